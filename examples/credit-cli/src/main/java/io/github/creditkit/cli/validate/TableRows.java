package io.github.creditkit.cli.validate;

import io.github.creditkit.model.check.Issue;
import io.github.creditkit.model.check.RecordChecker;
import io.github.creditkit.model.dialect.Column;
import io.github.creditkit.model.dialect.Reading;
import io.github.creditkit.model.dialect.RowReader;
import io.github.creditkit.model.dialect.Template;
import io.github.creditkit.model.envelope.RecordEnvelope;
import io.github.creditkit.model.table.Header;
import io.github.creditkit.model.table.TableReader;
import io.github.creditkit.model.table.TableRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of a table (表格行). */
final class TableRows<R extends Record> implements Rows {
    private final TableReader table;
    private final Header<Column> header;
    private final RowReader<R> reader;
    private final RecordChecker checker;

    TableRows(TableReader table, Template<R> template, RecordChecker checker) {
        this.table = table;
        this.header = Header.read(table, template.names());
        this.reader = template.reader(header);
        this.checker = checker;
    }

    @Override
    public List<String> header() {
        return header.texts();
    }

    @Override
    public @Nullable SentRow next() {
        TableRow row = table.next();
        while (row != null && Header.isNote(row)) {
            row = table.next();
        }
        if (row == null) {
            return null;
        }
        Reading<R> reading = reader.read(row);
        List<Issue> issues = reading.check(checker);
        return new SentRow(
                row.number(),
                row.cells(),
                RecordEnvelope.of(reading.carried()).withColumns(reading.extensions()),
                issues,
                reading.faultOrNull());
    }

    @Override
    public void close() {
        table.close();
    }
}

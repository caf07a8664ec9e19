package io.github.creditkit.cli.validate;

import io.github.creditkit.model.dialect.Column;
import io.github.creditkit.model.dialect.Reading;
import io.github.creditkit.model.dialect.RowReader;
import io.github.creditkit.model.dialect.Template;
import io.github.creditkit.model.envelope.RecordEnvelope;
import io.github.creditkit.model.table.Header;
import io.github.creditkit.model.table.TableReader;
import io.github.creditkit.model.table.TableRow;
import io.github.creditkit.model.table.UncutRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of a table (表格行). */
final class TableRows<R extends Record> implements Rows {
    private final TableReader table;
    private final Header<Column> header;
    private final RowReader<R> reader;

    TableRows(TableReader table, Template<R> template) {
        this.table = table;
        this.header = Header.read(table, template.names());
        this.reader = template.reader(header);
    }

    @Override
    public List<String> header() {
        return header.texts();
    }

    @Override
    public @Nullable UnreadRow next() {
        UncutRow row = table.uncut();
        while (row != null && Header.isNote(row)) {
            row = table.uncut();
        }
        return row == null ? null : new SentCells(row);
    }

    private final class SentCells implements UnreadRow {
        private final UncutRow uncut;

        SentCells(UncutRow uncut) {
            this.uncut = uncut;
        }

        @Override
        public long size() {
            return uncut.size();
        }

        @Override
        public ReadRow read() {
            TableRow row = uncut.row();
            Reading<R> reading = reader.read(row);
            return new ReadRow(
                    row.number(),
                    row.cells(),
                    RecordEnvelope.of(reading.carried()).withColumns(reading.extensions()),
                    reading::check,
                    reading.isUnread(),
                    reading.faultOrNull());
        }
    }

    @Override
    public void close() {
        table.close();
    }
}

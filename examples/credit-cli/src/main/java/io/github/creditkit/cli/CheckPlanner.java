package io.github.creditkit.cli;

import io.github.creditkit.cli.input.ColumnGuess;
import io.github.creditkit.cli.input.CsvHeader;
import io.github.creditkit.cli.input.CsvSlicer;
import io.github.creditkit.cli.input.EncodingGuess;
import io.github.creditkit.cli.input.Head;
import io.github.creditkit.cli.input.LineSlicer;
import io.github.creditkit.cli.input.RowReader;
import io.github.creditkit.cli.input.Slicer;
import io.github.creditkit.cli.input.Source;
import io.github.creditkit.cli.input.TextEncoding;
import io.github.creditkit.cli.input.UnreadableException;
import io.github.creditkit.cli.verdict.Judge;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells from the beginning of a file how to check it (识别输入格式).
 *
 * @param kind     the format that was asked for; null to tell it
 * @param column   the name of the column that was asked for; null to tell it
 * @param encoding the encoding that was asked for; null to tell it
 * @param judge    what was asked for
 */
record CheckPlanner(
        @Nullable InputKind kind,
        @Nullable String column,
        @Nullable TextEncoding encoding,
        Judge judge) {

    /** A table without the column to check: only the user can tell which one it is. */
    static final class NoColumnException extends Exception {
        private static final long serialVersionUID = 1L;

        private final String file;
        private final transient CsvHeader header;

        NoColumnException(String file, CsvHeader header) {
            this.file = file;
            this.header = header;
        }

        String file() {
            return file;
        }

        /** The names of the columns there are. */
        String columns() {
            return String.join(", ", header.cells());
        }
    }

    CheckPlan plan(Source source) throws UnreadableException, NoColumnException {
        Head head = source.open();
        Optional<TextEncoding> known = Optional.ofNullable(encoding).or(head::encoding);
        EncodingGuess guess = new EncodingGuess(known);
        if (kind == InputKind.JSON) {
            return lines(source, head, guess, RowReader.json());
        }
        if (kind == InputKind.LINES) {
            return lines(source, head, guess, RowReader.lines());
        }
        CsvHeader header = CsvHeader.of(head, known);
        Optional<ColumnGuess> found =
                column == null ? ColumnGuess.in(header, judge.type()) : ColumnGuess.named(header, column);
        if (found.isPresent()) {
            return table(source, head, guess, header, found.get());
        }
        boolean table = kind == InputKind.CSV
                || column != null
                || source.name().toLowerCase(Locale.ROOT).endsWith(".csv");
        if (table && head.firstLine().length > 0) {
            throw new NoColumnException(source.name(), header);
        }
        return lines(source, head, guess, RowReader.lines());
    }

    private CheckPlan lines(Source source, Head head, EncodingGuess guess, RowReader reader) {
        return new CheckPlan(source.name(), new LineSlicer(head.rest(), Slicer.LONGEST), guess, reader, judge);
    }

    private CheckPlan table(Source source, Head head, EncodingGuess guess, CsvHeader header, ColumnGuess found) {
        guess.learn(head.firstLine());
        return new CheckPlan(
                source.name(),
                new CsvSlicer(head.rest(), header.separator(), Slicer.LONGEST),
                guess,
                RowReader.csv(header.separator(), found.column()),
                judge.inColumnOf(found.type()));
    }
}

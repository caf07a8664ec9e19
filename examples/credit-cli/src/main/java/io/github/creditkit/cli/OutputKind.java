package io.github.creditkit.cli;

import io.github.creditkit.cli.language.Language;
import io.github.creditkit.cli.output.Colors;
import io.github.creditkit.cli.output.CsvFormat;
import io.github.creditkit.cli.output.NdjsonFormat;
import io.github.creditkit.cli.output.RowFormat;
import io.github.creditkit.cli.output.TableFormat;
import java.util.Optional;

/** How results are written (输出格式). */
enum OutputKind {
    /** For a person. */
    TABLE,
    /** One JSON object a line. */
    NDJSON,
    /** For a spreadsheet. */
    CSV,
    /** Only the summary. */
    NONE;

    /** Empty when no row is written. */
    Optional<RowFormat> format(Language language, Colors colors, boolean withFile) {
        return switch (this) {
            case TABLE -> Optional.of(new TableFormat(language, colors, withFile));
            case NDJSON -> Optional.of(new NdjsonFormat(language, withFile));
            case CSV -> Optional.of(new CsvFormat(language, withFile));
            case NONE -> Optional.empty();
        };
    }
}

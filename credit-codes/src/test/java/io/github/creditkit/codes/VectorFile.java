package io.github.creditkit.codes;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A file of test vectors, made from published codes and by programs other than this library. */
public enum VectorFile {
    AUTHORITY_CATEGORY,
    CHECK_SYSTEMS,
    CITIZEN_ID_SYNTHETIC,
    CONVERSIONS,
    DIVISION_SPECIAL,
    MASKING,
    NORMALISATION,
    ORG_CODE_INVALID,
    ORG_CODE_VALID,
    OTHER_CREDENTIALS,
    REGISTRATION_NUMBER,
    USCC_INVALID,
    USCC_PILOT_FUJIAN,
    USCC_SYNTHETIC,
    USCC_VALID;

    /** A row; its cells by the name of their column. */
    public record Row(NamedCsvRecord cells) {
        /** The cell of a column, blanks kept. */
        public String get(String column) {
            return cells.getField(column);
        }

        @Override
        public String toString() {
            return String.join(" | ", cells.getFields());
        }
    }

    /** All rows. */
    public List<Row> rows() {
        String name = "/vectors/" + name().toLowerCase(Locale.ROOT) + ".csv";
        try (InputStreamReader in = new InputStreamReader(
                        Objects.requireNonNull(VectorFile.class.getResourceAsStream(name), name),
                        StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(in)) {
            return reader.stream().map(Row::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows with this in a column. */
    public Stream<Row> rows(String column, String value) {
        return rows(row -> row.get(column).equals(value));
    }

    /** The rows that pass. */
    public Stream<Row> rows(Predicate<Row> which) {
        return rows().stream().filter(which);
    }

    /** The cells of a column. */
    public List<String> column(String column) {
        return rows().stream().map(row -> row.get(column)).toList();
    }
}

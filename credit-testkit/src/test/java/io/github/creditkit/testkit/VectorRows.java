package io.github.creditkit.testkit;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The rows of a CSV of vectors that credit-codes is tested with, from which the conformance files are made. */
final class VectorRows {
    private static final Path FOLDER = Path.of("..", "credit-codes", "src", "test", "resources", "vectors");

    private VectorRows() {}

    /** Each row by column; fields are as they are, blanks and byte order marks included. */
    static List<Map<String, String>> of(String name) {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(FOLDER.resolve(name))) {
            return csv.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

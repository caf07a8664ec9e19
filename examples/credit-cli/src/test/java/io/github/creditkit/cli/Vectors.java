package io.github.creditkit.cli;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The vectors of the library. */
public final class Vectors {
    private Vectors() {}

    public static List<NamedCsvRecord> of(String file) {
        try (InputStream in = Vectors.class.getResourceAsStream("/vectors/" + file);
                InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return CsvReader.builder().ofNamedCsvRecord(reader).stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<String> column(String file, String column) {
        return of(file).stream().map(record -> record.getField(column)).toList();
    }
}

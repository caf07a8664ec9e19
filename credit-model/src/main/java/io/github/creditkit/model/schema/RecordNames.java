package io.github.creditkit.model.schema;

import io.github.creditkit.model.OrgRef;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;

/** The Chinese names of this library's records (记录名称), which a test takes from their documentation. */
final class RecordNames {
    static final String FILE = "names.properties";
    static final String PACKAGE = OrgRef.class.getPackageName();

    private static final Map<String, String> NAMES = read();

    private RecordNames() {}

    /** Such as 行政许可; empty for another's record. */
    static String of(Class<?> type) {
        return type.getPackageName().equals(PACKAGE) ? NAMES.getOrDefault(type.getSimpleName(), "") : "";
    }

    static List<Class<? extends Record>> all() {
        return NAMES.keySet().stream()
                .<Class<? extends Record>>map(RecordNames::record)
                .toList();
    }

    private static Class<? extends Record> record(String name) {
        try {
            return Class.forName(PACKAGE + "." + name).asSubclass(Record.class);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(FILE + " names a record that is not there: " + name, e);
        }
    }

    private static Map<String, String> read() {
        Properties names = new Properties();
        try (InputStream in = Objects.requireNonNull(RecordNames.class.getResourceAsStream(FILE));
                Reader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            names.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> sorted = new TreeMap<>();
        names.forEach((name, nameZh) -> sorted.put((String) name, (String) nameZh));
        return sorted;
    }
}

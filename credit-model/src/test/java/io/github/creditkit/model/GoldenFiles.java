package io.github.creditkit.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The canonical JSON of each of the {@link Fixtures} as a file. A change of a file is a change of the interface: it is made on
 * purpose, with {@code -Dcreditkit.write=true}, and seen in review.
 */
public final class GoldenFiles {
    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

    private GoldenFiles() {}

    /** Such as {@code administrativePermit.json}. */
    public static String name(Class<?> type) {
        String name = type.getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1) + ".json";
    }

    public static String read(Class<?> type) throws IOException {
        return Files.readString(FOLDER.resolve(name(type)), StandardCharsets.UTF_8);
    }

    /** Writes a file anew when asked to. */
    public static void write(Class<?> type, String json) throws IOException {
        if (Boolean.getBoolean("creditkit.write")) {
            Files.writeString(FOLDER.resolve(name(type)), json + "\n", StandardCharsets.UTF_8);
        }
    }

    public static Set<String> names() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

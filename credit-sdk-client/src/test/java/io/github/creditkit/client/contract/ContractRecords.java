package io.github.creditkit.client.contract;

import io.github.creditkit.model.schema.RecordSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Which records there are: the bodies of the contract, and what the model has. */
final class ContractRecords {
    private static final Path SOURCES =
            Path.of("src", "main", "java").resolve(Batch.class.getPackageName().replace('.', '/'));

    private ContractRecords() {}

    /** The bodies and their parts; not the page, which is of anything. */
    static List<Class<? extends Record>> bodies() {
        try (Stream<Path> files = Files.list(SOURCES)) {
            return files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .filter(name -> !name.equals("package-info") && !name.equals("Page"))
                    .sorted()
                    .<Class<?>>map(ContractRecords::load)
                    .filter(Class::isRecord)
                    .<Class<? extends Record>>map(type -> type.asSubclass(Record.class))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that a schema can be made of, by simple name. */
    static Map<String, Class<? extends Record>> byName() {
        Map<String, Class<? extends Record>> types = new TreeMap<>();
        Stream.concat(RecordSchema.all().stream().map(RecordSchema::type), bodies().stream())
                .forEach(type -> {
                    if (types.put(type.getSimpleName(), type) != null) {
                        throw new IllegalStateException("two records are named " + type.getSimpleName());
                    }
                });
        return types;
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(Batch.class.getPackageName() + "." + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}

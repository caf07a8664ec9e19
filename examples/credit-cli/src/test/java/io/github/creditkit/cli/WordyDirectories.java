package io.github.creditkit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/** Temporary directories without a digit in their names: digits may look like a person's number, and be masked in messages. */
public final class WordyDirectories implements TempDirFactory {
    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context) throws IOException {
        StringBuilder name = new StringBuilder("junit-");
        UUID.randomUUID()
                .toString()
                .chars()
                .filter(Character::isLetterOrDigit)
                .forEach(c -> name.append((char) ('g' + Character.digit(c, 16))));
        return Files.createDirectory(Path.of(System.getProperty("java.io.tmpdir"), name.toString()));
    }
}

package io.github.creditkit.cli;

import io.github.creditkit.cli.privacy.Privacy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The file that the user named to be read (输入文件). */
final class InputFiles {
    private InputFiles() {}

    /** Why there is nothing to be read at all, and the way out; empty where there may be something. */
    static Optional<String> problem(Path file, Session session, Privacy privacy) {
        if (Files.isDirectory(file)) {
            return Optional.of(session.text("error.directory", privacy.text(file.toString())));
        }
        return Files.exists(file)
                ? Optional.empty()
                : Optional.of(session.text("error.missing-file", privacy.text(file.toString())));
    }
}

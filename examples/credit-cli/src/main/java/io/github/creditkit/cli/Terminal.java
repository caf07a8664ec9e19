package io.github.creditkit.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * If an output stream is a terminal (终端判断). Java 17 knows only whether input and output both are, later releases no longer
 * even that by the same call; Linux tells it of each stream.
 */
enum Terminal {
    /** The standard output. */
    OUT(1),
    /** The standard error. */
    ERR(2);

    private final Path link;

    Terminal(int descriptor) {
        link = Path.of("/proc/self/fd/" + descriptor);
    }

    boolean isTerminal() {
        try {
            String target = Files.readSymbolicLink(link).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException e) {
            return consoleIsTerminal();
        }
    }

    /** A terminal is written in its own encoding, which on Windows may be GBK; an unknown one is taken for UTF-8. */
    Charset charset() {
        Console console = console();
        return console == null || !isTerminal() || console.charset().equals(StandardCharsets.US_ASCII)
                ? StandardCharsets.UTF_8
                : console.charset();
    }

    private static boolean consoleIsTerminal() {
        Console console = console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            // Before Java 22 there is a console only on a terminal.
            return true;
        }
    }

    @SuppressWarnings("SystemConsoleNull") // From Java 22 on isTerminal tells.
    private static @Nullable Console console() {
        return System.console();
    }
}

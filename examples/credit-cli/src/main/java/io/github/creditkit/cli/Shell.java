package io.github.creditkit.cli;

import io.github.creditkit.cli.output.Colors;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;

/**
 * What the program runs in (运行环境); tests bring their own.
 *
 * @param in          the standard input
 * @param out         the standard output
 * @param err         the standard error
 * @param environment the environment variables
 * @param locale      the locale of Java
 * @param interrupts  tells when the user wants to stop
 */
record Shell(
        InputStream in, Screen out, Screen err, Map<String, String> environment, Locale locale, Interrupts interrupts) {
    private static final int OUT_BUFFER = 1 << 16;

    /** One that nobody interrupts. */
    Shell(InputStream in, Screen out, Screen err, Map<String, String> environment, Locale locale) {
        this(in, out, err, environment, locale, stop -> () -> {});
    }

    /** That of this process. The streams are not those of {@link System}, which hide that the reader has gone. */
    static Shell ofProcess() {
        return new Shell(
                new FileInputStream(FileDescriptor.in),
                new Screen(
                        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), OUT_BUFFER),
                        Terminal.OUT.isTerminal(),
                        Terminal.OUT.charset()),
                new Screen(
                        new BufferedOutputStream(new FileOutputStream(FileDescriptor.err), 1 << 12),
                        Terminal.ERR.isTerminal(),
                        Terminal.ERR.charset()),
                System.getenv(),
                Locale.getDefault(),
                Interrupts.ofProcess());
    }

    /** Colours on a terminal, unless the user wants none: see no-color.org. */
    Colors colors(Screen screen) {
        boolean refused = !environment.getOrDefault("NO_COLOR", "").isEmpty()
                || environment.getOrDefault("TERM", "").equals("dumb");
        return new Colors(screen.terminal() && !refused);
    }
}

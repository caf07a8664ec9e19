package io.github.creditkit.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One run of the program in this process: what it printed, and its exit code. */
final class Run {
    private final int code;
    private final byte[] out;
    private final byte[] err;

    private Run(int code, byte[] out, byte[] err) {
        this.code = code;
        this.out = out;
        this.err = err;
    }

    static Run credit(String... arguments) {
        return with().run(arguments);
    }

    static Setting with() {
        return new Setting();
    }

    static final class Setting {
        private byte[] in = new byte[0];
        private boolean terminal;
        private Locale locale = Locale.ENGLISH;
        private final Map<String, String> environment = new HashMap<>();
        private Interrupts interrupts = stop -> () -> {};

        Setting in(String text) {
            return in(text.getBytes(StandardCharsets.UTF_8));
        }

        Setting in(byte[] bytes) {
            in = bytes;
            return this;
        }

        Setting onTerminal() {
            terminal = true;
            return this;
        }

        Setting locale(Locale wanted) {
            locale = wanted;
            return this;
        }

        /** The user presses Ctrl+C whenever it says so. */
        Setting interrupts(Interrupts told) {
            interrupts = told;
            return this;
        }

        Setting environment(String name, String value) {
            environment.put(name, value);
            return this;
        }

        Run run(String... arguments) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            Shell shell = new Shell(
                    new ByteArrayInputStream(in),
                    new Screen(out, terminal, StandardCharsets.UTF_8),
                    new Screen(err, terminal, StandardCharsets.UTF_8),
                    environment,
                    locale,
                    interrupts);
            return new Run(Credit.run(shell, arguments), out.toByteArray(), err.toByteArray());
        }
    }

    int code() {
        return code;
    }

    String out() {
        return new String(out, StandardCharsets.UTF_8);
    }

    byte[] outBytes() {
        return out.clone();
    }

    String err() {
        return new String(err, StandardCharsets.UTF_8);
    }

    List<String> lines() {
        return out().lines().toList();
    }

    String all() {
        return out() + err();
    }
}

package io.github.creditkit.cli;

import io.github.creditkit.cli.input.UnreadableException;
import io.github.creditkit.cli.language.Language;
import io.github.creditkit.cli.output.Visible;
import io.github.creditkit.cli.privacy.Privacy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One run of the program (一次运行): where it runs, and the language it speaks. */
final class Session {
    private final Shell shell;
    private final Language language;
    private final Output out;

    Session(Shell shell, Language language) {
        this.shell = shell;
        this.language = language;
        this.out = new Output(shell.out());
    }

    Shell shell() {
        return shell;
    }

    Language language() {
        return language;
    }

    Output out() {
        return out;
    }

    String text(String key, Object... arguments) {
        return language.text(key, arguments);
    }

    /** Tells the user something that is no result. */
    void tell(String text) {
        try {
            shell.err().stream().write(text.getBytes(shell.err().charset()));
            shell.err().stream().flush();
        } catch (IOException e) {
            // Nobody listens, and there is no one else to tell.
        }
    }

    /** Tells what went wrong. What the user typed may be a person's number, so messages are looked through. */
    void complain(String message) {
        tell(shell.colors(shell.err()).bad(text("error.label")) + Visible.of(message) + "\n");
    }

    /** Tells of something that goes on all the same, and should be seen to. */
    void warn(String message) {
        tell(shell.colors(shell.err()).look(text("warning.label")) + Visible.of(message) + "\n");
    }

    /** Tells why a file cannot be read, and the way out. */
    void complain(UnreadableException e, Privacy privacy) {
        String key = "error." + e.problem().name().toLowerCase(Locale.ROOT).replace('_', '-');
        complain(text(key, privacy.text(e.name())));
        if (e.problem() == UnreadableException.Problem.MISSING && isMangled(e.name())) {
            complain(text("error.mangled"));
        }
    }

    /** In a locale without Chinese, Java cannot even name a file with a Chinese name. */
    private static boolean isMangled(String name) {
        return name.indexOf('\uFFFD') >= 0
                || (name.indexOf('?') >= 0
                        && !System.getProperty("sun.jnu.encoding", "").equalsIgnoreCase(StandardCharsets.UTF_8.name()));
    }
}

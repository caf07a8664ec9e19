package io.github.creditkit.cli;

import io.github.creditkit.cli.language.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command (通用选项). */
final class CommonOptions {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help",
            order = 100)
    private boolean help;

    /** Read before all else, see {@link Language#of}; here only so that a wrong word is refused. */
    @Option(names = "--lang", paramLabel = "zh|en", descriptionKey = "lang", order = 99)
    private @Nullable Language language;

    @Override
    public String toString() {
        return "CommonOptions " + help + " " + language;
    }
}

package io.github.creditkit.cli;

import io.github.creditkit.cli.dictionary.Dictionary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code credit dictionary}: the data dictionary (数据字典). */
@Command(name = "dictionary")
final class DictionaryCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Option(names = "--html", descriptionKey = "html")
    private boolean html;

    @Option(names = "--md", descriptionKey = "md")
    private boolean markdown;

    @Parameters(paramLabel = "OUT", arity = "0..1", descriptionKey = "out")
    private @Nullable Path out;

    DictionaryCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        boolean named = out != null && out.toString().endsWith(".md");
        String text = markdown || (named && !html) ? Dictionary.markdown() : Dictionary.html();
        if (out == null) {
            session.out().write(text.getBytes(StandardCharsets.UTF_8));
        } else {
            OutputFiles.write(out, text);
        }
        return ExitCode.GOOD;
    }

    @Override
    public String toString() {
        return "dictionary " + common;
    }
}

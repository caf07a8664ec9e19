package io.github.creditkit.cli;

import io.github.creditkit.cli.input.Batch;
import io.github.creditkit.cli.input.EncodingGuess;
import io.github.creditkit.cli.input.Head;
import io.github.creditkit.cli.input.LineSlicer;
import io.github.creditkit.cli.input.RowReader;
import io.github.creditkit.cli.input.Slicer;
import io.github.creditkit.cli.input.Source;
import io.github.creditkit.cli.input.UnreadableException;
import io.github.creditkit.cli.output.FoundFormat;
import io.github.creditkit.cli.privacy.Privacy;
import io.github.creditkit.codes.CodeType;
import io.github.creditkit.codes.Trust;
import io.github.creditkit.codes.find.CodeFinder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code credit find}: finds codes in text (文中查找). */
@Command(name = "find")
final class FindCommand implements Callable<Integer> {
    /** Text without line ends, such as that of a web page, is searched too, as long as memory allows. */
    private static final int LONGEST = 1 << 24;

    private final Session session;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            completionCandidates = TypeChoice.Words.class,
            descriptionKey = "type")
    private List<TypeChoice> types = new ArrayList<>();

    @Option(names = "--at-least", paramLabel = "TRUST", descriptionKey = "at-least")
    private Trust atLeast = Trust.CHECK_PASSED;

    @Option(names = "--format", paramLabel = "table|ndjson", descriptionKey = "format")
    private FoundFormat.Kind format = FoundFormat.Kind.TABLE;

    @Option(names = "--show-personal", descriptionKey = "show-personal")
    private boolean showPersonal;

    @Parameters(paramLabel = "FILE", arity = "0..*", descriptionKey = "files")
    private List<String> files = new ArrayList<>(List.of("-"));

    FindCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Privacy privacy = new Privacy(showPersonal);
        int worst = ExitCode.GOOD;
        for (String file : files) {
            try {
                find(new Source(file, session.shell().in()), privacy);
            } catch (UnreadableException e) {
                session.complain(e, privacy);
                worst = ExitCode.UNREADABLE;
            }
        }
        return worst;
    }

    private void find(Source source, Privacy privacy) throws UnreadableException {
        Head head = source.open();
        EncodingGuess guess = new EncodingGuess(head.encoding());
        CodeFinder finder = finder();
        FoundFormat shown = new FoundFormat(format, session.language(), privacy, source.name());
        try (Slicer slicer = new LineSlicer(head.rest(), LONGEST)) {
            for (Batch batch = slicer.next(); batch != null && !session.out().isReaderGone(); batch = slicer.next()) {
                StringBuilder out = new StringBuilder();
                RowReader.lines().read(batch, guess.of(batch), (line, text, fault) -> {
                    String string = text.toString();
                    if (fault != null && string.isEmpty()) {
                        session.complain(session.text("find.too-long", privacy.text(source.name()), line));
                    }
                    finder.find(string, found -> shown.append(found, string, line, out));
                });
                session.out().print(out.toString());
            }
        } catch (IOException e) {
            throw source.failure(e);
        }
    }

    /** Without types, or with {@code auto} among them, all. */
    private CodeFinder finder() {
        CodeFinder finder = CodeFinder.standard().atLeast(atLeast);
        CodeType[] wanted =
                types.stream().map(TypeChoice::type).filter(Objects::nonNull).toArray(CodeType[]::new);
        return types.isEmpty() || wanted.length < types.size() ? finder : finder.types(wanted[0], wanted);
    }

    @Override
    public String toString() {
        return "find " + common;
    }
}

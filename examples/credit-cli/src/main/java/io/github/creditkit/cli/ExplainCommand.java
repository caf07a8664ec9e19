package io.github.creditkit.cli;

import io.github.creditkit.cli.input.Batch;
import io.github.creditkit.cli.input.EncodingGuess;
import io.github.creditkit.cli.input.Head;
import io.github.creditkit.cli.input.LineSlicer;
import io.github.creditkit.cli.input.RowReader;
import io.github.creditkit.cli.input.Slicer;
import io.github.creditkit.cli.input.Source;
import io.github.creditkit.cli.input.UnreadableException;
import io.github.creditkit.cli.output.Explanation;
import io.github.creditkit.cli.privacy.Privacy;
import io.github.creditkit.cli.privacy.ShownRow;
import io.github.creditkit.cli.verdict.Judge;
import io.github.creditkit.cli.verdict.Judgement;
import io.github.creditkit.cli.verdict.Repairs;
import io.github.creditkit.codes.CodeType;
import io.github.creditkit.codes.Detection;
import io.github.creditkit.codes.IdentityCode;
import io.github.creditkit.codes.Normalizer;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code credit explain}: takes one code apart (单码解读). */
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {
    private static final String STANDARD_INPUT = "-";

    private final Session session;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            completionCandidates = TypeChoice.Words.class,
            descriptionKey = "type")
    private TypeChoice type = TypeChoice.ANY;

    @Option(names = "--show-personal", descriptionKey = "show-personal")
    private boolean showPersonal;

    @Parameters(paramLabel = "CODE", descriptionKey = "code")
    private String code = "";

    ExplainCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Privacy privacy = new Privacy(showPersonal);
        boolean typed = !code.equals(STANDARD_INPUT);
        try {
            String text = typed ? code : firstLine();
            Judgement judgement = new Judge(type.type(), true).judge(text);
            ShownRow row = privacy.row("", 1, text, judgement, Repairs.of(text, judgement));
            List<Detection> types = CodeType.detect(Normalizer.fold(text).text());
            session.out()
                    .print(new Explanation(
                                    session.language(),
                                    session.shell().colors(session.shell().out()))
                            .of(row, types));
            IdentityCode read = judgement.code();
            if (typed && read != null && read.personal()) {
                session.tell(session.text("explain.history") + "\n");
            }
            return judgement.isValid() ? ExitCode.GOOD : ExitCode.REFUSED;
        } catch (UnreadableException e) {
            session.complain(e, privacy);
            return ExitCode.UNREADABLE;
        }
    }

    /** The first line of the standard input; empty when there is none. */
    private String firstLine() throws UnreadableException {
        Source source = new Source(STANDARD_INPUT, session.shell().in());
        Head head = source.open();
        StringBuilder text = new StringBuilder();
        try (Slicer slicer = new LineSlicer(head.rest(), Slicer.LONGEST)) {
            Batch batch = slicer.next();
            if (batch != null) {
                RowReader.lines().read(batch, new EncodingGuess(head.encoding()).of(batch), (line, row, fault) -> {
                    if (line == 1) {
                        text.append(row);
                    }
                });
            }
        } catch (IOException e) {
            throw source.failure(e);
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return "explain " + common;
    }
}

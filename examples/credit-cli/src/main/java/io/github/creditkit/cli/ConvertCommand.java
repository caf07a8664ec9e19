package io.github.creditkit.cli;

import io.github.creditkit.cli.privacy.Privacy;
import io.github.creditkit.cli.validate.Conversions;
import io.github.creditkit.cli.validate.Profile;
import io.github.creditkit.model.dialect.Dialect;
import io.github.creditkit.model.dialect.Template;
import io.github.creditkit.model.dialect.TemplateOptions;
import io.github.creditkit.model.table.UnreadableTableException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code credit convert}: a file of records in another form (格式转换). */
@Command(name = "convert")
final class ConvertCommand implements Callable<Integer> {
    private final Session session;

    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli before call.
    private CommandSpec spec;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Option(
            names = "--profile",
            required = true,
            paramLabel = "TYPE",
            completionCandidates = ValidateCommand.Profiles.class,
            descriptionKey = "profile")
    @SuppressWarnings("NullAway.Init") // Required.
    private String profile;

    @Option(names = "--from", required = true, paramLabel = "d424|legacy2015|saic|canonical", descriptionKey = "from")
    @SuppressWarnings("NullAway.Init") // Required.
    private Dialect from;

    @Option(names = "--to", required = true, paramLabel = "d424|canonical", descriptionKey = "to")
    @SuppressWarnings("NullAway.Init") // Required.
    private Dialect to;

    @Mixin
    private final SenderOptions sender = new SenderOptions();

    @Option(names = "--codes", descriptionKey = "codes")
    private boolean codes;

    @Option(
            names = {"-q", "--quiet"},
            descriptionKey = "quiet")
    private boolean quiet;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "file")
    @SuppressWarnings("NullAway.Init") // Required.
    private Path file;

    @Parameters(index = "1", paramLabel = "OUT", descriptionKey = "convert.out")
    @SuppressWarnings("NullAway.Init") // Required.
    private Path out;

    ConvertCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Profile records =
                Profile.of(profile).orElseThrow(() -> wrong("error.profile", String.join(", ", Profile.words())));
        if (from != Dialect.CANONICAL && !Template.isKnown(from, records.type())) {
            throw wrong("error.no-template", from.word(), records.word());
        }
        if (!to.isWritten()) {
            throw wrong("error.not-written", to.word());
        }
        TemplateOptions options = sender.template(session, spec, sender.codeSets(session, spec));
        Privacy privacy = new Privacy(false);
        Optional<String> problem = InputFiles.problem(file, session, privacy);
        if (problem.isPresent()) {
            session.complain(problem.get());
            return ExitCode.UNREADABLE;
        }
        try {
            OutputFiles.makeRoom(out);
            Conversions.Result result = new Conversions(records, from, to, options, codes).convert(file, out);
            if (!quiet) {
                tell(result);
            }
            return result.unreadable() > 0 ? ExitCode.REFUSED : ExitCode.GOOD;
        } catch (UnreadableTableException e) {
            session.complain(privacy.text(file.toString()) + ": " + e.reason().rule() + " "
                    + session.language().pick(e.messageZh(), e.messageEn()));
            return ExitCode.UNREADABLE;
        }
    }

    private void tell(Conversions.Result result) {
        StringBuilder text =
                new StringBuilder(session.text("convert.summary", result.written(), result.unreadable())).append('\n');
        result.losses()
                .forEach((item, rows) ->
                        text.append(String.format(Locale.ROOT, "%,9d  %s  %s\n", rows, item.path(), item.nameZh())));
        if (!result.losses().isEmpty()) {
            text.append(session.text("convert.losses")).append('\n');
        }
        session.out().print(text.toString());
    }

    private ParameterException wrong(String key, Object... arguments) {
        return new ParameterException(spec.commandLine(), session.text(key, arguments));
    }

    @Override
    public String toString() {
        return "convert " + common;
    }
}

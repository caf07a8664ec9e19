package io.github.creditkit.cli;

import io.github.creditkit.cli.privacy.Privacy;
import io.github.creditkit.cli.resolve.Labels;
import io.github.creditkit.cli.resolve.ResolveJson;
import io.github.creditkit.cli.resolve.ResolveText;
import io.github.creditkit.model.subject.LinkPolicy;
import io.github.creditkit.model.subject.RecordAddress;
import io.github.creditkit.model.subject.Resolution;
import io.github.creditkit.model.subject.SubjectClaim;
import io.github.creditkit.model.subject.SubjectResolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code credit resolve}: records of one subject put together (主体归一). */
@Command(name = "resolve")
final class ResolveCommand implements Callable<Integer> {
    private static final int SHORTEST_KEY = 16;

    /** How subjects are written (输出格式). */
    enum Form {
        /** For people. */
        TEXT,
        /** One JSON object a line. */
        NDJSON
    }

    private final Session session;

    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli before call.
    private CommandSpec spec;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Option(names = "--format", paramLabel = "text|ndjson", descriptionKey = "resolve.format")
    private Form format = Form.TEXT;

    @Option(names = "--codes-only", descriptionKey = "codes-only")
    private boolean codesOnly;

    @Option(names = "--hash-key", paramLabel = "FILE", descriptionKey = "hash-key")
    private @Nullable Path hashKey;

    @Option(
            names = {"-q", "--quiet"},
            descriptionKey = "quiet")
    private boolean quiet;

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "resolve.files")
    private List<String> files = new ArrayList<>();

    ResolveCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        byte[] key = hashKey == null ? null : Files.readAllBytes(hashKey);
        if (key != null && key.length < SHORTEST_KEY) {
            throw new ParameterException(spec.commandLine(), session.text("error.hash-key", SHORTEST_KEY));
        }
        Privacy privacy = new Privacy(false);
        RecordInput input = new RecordInput(session, privacy, quiet);
        List<SubjectClaim> claims = new ArrayList<>();
        for (String file : files) {
            input.read(
                    file,
                    (line, record) -> claims.addAll(SubjectClaim.of(record.data(), RecordAddress.of(file, line))));
        }
        input.done();
        Resolution resolution = SubjectResolver.of(codesOnly ? LinkPolicy.CODES_ONLY : LinkPolicy.STANDARD)
                .resolve(claims);
        Labels labels = new Labels(resolution, key, privacy);
        if (format == Form.NDJSON) {
            new ResolveJson(labels).write(resolution, session.out()::print);
        } else {
            new ResolveText(labels, session.language()).write(resolution, session.out()::print);
        }
        session.out().flush();
        input.tellUnread();
        if (!quiet) {
            session.tell(session.text(
                            "resolve.summary",
                            input.rows(),
                            resolution.subjects().size(),
                            resolution.conflicts().size(),
                            input.unreadRows())
                    + "\n");
        }
        return input.exitCode(resolution.conflicts().isEmpty());
    }

    @Override
    public String toString() {
        return "resolve " + common;
    }
}

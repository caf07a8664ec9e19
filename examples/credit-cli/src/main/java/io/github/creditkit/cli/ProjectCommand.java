package io.github.creditkit.cli;

import io.github.creditkit.cli.language.Bilingual;
import io.github.creditkit.cli.privacy.Privacy;
import io.github.creditkit.cli.project.Consents;
import io.github.creditkit.model.codeset.DisclosureLevel;
import io.github.creditkit.model.codeset.QueryPurpose;
import io.github.creditkit.model.disclosure.DisclosurePolicy;
import io.github.creditkit.model.disclosure.Projection;
import io.github.creditkit.model.disclosure.SubjectKey;
import io.github.creditkit.model.disclosure.Viewer;
import io.github.creditkit.model.envelope.RecordEnvelope;
import io.github.creditkit.model.json.CanonicalJson;
import io.github.creditkit.model.table.OwnerOnlyFile;
import io.github.creditkit.model.table.UnreadableTableException;
import io.github.creditkit.model.time.ChinaTime;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code credit project}: what an audience may see of a file of records (按受众披露). */
@Command(name = "project")
final class ProjectCommand implements Callable<Integer> {
    private static final int MOST_REASONS = 10;

    /** The words of {@code --audience}. */
    static final class Audiences implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return WordOf.words(DisclosureLevel.class).iterator();
        }
    }

    /** The words of {@code --purpose}. */
    static final class Purposes implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return WordOf.words(QueryPurpose.class).iterator();
        }
    }

    private final Session session;

    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli before call.
    private CommandSpec spec;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Option(
            names = "--audience",
            required = true,
            paramLabel = "WORD",
            completionCandidates = Audiences.class,
            descriptionKey = "audience")
    @SuppressWarnings("NullAway.Init") // Required.
    private DisclosureLevel audience;

    @Option(names = "--purpose", paramLabel = "WORD", completionCandidates = Purposes.class, descriptionKey = "purpose")
    private @Nullable QueryPurpose purpose;

    @Option(names = "--consents", paramLabel = "CSV", descriptionKey = "consents")
    private @Nullable Path consents;

    @Option(names = "--on", paramLabel = "DATE", descriptionKey = "on-day")
    private @Nullable LocalDate on;

    @Option(names = "--out", paramLabel = "NDJSON", descriptionKey = "project.out")
    private @Nullable Path out;

    @Option(
            names = {"-q", "--quiet"},
            descriptionKey = "quiet")
    private boolean quiet;

    @Parameters(paramLabel = "FILE", descriptionKey = "record-file")
    @SuppressWarnings("NullAway.Init") // Required.
    private String file;

    private final CanonicalJson json = CanonicalJson.standard();
    private final Map<Bilingual, Long> reasons = new HashMap<>();
    private long shown;
    private long masked;

    ProjectCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        boolean isOfSome = audience == DisclosureLevel.GOVERNMENT || audience == DisclosureLevel.AUTHORIZED;
        if (isOfSome && purpose == null) {
            throw new ParameterException(spec.commandLine(), session.text("error.purpose"));
        }
        if (audience == DisclosureLevel.AUTHORIZED && consents == null) {
            throw new ParameterException(spec.commandLine(), session.text("error.consents"));
        }
        Privacy privacy = new Privacy(false);
        LocalDate day = on != null ? on : ChinaTime.today();
        Consents given = consents(privacy);
        RecordInput input = new RecordInput(session, privacy, quiet);
        if (out == null) {
            read(input, given, day, session.out()::print);
        } else {
            OutputFiles.makeRoom(out);
            try (Writer target =
                    new BufferedWriter(new OutputStreamWriter(OwnerOnlyFile.create(out), StandardCharsets.UTF_8))) {
                read(input, given, day, line -> write(line, target));
            }
        }
        session.out().flush();
        input.tellUnread();
        if (!quiet) {
            summarize(input, day);
        }
        return input.exitCode(true);
    }

    private Consents consents(Privacy privacy) {
        if (consents == null) {
            return Consents.NONE;
        }
        try {
            Consents read = Consents.read(consents);
            if (!read.refused().isEmpty()) {
                session.complain(session.text(
                        "consents.refused",
                        privacy.text(consents.toString()),
                        read.refused().size()));
            }
            return read;
        } catch (UnreadableTableException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    session.text(
                            "error.consents-file",
                            privacy.text(consents.toString()),
                            session.language().pick(e.messageZh(), e.messageEn())),
                    e);
        }
    }

    private void read(RecordInput input, Consents given, LocalDate day, Consumer<String> lines) {
        DisclosurePolicy policy = DisclosurePolicy.standard();
        input.read(file, (line, record) -> show(policy.project(record, viewer(record, given, day), day), lines));
        input.done();
    }

    private Viewer viewer(RecordEnvelope<?> record, Consents given, LocalDate day) {
        QueryPurpose what = purpose;
        if (audience == DisclosureLevel.INTERNAL) {
            return Viewer.internal();
        }
        if (audience == DisclosureLevel.PUBLIC || what == null) {
            return Viewer.PUBLIC;
        }
        return audience == DisclosureLevel.GOVERNMENT
                ? Viewer.government(what)
                : SubjectKey.of(record.data())
                        .flatMap(subject -> given.find(subject, what, day))
                        .map(consent -> Viewer.authorized(what, consent))
                        .orElseGet(() -> Viewer.unauthorized(what));
    }

    private void show(Projection<?> projection, Consumer<String> lines) {
        if (projection.envelopeOrNull() == null) {
            reasons.merge(new Bilingual(projection.reasonZh(), projection.reasonEn()), 1L, Long::sum);
            return;
        }
        shown++;
        masked += projection.masked().isEmpty() && projection.hidden().isEmpty() ? 0 : 1;
        lines.accept(json.write(projection.envelopeOrNull()) + "\n");
    }

    private static void write(String line, Writer target) {
        try {
            target.write(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void summarize(RecordInput input, LocalDate day) {
        long notShown = reasons.values().stream().mapToLong(Long::longValue).sum();
        session.tell(session.text("project.summary", day, shown, masked, notShown, input.unreadRows()) + "\n");
        reasons.entrySet().stream()
                .sorted(Map.Entry.<Bilingual, Long>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.comparing(Bilingual::zh))))
                .limit(MOST_REASONS)
                .forEach(reason -> session.tell(String.format(
                        "%,9d  %s%n",
                        reason.getValue(),
                        session.language()
                                .pick(reason.getKey().zh(), reason.getKey().en()))));
    }

    @Override
    public String toString() {
        return "project " + common;
    }
}

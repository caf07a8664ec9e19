package io.github.creditkit.cli;

import io.github.creditkit.cli.canonical.BoundedLines;
import io.github.creditkit.cli.connect.Connection;
import io.github.creditkit.cli.privacy.Privacy;
import io.github.creditkit.cli.query.SubjectText;
import io.github.creditkit.cli.validate.Profile;
import io.github.creditkit.client.CreditApiException;
import io.github.creditkit.client.CreditClient;
import io.github.creditkit.client.InvalidRecordException;
import io.github.creditkit.client.auth.CreditAuthException;
import io.github.creditkit.client.contract.ProblemType;
import io.github.creditkit.client.contract.QueryResult;
import io.github.creditkit.client.contract.QuerySubject;
import io.github.creditkit.client.contract.RightsLink;
import io.github.creditkit.client.contract.SubjectQuery;
import io.github.creditkit.client.contract.ViewedSubject;
import io.github.creditkit.client.json.ContractJson;
import io.github.creditkit.codes.CodeType;
import io.github.creditkit.codes.Detection;
import io.github.creditkit.codes.Normalizer;
import io.github.creditkit.codes.Trust;
import io.github.creditkit.codes.UnifiedSocialCreditCode;
import io.github.creditkit.model.codeset.CodeSets;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.IdDocumentType;
import io.github.creditkit.model.codeset.IdentifierScheme;
import io.github.creditkit.model.codeset.QueryPurpose;
import io.github.creditkit.model.envelope.MessageTypes;
import io.github.creditkit.model.item.IdNumber;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code credit query}: what a platform knows of a subject (信用查询). A person's number is never an argument. */
@Command(name = "query")
final class QueryCommand implements Callable<Integer> {
    private static final String STANDARD_INPUT = "-";

    private final Session session;

    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli before call.
    private CommandSpec spec;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final PlatformOptions platform = new PlatformOptions();

    @Option(names = "--person", paramLabel = "FILE|-", descriptionKey = "person")
    private @Nullable String person;

    @Option(names = "--id-type", paramLabel = "NAME", descriptionKey = "id-type")
    private String idType = IdDocumentType.RESIDENT_ID_CARD.code();

    @Option(
            names = "--purpose",
            paramLabel = "WORD",
            completionCandidates = ProjectCommand.Purposes.class,
            descriptionKey = "query.purpose")
    private @Nullable QueryPurpose purpose;

    @Option(names = "--basis", paramLabel = "TEXT", descriptionKey = "basis")
    private @Nullable String basis;

    @Option(names = "--consent", paramLabel = "FILE", descriptionKey = "consent")
    private @Nullable Path consent;

    @Option(names = "--agreement", paramLabel = "ID", descriptionKey = "agreement")
    private @Nullable String agreement;

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            completionCandidates = ValidateCommand.Profiles.class,
            descriptionKey = "query.type")
    private List<String> types = List.of();

    @Option(names = "--on", paramLabel = "DATE", descriptionKey = "on-day")
    private @Nullable LocalDate on;

    @Option(names = "--format", paramLabel = "text|json", descriptionKey = "query.format")
    private AnswerForm format = AnswerForm.TEXT;

    @Parameters(paramLabel = "CODE|NAME", arity = "0..1", descriptionKey = "query.subject")
    private @Nullable String subject;

    private final Privacy privacy = new Privacy(false);

    QueryCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        if ((subject == null) == (person == null)) {
            throw wrong("error.query-subject");
        }
        if (subject != null && isPersons(subject)) {
            throw wrong("error.query-number"); // which the message must not repeat
        }
        boolean isQuery = person != null
                || purpose != null
                || basis != null
                || consent != null
                || agreement != null
                || on != null
                || !types.isEmpty();
        if (isQuery && purpose == null) {
            throw wrong("error.query-purpose");
        }
        Optional<QuerySubject> code = subject == null ? Optional.empty() : code(subject);
        CodeSets sets = CodeSets.bundled();
        QuerySubject asked = person != null
                ? person(person)
                : code.orElseGet(() -> new QuerySubject(null, null, subject, null, null));
        List<String> wanted = types();
        String token = consent == null ? null : line(consent.toString());
        try (Connection connection = platform.open(platform.read(session, spec), sets, session, spec)) {
            try {
                return isQuery || code.isEmpty()
                        ? query(connection.client(), asked, wanted, token)
                        : publicly(connection.client(), asked);
            } catch (CreditApiException | CreditAuthException | InvalidRecordException e) {
                return new PlatformFailures(session, connection).tell(e);
            }
        }
    }

    /** What would be masked if it were printed; a valid code of an organisation is no person's. */
    private boolean isPersons(String text) {
        String folded = Normalizer.fold(text).text();
        List<Detection> types = CodeType.detect(folded);
        boolean isPerson = !types.isEmpty()
                && (types.get(0).type() == CodeType.CITIZEN_ID || types.get(0).type() == CodeType.FOREIGNER_ID);
        if (isPerson
                && !(UnifiedSocialCreditCode.isValid(folded) && types.get(0).trust() == Trust.FORM_ONLY)) {
            return true;
        }
        return !UnifiedSocialCreditCode.isValid(folded) && !privacy.text(text).equals(text);
    }

    private static Optional<QuerySubject> code(String text) {
        Optional<UnifiedSocialCreditCode> credit =
                UnifiedSocialCreditCode.tryParseLenient(text).toOptional();
        if (credit.isPresent()) {
            return Optional.of(subject(
                    IdentifierScheme.UNIFIED_SOCIAL_CREDIT_CODE, credit.get().text()));
        }
        String folded = Normalizer.fold(text).text();
        return CodeType.detect(folded).stream()
                .filter(type -> type.trust() != Trust.FORM_ONLY)
                .flatMap(type -> scheme(type.type()).stream())
                .findFirst()
                .map(scheme -> subject(scheme, folded));
    }

    private static QuerySubject subject(IdentifierScheme scheme, String value) {
        return new QuerySubject(scheme.code(), value, null, null, null);
    }

    private static Optional<IdentifierScheme> scheme(CodeType type) {
        return switch (type) {
            case UNIFIED_SOCIAL_CREDIT_CODE -> Optional.of(IdentifierScheme.UNIFIED_SOCIAL_CREDIT_CODE);
            case BUSINESS_REGISTRATION_NUMBER -> Optional.of(IdentifierScheme.BUSINESS_REGISTRATION_NO);
            case ORGANIZATION_CODE -> Optional.of(IdentifierScheme.ORGANIZATION_CODE);
            default -> Optional.empty();
        };
    }

    private QuerySubject person(String source) throws IOException {
        Optional<IdDocumentType> kind = IdDocumentType.codeSet().find(idType).map(entry -> entry.constant());
        if (kind.isEmpty()) {
            throw wrong(
                    "error.id-type",
                    String.join(
                            ", ",
                            Arrays.stream(IdDocumentType.values())
                                    .map(IdDocumentType::nameZh)
                                    .toList()));
        }
        return new QuerySubject(null, null, null, Coded.of(kind.get()), IdNumber.of(line(source)));
    }

    /** The first line of a file; it stands in no message. */
    private String line(String source) throws IOException {
        boolean isTyped = source.equals(STANDARD_INPUT);
        try (BoundedLines lines =
                new BoundedLines(isTyped ? kept(session.shell().in()) : Files.newInputStream(Path.of(source)))) {
            String line = lines.next();
            if (line != null) {
                return line.strip();
            }
        } catch (NoSuchFileException e) {
            throw wrong("error.missing", privacy.text(source));
        }
        throw wrong("error.empty-line", privacy.text(source));
    }

    /** The standard input stays open. */
    private static InputStream kept(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public void close() {
                // It is not ours.
            }
        };
    }

    private List<String> types() {
        List<String> names = new ArrayList<>();
        for (String word : types) {
            names.add(MessageTypes.nameOf(Profile.of(word)
                    .orElseThrow(() -> wrong("error.record-type", String.join(", ", Profile.words())))
                    .type()));
        }
        return names;
    }

    private int publicly(CreditClient client, QuerySubject asked) {
        try {
            ViewedSubject view = client.subjects().get(String.valueOf(asked.scheme()), String.valueOf(asked.value()));
            print(view, List.of(view), List.of());
        } catch (CreditApiException.Status e) {
            if (e.type().filter(ProblemType.NOT_FOUND::equals).isEmpty()) {
                throw e;
            }
            nothing();
        }
        return ExitCode.GOOD;
    }

    private int query(CreditClient client, QuerySubject asked, List<String> wanted, @Nullable String token) {
        SubjectQuery query = SubjectQuery.builder()
                .subject(asked)
                .types(wanted)
                .purpose(Coded.of(purpose == null ? QueryPurpose.MARKET_TRANSACTION : purpose))
                .basis(basis)
                .agreementId(agreement)
                .consentToken(token)
                .asOf(on)
                .build();
        QueryResult result = client.queries().query(query);
        if (result.views().isEmpty() && format == AnswerForm.TEXT) {
            nothing();
        } else {
            print(result, result.views(), result.rights());
        }
        session.tell(session.text("query.logged", result.traceId()) + "\n");
        return ExitCode.GOOD;
    }

    private void nothing() {
        session.out().print(format == AnswerForm.JSON ? "null\n" : session.text("query.nothing") + "\n");
        session.out().flush();
    }

    private void print(Object answer, List<ViewedSubject> views, List<RightsLink> rights) {
        if (format == AnswerForm.JSON) {
            session.out()
                    .print(new String(ContractJson.standard().write(answer), StandardCharsets.UTF_8).strip() + "\n");
        } else {
            Shell shell = session.shell();
            SubjectText text = new SubjectText(session.language(), shell.colors(shell.out()), privacy);
            String between = "";
            for (ViewedSubject view : views) {
                session.out().print(between + text.of(view));
                between = "\n";
            }
            session.out().print(text.rights(rights));
        }
        session.out().flush();
    }

    private ParameterException wrong(String key, Object... arguments) {
        return new ParameterException(spec.commandLine(), session.text(key, arguments));
    }

    @Override
    public String toString() {
        return "query " + common;
    }
}

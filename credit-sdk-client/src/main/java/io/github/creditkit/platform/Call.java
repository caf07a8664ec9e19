package io.github.creditkit.platform;

import io.github.creditkit.client.auth.Scope;
import io.github.creditkit.client.contract.ProblemType;
import io.github.creditkit.client.contract.RowIssue;
import io.github.creditkit.client.json.ContractJson;
import io.github.creditkit.client.json.UnreadableJsonException;
import io.github.creditkit.model.check.CheckContext;
import io.github.creditkit.model.check.Issue;
import io.github.creditkit.model.check.RecordChecker;
import io.github.creditkit.model.check.Stage;
import io.github.creditkit.model.envelope.EnvelopeReading;
import io.github.creditkit.model.envelope.RecordEnvelope;
import io.github.creditkit.model.time.ChinaTime;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A call while it is answered (调用): who calls, the variables of its path, its parameters, its body. */
final class Call {
    private static final String ANYBODY = "-";

    private final PlatformSettings settings;
    private final ContractJson json;
    private final PlatformRequest request;
    private final @Nullable PlatformAccount account;
    private final Map<String, String> variables;
    private final Map<String, String> parameters;
    private final byte[] body;
    private final String traceId;
    private final OffsetDateTime now;

    Call(
            PlatformSettings settings,
            ContractJson json,
            PlatformRequest request,
            @Nullable PlatformAccount account,
            Map<String, String> variables,
            Map<String, String> parameters,
            byte[] body,
            String traceId) {
        this.settings = settings;
        this.json = json;
        this.request = request;
        this.account = account;
        this.variables = variables;
        this.parameters = parameters;
        this.body = body;
        this.traceId = traceId;
        this.now = OffsetDateTime.now(settings.clock());
    }

    PlatformSettings settings() {
        return settings;
    }

    ContractJson json() {
        return json;
    }

    PlatformRequest request() {
        return request;
    }

    String traceId() {
        return traceId;
    }

    OffsetDateTime now() {
        return now;
    }

    LocalDate today() {
        return now.atZoneSameInstant(ChinaTime.ZONE).toLocalDate();
    }

    /** Who calls; an operation that is open to anybody does not ask. */
    PlatformAccount account() {
        if (account == null) {
            throw new ProblemException(ProblemType.UNAUTHENTICATED, "需要身份认证", "authentication is needed");
        }
        return account;
    }

    String app() {
        return account == null ? ANYBODY : account.app();
    }

    /** Refuses a caller who may not do this. */
    void demand(Scope scope) {
        if (!account().may(scope)) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN_SCOPE,
                    "账号没有权限 " + scope.text(),
                    "the account lacks the scope " + scope.text());
        }
    }

    String variable(String name) {
        return Objects.requireNonNull(variables.get(name));
    }

    /** A parameter of the query; empty where it is not there. */
    String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    /** How many items of a page are asked for. */
    int limit() {
        int most = settings.profile().limits().maxPageSize();
        String text = parameter("limit");
        if (text.isEmpty()) {
            return Math.min(100, most);
        }
        int limit = number("limit", text);
        if (limit < 1 || limit > most) {
            throw invalid("limit", "应为 1 至 " + most, "1 to " + most + " was expected");
        }
        return limit;
    }

    static int number(String name, String text) {
        if (!text.matches("[0-9]{1,9}")) {
            throw invalid(name, "应为不超过 9 位的整数", "a whole number of up to 9 digits was expected");
        }
        return Integer.parseInt(text);
    }

    Optional<LocalDate> day(String name) {
        String text = parameter(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            throw invalid(name, "应为日期，如 2026-03-02", "a date such as 2026-03-02 was expected");
        }
    }

    static ProblemException invalid(String name, String zh, String en) {
        return new ProblemException(
                ProblemType.INVALID_PARAMETER, "参数 " + name + " " + zh, "parameter " + name + ": " + en);
    }

    byte[] bytes() {
        return body;
    }

    /** The body as a record that keeps its rules; every error of it is told at once. */
    <T extends Record> T body(Class<T> type) {
        T read = read(type);
        check(read);
        return read;
    }

    /** The body as a record that the platform completes before it is checked. */
    <T extends Record> T read(Class<T> type) {
        json(body);
        try {
            return json.strict().read(body, type);
        } catch (UnreadableJsonException e) {
            throw new ProblemException(
                    e.path().isEmpty() ? ProblemType.MALFORMED_REQUEST : ProblemType.VALIDATION_FAILED,
                    e.messageZh(),
                    String.valueOf(e.getMessage()),
                    e.path().isEmpty() ? List.of() : List.of(RowIssues.of(e)),
                    0);
        }
    }

    /** Refuses a record with errors. */
    void check(Record read) {
        CheckContext context = new CheckContext(Stage.SUBMISSION, today(), settings.calendar(), settings.codeSets());
        List<Issue> errors = RecordChecker.of(context).check(read).stream()
                .filter(RowIssues::isError)
                .toList();
        if (!errors.isEmpty()) {
            throw invalid(errors.stream().map(RowIssue::of).toList());
        }
    }

    static ProblemException invalid(List<RowIssue> issues) {
        return new ProblemException(
                ProblemType.VALIDATION_FAILED,
                "请求内容有 " + issues.size() + " 处错误，见 issues",
                issues.size() + " errors, see issues",
                issues,
                0);
    }

    /** The text of a body that says that it is JSON, or nothing of what it is. */
    private String json(byte[] bytes) {
        String type = request.header("content-type").orElse(PlatformResponse.JSON);
        if (!type.toLowerCase(Locale.ROOT).startsWith(PlatformResponse.JSON)) {
            throw new ProblemException(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    "请求内容应为 " + PlatformResponse.JSON,
                    "the body should be " + PlatformResponse.JSON);
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        Optional<RowIssue> fault = StorableText.fault(text);
        if (fault.isPresent()) {
            throw invalid(List.of(fault.get()));
        }
        return text;
    }

    /** The body as an envelope. */
    RecordEnvelope<?> envelope() {
        EnvelopeReading reading = json.readRow(json(body));
        if (reading instanceof EnvelopeReading.Read read) {
            return read.envelope();
        }
        if (reading instanceof EnvelopeReading.Refused refused) {
            throw invalid(List.of(RowIssue.of(refused.issue())));
        }
        RowIssue why = RowIssue.of(((EnvelopeReading.Broken) reading).fault());
        throw new ProblemException(ProblemType.MALFORMED_REQUEST, why.messageZh(), why.messageEn());
    }

    /** An answer with a body. */
    PlatformResponse answer(int status, Object answer) {
        return PlatformResponse.of(status, PlatformResponse.JSON, json.write(answer));
    }
}

package io.github.creditkit.platform;

import io.github.creditkit.client.auth.Scope;
import io.github.creditkit.client.contract.ProblemType;
import io.github.creditkit.client.contract.QueryResult;
import io.github.creditkit.client.contract.QuerySubject;
import io.github.creditkit.client.contract.ReportOrder;
import io.github.creditkit.client.contract.ReportStatus;
import io.github.creditkit.client.contract.SelfAccessExport;
import io.github.creditkit.client.contract.SelfAccessRequest;
import io.github.creditkit.client.contract.SubjectQuery;
import io.github.creditkit.client.contract.ViewedReport;
import io.github.creditkit.client.contract.ViewedSubject;
import io.github.creditkit.client.json.UnreadableJsonException;
import io.github.creditkit.model.check.Issue.Bilingual;
import io.github.creditkit.model.codeset.AuditAction;
import io.github.creditkit.model.codeset.AuditOutcome;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.IdentifierScheme;
import io.github.creditkit.model.codeset.QueryPurpose;
import io.github.creditkit.model.codeset.ReportState;
import io.github.creditkit.model.disclosure.ConsentToken;
import io.github.creditkit.model.disclosure.Viewer;
import io.github.creditkit.model.view.CreditReports;
import io.github.creditkit.model.view.SubjectFile;
import io.github.creditkit.model.view.SubjectFiles;
import io.github.creditkit.model.view.SubjectView;
import io.github.creditkit.platform.store.PlatformStore;
import io.github.creditkit.platform.store.StoredReport;
import io.github.creditkit.platform.store.Tables;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Queries, credit reports, and what a subject may see of itself (查询、信用报告、本人查询). Each is logged before it is answered. */
final class QueryOperations {
    private static final int MOST_HITS = 20;
    private static final int SHORTEST_NAME = 4;
    private static final int MOST_OF_ONESELF = 20_000;
    private static final Bilingual CUT = newest(SubjectRecords.MOST);
    private static final Bilingual CUT_OF_ONESELF = newest(MOST_OF_ONESELF);

    private final PlatformStore store;
    private final SubjectKeys keys;
    private final SubjectRecords records;
    private final CreditReports reports;
    private final RecordIds ids;
    private final AccessLog log;

    QueryOperations(
            PlatformStore store,
            SubjectKeys keys,
            SubjectRecords records,
            CreditReports reports,
            RecordIds ids,
            AccessLog log) {
        this.store = store;
        this.keys = keys;
        this.records = records;
        this.reports = reports;
        this.ids = ids;
        this.log = log;
    }

    private static Bilingual newest(int most) {
        return new Bilingual(
                "该主体的记录超过 " + most + " 条，此处为最近收到的 " + most + " 条",
                "the subject has more than " + most + " records; these are the " + most + " that came last");
    }

    List<Route> routes() {
        return List.of(
                Route.query("GET", "/subjects/{scheme}/{value}", this::subject),
                Route.query("POST", "/queries", this::query),
                Route.query("POST", "/reports", this::order),
                Route.read("GET", "/reports/{id}", this::report),
                Route.query("POST", "/self-access", this::self));
    }

    /** An organisation as everyone may see it. A person's number never stands in an address. */
    private PlatformResponse subject(Call call) {
        call.demand(Scope.QUERY_PUBLIC);
        String scheme = call.variable("scheme");
        boolean isKnown = Arrays.stream(IdentifierScheme.values())
                .anyMatch(known -> known.code().equals(scheme));
        if (!isKnown) {
            throw Call.invalid("scheme", "不是组织的代码种类", "no kind of code of organisations");
        }
        QuerySubject subject = new QuerySubject(scheme, call.variable("value"), null, null, null);
        Found found = store.read(tables -> find(tables, subject, Set.of(), Viewer.PUBLIC, call.today()));
        log.query(call, AuditAction.QUERY, found.keys(), null, null, AuditOutcome.DONE);
        ViewedSubject view = found.views().stream()
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("没有可公开的记录", "no record that is public"));
        return call.answer(200, view);
    }

    /** What was found, and every key of those who were asked for or shown. */
    private record Found(Set<String> keys, List<ViewedSubject> views) {}

    private Found find(Tables tables, QuerySubject subject, Collection<String> types, Viewer viewer, LocalDate on) {
        Set<String> wanted = records.keys(tables, subject);
        return wanted.isEmpty()
                ? new Found(wanted, List.of())
                : found(wanted, records.files(tables, wanted, types, on, SubjectRecords.MOST), viewer, on);
    }

    private Found found(Collection<String> wanted, SubjectRecords.Files files, Viewer viewer, LocalDate on) {
        Set<String> all = new LinkedHashSet<>(wanted);
        List<ViewedSubject> views = new ArrayList<>();
        for (SubjectFile file : files.files()) {
            SubjectView view = reports.view(file, viewer, on);
            if (!view.entries().isEmpty() && views.size() < MOST_HITS) {
                views.add(Views.of(view, files.isCut() ? List.of(CUT) : List.of()));
                all.addAll(records.keys(file));
            }
        }
        return new Found(all, views);
    }

    private PlatformResponse query(Call call) {
        SubjectQuery query = call.body(SubjectQuery.class);
        LocalDate on = query.asOf() == null ? call.today() : query.asOf();
        if (on.isAfter(call.today())) {
            throw Call.invalid("asOf", "不能晚于今天", "is after today");
        }
        QueryPurpose purpose = Objects.requireNonNull(query.purpose().meaning());
        Found found;
        try {
            Viewer viewer = viewer(call, purpose, query.basis(), query.consentToken());
            found = store.read(tables -> find(tables, query, viewer, on));
        } catch (ProblemException e) {
            log.query(call, AuditAction.QUERY, Set.of(), purpose, query.basis(), AuditOutcome.REFUSED);
            throw e;
        }
        log.query(call, AuditAction.QUERY, found.keys(), purpose, query.basis(), AuditOutcome.DONE);
        return call.answer(
                200,
                new QueryResult(
                        found.views(),
                        found.views().isEmpty(),
                        call.traceId(),
                        on,
                        call.settings().catalog().title().version(),
                        call.settings().profile().rights()));
    }

    private Found find(Tables tables, SubjectQuery query, Viewer viewer, LocalDate on) {
        QuerySubject subject = query.subject();
        if (subject == null) {
            return byDecision(tables, query, viewer, on);
        }
        boolean isByCode = !keys.of(subject).isEmpty();
        if (isByCode) {
            return find(tables, subject, query.types(), viewer, on);
        }
        String name = subject.name() == null ? "" : subject.name().strip();
        if (name.isEmpty()) {
            throw Call.invalid("subject", "须有代码、证件或名称", "needs a code, a document or a name");
        }
        // A name is no proof of whom is meant: it finds what everyone may see, and no more.
        return byName(tables, name, query.types(), on);
    }

    private Found byName(Tables tables, String name, Collection<String> types, LocalDate on) {
        Map<String, String> subjects = new LinkedHashMap<>(tables.records().subjectsByName(name, true, MOST_HITS));
        if (name.codePointCount(0, name.length()) >= SHORTEST_NAME) {
            tables.records().subjectsByName(name, false, MOST_HITS).forEach(subjects::putIfAbsent);
        }
        List<ViewedSubject> views = new ArrayList<>();
        Set<String> keysShown = new LinkedHashSet<>();
        Set<String> shown = new LinkedHashSet<>();
        for (String key : subjects.keySet()) {
            Set<String> wanted = Set.of(key);
            Found found =
                    found(wanted, records.files(tables, wanted, types, on, SubjectRecords.MOST), Viewer.PUBLIC, on);
            keysShown.addAll(found.keys());
            for (ViewedSubject view : found.views()) {
                String who = view.subject().creditCode()
                        + String.join("\n", view.subject().names());
                if (views.size() < MOST_HITS && shown.add(who)) {
                    views.add(view);
                }
            }
        }
        return new Found(keysShown, views);
    }

    private Found byDecision(Tables tables, SubjectQuery query, Viewer viewer, LocalDate on) {
        if (query.decisionNo() == null || query.authority() == null) {
            throw Call.invalid("subject", "须有查询对象，或决定文书号和决定机关", "needs a subject, or a decision and its authority");
        }
        String key = keys.decision(query.authority(), query.decisionNo());
        List<SubjectFile> files = SubjectFiles.of(
                        records.held(tables, tables.records().byKey(List.of(key), MOST_HITS), on))
                .files();
        return found(List.of(key), new SubjectRecords.Files(files, false), viewer, on);
    }

    /** As whom a caller sees records: as a department for its purpose, by the subject's consent, or as everyone. */
    private static Viewer viewer(
            Call call, QueryPurpose purpose, @Nullable String basis, @Nullable String consentToken) {
        if (consentToken != null) {
            call.demand(Scope.QUERY_AUTHORIZED);
            ConsentToken.ToQuery consent = call.settings()
                    .consents()
                    .verify(consentToken)
                    .orElseThrow(() -> new ProblemException(
                            ProblemType.CONSENT_REQUIRED, "查询授权无法核验", "the consent cannot be verified"));
            boolean isNow =
                    !call.today().isBefore(consent.from()) && !call.today().isAfter(consent.until());
            if (!isNow || consent.purpose() != purpose) {
                throw new ProblemException(
                        ProblemType.CONSENT_EXPIRED, "查询授权已过期，或用途不符", "the consent is over, or is for another purpose");
            }
            return Viewer.authorized(purpose, consent);
        }
        if (call.account().may(Scope.QUERY_GOVERNMENT)) {
            if (basis == null || basis.isBlank()) {
                throw new ProblemException(
                        ProblemType.PURPOSE_REQUIRED, "政务共享查询须注明依据", "a query of government states its basis");
            }
            return Viewer.government(purpose);
        }
        if (call.account().may(Scope.QUERY_AUTHORIZED) && !call.account().may(Scope.QUERY_PUBLIC)) {
            throw new ProblemException(ProblemType.CONSENT_REQUIRED, "须有信用主体的查询授权", "the subject's consent is needed");
        }
        call.demand(Scope.QUERY_PUBLIC);
        return Viewer.PUBLIC;
    }

    private PlatformResponse order(Call call) {
        ReportOrder order = call.body(ReportOrder.class);
        QueryPurpose purpose = Objects.requireNonNull(order.purpose().meaning());
        Viewer viewer = viewer(call, purpose, order.basis(), order.consentToken());
        Set<String> wanted = store.read(tables -> records.keys(tables, order.subject()));
        if (wanted.isEmpty()) {
            throw Call.invalid("subject", "须有代码或证件", "needs a code or a document");
        }
        SubjectRecords.Files files =
                store.read(tables -> records.files(tables, wanted, Set.of(), call.today(), SubjectRecords.MOST));
        Set<String> all = new LinkedHashSet<>(wanted);
        files.files().forEach(file -> all.addAll(records.keys(file)));
        log.query(call, AuditAction.REPORT, all, purpose, order.basis(), AuditOutcome.DONE);
        ViewedReport report = files.files().stream()
                .findFirst()
                .map(file -> reports.report(file, viewer, call.today()))
                .map(made ->
                        Views.of(made, call.settings().profile().rights(), files.isCut() ? List.of(CUT) : List.of()))
                .orElseThrow(() -> ProblemException.notFound("没有该主体的记录", "there is no record of this subject"));
        StoredReport stored = new StoredReport(
                ids.next("t"),
                call.app(),
                call.now(),
                call.now().plus(call.settings().reportLife()),
                new String(call.json().write(report), StandardCharsets.UTF_8));
        store.note(tables -> {
            tables.reports().add(stored);
            return stored;
        });
        return call.answer(202, status(stored, null))
                .with("Location", "/reports/" + stored.id())
                .with("Retry-After", "1");
    }

    private static ReportStatus status(StoredReport stored, @Nullable ViewedReport report) {
        return new ReportStatus(
                stored.id(), Coded.of(ReportState.READY), stored.orderedAt(), stored.expiresAt(), report);
    }

    private PlatformResponse report(Call call, Tables tables) {
        StoredReport stored = tables.reports()
                .find(call.variable("id"))
                .filter(found -> found.app().equals(call.app()))
                .orElseThrow(() -> ProblemException.notFound("没有该报告", "there is no such report"));
        if (stored.expiresAt().isBefore(call.now())) {
            throw new ProblemException(ProblemType.GONE, "报告已失效，请重新申请", "the report has expired; order another");
        }
        try {
            return call.answer(
                    200,
                    status(
                            stored,
                            call.json().read(stored.payload().getBytes(StandardCharsets.UTF_8), ViewedReport.class)));
        } catch (UnreadableJsonException e) {
            throw new IllegalStateException("a report that cannot be read: " + stored, e);
        }
    }

    /** All of it, and who looked at it: to the subject itself nothing is hidden. */
    private PlatformResponse self(Call call) {
        call.demand(Scope.RIGHTS);
        SelfAccessRequest request = call.body(SelfAccessRequest.class);
        Set<String> wanted = store.read(tables -> records.keys(tables, request.subject()));
        boolean isSelf =
                !wanted.isEmpty() && call.settings().identities().vouches(request.identityProof(), request.subject());
        log.query(
                call,
                AuditAction.EXPORT,
                wanted,
                QueryPurpose.SELF_QUERY,
                null,
                isSelf ? AuditOutcome.DONE : AuditOutcome.REFUSED);
        if (!isSelf) {
            throw new ProblemException(ProblemType.DISCLOSURE_DENIED, "身份核验凭证无效", "the proof of identity is not valid");
        }
        return call.answer(200, store.read(tables -> export(call, tables, wanted)));
    }

    private SelfAccessExport export(Call call, Tables tables, Set<String> wanted) {
        SubjectRecords.Files files = records.files(tables, wanted, Set.of(), call.today(), MOST_OF_ONESELF);
        Set<String> all = new LinkedHashSet<>(wanted);
        files.files().stream().findFirst().ifPresent(file -> all.addAll(records.keys(file)));
        ViewedSubject view = files.files().stream()
                .findFirst()
                .map(file -> reports.view(file, Viewer.internal(), call.today()))
                .map(made -> Views.of(made, files.isCut() ? List.of(CUT_OF_ONESELF) : List.of()))
                .orElse(null);
        return new SelfAccessExport(view, log.accesses(tables, all), call.now(), call.traceId());
    }
}

package io.github.creditkit.testkit.conformance;

import static io.github.creditkit.testkit.conformance.ConformanceCheck.check;

import io.github.creditkit.client.contract.ProblemType;
import io.github.creditkit.testkit.conformance.Samples.Penalty;
import io.github.creditkit.testkit.conformance.Samples.Permit;
import io.github.creditkit.testkit.conformance.Samples.Subject;
import java.util.List;
import java.util.Locale;

/** Records that are sent one at a time, revoked and withdrawn (单条记录). */
final class RecordChecks {
    /** What a careless platform would run, and a careful one stores as it came. */
    static final String HOSTILE =
            "'; DROP TABLE record; -- \" \\ ${jndi:ldap://x} <script>alert(1)</script> %00 {{7*7}}";

    private static final String WITHDRAWAL = "{\"reason\":\"测试数据撤回\"}";

    private RecordChecks() {}

    static List<ConformanceCheck> all() {
        return List.of(
                check(
                        "putRecord",
                        "new-record-is-201",
                        "新记录返回 201 与版本",
                        "201 and its version for a new record",
                        run -> {
                            Permit permit = Permit.of(run);
                            Answer answer = put(run, permit).expect(201);
                            Demand.same("\"1\"", answer.header("ETag"), "ETag");
                            Demand.same(1, answer.json().path("version").asInt(), "version");
                            Demand.same(permit.id(), answer.at("/sourceRecordId"), "sourceRecordId");
                            Demand.that(!answer.at("/recordId").isEmpty(), "没有 recordId", "there is no recordId");
                        }),
                check(
                        "putRecord",
                        "same-record-is-a-duplicate",
                        "同内容重发不产生新版本",
                        "The same again is no new version",
                        run -> {
                            Permit permit = Permit.of(run);
                            put(run, permit).expect(201);
                            Answer again = put(run, permit).expect(200);
                            Demand.same("DUPLICATE", again.at("/outcome"), "outcome");
                            Demand.same("\"1\"", again.header("ETag"), "ETag");
                        }),
                check(
                        "putRecord",
                        "changed-record-is-the-next-version",
                        "改动产生下一版本",
                        "A change is the next version",
                        run -> {
                            Permit permit = Permit.of(run);
                            put(run, permit).expect(201);
                            Answer changed = put(run, permit.content("改动后的内容")).expect(200);
                            Demand.same("\"2\"", changed.header("ETag"), "ETag");
                        }),
                check(
                        "putRecord",
                        "other-version-is-412",
                        "版本不符返回 412",
                        "412 for another version",
                        RecordChecks::versions),
                check(
                        "putRecord",
                        "only-if-new",
                        "If-None-Match: * 只收新记录",
                        "If-None-Match: * takes new records alone",
                        run -> {
                            Permit permit = Permit.of(run);
                            Caller careful = run.sender().with("If-None-Match", "*");
                            withdrawLater(run, permit.address());
                            careful.put(permit.address(), permit.row()).expect(201);
                            careful.put(permit.address(), permit.row()).problem(ProblemType.VERSION_CONFLICT);
                        }),
                check(
                        "putRecord",
                        "bad-record-has-issues",
                        "不合格的记录返回 422 并逐项说明",
                        "422 with its issues for a bad record",
                        run -> {
                            Permit permit = Permit.of(run);
                            Answer answer = run.sender()
                                    .put(permit.address(), permit.row().replace("核准", ""))
                                    .problem(ProblemType.VALIDATION_FAILED);
                            Demand.that(
                                    answer.json()
                                            .path("issues")
                                            .findValuesAsText("wireField")
                                            .contains("XK_XKLB"),
                                    "issues 未指出 XK_XKLB",
                                    "no issue names XK_XKLB");
                            run.sender().get(permit.address()).expect(404, 405);
                        }),
                check(
                        "putRecord",
                        "no-json",
                        "不是 JSON 返回 400",
                        "400 for what is no JSON",
                        run -> run.sender()
                                .put(Permit.of(run).address(), "{\"op\":")
                                .problem(ProblemType.MALFORMED_REQUEST)),
                check(
                        "putRecord",
                        "address-and-envelope-agree",
                        "地址与信封须一致",
                        "Address and envelope agree",
                        run -> run.sender()
                                .put(Permit.of(run).address(), Permit.of(run).row())
                                .problem(ProblemType.INVALID_PARAMETER, ProblemType.VALIDATION_FAILED)),
                check(
                        "putRecord",
                        "unknown-type",
                        "没有的记录类型返回 404",
                        "404 for a type that is none",
                        run -> run.sender()
                                .put(
                                        "/records/nothing/" + run.id("N"),
                                        Permit.of(run).row())
                                .problem(ProblemType.NOT_FOUND, ProblemType.FORBIDDEN_SCOPE)),
                check(
                        "putRecord",
                        "scope-to-submit-is-needed",
                        "没有报送权限返回 403",
                        "403 without the scope to submit",
                        run -> {
                            Permit permit = Permit.of(run);
                            run.as(AccountRole.PUBLIC)
                                    .put(permit.address(), permit.row())
                                    .problem(ProblemType.FORBIDDEN_SCOPE);
                        }),
                check(
                        "putRecord",
                        "hostile-text-is-data",
                        "恶意文本原样保存",
                        "Hostile text is stored as it came",
                        RecordChecks::hostile),
                check(
                        "getRecordReceipt",
                        "where-a-record-stands",
                        "自己报送的记录现状",
                        "Where a record of one's own stands",
                        run -> {
                            Permit permit = Permit.of(run);
                            put(run, permit).expect(201);
                            Answer answer = run.sender().get(permit.address());
                            if (answer.status() == 405) {
                                throw new NotOffered("平台不提供此操作", "the platform does not offer it");
                            }
                            answer.expect(200);
                            Demand.same("\"1\"", answer.header("ETag"), "ETag");
                            run.as(AccountRole.OTHER).get(permit.address()).problem(ProblemType.NOT_FOUND);
                            run.sender().get(Permit.of(run).address()).problem(ProblemType.NOT_FOUND);
                        }),
                check(
                        "revokeRecord",
                        "annulled-decision-leaves-the-public",
                        "决定被撤销后不再公开",
                        "An annulled decision is not public any more",
                        RecordChecks::revoked),
                check(
                        "revokeRecord",
                        "revocation-needs-its-decision",
                        "撤销须有文书号",
                        "A revocation names its decision",
                        run -> {
                            Permit permit = Permit.of(run);
                            put(run, permit).expect(201);
                            run.sender()
                                    .post(permit.address() + "/revocations", "{\"reason\":\"复议撤销\"}")
                                    .problem(ProblemType.VALIDATION_FAILED);
                        }),
                check(
                        "withdrawRecord",
                        "withdrawn-record-is-gone",
                        "撤回后不再公开，再撤回无害",
                        "A withdrawn record is gone, and may be withdrawn again",
                        RecordChecks::withdrawn),
                check(
                        "withdrawRecord",
                        "foreign-record-is-not-withdrawn",
                        "不能撤回其他单位的记录",
                        "Nobody withdraws another unit's record",
                        run -> {
                            Permit permit = Permit.of(run);
                            put(run, permit).expect(201);
                            run.as(AccountRole.OTHER)
                                    .post(permit.address() + "/withdrawals", WITHDRAWAL)
                                    .problem(ProblemType.NOT_FOUND);
                        }),
                check(
                        "withdrawRecord",
                        "withdrawal-of-another-version",
                        "撤回也认版本",
                        "A withdrawal goes by versions too",
                        run -> {
                            Permit permit = Permit.of(run);
                            put(run, permit).expect(201);
                            run.sender()
                                    .with("If-Match", "\"7\"")
                                    .post(permit.address() + "/withdrawals", WITHDRAWAL)
                                    .problem(ProblemType.VERSION_CONFLICT);
                        }));
    }

    static void withdrawLater(ConformanceRun run, String address) {
        run.finallyDo(() -> run.sender().post(address + "/withdrawals", WITHDRAWAL));
    }

    static Answer put(ConformanceRun run, Permit permit) {
        return put(run, permit.address(), permit.row());
    }

    static Answer put(ConformanceRun run, String address, String row) {
        Answer answer = run.sender().put(address, row);
        if (answer.status() == 201) {
            withdrawLater(run, address);
        }
        return answer;
    }

    private static void versions(ConformanceRun run) {
        Permit permit = Permit.of(run);
        put(run, permit).expect(201);
        run.sender()
                .with("If-Match", "\"1\"")
                .put(permit.address(), permit.content("第二版").row())
                .expect(200);
        run.sender()
                .with("If-Match", "\"1\"")
                .put(permit.address(), permit.content("又一个第二版").row())
                .problem(ProblemType.VERSION_CONFLICT);
        Permit fresh = Permit.of(run);
        run.sender().with("If-Match", "\"1\"").put(fresh.address(), fresh.row()).problem(ProblemType.VERSION_CONFLICT);
    }

    private static void hostile(ConformanceRun run) {
        Subject subject = Samples.subject(run);
        Permit permit = Permit.of(run, subject.json()).content(HOSTILE);
        put(run, permit).expect(201);
        Answer found = QueryChecks.query(run.sender(), subject).expect(200);
        List<String> contents = found.json().findValuesAsText("content");
        Demand.that(contents.contains(HOSTILE), "文本被改动或丢失", "the text was changed or lost");
    }

    private static void revoked(ConformanceRun run) {
        Subject subject = Samples.subject(run);
        Penalty penalty = Penalty.of(run, subject);
        put(run, penalty.address(), penalty.row()).expect(201);
        QueryChecks.open(run, subject).expect(200);
        String revocation = "{\"reason\":\"复议撤销\",\"decisionNo\":\"测复决" + run.number() + "号\",\"decidedOn\":\""
                + run.today() + "\"}";
        Answer answer = run.sender()
                .post(penalty.address() + "/revocations", revocation)
                .expect(202);
        Demand.same("REVOKED", answer.at("/status").toUpperCase(Locale.ROOT), "status");
        QueryChecks.open(run, subject).problem(ProblemType.NOT_FOUND);
    }

    private static void withdrawn(ConformanceRun run) {
        Subject subject = Samples.subject(run);
        Permit permit = Permit.of(run, subject.json());
        put(run, permit).expect(201);
        QueryChecks.open(run, subject).expect(200);
        run.sender().post(permit.address() + "/withdrawals", WITHDRAWAL).expect(202);
        run.sender().post(permit.address() + "/withdrawals", WITHDRAWAL).expect(202);
        QueryChecks.open(run, subject).problem(ProblemType.NOT_FOUND);
        run.sender().post(Permit.of(run).address() + "/withdrawals", WITHDRAWAL).problem(ProblemType.NOT_FOUND);
    }
}

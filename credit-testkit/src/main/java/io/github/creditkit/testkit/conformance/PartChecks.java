package io.github.creditkit.testkit.conformance;

import static io.github.creditkit.testkit.conformance.ConformanceCheck.check;

import io.github.creditkit.client.auth.ContentDigest;
import io.github.creditkit.client.auth.DigestAlgorithm;
import io.github.creditkit.client.contract.ProblemType;
import io.github.creditkit.testkit.conformance.Samples.Permit;
import java.util.List;

/** Parts, seals and approvals (分片、封存、审核). */
final class PartChecks {
    private static final String NDJSON = "application/x-ndjson";
    private static final int BOMB_BLOCK = 1 << 20;

    private PartChecks() {}

    static List<ConformanceCheck> all() {
        return List.of(
                check("putPart", "part-is-acknowledged", "分片回执与所发一致", "A part is acknowledged as it was sent", run -> {
                    String rows = Permit.of(run).row() + "\n" + Permit.of(run).row() + "\n";
                    Answer ack = SentBatch.open(run).part(1, rows).expect(202);
                    Demand.same(2, ack.json().path("rows").asInt(), "rows");
                    Demand.same(digest(rows), ack.at("/digest"), "digest");
                }),
                check("putPart", "same-part-changes-nothing", "同号同内容可重发", "The same part may come again", run -> {
                    SentBatch batch = SentBatch.open(run);
                    String rows = Permit.of(run).row();
                    Answer first = batch.part(1, rows).expect(202);
                    Demand.same(first.text(), batch.part(1, rows).expect(202).text(), "PartAck");
                }),
                check(
                        "putPart",
                        "other-part-in-its-place",
                        "同号异内容返回 409",
                        "409 for other content in its place",
                        run -> {
                            SentBatch batch = SentBatch.open(run);
                            batch.part(1, Permit.of(run).row()).expect(202);
                            batch.part(1, Permit.of(run).row()).problem(ProblemType.PART_CONFLICT);
                        }),
                check(
                        "putPart",
                        "part-digest-must-match",
                        "摘要不符返回 400",
                        "400 for a digest that does not match",
                        run -> {
                            SentBatch batch = SentBatch.open(run);
                            run.sender()
                                    .with(ContentDigest.HEADER, digest("something else"))
                                    .call(
                                            "PUT",
                                            batch.address() + "/parts/1",
                                            Samples.bytes(Permit.of(run).row()),
                                            NDJSON)
                                    .problem(ProblemType.DIGEST_MISMATCH);
                            Demand.same(
                                    0,
                                    run.sender()
                                            .get(batch.address())
                                            .json()
                                            .path("rows")
                                            .asInt(),
                                    "rows");
                        }),
                check("putPart", "packed-part", "接收 gzip 分片", "A packed part is taken", run -> {
                    SentBatch batch = SentBatch.open(run);
                    Answer ack = packed(
                                    run,
                                    batch,
                                    Samples.gzip(Samples.bytes(Permit.of(run).row() + "\n"), 1))
                            .expect(202);
                    Demand.same(1, ack.json().path("rows").asInt(), "rows");
                }),
                check(
                        "putPart",
                        "broken-gzip",
                        "压缩损坏返回 400",
                        "400 for what cannot be unpacked",
                        run -> packed(run, SentBatch.open(run), Samples.bytes("no gzip at all"))
                                .problem(ProblemType.MALFORMED_REQUEST)),
                check("putPart", "zip-bomb", "解压过大返回 413", "413 for what unpacks to too much", run -> {
                    int most = run.profile().path("limits").path("maxPartBytes").asInt();
                    byte[] bomb = Samples.gzip(new byte[BOMB_BLOCK], most / BOMB_BLOCK + 2);
                    packed(run, SentBatch.open(run), bomb).problem(ProblemType.TOO_LARGE);
                    SentBatch after = SentBatch.open(run);
                    after.part(1, Permit.of(run).row()).expect(202);
                }),
                check("putPart", "over-long-row", "行过长返回 413", "413 for a row that is too long", run -> {
                    int most = run.profile().path("limits").path("maxRowBytes").asInt();
                    SentBatch.open(run)
                            .part(1, Permit.of(run).content("x".repeat(most)).row())
                            .problem(ProblemType.TOO_LARGE);
                }),
                check("putPart", "parts-begin-with-one", "分片序号从 1 起", "Parts begin with 1", run -> {
                    SentBatch batch = SentBatch.open(run);
                    for (String n : List.of("0", "-1", "x", "99999999999")) {
                        run.sender()
                                .call(
                                        "PUT",
                                        batch.address() + "/parts/" + n,
                                        Samples.bytes(Permit.of(run).row()),
                                        NDJSON)
                                .problem(ProblemType.INVALID_PARAMETER, ProblemType.NOT_FOUND);
                    }
                }),
                check(
                        "putPart",
                        "unknown-media-type",
                        "媒体类型不支持返回 415",
                        "415 for a media type of another kind",
                        run -> run.sender()
                                .call(
                                        "PUT",
                                        SentBatch.open(run).address() + "/parts/1",
                                        Samples.bytes("<row/>"),
                                        "application/xml")
                                .problem(ProblemType.UNSUPPORTED_MEDIA_TYPE)),
                check(
                        "putPart",
                        "part-of-foreign-batch",
                        "不能往其他单位的批次里送",
                        "Nothing goes into another unit's batch",
                        run -> run.as(AccountRole.OTHER)
                                .call(
                                        "PUT",
                                        SentBatch.open(run).address() + "/parts/1",
                                        Samples.bytes(Permit.of(run).row()),
                                        NDJSON)
                                .problem(ProblemType.NOT_FOUND)),
                check(
                        "sealBatch",
                        "seal-must-fit",
                        "数量或摘要不符时不封存",
                        "A seal that does not fit is refused",
                        PartChecks::seals),
                check("sealBatch", "declared-count-must-fit", "与申报行数不符时不封存", "The declared count must fit", run -> {
                    SentBatch batch = SentBatch.open(
                            run,
                            Samples.batch(run, Samples.PERMIT, run.needed(AccountRole.SENDER), ",\"declaredCount\":2"));
                    batch.part(1, Permit.of(run).row()).expect(202);
                    batch.seal().problem(ProblemType.BATCH_STATE);
                }),
                check("sealBatch", "nothing-after-the-seal", "封存后不再接收", "Nothing comes behind the seal", run -> {
                    SentBatch batch = SentBatch.open(run);
                    batch.seal().expect(202);
                    batch.seal().expect(202);
                    batch.part(1, Permit.of(run).row()).problem(ProblemType.BATCH_STATE);
                }),
                check(
                        "approveBatch",
                        "second-person",
                        "录入与审核分属两人",
                        "Who sent a batch does not approve it",
                        PartChecks::approval));
    }

    private static String digest(String text) {
        return ContentDigest.of(DigestAlgorithm.SHA_256, Samples.bytes(text)).text();
    }

    private static Answer packed(ConformanceRun run, SentBatch batch, byte[] body) {
        return run.sender().with("Content-Encoding", "gzip").call("PUT", batch.address() + "/parts/1", body, NDJSON);
    }

    private static void seals(ConformanceRun run) {
        SentBatch batch = SentBatch.open(run);
        batch.part(1, Permit.of(run).row()).expect(202);
        String path = batch.address() + "/seal";
        List<String> right = batch.digests();
        run.sender().post(path, Samples.seal(2, 1, right)).problem(ProblemType.BATCH_STATE);
        run.sender().post(path, Samples.seal(1, 2, right)).problem(ProblemType.BATCH_STATE);
        run.sender().post(path, Samples.seal(1, 1, List.of(digest("another")))).problem(ProblemType.DIGEST_MISMATCH);
        Demand.same("OPEN", run.sender().get(batch.address()).at("/state"), "state");
        run.as(AccountRole.OTHER).post(path, batch.sealing()).problem(ProblemType.NOT_FOUND);
        run.sender().delete(batch.address()).expect(204);
    }

    private static void approval(ConformanceRun run) {
        SentBatch batch = SentBatch.open(run);
        batch.seal().expect(202);
        String approval = "{\"approver\":\"测试审核员\"}";
        Answer own = run.sender().post(batch.address() + "/approve", approval);
        if (!run.asksTwoPersons()) {
            own.expect(403, 404, 405, 409); // it asks for none, and may say so in its way
            return;
        }
        own.problem(ProblemType.FORBIDDEN_SCOPE);
        run.as(AccountRole.REVIEWER)
                .post(batch.address() + "/approve", approval)
                .expect(202);
        run.as(AccountRole.OTHER).post(batch.address() + "/approve", approval).problem(ProblemType.NOT_FOUND);
    }
}

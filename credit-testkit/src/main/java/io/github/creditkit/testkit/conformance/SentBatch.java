package io.github.creditkit.testkit.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A batch of the sender's (批次): opened, filled, sealed, approved where it must be, and asked for its receipt. */
final class SentBatch {
    private static final String NDJSON = "application/x-ndjson";
    private static final long PAUSE_MILLIS = 50;
    private static final long LONGEST_PAUSE_MILLIS = 2_000;

    private final ConformanceRun run;
    private final String id;
    private final List<String> digests = new ArrayList<>();
    private int rows;
    private boolean approved;

    private SentBatch(ConformanceRun run, String id) {
        this.run = run;
        this.id = id;
    }

    static SentBatch open(ConformanceRun run) {
        return open(run, Samples.batch(run));
    }

    static SentBatch open(ConformanceRun run, String body) {
        String id = run.sender().post("/batches", body).expect(201).at("/batchId");
        run.finallyDo(() -> run.sender().delete("/batches/" + id));
        return new SentBatch(run, id);
    }

    /** With these rows in a part, sealed, and its receipt there. */
    static SentBatch processed(ConformanceRun run, List<String> rows) throws InterruptedException {
        SentBatch batch = open(run);
        batch.part(1, String.join("\n", rows) + "\n").expect(202);
        batch.seal().expect(202);
        batch.receipt();
        return batch;
    }

    String id() {
        return id;
    }

    String address() {
        return "/batches/" + id;
    }

    /** Puts rows, and remembers their digest if they were taken. */
    Answer part(int n, String text) {
        Answer answer = run.sender().call("PUT", address() + "/parts/" + n, Samples.bytes(text), NDJSON);
        if (answer.status() == 202 && digests.size() < n) {
            digests.add(answer.at("/digest"));
            rows += answer.json().path("rows").asInt();
        }
        return answer;
    }

    Answer seal() {
        return run.sender().post(address() + "/seal", sealing());
    }

    String sealing() {
        return Samples.seal(digests.size(), rows, digests);
    }

    List<String> digests() {
        return List.copyOf(digests);
    }

    /** Approves it where two persons are asked for, and waits until the receipt is there. */
    Answer receipt() throws InterruptedException {
        if (run.asksTwoPersons() && !approved) {
            approved = true;
            run.as(AccountRole.REVIEWER)
                    .post(address() + "/approve", "{\"approver\":\"测试审核员\"}")
                    .expect(202);
        }
        Instant end = Instant.now().plus(run.platform().patience());
        long pause = PAUSE_MILLIS;
        while (true) {
            Answer answer = run.sender().get(address() + "/receipt").expect(200, 202);
            if (answer.status() == 200) {
                return answer;
            }
            if (answer.header("Retry-After").isEmpty()) {
                throw answer.failure("202 须有 Retry-After · 202 needs Retry-After");
            }
            if (Instant.now().isAfter(end)) {
                throw answer.failure("回执迟迟未出 · no receipt after "
                        + Duration.ofMillis(run.platform().patience().toMillis()));
            }
            Thread.sleep(pause);
            pause = Math.min(LONGEST_PAUSE_MILLIS, pause * 2);
        }
    }

    /** The results of rows, all or with some outcome. */
    List<JsonNode> results(String status) {
        return run.sender()
                .get(address() + "/receipt/rows" + (status.isEmpty() ? "" : "?status=" + status))
                .expect(200)
                .rows();
    }
}

package io.github.creditkit.reliability;

import io.github.creditkit.client.CreditClient;
import io.github.creditkit.client.ReceiptPoll;
import io.github.creditkit.client.auth.CreditAuth;
import io.github.creditkit.client.auth.Secret;
import io.github.creditkit.client.contract.Batch;
import io.github.creditkit.client.contract.Change;
import io.github.creditkit.client.contract.ReceiptTotals;
import io.github.creditkit.client.outbox.OutboxReason;
import io.github.creditkit.model.codeset.BatchState;
import io.github.creditkit.model.codeset.ChangeOperation;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/** Counts through the interface (接口核对): the feed of changes, the receipts of all batches, records one by one. */
final class ApiCount {
    private static final int SAMPLE = 400;

    private final RunOptions options;
    private final PlatformProcess platform;
    private final Expected expected;
    private final Verdict verdict;

    ApiCount(RunOptions options, PlatformProcess platform, Expected expected, Verdict verdict) {
        this.options = options;
        this.platform = platform;
        this.expected = expected;
        this.verdict = verdict;
    }

    void count() throws IOException {
        try (CreditClient client = client(PlatformProcess.supervisor())) {
            feed(client);
        }
        long received = 0;
        long stored = 0;
        long duplicate = 0;
        long rejected = 0;
        long receipts = 0;
        for (int department = 1; department <= options.departments(); department++) {
            try (CreditClient client = client(PlatformProcess.account(department))) {
                for (Batch batch : client.batches().list(null)) {
                    if (batch.state().known().filter(BatchState.EXPIRED::equals).isPresent()) {
                        continue;
                    }
                    if (client.batches().receipt(batch.batchId()) instanceof ReceiptPoll.Ready ready) {
                        ReceiptTotals totals = ready.receipt().totals();
                        receipts++;
                        received += totals.received();
                        stored += totals.accepted() + totals.acceptedWithWarning();
                        duplicate += totals.duplicate();
                        rejected += totals.rejected();
                    } else {
                        verdict.wrong("API: batch " + batch.batchId() + " has no receipt");
                    }
                }
                sample(client, department);
            }
        }
        verdict.figure("API: receipts", receipts);
        int refused = expected.parked(OutboxReason.REJECTED);
        verdict.equal("API: rows received, by the receipts", expected.stored() + refused, received);
        verdict.equal("API: rows stored, by the receipts", expected.stored(), stored);
        verdict.equal("API: rows told twice, by the receipts", 0, duplicate);
        verdict.equal("API: rows refused, by the receipts", refused, rejected);
    }

    private CreditClient client(String account) throws IOException {
        return CreditClient.builder()
                .baseUri(URI.create("http://127.0.0.1:" + platform.port() + "/credit/v1/"))
                .auth(CreditAuth.hmac(account, Secret.fromFile(platform.secret(account))))
                .build();
    }

    /** Each version is told of once, each after the one before. */
    private void feed(CreditClient client) {
        Map<String, Integer> versions = new HashMap<>();
        String last = "";
        long count = 0;
        for (Change change : client.changes().list(null, Set.of())) {
            count++;
            if (change.cursor().compareTo(last) <= 0 && change.cursor().length() <= last.length()) {
                verdict.wrong("API: the feed does not go forward at " + change.cursor());
            }
            last = change.cursor();
            int before = versions.getOrDefault(change.id(), 0);
            if (change.version() != before + 1
                    || change.op()
                            .known()
                            .filter(ChangeOperation.UPSERT::equals)
                            .isEmpty()) {
                verdict.wrong("API: the feed has " + change.op().text() + " of version " + change.version()
                        + " after version " + before);
            }
            versions.put(change.id(), change.version());
        }
        verdict.equal("API: versions in the feed of changes", expected.stored(), count);
        verdict.equal("API: records in the feed of changes", expected.versions().size(), versions.size());
    }

    private void sample(CreditClient client, int department) {
        List<String> ids = new ArrayList<>();
        Random random = new Random(options.seed() + department);
        while (ids.size() < SAMPLE / options.departments()) {
            Told told = new Told(department, 1 + random.nextInt(options.rowsOfEach()));
            if (told.bad().isEmpty()) {
                ids.add(told.id());
            }
        }
        long right = ids.stream()
                .filter(id -> {
                    Integer version = client.permits().get(id).version();
                    return Objects.equals(expected.versions().get(id), version);
                })
                .count();
        verdict.equal("API: records of department " + department + " asked for one by one", ids.size(), right);
    }
}

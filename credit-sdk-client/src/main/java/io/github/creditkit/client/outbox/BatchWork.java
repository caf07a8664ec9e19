package io.github.creditkit.client.outbox;

import io.github.creditkit.client.contract.Batch;
import io.github.creditkit.client.contract.BatchSeal;
import io.github.creditkit.client.contract.PartAck;
import io.github.creditkit.client.contract.ProblemType;
import io.github.creditkit.client.contract.RowResult;
import io.github.creditkit.client.internal.Backoff;
import io.github.creditkit.client.outbox.HeldBatch.Plan;
import io.github.creditkit.client.outbox.HeldBatch.State;
import io.github.creditkit.model.codeset.BatchState;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Brings one batch as far as it gets now. What is about to be done at the platform that could not be found out afterwards is
 * stored before, what was done is stored after; each call may therefore come twice, and none is skipped.
 */
final class BatchWork {
    private static final int CHUNK = 500;
    private static final int LONGEST_BATCH_ID = 64;
    private static final Duration LONGEST_RETRY_AFTER = Duration.ofDays(1);
    /** What every failure leaves behind is wiped out by what goes well. */
    private static final String WELL = "faults = 0, waits = 0, blocked = 0";

    private final Outbox outbox;
    private final OutboxChannel channel;
    private final SenderOptions options;
    private final Announcer events;
    private final RandomGenerator random;
    private final String owner;

    BatchWork(
            Outbox outbox,
            OutboxChannel channel,
            SenderOptions options,
            Announcer events,
            RandomGenerator random,
            String owner) {
        this.outbox = outbox;
        this.channel = channel;
        this.options = options;
        this.events = events;
        this.random = random;
        this.owner = owner;
    }

    BatchTable.Lease lease() {
        return new BatchTable.Lease(owner, outbox.now() + options.lease().toMillis());
    }

    void goOn(HeldBatch held) {
        HeldBatch batch = held;
        while (batch != null) {
            batch = switch (batch.state()) {
                case CLAIMED -> open(batch);
                case OPENED -> send(batch);
                case SEALED -> receive(batch);
                case DISSOLVING -> dissolve(batch);
                case CLOSED, DISSOLVED -> null;
            };
        }
    }

    // ---- one step each

    private @Nullable HeldBatch open(HeldBatch batch) {
        try {
            String id = call(() -> channel.open(batch.key(), batch.open()));
            if (id == null || id.isBlank() || !PlainText.fits(id, LONGEST_BATCH_ID)) {
                throw ChannelException.broken("the batch has no name of up to 64 characters", null);
            }
            return change(batch, "state = 'OPENED', platform_id = ?, " + WELL, id);
        } catch (ChannelException e) {
            return failed(batch, Trouble.Step.OPEN, e);
        }
    }

    private @Nullable HeldBatch send(HeldBatch opened) {
        HeldBatch batch = opened;
        List<String> digests = new ArrayList<>();
        Trouble.Step step = Trouble.Step.PUT;
        try {
            List<BatchTable.Part> parts =
                    outbox.transactions().call(connection -> outbox.batchTable().parts(connection, opened.key()));
            for (BatchTable.Part part : parts) {
                if (part.digest() != null) {
                    digests.add(part.digest());
                    continue;
                }
                Optional<OutboxPart> body = body(batch, part);
                if (body.isEmpty()) {
                    return giveUp(
                            batch,
                            Plan.ANEW,
                            OutboxReason.KEEPS_FAILING,
                            "rows of the batch were changed by hand",
                            null);
                }
                batch = prolonged(batch);
                batch = put(batch, body.get());
                digests.add(body.get().digest());
            }
            step = Trouble.Step.SEAL;
            // From here on the platform may have sealed it, whatever it answers or does not.
            batch = change(batch, "sealing = 1");
            OutboxBatch at = batch.atPlatform();
            BatchSeal seal = new BatchSeal(batch.parts(), batch.rows(), ContentDigests.ofParts(digests));
            call(() -> {
                channel.seal(at, seal);
                return true;
            });
            return sealed(batch);
        } catch (ChannelException e) {
            return failed(batch, step, e);
        }
    }

    private HeldBatch put(HeldBatch batch, OutboxPart part) {
        OutboxBatch at = batch.atPlatform();
        PartAck ack = call(() -> channel.put(at, part));
        if (ack == null
                || !Integer.valueOf(part.rows()).equals(ack.rows())
                || !part.digest().equals(ack.digest())) {
            throw ChannelException.broken("the platform received another part than was sent", null);
        }
        return outbox.transactions().call(connection -> {
            outbox.batchTable().received(connection, batch.key(), part.number(), part.digest());
            return outbox.batchTable().change(connection, batch, lease(), WELL);
        });
    }

    /** Empty when the rows are not those that were taken. */
    private Optional<OutboxPart> body(HeldBatch batch, BatchTable.Part part) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(part.bytes());
        int rows = 0;
        long after = part.first() - 1;
        while (true) {
            long from = after;
            List<RowTable.Text> texts = outbox.transactions()
                    .call(connection -> outbox.rowTable().payloads(connection, batch.key(), from, part.last(), CHUNK));
            if (texts.isEmpty()) {
                break;
            }
            for (RowTable.Text text : texts) {
                bytes.writeBytes(text.payload().getBytes(StandardCharsets.UTF_8));
                bytes.write('\n');
                after = text.id();
                rows++;
            }
        }
        return rows == part.rows() && bytes.size() == part.bytes()
                ? Optional.of(new OutboxPart(part.number(), rows, bytes.toByteArray()))
                : Optional.empty();
    }

    private HeldBatch sealed(HeldBatch batch) {
        long now = outbox.now();
        HeldBatch sealed = outbox.transactions().call(connection -> {
            outbox.rowTable().markSent(connection, batch.key());
            return outbox.batchTable()
                    .change(
                            connection,
                            batch,
                            lease(),
                            "state = 'SEALED', sealed_at = ?, not_before = ?, plan = NULL, " + WELL,
                            now,
                            now);
        });
        events.tell(to -> to.sent(batch.key(), batch.atPlatform().batchId(), batch.rows()));
        return sealed;
    }

    private @Nullable HeldBatch receive(HeldBatch batch) {
        try {
            OutboxBatch at = batch.atPlatform();
            ReceiptAnswer answer = call(() -> channel.receipt(at));
            if (answer instanceof ReceiptAnswer.NotYet notYet) {
                Duration wait = Optional.ofNullable(notYet.askAfter())
                        .map(BatchWork::bounded)
                        .orElseGet(() -> new Backoff(options.receiptWait(), longest(options.receiptWait()))
                                .after(batch.waits() + 1, random));
                return later(batch, wait, "waits = waits + 1, faults = 0, blocked = 0");
            }
            return new ReceiptWork(outbox, events, options.maxAttempts()).close(batch, this);
        } catch (ChannelException e) {
            return failed(batch, Trouble.Step.RECEIPT, e);
        }
    }

    // ---- what goes wrong

    private @Nullable HeldBatch failed(HeldBatch batch, Trouble.Step step, ChannelException failure) {
        Trouble trouble = Trouble.of(failure, step);
        return switch (trouble) {
            case WAIT -> waiting(batch, failure);
            case COUNT -> step == Trouble.Step.OPEN ? waiting(batch, failure) : counted(batch, step, failure);
            case ASK -> asked(batch, step, failure);
            case SPLIT -> split(batch, failure);
            case REFUSED -> giveUp(batch, Plan.PARK, OutboxReason.BATCH_REFUSED, Trouble.text(failure), failure);
            case ANEW -> anew(batch, failure);
        };
    }

    /** Nothing of it is the fault of a row, so no row is given up for it. */
    private @Nullable HeldBatch waiting(HeldBatch batch, ChannelException failure) {
        return waiting(batch, failure, 1);
    }

    private @Nullable HeldBatch waiting(HeldBatch batch, ChannelException failure, int blocked) {
        int tries = batch.waits() + 1;
        Duration wait = failure.retryAfter().map(BatchWork::bounded).orElseGet(() -> backoff(tries));
        // Why a batch is given up is not overwritten by why that takes so long.
        String text = batch.state() == State.DISSOLVING ? batch.reasonText() : told(failure);
        later(batch, wait, "waits = waits + 1, blocked = ?, reason_text = ?", blocked, text);
        events.tell(to -> to.waiting(batch.key(), Trouble.word(failure), tries));
        return null;
    }

    private @Nullable HeldBatch counted(HeldBatch batch, Trouble.Step step, ChannelException failure) {
        int faults = batch.faults() + 1;
        if (step != Trouble.Step.RECEIPT && faults >= options.maxAttempts()) {
            return split(batch, failure);
        }
        Duration wait = failure.retryAfter().map(BatchWork::bounded).orElseGet(() -> backoff(faults));
        later(batch, wait, "faults = faults + 1, blocked = 0, reason_text = ?", told(failure));
        events.tell(to -> to.waiting(batch.key(), Trouble.word(failure), faults));
        return null;
    }

    private HeldBatch split(HeldBatch batch, ChannelException failure) {
        Plan plan = batch.rows() > 1 ? Plan.SPLIT : Plan.PARK;
        return giveUp(batch, plan, OutboxReason.KEEPS_FAILING, Trouble.text(failure), failure);
    }

    private HeldBatch anew(HeldBatch batch, ChannelException failure) {
        int faults =
                1 + outbox.transactions().call(connection -> outbox.rowTable().mostFaults(connection, batch.key()));
        Plan plan = faults >= options.maxAttempts() ? Plan.PARK : Plan.ANEW;
        return giveUp(batch, plan, OutboxReason.KEEPS_FAILING, Trouble.text(failure), failure);
    }

    private @Nullable HeldBatch asked(HeldBatch batch, Trouble.Step step, ChannelException failure) {
        Standing standing;
        try {
            standing = standing(batch);
        } catch (ChannelException e) {
            return Trouble.of(e, Trouble.Step.RECEIPT) == Trouble.WAIT ? waiting(batch, e) : counted(batch, step, e);
        }
        boolean receipt = step == Trouble.Step.RECEIPT;
        return switch (standing) {
            case SEALED -> receipt ? counted(batch, step, failure) : sealed(batch);
            case EXPIRED -> giveUp(batch, Plan.EXPIRED, OutboxReason.KEEPS_FAILING, "expired", null);
            case GONE ->
                batch.sealing()
                        ? receiptGone(batch, failure)
                        : giveUp(batch, Plan.EXPIRED, OutboxReason.KEEPS_FAILING, "gone", null);
            case OPEN -> receipt ? openedAgain(batch, failure) : counted(batch, step, failure);
            case UNKNOWN -> counted(batch, step, failure);
        };
    }

    /** Where the platform has a batch. */
    private enum Standing {
        OPEN,
        SEALED,
        EXPIRED,
        GONE,
        UNKNOWN
    }

    private Standing standing(HeldBatch batch) {
        OutboxBatch at = batch.atPlatform();
        Batch found;
        try {
            found = call(() -> channel.find(at));
        } catch (ChannelException e) {
            if (Trouble.isGone(e)) {
                return Standing.GONE;
            }
            throw e;
        }
        BatchState state = found == null || found.state() == null
                ? null
                : found.state().known().orElse(null);
        if (state == null) {
            return Standing.UNKNOWN;
        }
        return switch (state) {
            case OPEN -> Standing.OPEN;
            case EXPIRED -> Standing.EXPIRED;
            case SEALED, APPROVED, PROCESSING, COMPLETED, PARTIAL, REJECTED -> Standing.SEALED;
        };
    }

    /** It was sealed, or may have been: sent again, its rows might be there twice. Somebody decides. */
    private @Nullable HeldBatch receiptGone(HeldBatch batch, ChannelException failure) {
        park(batch, State.CLOSED, OutboxReason.RECEIPT_GONE, Trouble.text(failure));
        return null;
    }

    /** The platform lost that it was sealed, perhaps parts of it too; what it has of them is no harm. */
    private @Nullable HeldBatch openedAgain(HeldBatch batch, ChannelException failure) {
        HeldBatch opened = outbox.transactions().call(connection -> {
            outbox.rowTable().markUnsent(connection, batch.key());
            outbox.batchTable().unreceived(connection, batch.key());
            return outbox.batchTable().change(connection, batch, lease(), "state = 'OPENED', sealed_at = NULL");
        });
        return counted(opened, Trouble.Step.SEAL, failure);
    }

    // ---- giving up

    /** What is to become of its rows is stored first; then the platform is told, and only then they are let go. */
    private HeldBatch giveUp(
            HeldBatch batch, Plan plan, OutboxReason reason, String text, @Nullable ChannelException failure) {
        return change(
                batch,
                "state = 'DISSOLVING', plan = ?, reason = ?, reason_text = ?, issues = ?, " + WELL,
                plan.name(),
                reason.code(),
                PlainText.clipped(text, RowTable.LONGEST_TEXT),
                failure == null ? null : outbox.issues().stored(Trouble.issues(failure)));
    }

    private @Nullable HeldBatch dissolve(HeldBatch batch) {
        if (batch.platformId() != null) {
            OutboxBatch at = batch.atPlatform();
            try {
                call(() -> {
                    channel.cancel(at);
                    return true;
                });
            } catch (ChannelException e) {
                Standing standing = afterRefusedCancel(batch, e);
                if (standing == Standing.SEALED) {
                    return sealed(batch);
                }
                if (standing != Standing.GONE && standing != Standing.EXPIRED) {
                    // A batch that may still be sealed by a sender that was thought dead keeps its rows.
                    return waiting(batch, e, e.isAnswered() ? 0 : 1);
                }
            }
        }
        letGo(batch);
        return null;
    }

    private Standing afterRefusedCancel(HeldBatch batch, ChannelException failure) {
        if (Trouble.isGone(failure)) {
            return Standing.GONE;
        }
        boolean sealed = failure.problem()
                .flatMap(problem -> ProblemType.ofCode(String.valueOf(problem.code())))
                .filter(ProblemType.BATCH_STATE::equals)
                .isPresent();
        if (!sealed && Trouble.of(failure, Trouble.Step.RECEIPT) == Trouble.WAIT) {
            return Standing.UNKNOWN;
        }
        try {
            return standing(batch);
        } catch (ChannelException e) {
            return Standing.UNKNOWN;
        }
    }

    private void letGo(HeldBatch batch) {
        Plan plan = batch.plan() == null ? Plan.ANEW : batch.plan();
        String text = batch.reasonText() == null ? "" : batch.reasonText();
        if (plan == Plan.PARK) {
            OutboxReason reason = Optional.ofNullable(batch.reason())
                    .flatMap(OutboxReason::ofCode)
                    .orElse(OutboxReason.BATCH_REFUSED);
            park(batch, State.DISSOLVED, reason, text);
            return;
        }
        long now = outbox.now();
        outbox.transactions().run(connection -> {
            if (plan == Plan.SPLIT) {
                outbox.rowTable().limitGroups(connection, batch.key(), Math.max(1, (batch.rows() + 1) / 2));
            }
            long notBefore = plan == Plan.ANEW ? now + backoff(1).toMillis() : now;
            outbox.rowTable().putBack(connection, batch.key(), plan == Plan.ANEW ? 1 : 0, text, notBefore);
            outbox.batchTable()
                    .change(connection, batch, lease(), "state = 'DISSOLVED', closed_at = ?, lease_owner = ''", now);
        });
    }

    /** All rows that have no end yet are parked, and the batch is over. */
    private void park(HeldBatch batch, State end, OutboxReason reason, String text) {
        long now = outbox.now();
        List<Long> parked = outbox.transactions().call(connection -> {
            List<Long> all = new ArrayList<>();
            while (true) {
                List<Long> ids = outbox.rowTable().openIds(connection, batch.key(), CHUNK);
                if (ids.isEmpty()) {
                    outbox.batchTable().change(connection, batch, lease(), "state = ?, closed_at = ?", end.name(), now);
                    return all;
                }
                outbox.rowTable()
                        .park(connection, ids, reason, text, outbox.issues().read(batch.issues()), now);
                all.addAll(ids);
            }
        });
        tellParked(parked);
    }

    private void tellParked(List<Long> ids) {
        for (int from = 0; from < ids.size(); from += CHUNK) {
            List<Long> some = ids.subList(from, Math.min(ids.size(), from + CHUNK));
            outbox.transactions()
                    .call(connection -> outbox.rowTable().rows(connection, some))
                    .forEach(row -> events.tell(to -> to.parked(row)));
        }
    }

    // ---- small things

    Stream<RowResult> results(HeldBatch batch) {
        return channel.results(batch.atPlatform());
    }

    /** What a channel throws against its word is a broken answer, and no end of this sender. */
    <T> T call(Supplier<T> call) {
        try {
            return call.get();
        } catch (ChannelException e) {
            throw e;
        } catch (RuntimeException e) {
            throw ChannelException.broken("the channel failed: " + e.getClass().getSimpleName(), e);
        }
    }

    HeldBatch change(HeldBatch batch, String changes, @Nullable Object... values) {
        return outbox.transactions()
                .call(connection -> outbox.batchTable().change(connection, batch, lease(), changes, values));
    }

    /** With half of the lease gone there is a new one. */
    HeldBatch prolonged(HeldBatch batch) {
        long left = batch.leaseUntil() - outbox.now();
        return left > options.lease().toMillis() / 2 ? batch : change(batch, "");
    }

    @Nullable
    HeldBatch later(HeldBatch batch, Duration wait, String changes, @Nullable Object... values) {
        List<@Nullable Object> all = new ArrayList<>(Arrays.asList(values));
        all.add(outbox.now() + wait.toMillis());
        outbox.transactions().run(connection -> {
            HeldBatch changed =
                    outbox.batchTable().change(connection, batch, lease(), changes + ", not_before = ?", all.toArray());
            outbox.batchTable().giveBack(connection, changed, owner);
        });
        return null;
    }

    Duration backoff(int failures) {
        return new Backoff(options.firstWait(), options.longestWait()).after(failures, random);
    }

    private Duration longest(Duration atLeast) {
        return options.longestWait().compareTo(atLeast) < 0 ? atLeast : options.longestWait();
    }

    private static Duration bounded(Duration asked) {
        if (asked.isNegative()) {
            return Duration.ZERO;
        }
        return asked.compareTo(LONGEST_RETRY_AFTER) > 0 ? LONGEST_RETRY_AFTER : asked;
    }

    private static String told(ChannelException failure) {
        return PlainText.clipped(Trouble.text(failure), RowTable.LONGEST_TEXT);
    }
}

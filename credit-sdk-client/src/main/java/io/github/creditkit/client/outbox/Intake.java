package io.github.creditkit.client.outbox;

import io.github.creditkit.client.contract.RowIssue;
import io.github.creditkit.client.json.ContractJson;
import io.github.creditkit.model.check.Issue;
import io.github.creditkit.model.check.Level;
import io.github.creditkit.model.check.RecordChecker;
import io.github.creditkit.model.codeset.Operation;
import io.github.creditkit.model.envelope.BusinessKey;
import io.github.creditkit.model.envelope.DecisionDate;
import io.github.creditkit.model.envelope.RecordEnvelope;
import io.github.creditkit.model.time.ChinaTime;
import io.github.creditkit.model.time.Deadline;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Takes records in: checks them, makes rows of them and has those stored. */
final class Intake {
    private static final int LONGEST_SOURCE_RECORD_ID = 128;
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final RowWriter writer;
    private final Supplier<RecordChecker> checker;
    private final Function<Record, Optional<Deadline>> deadlines;
    private final ContractJson json;
    private final int maxRowBytes;
    private final Clock clock;

    Intake(
            RowWriter writer,
            Supplier<RecordChecker> checker,
            Function<Record, Optional<Deadline>> deadlines,
            ContractJson json,
            int maxRowBytes,
            Clock clock) {
        this.writer = writer;
        this.checker = checker;
        this.deadlines = deadlines;
        this.json = json;
        this.maxRowBytes = maxRowBytes;
        this.clock = clock;
    }

    Added add(Connection connection, OutboxHeader header, RecordEnvelope<?> envelope, AddOptions options)
            throws SQLException {
        String dedupeKey = options.dedupeKey() == null ? null : ContentDigests.key(List.of(options.dedupeKey()));
        if (dedupeKey != null) {
            Optional<Added> known = writer.known(connection, dedupeKey);
            if (known.isPresent()) {
                return known.get();
            }
        }
        RecordChecker today = checker.get();
        List<Issue> ofHeader = errors(
                today.check(header.open(envelope.type(), ChinaTime.today(clock)).build()));
        if (!ofHeader.isEmpty()) {
            return new Added.Refused(OutboxReason.INVALID_HEADER, Issues.of(ofHeader));
        }
        String sourceRecordId = envelope.sourceRecordId();
        if (sourceRecordId != null && !PlainText.fits(sourceRecordId, LONGEST_SOURCE_RECORD_ID)) {
            return Added.Refused.of(OutboxReason.BAD_SOURCE_RECORD_ID);
        }
        List<Issue> found = today.check(envelope.data());
        boolean wrong = !errors(found).isEmpty();
        List<RowIssue> told = Issues.of(found);
        if (wrong && !options.park()) {
            return new Added.Refused(OutboxReason.INVALID, told);
        }
        byte[] payload = payload(envelope);
        if (payload == null) {
            return Added.Refused.of(OutboxReason.UNWRITABLE);
        }
        if (payload.length > maxRowBytes) {
            return Added.Refused.of(OutboxReason.TOO_LONG);
        }
        Instant notBefore = options.notBefore();
        NewRow row = new NewRow(
                wrong ? RowState.PARKED : RowState.PENDING,
                envelope.type(),
                header,
                orderKey(envelope),
                sourceRecordId,
                storable(DecisionDate.of(envelope.data()).orElse(null)),
                dueOn(envelope),
                new String(payload, StandardCharsets.UTF_8),
                payload.length,
                notBefore == null ? clock.millis() : notBefore.toEpochMilli(),
                told);
        return writer.write(connection, row, dedupeKey);
    }

    private static List<Issue> errors(List<Issue> found) {
        return found.stream().filter(issue -> issue.level() == Level.ERROR).toList();
    }

    private byte @Nullable [] payload(RecordEnvelope<?> envelope) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            json.writeRow(envelope, bytes);
        } catch (IOException | RuntimeException e) {
            return null;
        }
        return bytes.toByteArray();
    }

    /** What is told of the same record is sent in the order in which it was put in. */
    private static @Nullable String orderKey(RecordEnvelope<?> envelope) {
        String id = envelope.sourceRecordId();
        if (id != null) {
            return ContentDigests.key(List.of(envelope.type(), "id", id));
        }
        return BusinessKey.of(envelope.data())
                .map(key -> {
                    List<String> parts = new ArrayList<>(List.of(envelope.type(), "key"));
                    parts.addAll(key.parts());
                    return ContentDigests.key(parts);
                })
                .orElse(null);
    }

    /** A decision is due once; what is told of it later has no deadline. */
    private @Nullable LocalDate dueOn(RecordEnvelope<?> envelope) {
        boolean first = envelope.op().known().filter(Operation.INSERT::equals).isPresent();
        return first
                ? storable(deadlines.apply(envelope.data()).map(Deadline::due).orElse(null))
                : null;
    }

    /** A day that no calendar has is for the checker; not every database can hold it. */
    private static @Nullable LocalDate storable(@Nullable LocalDate day) {
        return day == null || day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY) ? null : day;
    }
}

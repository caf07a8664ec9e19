package io.github.creditkit.cli.timeline;

import io.github.creditkit.cli.language.Bilingual;
import io.github.creditkit.cli.privacy.Privacy;
import io.github.creditkit.cli.validate.Profile;
import io.github.creditkit.model.CreditCommitment;
import io.github.creditkit.model.check.RecordType;
import io.github.creditkit.model.envelope.RecordEnvelope;
import io.github.creditkit.model.publication.PublicationDecision;
import io.github.creditkit.model.publication.PublicationFacts;
import io.github.creditkit.model.publication.PublicationPolicy;
import io.github.creditkit.model.publication.SubmissionDeadline;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said of one record on a day (时间线条目).
 *
 * @param line     its line, from 1
 * @param type     its type on the wire
 * @param name     what such records are called
 * @param id       its key at the source, or else the number of its document, as it may be shown; empty for neither
 * @param decision if it is public, from when until when, and why
 * @param late     when it was due; null for a record in time
 */
public record TimelineEntry(
        long line,
        String type,
        Bilingual name,
        String id,
        PublicationDecision decision,
        @Nullable Late late) {
    private static final Map<String, Bilingual> NAMES = new ConcurrentHashMap<>();
    private static final List<String> NUMBERS =
            List.of("/decisionNo", "/entryDecisionNo", "/code", "/contractNo", "/documentNo", "/caseNo");

    /**
     * By how much a record is late (迟报).
     *
     * @param due         the last day on which it would have been in time
     * @param workingDays working days after that
     */
    public record Late(LocalDate due, long workingDays) {}

    /**
     * The entry of a record.
     *
     * @param line     its line
     * @param envelope the record
     * @param policy   the rules of publication
     * @param on       the day
     * @param deadline the deadline for sending
     * @param received the day of receipt of a record that tells none itself
     * @param privacy  decides how the key may be shown
     * @return the entry
     */
    public static TimelineEntry of(
            long line,
            RecordEnvelope<?> envelope,
            PublicationPolicy policy,
            LocalDate on,
            SubmissionDeadline deadline,
            LocalDate received,
            Privacy privacy) {
        Late late = deadline.missed(envelope, received)
                .map(missed -> new Late(missed.due(), deadline.late(envelope, received)))
                .orElse(null);
        return new TimelineEntry(
                line,
                envelope.type(),
                name(envelope),
                shown(envelope, id(envelope), privacy),
                policy.evaluate(envelope, PublicationFacts.NONE, on),
                late);
    }

    /** Looked up once for each type: a million records have few. */
    private static Bilingual name(RecordEnvelope<?> envelope) {
        return NAMES.computeIfAbsent(
                envelope.type(),
                type -> new Bilingual(Profile.of(type).map(Profile::nameZh).orElse(type), type));
    }

    private static String shown(RecordEnvelope<?> envelope, String id, Privacy privacy) {
        boolean isOwnCode = envelope.data() instanceof CreditCommitment commitment
                && commitment.hasCodeOfItsDay()
                && id.equals(commitment.code());
        return isOwnCode ? id : privacy.text(id);
    }

    private static String id(RecordEnvelope<?> envelope) {
        if (envelope.sourceRecordId() != null) {
            return envelope.sourceRecordId();
        }
        RecordType<?> type = RecordType.of(envelope.data().getClass());
        return NUMBERS.stream()
                .filter(path -> type.item(path).isPresent())
                .flatMap(path -> type.values(envelope.data(), path).stream())
                .flatMap(value -> Optional.ofNullable(value).stream())
                .map(Object::toString)
                .findFirst()
                .orElse("");
    }

    /**
     * If it is public now and ends within some days.
     *
     * @param days how many
     * @return false for what is not public or has no end
     */
    public boolean leavesWithin(int days) {
        LocalDate until = decision.until();
        return decision.isPublished()
                && until != null
                && !until.isAfter(decision.on().plusDays(days));
    }

    /** The record by its place. */
    @Override
    public String toString() {
        return "TimelineEntry[" + line + ", " + type + ", " + decision.status() + "]";
    }
}

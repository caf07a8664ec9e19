package io.github.creditkit.model.reconcile;

import io.github.creditkit.codes.privacy.PersonalNumbers;
import io.github.creditkit.model.Corroboration;
import io.github.creditkit.model.Provenance;
import io.github.creditkit.model.catalog.MaskRule;
import io.github.creditkit.model.check.Issue;
import io.github.creditkit.model.check.Issue.Bilingual;
import io.github.creditkit.model.check.Issue.ItemName;
import io.github.creditkit.model.check.Item;
import io.github.creditkit.model.check.RecordType;
import io.github.creditkit.model.check.Rule;
import io.github.creditkit.model.codeset.RecordStatus;
import io.github.creditkit.model.disclosure.KeyedHash;
import io.github.creditkit.model.envelope.ContentText;
import io.github.creditkit.model.envelope.DecisionDate;
import io.github.creditkit.model.envelope.RecordEnvelope;
import io.github.creditkit.model.publication.PublicationFacts;
import io.github.creditkit.model.subject.RecordAddress;
import io.github.creditkit.model.subject.SubjectClaim;
import io.github.creditkit.model.subject.SubjectKind;
import io.github.creditkit.model.time.ChinaTime;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One record with its history (校核结果): the versions of its primary source, what others say of it, what was not taken. All
 * of it follows from the envelopes, so that equal ones give equal results. Immutable.
 */
public final class ReconciledRecord {
    private static final MaskRule PERSONS_NAME = new MaskRule(1, 0);

    private final RecordKey key;
    private final SourceUnit primary;
    private final List<RecordVersion> versions;
    private final List<Sent> sources;
    private final List<CrossCheck> crossChecks;
    private final List<Refusal> refusals;
    private final List<ReconciliationTask> tasks;

    ReconciledRecord(
            RecordKey key, SourceUnit primary, VersionChain chain, List<CrossCheck> crossChecks, KeyedHash hash) {
        this.key = key;
        this.primary = primary;
        this.versions = List.copyOf(chain.versions());
        this.sources = List.copyOf(chain.sources());
        this.crossChecks = List.copyOf(crossChecks);
        this.refusals = List.copyOf(chain.refusals());
        this.tasks = crossChecks.stream()
                .filter(check -> check.latest() && check.agreement() == Agreement.DIFFERS)
                .map(check -> task(check, hash))
                .toList();
    }

    /** {@return what tells it from others} */
    public RecordKey key() {
        return key;
    }

    /** {@return the primary source (主数源)} */
    public SourceUnit primary() {
        return primary;
    }

    /** {@return all versions, the first one first; none while the primary source is silent} */
    public List<RecordVersion> versions() {
        return versions;
    }

    /** {@return what other sources say (多源校核), in the order of receipt} */
    public List<CrossCheck> crossChecks() {
        return crossChecks;
    }

    /** {@return what its primary source sent and was not taken, in the order of the refusals} */
    public List<Refusal> refusals() {
        return refusals;
    }

    /** {@return what somebody has to verify, one task for each source that differs} */
    public List<ReconciliationTask> tasks() {
        return tasks;
    }

    /** {@return the newest version; empty while the primary source is silent: no record is made of what others say} */
    public Optional<RecordVersion> current() {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
    }

    /**
     * The state of a version among the others (记录状态).
     *
     * @param version one of {@link #versions()}
     * @return corrected where a later one superseded it, else its own
     */
    public RecordStatus statusOf(RecordVersion version) {
        return version.number() < versions.size() ? RecordStatus.CORRECTED : version.status();
    }

    /** {@return the current version as it is stored: with its number, and with what others say in its provenance} */
    public Optional<RecordEnvelope<?>> envelope() {
        return current().map(version -> stored(version.envelope(), version.number()));
    }

    private <R extends Record> RecordEnvelope<R> stored(RecordEnvelope<R> sent, int number) {
        Provenance provenance = Objects.requireNonNull(sent.provenance());
        List<Corroboration> corroborations = crossChecks.stream()
                .filter(CrossCheck::latest)
                .flatMap(check -> check.toCorroboration().stream())
                .toList();
        return new RecordEnvelope<>(
                sent.op(),
                sent.sourceRecordId(),
                number,
                provenance.toBuilder().corroborations(corroborations).build(),
                sent.disclosure(),
                sent.data(),
                sent.extensions());
    }

    /** {@return where each filled field of the current version is from; nothing of a record that was withdrawn} */
    public List<FieldOrigin> origins() {
        if (versions.isEmpty() || versions.get(versions.size() - 1).status() == RecordStatus.WITHDRAWN) {
            return List.of();
        }
        Record data = sources.get(sources.size() - 1).envelope().data();
        RecordType<?> type = RecordType.of(data.getClass());
        List<FieldOrigin> origins = new ArrayList<>();
        for (Item item : type.items()) {
            List<@Nullable Object> values = type.values(data, item.path());
            if (ContentText.isSaid(values)) {
                int since = since(type, item, values);
                Provenance from = sources.get(since).provenance();
                origins.add(new FieldOrigin(
                        FieldName.of(type, item),
                        sources.get(since).unit(),
                        from.batchId(),
                        from.sourceRecordId(),
                        since + 1,
                        from.receivedAt()));
            }
        }
        return origins;
    }

    /** The first of the versions up to the last that all have these values; what was withdrawn had none. */
    private int since(RecordType<?> type, Item item, List<@Nullable Object> values) {
        int since = sources.size() - 1;
        while (since > 0
                && !sources.get(since - 1).isWithdrawal()
                && type.values(sources.get(since - 1).envelope().data(), item.path())
                        .equals(values)) {
            since--;
        }
        return since;
    }

    /** {@return what every receiver is told when the record is gone; empty while it is not} */
    public Optional<Tombstone> tombstone() {
        return current()
                .filter(ReconciledRecord::isGone)
                .map(version -> new Tombstone(
                        key.catalogItemId(),
                        key.type(),
                        primary,
                        Objects.requireNonNull(version.envelope().provenance()).sourceRecordId(),
                        version.number(),
                        version.status(),
                        version.acceptedAt()));
    }

    private static boolean isGone(RecordVersion version) {
        return version.status() == RecordStatus.REVOKED || version.status() == RecordStatus.WITHDRAWN;
    }

    /** {@return what publication has to know: a record that is gone is public no more from the day it is received} */
    public PublicationFacts publicationFacts() {
        return current()
                .filter(ReconciledRecord::isGone)
                .map(version -> PublicationFacts.NONE.withStatus(version.status(), day(version.acceptedAt())))
                .orElse(PublicationFacts.NONE);
    }

    /** In China; at the ends of time as it stands, where no zone can be counted in. */
    private static LocalDate day(OffsetDateTime time) {
        return Math.abs(time.getYear()) > Year.MAX_VALUE / 2
                ? time.toLocalDate()
                : time.atZoneSameInstant(ChinaTime.ZONE).toLocalDate();
    }

    /** {@return what is worth knowing of the current version: PRV-11 where it has no day of decision} */
    public List<Issue> issues() {
        return current()
                .filter(version -> DecisionDate.isMissing(version.envelope().data()))
                .map(version -> new Issue(
                        Rule.PRV_11,
                        Rule.PRV_11.level(),
                        DecisionDate.path(version.envelope().data().getClass()).orElse(""),
                        ItemName.WHOLE,
                        "",
                        Bilingual.NONE,
                        List.of()))
                .stream()
                .toList();
    }

    private ReconciliationTask task(CrossCheck check, KeyedHash hash) {
        RecordVersion current = versions.get(versions.size() - 1);
        return new ReconciliationTask(
                hash.of(key.text() + '\u001f' + check.source().key()),
                key.catalogItemId(),
                key.type(),
                subject(current.envelope().data()),
                primary,
                check.source(),
                check.differing(),
                check.at().isAfter(current.acceptedAt()) ? check.at() : current.acceptedAt());
    }

    /** An organisation by its name, anybody else by the first character. */
    private static String subject(Record record) {
        return SubjectClaim.of(record, RecordAddress.of("", 0)).stream()
                .flatMap(claim -> claim.name().stream().map(name -> shown(name, claim.kind())))
                .findFirst()
                .orElse("");
    }

    private static String shown(String name, SubjectKind kind) {
        return kind == SubjectKind.ORGANIZATION || kind == SubjectKind.INDIVIDUAL_BUSINESS
                ? PersonalNumbers.hide(name)
                : PERSONS_NAME.apply(name);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReconciledRecord that
                && key.equals(that.key)
                && primary.equals(that.primary)
                && versions.equals(that.versions)
                && crossChecks.equals(that.crossChecks)
                && refusals.equals(that.refusals)
                && tasks.equals(that.tasks);
    }

    @Override
    public int hashCode() {
        return Objects.hash(key, versions.size(), crossChecks.size());
    }

    /** Nothing of what it says. */
    @Override
    public String toString() {
        return "ReconciledRecord[" + key.type() + ", " + versions.size() + " versions, " + crossChecks.size()
                + " cross-checks]";
    }
}

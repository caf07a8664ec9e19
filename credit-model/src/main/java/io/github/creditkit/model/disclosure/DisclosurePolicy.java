package io.github.creditkit.model.disclosure;

import io.github.creditkit.model.AuditEvent;
import io.github.creditkit.model.Disclosure;
import io.github.creditkit.model.NaturalPersonBase;
import io.github.creditkit.model.OccupationRecord;
import io.github.creditkit.model.QueryTrace;
import io.github.creditkit.model.catalog.CatalogItem;
import io.github.creditkit.model.check.Issue.Bilingual;
import io.github.creditkit.model.codeset.DisclosureLevel;
import io.github.creditkit.model.codeset.QueryPurpose;
import io.github.creditkit.model.codeset.RecordStatus;
import io.github.creditkit.model.envelope.RecordEnvelope;
import io.github.creditkit.model.publication.PublicationDecision;
import io.github.creditkit.model.publication.PublicationFacts;
import io.github.creditkit.model.publication.PublicationPolicy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who sees what of a record (披露规则). Records and items of the catalog can only make it stricter, never wider.
 *
 * <p>The public sees what is published on the day by the {@link PublicationPolicy}, without document numbers, with names of
 * natural persons masked, and without persons' numbers, telephone numbers and those names in any text. Government needs a
 * purpose; an authorized viewer needs a purpose and the subject's consent to be queried. What is repaired or annulled is
 * shared no more. Immutable and safe for threads.
 */
public final class DisclosurePolicy {
    private static final Set<DisclosureLevel> ALL =
            Set.of(DisclosureLevel.PUBLIC, DisclosureLevel.GOVERNMENT, DisclosureLevel.AUTHORIZED);

    private final PublicationPolicy publication;
    private final Map<Class<?>, CatalogItem> items;

    private DisclosurePolicy(PublicationPolicy publication, Map<Class<?>, CatalogItem> items) {
        this.publication = publication;
        this.items = Map.copyOf(items);
    }

    /** {@return what holds without a catalog, with the bundled terms of publication} */
    public static DisclosurePolicy standard() {
        return of(PublicationPolicy.bundled());
    }

    /**
     * What holds without a catalog.
     *
     * @param publication the terms of publication
     * @return the policy
     */
    public static DisclosurePolicy of(PublicationPolicy publication) {
        return new DisclosurePolicy(publication, Map.of());
    }

    /**
     * With an item of the catalog: its audiences, and those and the masks of its data items, for records of its class.
     *
     * @param item the item
     * @return the new policy
     */
    public DisclosurePolicy with(CatalogItem item) {
        Map<Class<?>, CatalogItem> more = new HashMap<>(items);
        more.put(item.recordType(), item);
        return new DisclosurePolicy(publication, more);
    }

    /** {@return the terms of publication that it goes by} */
    public PublicationPolicy publication() {
        return publication;
    }

    /**
     * What a viewer sees of a record to which nothing has happened.
     *
     * @param envelope the record in its envelope
     * @param viewer   who looks at it
     * @param on       the day
     * @param <R>      the record
     * @return what may be shown, and why
     */
    public <R extends Record> Projection<R> project(RecordEnvelope<R> envelope, Viewer viewer, LocalDate on) {
        return project(envelope, viewer, PublicationFacts.NONE, on);
    }

    /**
     * What a viewer sees of a record.
     *
     * @param envelope the record in its envelope
     * @param viewer   who looks at it
     * @param facts    what has become of it
     * @param on       the day
     * @param <R>      the record
     * @return what may be shown, and why
     */
    public <R extends Record> Projection<R> project(
            RecordEnvelope<R> envelope, Viewer viewer, PublicationFacts facts, LocalDate on) {
        CatalogItem item = items.get(envelope.data().getClass());
        Set<DisclosureLevel> open = open(envelope, item);
        Set<DisclosureLevel> admitted = EnumSet.noneOf(DisclosureLevel.class);
        List<Bilingual> reasons = new ArrayList<>();
        viewer.audiences().stream().sorted().forEach(audience -> {
            Optional<Bilingual> refusal = refusal(audience, envelope, open, viewer, facts, on);
            refusal.ifPresentOrElse(reasons::add, () -> admitted.add(audience));
        });
        if (admitted.isEmpty()) {
            return new Projection<>(null, joined(reasons), Set.of(), Set.of());
        }
        return shown(envelope, admitted, item);
    }

    /** Those whom the record and the catalog let see it; the stricter counts. */
    private static Set<DisclosureLevel> open(RecordEnvelope<?> envelope, @Nullable CatalogItem item) {
        Set<DisclosureLevel> open = EnumSet.noneOf(DisclosureLevel.class);
        Disclosure disclosure = envelope.disclosure();
        if (disclosure != null) {
            disclosure.audiences().stream()
                    .flatMap(audience -> audience.known().stream())
                    .forEach(open::add);
        } else if (!isRestricted(envelope.data())) {
            open.addAll(ALL);
        }
        if (open.contains(DisclosureLevel.PUBLIC)) {
            open.addAll(ALL); // what the public may see, everyone may
        }
        if (item != null && !item.disclosure().contains(DisclosureLevel.PUBLIC)) {
            open.retainAll(item.disclosure());
        }
        return open;
    }

    /** About persons, or about who asked: for the platform alone unless the record says otherwise. */
    private static boolean isRestricted(Record record) {
        return record instanceof OccupationRecord
                || record instanceof QueryTrace
                || record instanceof AuditEvent
                || record instanceof NaturalPersonBase;
    }

    private Optional<Bilingual> refusal(
            DisclosureLevel audience,
            RecordEnvelope<?> envelope,
            Set<DisclosureLevel> open,
            Viewer viewer,
            PublicationFacts facts,
            LocalDate on) {
        if (audience == DisclosureLevel.INTERNAL) {
            return Optional.empty();
        }
        if (!open.contains(audience)) {
            return Optional.of(new Bilingual(
                    "公开范围不含" + audience.nameZh(), "not among the audiences of the record: " + audience.nameEn()));
        }
        if (audience == DisclosureLevel.PUBLIC) {
            PublicationDecision decision = publication.evaluate(envelope, facts, on);
            return decision.isPublished()
                    ? Optional.empty()
                    : Optional.of(new Bilingual(decision.reasonZh(), decision.reasonEn()));
        }
        if (isShareEnded(facts, on)) {
            return Optional.of(new Bilingual("已修复、撤销或撤回，停止共享", "repaired, annulled or withdrawn: shared no more"));
        }
        QueryPurpose purpose = viewer.purpose();
        if (purpose == null) {
            return Optional.of(new Bilingual("未说明查询用途", "no purpose is stated"));
        }
        return audience == DisclosureLevel.GOVERNMENT
                ? Optional.empty()
                : withoutConsent(envelope, viewer, purpose, on);
    }

    private static boolean isShareEnded(PublicationFacts facts, LocalDate on) {
        boolean isRepaired = facts.repairedOn() != null && !on.isBefore(facts.repairedOn());
        boolean isGone = facts.status() == RecordStatus.REVOKED || facts.status() == RecordStatus.WITHDRAWN;
        boolean isSince = facts.statusSince() == null || !on.isBefore(facts.statusSince());
        return isRepaired || (isGone && isSince);
    }

    private static Optional<Bilingual> withoutConsent(
            RecordEnvelope<?> envelope, Viewer viewer, QueryPurpose purpose, LocalDate on) {
        ConsentToken consent = viewer.consent();
        boolean isAllowed = consent != null
                && SubjectKey.of(envelope.data())
                        .filter(subject -> consent.allows(subject, purpose, on))
                        .isPresent();
        return isAllowed
                ? Optional.empty()
                : Optional.of(new Bilingual(
                        "没有该主体当日有效、用途相符的查询授权",
                        "no consent of this subject to be queried for this purpose on this day"));
    }

    private static <R extends Record> Projection<R> shown(
            RecordEnvelope<R> envelope, Set<DisclosureLevel> admitted, @Nullable CatalogItem item) {
        R record = envelope.data();
        Redaction redaction = new Redaction(admitted, record, item);
        @SuppressWarnings("unchecked") // a record is made again of its own class
        R data = (R) redaction.of(record);
        boolean isPublicOnly = admitted.equals(Set.of(DisclosureLevel.PUBLIC));
        Disclosure disclosure = envelope.disclosure();
        RecordEnvelope<R> shown = isPublicOnly
                ? new RecordEnvelope<>(
                        envelope.op(),
                        null,
                        envelope.version(),
                        null,
                        disclosure == null
                                ? null
                                : new Disclosure(
                                        disclosure.audiences(),
                                        redaction.text(disclosure.legalBasis()),
                                        disclosure.until()),
                        data,
                        Map.of())
                : new RecordEnvelope<>(
                        envelope.op(),
                        envelope.sourceRecordId(),
                        envelope.version(),
                        envelope.provenance(),
                        disclosure,
                        data,
                        envelope.extensions());
        Bilingual reason = new Bilingual(
                "以" + names(admitted, DisclosureLevel::nameZh, "、") + "身份查看",
                "seen as: " + names(admitted, DisclosureLevel::nameEn, ", "));
        return new Projection<>(shown, reason, redaction.hidden(), redaction.masked());
    }

    private static String names(Set<DisclosureLevel> audiences, Function<DisclosureLevel, String> name, String comma) {
        return audiences.stream().map(name).collect(Collectors.joining(comma));
    }

    private static Bilingual joined(List<Bilingual> reasons) {
        return new Bilingual(
                reasons.stream().map(Bilingual::zh).collect(Collectors.joining("；")),
                reasons.stream().map(Bilingual::en).collect(Collectors.joining("; ")));
    }
}

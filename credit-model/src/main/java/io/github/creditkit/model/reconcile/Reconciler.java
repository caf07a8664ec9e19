package io.github.creditkit.model.reconcile;

import io.github.creditkit.model.AdministrativePenalty;
import io.github.creditkit.model.Provenance;
import io.github.creditkit.model.catalog.Catalog;
import io.github.creditkit.model.catalog.CatalogItem;
import io.github.creditkit.model.check.Issue.Bilingual;
import io.github.creditkit.model.check.Rule;
import io.github.creditkit.model.codeset.RecordStatus;
import io.github.creditkit.model.disclosure.KeyedHash;
import io.github.creditkit.model.envelope.BusinessKey;
import io.github.creditkit.model.envelope.ContentText;
import io.github.creditkit.model.envelope.RecordEnvelope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Puts together what several sources say of one record (一数一源、多源校核). The primary source decides; what others say is stored
 * beside it ({@code PRV-01}) and opens a task where it differs ({@code PRV-02}); nothing is overwritten and nothing is
 * lost. Immutable and safe for threads; nothing throws on data.
 */
public final class Reconciler {
    private static final Set<String> NOTHING = Set.of("无", "暂无", "\\N", "null", "NULL", "/", "-", "—");

    private final PrimarySources primary;
    private final KeyedHash hash;
    private final UnaryOperator<String> items;
    private final Predicate<RecordEnvelope<?>> revoked;

    private Reconciler(
            PrimarySources primary, KeyedHash hash, UnaryOperator<String> items, Predicate<RecordEnvelope<?>> revoked) {
        this.primary = primary;
        this.hash = hash;
        this.items = items;
        this.revoked = revoked;
    }

    /**
     * A reconciler. A penalty counts as revoked when it tells why (撤销处罚原因).
     *
     * @param primary which unit is the primary source of what
     * @param hash    for the hashes of what others say
     * @return the reconciler
     */
    public static Reconciler of(PrimarySources primary, KeyedHash hash) {
        return new Reconciler(
                Objects.requireNonNull(primary),
                Objects.requireNonNull(hash),
                UnaryOperator.identity(),
                envelope ->
                        envelope.data() instanceof AdministrativePenalty penalty && isTold(penalty.revocationReason()));
    }

    /** Columns that were never meant say so in words. */
    private static boolean isTold(@Nullable String reason) {
        return reason != null && !reason.isBlank() && !NOTHING.contains(reason.strip());
    }

    /**
     * With a catalog whose items were merged: ids of the items that were merged into one stand for that one.
     *
     * @param catalog the catalog
     * @return the new reconciler
     */
    public Reconciler with(Catalog catalog) {
        return new Reconciler(
                primary, hash, id -> catalog.item(id).map(CatalogItem::id).orElse(id), revoked);
    }

    /**
     * With another way to tell that a decision was revoked (撤销).
     *
     * @param isRevoked true for an envelope that tells so
     * @return the new reconciler
     */
    public Reconciler withRevoked(Predicate<RecordEnvelope<?>> isRevoked) {
        return new Reconciler(primary, hash, items, Objects.requireNonNull(isRevoked));
    }

    /**
     * Reconciles envelopes.
     *
     * @param envelopes in any order; the same one twice counts once
     * @return every one of them, as version, corroboration or refusal
     */
    public Reconciliation reconcile(Collection<? extends RecordEnvelope<?>> envelopes) {
        TreeMap<RecordKey, Group> groups = new TreeMap<>();
        Map<String, Refusal> unplaced = new TreeMap<>();
        int serial = 0;
        for (RecordEnvelope<?> envelope : new LinkedHashSet<>(envelopes)) {
            String text = ContentText.of(envelope);
            Optional<Refusal> refusal = place(envelope, text, groups);
            if (refusal.isPresent()) {
                unplaced.put(text + '\u001f' + serial++, refusal.get());
            }
        }
        List<ReconciledRecord> records = new ArrayList<>();
        groups.forEach((key, group) -> records.add(group.reconcile(key)));
        return new Reconciliation(this, records, new ArrayList<>(unplaced.values()));
    }

    /** Why it belongs to no record; empty when it was put to one. */
    private Optional<Refusal> place(RecordEnvelope<?> envelope, String text, Map<RecordKey, Group> groups) {
        Optional<Bilingual> missing = missing(envelope.provenance());
        Provenance provenance = envelope.provenance();
        Optional<SourceUnit> unit = provenance == null ? Optional.empty() : SourceUnit.of(provenance.source());
        if (provenance == null || missing.isPresent() || unit.isEmpty()) {
            Bilingual what = missing.orElse(new Bilingual("来源单位", "the source"));
            return refusal(envelope, Rule.PRV_03, what);
        }
        Optional<Bilingual> contradiction = contradiction(envelope, provenance);
        if (contradiction.isPresent()) {
            return refusal(envelope, Rule.PRV_04, contradiction.get());
        }
        Optional<BusinessKey> business = BusinessKey.of(envelope.data());
        if (business.isEmpty()) {
            return refusal(envelope, Rule.PRV_06, Bilingual.NONE);
        }
        String item = items.apply(provenance.catalogItemId());
        List<SourceUnit> units = primary.of(item, envelope.data());
        if (units.isEmpty()) {
            return refusal(envelope, Rule.PRV_05, Bilingual.NONE);
        }
        if (units.stream().anyMatch(other -> !other.isSameAs(units.get(0)))) {
            return refusal(
                    envelope,
                    Rule.PRV_04,
                    new Bilingual("一个目录项有两个主数源", "an item of the catalog with two primary sources"));
        }
        RecordKey key = new RecordKey(item, envelope.type(), business.get());
        Group group = groups.computeIfAbsent(key, any -> new Group(units.get(0)));
        group.add(units.get(0), new Sent(envelope, provenance, unit.get(), text));
        return Optional.empty();
    }

    private static Optional<Refusal> refusal(RecordEnvelope<?> envelope, Rule rule, Bilingual expected) {
        return Optional.of(VersionChain.refusal(envelope, rule, expected));
    }

    private static Optional<Bilingual> missing(@Nullable Provenance provenance) {
        if (provenance == null) {
            return Optional.of(new Bilingual("全部内容", "everything"));
        }
        if (isBlank(provenance.catalogItemId())) {
            return Optional.of(new Bilingual("目录标识", "the item of the catalog"));
        }
        if (isBlank(provenance.sourceRecordId())) {
            return Optional.of(new Bilingual("来源记录标识", "the key at the source"));
        }
        if (provenance.sourceUpdatedAt() == null) {
            return Optional.of(new Bilingual("来源更新时间", "when the source changed it"));
        }
        if (provenance.receivedAt() == null) {
            return Optional.of(new Bilingual("接收时间", "when it was received"));
        }
        return Optional.empty();
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static Optional<Bilingual> contradiction(RecordEnvelope<?> envelope, Provenance provenance) {
        if (provenance
                .sourceUpdatedAt()
                .toInstant()
                .isAfter(provenance.receivedAt().toInstant())) {
            return Optional.of(new Bilingual("来源更新时间晚于接收时间", "changed at the source after it was received"));
        }
        if (envelope.sourceRecordId() != null && !envelope.sourceRecordId().equals(provenance.sourceRecordId())) {
            return Optional.of(new Bilingual(
                    "信封与数据来源的来源记录标识不同", "the envelope and its provenance name different keys at the source"));
        }
        return Optional.empty();
    }

    /** What was sent of one record. */
    private final class Group {
        private SourceUnit primaryUnit;
        private final List<Sent> all = new ArrayList<>();

        Group(SourceUnit primaryUnit) {
            this.primaryUnit = primaryUnit;
        }

        /** One unit may be told in two ways: the same one of them is taken in whatever order they come. */
        void add(SourceUnit toldAs, Sent sent) {
            primaryUnit = toldAs.compareTo(primaryUnit) < 0 ? toldAs : primaryUnit;
            all.add(sent);
        }

        ReconciledRecord reconcile(RecordKey key) {
            all.sort(Sent.ORDER);
            List<Sent> own = all.stream()
                    .filter(sent -> sent.unit().isSameAs(primaryUnit))
                    .toList();
            List<Sent> others = all.stream()
                    .filter(sent -> !sent.unit().isSameAs(primaryUnit))
                    .toList();
            VersionChain chain = VersionChain.of(own, revoked);
            return new ReconciledRecord(key, primaryUnit, chain, checks(others, chain), hash);
        }

        private List<CrossCheck> checks(List<Sent> others, VersionChain chain) {
            Map<String, Sent> latest = new HashMap<>();
            others.forEach(sent -> latest.put(sent.unit().key(), sent));
            Set<Sent> last = new HashSet<>(latest.values());
            return others.stream()
                    .map(sent -> check(sent, chain, last.contains(sent)))
                    .toList();
        }

        private CrossCheck check(Sent sent, VersionChain chain, boolean isLatest) {
            Agreement agreement;
            List<FieldName> differing = List.of();
            List<FieldName> additional = List.of();
            if (chain.versions().isEmpty()) {
                agreement = Agreement.UNCHECKED;
            } else {
                RecordVersion current = chain.versions().get(chain.versions().size() - 1);
                boolean isGone = current.status() != RecordStatus.ACTIVE;
                boolean saysGone = sent.isWithdrawal() || revoked.test(sent.envelope());
                if (sent.isWithdrawal()) {
                    agreement = isGone ? Agreement.AGREES : Agreement.RETRACTED;
                } else if (isGone != saysGone) {
                    agreement = Agreement.DIFFERS;
                    differing = List.of(FieldName.WHOLE);
                } else {
                    Comparison comparison = Comparison.of(current.envelope(), sent.envelope());
                    differing = comparison.differing();
                    additional = comparison.additional();
                    agreement = differing.isEmpty() ? Agreement.AGREES : Agreement.DIFFERS;
                }
            }
            return new CrossCheck(
                    sent.envelope(),
                    sent.unit(),
                    hash.of(ContentText.of(sent.envelope().data())),
                    sent.provenance().receivedAt(),
                    agreement,
                    differing,
                    additional,
                    isLatest);
        }
    }

    @Override
    public String toString() {
        return "Reconciler[" + hash + "]";
    }
}

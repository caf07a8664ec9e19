package io.github.creditkit.model.view;

import io.github.creditkit.codes.UnifiedSocialCreditCode;
import io.github.creditkit.codes.privacy.PersonalNumbers;
import io.github.creditkit.codes.privacy.PhoneNumbers;
import io.github.creditkit.model.CreditEvaluation;
import io.github.creditkit.model.OrgRef;
import io.github.creditkit.model.Provenance;
import io.github.creditkit.model.check.Issue;
import io.github.creditkit.model.check.Issue.Bilingual;
import io.github.creditkit.model.check.Issue.ItemName;
import io.github.creditkit.model.check.RecordType;
import io.github.creditkit.model.check.Rule;
import io.github.creditkit.model.codeset.DisclosureLevel;
import io.github.creditkit.model.codeset.IdentifierScheme;
import io.github.creditkit.model.codeset.PublicationStatus;
import io.github.creditkit.model.codeset.ReportSection;
import io.github.creditkit.model.disclosure.DisclosurePolicy;
import io.github.creditkit.model.disclosure.Projection;
import io.github.creditkit.model.disclosure.Viewer;
import io.github.creditkit.model.envelope.DecisionDate;
import io.github.creditkit.model.envelope.RecordEnvelope;
import io.github.creditkit.model.publication.PublicationDecision;
import io.github.creditkit.model.reconcile.PrimarySources;
import io.github.creditkit.model.reconcile.ReconciliationTask;
import io.github.creditkit.model.reconcile.SourceUnit;
import io.github.creditkit.model.subject.LinkBasis;
import io.github.creditkit.model.subject.RecordAddress;
import io.github.creditkit.model.subject.SubjectClaim;
import io.github.creditkit.model.subject.SubjectCode;
import io.github.creditkit.model.subject.SubjectIdentity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes reports and views of subjects (信用报告与档案). All that goes into them was let through by the {@link DisclosurePolicy} for
 * the viewer and the day; what was not leaves no trace, so that a public report does not even tell that there is more.
 * Immutable and safe for threads; nothing throws on data.
 */
public final class CreditReports {
    private static final PrimarySources DECIDED = PrimarySources.decidingAuthority();
    private static final Bilingual NOTHING_JUDGED = new Bilingual(
            "本报告归集各单位依法作出的记录，不对信用主体评分、评级",
            "this report collects what units decided by law; it neither scores nor rates anybody");

    private final DisclosurePolicy policy;
    private final Map<RightsChannel.Right, RightsChannel> channels;

    private CreditReports(DisclosurePolicy policy, Map<RightsChannel.Right, RightsChannel> channels) {
        this.policy = policy;
        this.channels = new EnumMap<>(channels);
    }

    /**
     * With the channels that the documents name.
     *
     * @param policy who sees what
     * @return makes reports
     */
    public static CreditReports of(DisclosurePolicy policy) {
        return new CreditReports(
                policy,
                Map.of(
                        RightsChannel.Right.OBJECTION, RightsChannel.OBJECTION,
                        RightsChannel.Right.REPAIR, RightsChannel.REPAIR));
    }

    /**
     * With another channel, such as with the address of the platform. That for objections and that for repair are in every
     * report.
     *
     * @param channel takes the place of the one for the same right
     * @return the new maker
     */
    public CreditReports with(RightsChannel channel) {
        Map<RightsChannel.Right, RightsChannel> more = new EnumMap<>(channels);
        more.put(channel.right(), channel);
        return new CreditReports(policy, more);
    }

    /**
     * The report of a subject (公共信用信息报告).
     *
     * @param file   the subject and its records
     * @param viewer who asks, and what for
     * @param on     the day
     * @return ten sections, however few of them have anything in them
     */
    public CreditReport report(SubjectFile file, Viewer viewer, LocalDate on) {
        List<Shown> shown = shown(file, viewer, on);
        Map<ReportSection, List<ViewEntry>> entries = new EnumMap<>(ReportSection.class);
        for (Shown one : shown) {
            RecordEnvelope<?> envelope = one.entry().record();
            entries.computeIfAbsent(ReportSections.of(envelope.data()), section -> new ArrayList<>())
                    .add(one.entry());
        }
        List<ReportPart> parts = ReportSections.ALL.stream()
                .map(section -> new ReportPart(
                        section,
                        reversed(entries.getOrDefault(section, List.of())),
                        section == ReportSection.SUGGESTIONS ? suggestions(shown, on) : List.of()))
                .toList();
        List<String> sources = new ArrayList<>(new TreeSet<>(shown.stream()
                .map(one -> one.entry().source())
                .filter(source -> !source.isEmpty())
                .toList()));
        return new CreditReport(
                title(file.identity(), shown, viewer),
                viewer.purpose(),
                on,
                parts,
                sources,
                List.copyOf(channels.values()),
                List.of(NOTHING_JUDGED));
    }

    /**
     * All that is held of a subject (一户一档).
     *
     * @param file   the subject and its records
     * @param viewer who asks; {@link Viewer#internal()} for the platform itself, which sees everything
     * @param on     the day
     * @return in the order of time
     */
    public SubjectView view(SubjectFile file, Viewer viewer, LocalDate on) {
        List<Shown> shown = shown(file, viewer, on);
        boolean isInside = viewer.audiences().contains(DisclosureLevel.INTERNAL)
                || viewer.audiences().contains(DisclosureLevel.GOVERNMENT);
        List<ReconciliationTask> tasks = isInside
                ? shown.stream()
                        .flatMap(one -> one.filed().held().tasks().stream())
                        .distinct()
                        .sorted(Comparator.comparing(ReconciliationTask::openedAt)
                                .thenComparing(ReconciliationTask::id))
                        .toList()
                : List.of();
        List<Issue> issues = shown.stream()
                .map(one -> one.entry().record().data())
                .filter(DecisionDate::isMissing)
                .map(CreditReports::undated)
                .toList();
        return new SubjectView(
                title(file.identity(), shown, viewer),
                on,
                shown.stream().map(Shown::entry).toList(),
                tasks,
                issues);
    }

    private static Issue undated(Record record) {
        return new Issue(
                Rule.PRV_11,
                Rule.PRV_11.level(),
                DecisionDate.path(record.getClass()).orElse(""),
                ItemName.WHOLE,
                "",
                Bilingual.NONE,
                List.of());
    }

    /** A record that is let through, and where it is from. */
    private record Shown(SubjectFile.Filed filed, ViewEntry entry) {}

    /** By day, the first one first, those without a day at the end; else in the order of the file, which is always the same. */
    private List<Shown> shown(SubjectFile file, Viewer viewer, LocalDate on) {
        List<Shown> shown = new ArrayList<>();
        for (SubjectFile.Filed filed : file.filed()) {
            shown(filed, filed.held().envelope(), viewer, on).ifPresent(shown::add);
        }
        shown.sort(
                Comparator.comparing(one -> one.entry().decidedOn(), Comparator.nullsLast(Comparator.naturalOrder())));
        return shown;
    }

    private <R extends Record> Optional<Shown> shown(
            SubjectFile.Filed filed, RecordEnvelope<R> envelope, Viewer viewer, LocalDate on) {
        Projection<R> projection = policy.project(envelope, viewer, filed.held().facts(), on);
        RecordEnvelope<R> allowed = projection.envelopeOrNull();
        if (allowed == null) {
            return Optional.empty();
        }
        PublicationDecision decision =
                policy.publication().evaluate(envelope, filed.held().facts(), on);
        RecordEnvelope<?> unjudged = unjudged(allowed);
        return Optional.of(new Shown(
                filed,
                new ViewEntry(
                        unjudged,
                        DecisionDate.of(unjudged.data()).orElse(null),
                        decision.status(),
                        decision.until(),
                        decision.earliestRepair(),
                        source(unjudged.data(), envelope.provenance()),
                        new Bilingual(
                                projection.reasonZh() + "；" + decision.reasonZh(),
                                projection.reasonEn() + "; " + decision.reasonEn()),
                        filed.held().id())));
    }

    /** What an evaluator's points are is no part of a report: its grade, year and method are. */
    private static RecordEnvelope<?> unjudged(RecordEnvelope<?> envelope) {
        if (!(envelope.data() instanceof CreditEvaluation evaluation) || evaluation.score() == null) {
            return envelope;
        }
        return new RecordEnvelope<>(
                envelope.op(),
                envelope.sourceRecordId(),
                envelope.version(),
                envelope.provenance(),
                envelope.disclosure(),
                new CreditEvaluation(
                        evaluation.subject(),
                        evaluation.scheme(),
                        evaluation.year(),
                        evaluation.grade(),
                        null,
                        evaluation.evaluator(),
                        evaluation.evaluatedOn(),
                        evaluation.validity(),
                        evaluation.modelVersion(),
                        evaluation.dataCutoff(),
                        evaluation.recognisedBy()),
                envelope.extensions());
    }

    /** The unit that sent it, else the organ that the record itself names. */
    private static String source(Record shown, @Nullable Provenance provenance) {
        RecordType<?> type = RecordType.of(shown.getClass());
        Stream<SourceUnit> sent = provenance == null ? Stream.empty() : SourceUnit.of(provenance.source()).stream();
        Stream<SourceUnit> named = type.item("/source").isPresent()
                ? type.values(shown, "/source").stream()
                        .map(value -> value instanceof OrgRef organ ? organ : null)
                        .flatMap(organ -> SourceUnit.of(organ).stream())
                : Stream.empty();
        Stream<SourceUnit> decided = DECIDED.of("", shown).stream();
        return Stream.of(sent, named, decided)
                .flatMap(units -> units)
                .map(unit -> PhoneNumbers.hide(unit.label()))
                .findFirst()
                .orElse("");
    }

    private static List<ViewEntry> reversed(Collection<ViewEntry> entries) {
        List<ViewEntry> newestFirst = new ArrayList<>(entries);
        newestFirst.sort(Comparator.comparing(ViewEntry::decidedOn, Comparator.nullsLast(Comparator.reverseOrder())));
        return newestFirst;
    }

    /** Names and code by the records that are shown: what is not shown does not tell of former names either. */
    private static SubjectTitle title(SubjectIdentity identity, List<Shown> shown, Viewer viewer) {
        boolean isPublic = viewer.audiences().size() == 1;
        TreeSet<String> names = new TreeSet<>();
        TreeSet<String> codes = new TreeSet<>();
        for (Shown one : shown) {
            for (RecordAddress address : one.filed().addresses()) {
                SubjectClaim.of(one.entry().record().data(), RecordAddress.of(address.source(), address.number()))
                        .stream()
                        .filter(claim -> claim.address().equals(address))
                        .forEach(claim -> {
                            claim.name().ifPresent(names::add);
                            claim.codes().stream()
                                    .filter(code -> code.scheme() == IdentifierScheme.UNIFIED_SOCIAL_CREDIT_CODE)
                                    .map(SubjectCode::text)
                                    .filter(UnifiedSocialCreditCode::isValid)
                                    .forEach(codes::add);
                        });
            }
        }
        if (identity.basis() == LinkBasis.CREDIT_CODE
                && UnifiedSocialCreditCode.isValid(identity.key().text())) {
            codes.clear();
            codes.add(identity.key().text());
        }
        return new SubjectTitle(
                identity.kind(),
                names.stream().map(name -> isPublic ? hidden(name) : name).toList(),
                codes.stream()
                        .findFirst()
                        .map(code -> isPublic ? hidden(code) : code)
                        .orElse(null));
    }

    private static String hidden(String text) {
        return PhoneNumbers.hide(PersonalNumbers.hide(text));
    }

    /** What the subject can do about the failures that are shown: nothing of the others. */
    private static List<Bilingual> suggestions(List<Shown> shown, LocalDate on) {
        List<Bilingual> suggestions = new ArrayList<>();
        for (Shown one : shown) {
            ViewEntry entry = one.entry();
            LocalDate repair = entry.earliestRepair();
            if (repair != null && entry.publication() == PublicationStatus.PUBLISHED) {
                Bilingual kind = entry.kind();
                String day = entry.decidedOn() == null ? "" : "（" + entry.decidedOn() + "）";
                String dayEn = entry.decidedOn() == null ? "" : " of " + entry.decidedOn();
                suggestions.add(
                        on.isBefore(repair)
                                ? new Bilingual(
                                        kind.zh() + day + "：履行全部义务后，自 " + repair + " 起可申请信用修复",
                                        kind.en() + dayEn
                                                + ": once every duty is fulfilled repair may be applied for from "
                                                + repair + " on")
                                : new Bilingual(
                                        kind.zh() + day + "：已满最短公示期，义务全部履行的可申请信用修复",
                                        kind.en() + dayEn
                                                + ": the shortest term is over; repair may be applied for once every duty"
                                                + " is fulfilled"));
            }
        }
        return suggestions.stream().distinct().toList();
    }
}

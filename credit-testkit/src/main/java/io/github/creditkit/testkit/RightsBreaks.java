package io.github.creditkit.testkit;

import io.github.creditkit.model.Applicant;
import io.github.creditkit.model.Corroboration;
import io.github.creditkit.model.CreditRepair;
import io.github.creditkit.model.Objection;
import io.github.creditkit.model.Provenance;
import io.github.creditkit.model.ReorganizationPlan;
import io.github.creditkit.model.RepairEffectDone;
import io.github.creditkit.model.RepairNotice;
import io.github.creditkit.model.check.Rule;
import io.github.creditkit.model.codeset.ApplicantKind;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.ObjectionResult;
import io.github.creditkit.model.codeset.ObjectionState;
import io.github.creditkit.model.codeset.RepairDecision;
import io.github.creditkit.model.codeset.RepairEffect;
import io.github.creditkit.model.codeset.RepairState;
import io.github.creditkit.testkit.Change.Broken;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What objections, repairs and the provenance of records can get wrong (异议、修复、来源特有的违规). */
final class RightsBreaks {
    private RightsBreaks() {}

    static Map<Class<?>, List<Break>> ways() {
        return Map.of(
                Objection.class,
                new ArrayList<>(List.of(
                        Break.of(Rule.OBJ_01, RightsBreaks::withoutAuthorisation),
                        Break.of(Rule.OBJ_02, RightsBreaks::halfReplied),
                        Break.of(Rule.OBJ_03, RightsBreaks::noNewVersion),
                        Break.of(Rule.OBJ_04, RightsBreaks::resultTooEarly))),
                CreditRepair.class,
                new ArrayList<>(List.of(
                        Break.of(Rule.RPR_01, RightsBreaks::withoutCondition),
                        Break.of(Rule.RPR_02, RightsBreaks::halfDecided),
                        Break.of(
                                Rule.RPR_03,
                                change -> approved(change, RepairState.APPROVED)
                                        .set(
                                                "/minPeriodEndsOn",
                                                change.receivedOn().plusDays(1))
                                        .at("/decidedOn")),
                        Break.of(
                                Rule.RPR_04,
                                change -> approved(change, RepairState.APPROVED)
                                        .set("/foundBy/creditCode", CreditCodes.of("11", change.choice()))
                                        .set("/approvedBy", Subjects.organ(change.choice()))
                                        .set("/approvedBy/creditCode", CreditCodes.of("11", change.choice() + 1))
                                        .at("/approvedBy")),
                        Break.of(Rule.RPR_05, RightsBreaks::effectOutOfPlace),
                        Break.of(
                                Rule.RPR_06,
                                change -> approved(change, RepairState.COMPLETED)
                                        .set(
                                                "/effects",
                                                change.choice() % 2 == 0
                                                        ? List.of()
                                                        : List.of(done(RepairEffect.STOP_SHARING, change.receivedOn())))
                                        .at("/effects")),
                        Break.of(Rule.RPR_07, RightsBreaks::withoutReason),
                        Break.of(Rule.RPR_08, RightsBreaks::otherState),
                        Break.of(Rule.RPR_09, RightsBreaks::notServedTogether),
                        Break.of(
                                Rule.RPR_10,
                                change -> change.set(
                                                "/bankruptcy",
                                                new ReorganizationPlan(
                                                        "某市中级人民法院",
                                                        "（2026）某破1号",
                                                        change.receivedOn().minusYears(2),
                                                        change.receivedOn(),
                                                        change.receivedOn()))
                                        .at("/bankruptcy/failedOn")))),
                Provenance.class,
                new ArrayList<>(List.of(
                        Break.of(Rule.PRV_02, RightsBreaks::disagreement),
                        Break.of(
                                Rule.PRV_04,
                                change -> change.get("/sourceUpdatedAt") instanceof OffsetDateTime updated
                                        ? change.set("/receivedAt", updated.minusSeconds(1 + change.choice()))
                                                .at("/receivedAt")
                                        : Optional.empty()))));
    }

    private static Optional<Broken> withoutAuthorisation(Change change) {
        return change.set(
                        "/applicant",
                        new Applicant(Coded.of(ApplicantKind.AGENT), "某丙", change.choice() % 2 == 0 ? null : "　"))
                .at("/applicant/authorisation");
    }

    private static Optional<Broken> halfReplied(Change change) {
        boolean withResult = change.choice() % 2 == 0;
        return change.set("/state", Coded.of(withResult ? ObjectionState.CLOSED : ObjectionState.VERIFIED))
                .set("/result", withResult ? Coded.of(ObjectionResult.REJECTED) : null)
                .set("/repliedOn", withResult ? null : change.receivedOn())
                .set("/recordVersionAfter", null)
                .at(withResult ? "/repliedOn" : "/result");
    }

    private static Optional<Broken> noNewVersion(Change change) {
        return change.set("/state", Coded.of(ObjectionState.CLOSED))
                .set("/result", Coded.of(ObjectionResult.UPHELD_CORRECTED))
                .set("/repliedOn", change.receivedOn())
                .set("/recordVersionAfter", change.choice() % 2 == 0 ? null : change.get("/recordRef/version"))
                .at("/recordVersionAfter");
    }

    private static Optional<Broken> resultTooEarly(Change change) {
        return change.set("/state", Coded.of(ObjectionState.ASSIGNED))
                .set("/result", Coded.of(ObjectionResult.REJECTED))
                .set("/repliedOn", change.receivedOn())
                .set("/recordVersionAfter", null)
                .at("/result");
    }

    /** A repair that is approved today as it should be. */
    private static Change approved(Change change, RepairState state) {
        LocalDate today = change.receivedOn();
        return change.set("/state", Coded.of(state))
                .set("/decision", Coded.of(RepairDecision.APPROVED))
                .set("/decidedOn", today)
                .set("/approvedBy", change.get("/foundBy"))
                .set("/obligationsFulfilledOn", today)
                .set("/proof", List.of("履行完毕证明"))
                .set("/commitmentCode", "35010020260302000011")
                .set("/minPeriodEndsOn", null)
                .set("/severity", null)
                .set("/bankruptcy", null)
                .set("/effects", List.of())
                .set("/rechecks", List.of());
    }

    private static RepairEffectDone done(RepairEffect effect, LocalDate on) {
        return new RepairEffectDone(Coded.of(effect), on);
    }

    private static Optional<Broken> withoutCondition(Change change) {
        approved(change, RepairState.APPROVED);
        return switch (change.choice() % 4) {
            case 0 -> change.set("/proof", List.of()).at("/proof");
            case 1 -> change.set("/commitmentCode", "　").at("/commitmentCode");
            case 2 -> change.set("/obligationsFulfilledOn", null).at("/obligationsFulfilledOn");
            default ->
                change.set("/obligationsFulfilledOn", change.receivedOn().plusDays(1))
                        .at("/obligationsFulfilledOn");
        };
    }

    private static Optional<Broken> halfDecided(Change change) {
        return switch (change.choice() % 3) {
            case 0 ->
                approved(change, RepairState.APPROVED).set("/decidedOn", null).at("/decidedOn");
            case 1 ->
                approved(change, RepairState.APPROVED).set("/approvedBy", null).at("/approvedBy");
            default ->
                approved(change, RepairState.UNDER_REVIEW)
                        .set("/decision", null)
                        .set("/approvedBy", null)
                        .at("/decision");
        };
    }

    private static Optional<Broken> effectOutOfPlace(Change change) {
        LocalDate today = change.receivedOn();
        RepairEffectDone today1 = done(RepairEffect.STOP_PUBLICATION, today);
        return switch (change.choice() % 3) {
            case 0 ->
                approved(change, RepairState.EFFECTS_PENDING)
                        .set("/effects", List.of(done(RepairEffect.STOP_SHARING, today.minusDays(1))))
                        .at("/effects/0/doneOn");
            case 1 ->
                approved(change, RepairState.EFFECTS_PENDING)
                        .set("/effects", List.of(today1, today1))
                        .at("/effects/1/effect");
            default ->
                approved(change, RepairState.UNDER_REVIEW)
                        .set("/decision", null)
                        .set("/decidedOn", null)
                        .set("/approvedBy", null)
                        .set("/effects", List.of(today1))
                        .at("/effects/0/doneOn");
        };
    }

    private static Optional<Broken> withoutReason(Change change) {
        boolean refused = change.choice() % 2 == 0;
        return approved(change, refused ? RepairState.REJECTED : RepairState.REVOKED)
                .set("/decision", Coded.of(refused ? RepairDecision.REJECTED : RepairDecision.APPROVED))
                .set("/reason", change.choice() % 3 == 0 ? null : "　")
                .at("/reason");
    }

    private static Optional<Broken> otherState(Change change) {
        return approved(change, change.choice() % 2 == 0 ? RepairState.UNDER_REVIEW : RepairState.ROUTED)
                .at("/decision");
    }

    private static Optional<Broken> notServedTogether(Change change) {
        LocalDate served = change.receivedOn().minusDays(30);
        return switch (change.choice() % 3) {
            case 0 -> change.set("/notice", null).at("/notice");
            case 1 ->
                change.set("/notice", new RepairNotice("某市监罚〔2026〕1号", served, null, null))
                        .at("/notice/noticeServedOn");
            default ->
                change.set("/notice", new RepairNotice("某市监罚〔2026〕1号", served, served.plusDays(1), null))
                        .at("/notice/noticeServedOn");
        };
    }

    private static Optional<Broken> disagreement(Change change) {
        return change.set(
                        "/corroborations",
                        List.of(new Corroboration(
                                Subjects.organ(change.choice()),
                                "0123456789abcdef".repeat(4),
                                false,
                                change.receivedOn().atStartOfDay().atOffset(ZoneOffset.ofHours(8)))))
                .at("/corroborations/0/agrees");
    }
}

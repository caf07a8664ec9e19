package io.github.creditkit.model.procedure;

import io.github.creditkit.codes.generate.CodeGenerator;
import io.github.creditkit.model.AdministrativePenalty;
import io.github.creditkit.model.CreditCommitment;
import io.github.creditkit.model.OrgRef;
import io.github.creditkit.model.Samples;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.CommitmentType;
import io.github.creditkit.model.codeset.FulfilmentStatus;
import io.github.creditkit.model.codeset.PenaltyCategory;
import io.github.creditkit.model.codeset.Publicity;
import io.github.creditkit.model.codeset.RepairEffect;
import io.github.creditkit.model.codeset.Severity;
import io.github.creditkit.model.publication.PublicationDecision;
import io.github.creditkit.model.publication.PublicationFacts;
import io.github.creditkit.model.publication.PublicationPolicy;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A penalty and the cases about it; all of it synthetic. */
final class Cases {
    static final LocalDate DECIDED = LocalDate.of(2026, 4, 7);
    /** After the shortest term of a general failure, three months. */
    static final LocalDate LATER = LocalDate.of(2026, 9, 1);

    static final OrgRef BUREAU = OrgRef.of("某市生态环境局", CodeGenerator.seeded(3).unifiedSocialCreditCode());
    static final String SUBJECT = "XF0001";
    static final String PLATFORM = "某市信用信息中心";

    private Cases() {}

    static AdministrativePenalty penalty() {
        return Samples.penalty().toBuilder()
                .authority(BUREAU)
                .decidedOn(DECIDED)
                .penaltyCategories(List.of(Coded.of(PenaltyCategory.FINE)))
                .severity(Coded.of(Severity.GENERAL))
                .build();
    }

    /** As it may come in from a sender: no builder makes it. */
    static Record undatedPenalty() {
        RecordComponent[] components = AdministrativePenalty.class.getRecordComponents();
        try {
            Object[] values = new Object[components.length];
            Class<?>[] types = new Class<?>[components.length];
            for (int i = 0; i < components.length; i++) {
                boolean isDay = components[i].getName().equals("decidedOn");
                values[i] = isDay ? null : components[i].getAccessor().invoke(penalty());
                types[i] = components[i].getType();
            }
            return AdministrativePenalty.class.getConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    static PublicationDecision decision(PublicationFacts facts, LocalDate on) {
        return PublicationPolicy.bundled().evaluate(penalty(), facts, on);
    }

    static CreditCommitment commitment(CommitmentType type, LocalDate madeOn) {
        return CreditCommitment.builder()
                .code("350100" + madeOn.toString().replace("-", "") + "000001")
                .subject(Samples.enterprise())
                .type(Coded.of(type))
                .reason("申请信用修复")
                .content("依法诚信经营")
                .breachLiability("撤销修复")
                .madeOn(madeOn)
                .fulfilment(Coded.of(FulfilmentStatus.FULL))
                .acceptedBy(BUREAU)
                .publicity(Coded.of(Publicity.PUBLIC))
                .build();
    }

    /** With everything that a repair needs. */
    static RepairConditions met() {
        return RepairConditions.of(decision(PublicationFacts.NONE, LATER))
                .withFulfilled(DECIDED.plusDays(10), "缴款凭证")
                .withCommitment(commitment(CommitmentType.CREDIT_REPAIR, LATER));
    }

    static RepairCase repair(RepairConditions conditions, LocalDate on, String... moves) {
        RepairCase repair = RepairCase.begin(conditions, BUREAU);
        for (String move : moves) {
            Taken<RepairCase> taken = repair.take(repairStep(move, on));
            if (!taken.isMade()) {
                throw new AssertionError(move + ": " + taken.refusal());
            }
            repair = taken.now();
        }
        return repair;
    }

    /** By who may make it. */
    static Step repairStep(String move, LocalDate on) {
        Role role =
                RepairProcedure.MACHINE.move(move).orElseThrow().by().iterator().next();
        return Step.of(move, role, who(role), on).withEvidence("某材料");
    }

    static Step objectionStep(String move, LocalDate on) {
        Role role = ObjectionProcedure.MACHINE.move(move).orElseThrow().by().stream()
                .sorted()
                .findFirst()
                .orElseThrow();
        return Step.of(move, role, who(role), on).withEvidence("某材料");
    }

    static String who(Role role) {
        return switch (role) {
            case SUBJECT -> SUBJECT;
            case PLATFORM -> PLATFORM;
            default -> BUREAU.name();
        };
    }

    static final String[] TO_PENDING = {"draft", "submit", "route", "accept", "review", "approve", "put-into-effect"};

    static RepairCase completed(@Nullable LocalDate on) {
        LocalDate day = on == null ? LATER : on;
        RepairCase repair = repair(met(), day, TO_PENDING);
        for (RepairEffect effect : RepairEffect.values()) {
            repair = repair.done(effect, day).now();
        }
        return repair.take(repairStep("complete", day)).now();
    }
}

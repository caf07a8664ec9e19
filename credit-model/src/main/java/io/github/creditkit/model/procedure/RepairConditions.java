package io.github.creditkit.model.procedure;

import io.github.creditkit.model.CreditCommitment;
import io.github.creditkit.model.check.Issue.Bilingual;
import io.github.creditkit.model.codeset.CommitmentType;
import io.github.creditkit.model.publication.PublicationDecision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What must be true before a repair (信用修复条件): the shortest term is over, the duties are fulfilled, the commitment is made,
 * and whatever other law asks for.
 *
 * <p>Source: 国家发展改革委令第36号.
 *
 * @param decision    what the policy of publication says of the record (公示判定), with the end of the shortest term
 * @param fulfilledOn the day on which every duty was fulfilled (义务履行完毕日期); null while they are not
 * @param proof       what proves it, by names or numbers of documents (履行证明)
 * @param commitment  the commitment of the subject (信用修复承诺); null while it is not made
 * @param unmet       conditions of other law that are not met (法律法规规章规定的其他条件)
 */
public record RepairConditions(
        PublicationDecision decision,
        @Nullable LocalDate fulfilledOn,
        List<String> proof,
        @Nullable CreditCommitment commitment,
        List<Bilingual> unmet) {
    /**
     * Copies the lists.
     *
     * @param decision    what the policy of publication says
     * @param fulfilledOn the day on which every duty was fulfilled
     * @param proof       what proves it
     * @param commitment  the commitment
     * @param unmet       other conditions that are not met
     */
    public RepairConditions {
        proof = List.copyOf(proof);
        unmet = List.copyOf(unmet);
    }

    /**
     * Those of a record, with nothing done yet.
     *
     * @param decision what the policy of publication says of it
     * @return the conditions
     */
    public static RepairConditions of(PublicationDecision decision) {
        return new RepairConditions(decision, null, List.of(), null, List.of());
    }

    /**
     * With the duties fulfilled.
     *
     * @param on        the day
     * @param documents what proves it
     * @return the conditions with it
     */
    public RepairConditions withFulfilled(LocalDate on, String... documents) {
        return new RepairConditions(decision, on, List.of(documents), commitment, unmet);
    }

    /**
     * With the commitment.
     *
     * @param made the commitment of the subject
     * @return the conditions with it
     */
    public RepairConditions withCommitment(CreditCommitment made) {
        return new RepairConditions(decision, fulfilledOn, proof, made, unmet);
    }

    /**
     * With conditions of other law that are not met.
     *
     * @param others each as a reason
     * @return the conditions with them
     */
    public RepairConditions withUnmet(List<Bilingual> others) {
        return new RepairConditions(decision, fulfilledOn, proof, commitment, others);
    }

    /**
     * What is still missing on a day.
     *
     * @param on the day
     * @return the reasons; none when a repair may be accepted and approved
     */
    public List<Bilingual> missing(LocalDate on) {
        List<Bilingual> missing = new ArrayList<>();
        LocalDate earliest = decision.earliestRepair();
        if (decision.rule() == null) {
            missing.add(new Bilingual(
                    "最短公示期无法判定：" + decision.reasonZh(), "the shortest term cannot be told: " + decision.reasonEn()));
        } else if (earliest != null && on.isBefore(earliest)) {
            missing.add(new Bilingual("最短公示期至 " + earliest + " 届满", "the shortest term ends on " + earliest));
        }
        if (fulfilledOn == null || on.isBefore(fulfilledOn)) {
            missing.add(new Bilingual("义务尚未履行完毕", "the duties are not fulfilled"));
        }
        if (proof.stream().allMatch(String::isBlank)) {
            missing.add(new Bilingual("没有履行证明", "nothing proves that the duties are fulfilled"));
        }
        commitment(on, missing);
        missing.addAll(unmet);
        return missing;
    }

    private void commitment(LocalDate on, List<Bilingual> missing) {
        if (commitment == null || (commitment.madeOn() != null && on.isBefore(commitment.madeOn()))) {
            missing.add(new Bilingual("未作出信用修复承诺", "the subject has not made its commitment"));
        } else if (commitment.type() == null || commitment.type().meaning() != CommitmentType.CREDIT_REPAIR) {
            missing.add(new Bilingual("所作承诺不是信用修复型", "the commitment is not one for credit repair"));
        }
    }
}

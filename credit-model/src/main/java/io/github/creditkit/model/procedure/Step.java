package io.github.creditkit.model.procedure;

import java.time.LocalDate;
import java.util.List;

/**
 * A move as somebody makes it (办理记录): what, who, when, and with what evidence.
 *
 * @param move     the word of the move
 * @param by       the role
 * @param who      the name of the organ, or what tells the applicant apart, such as the number of the application (办理单位)
 * @param on       the day
 * @param evidence the evidence, by names or numbers of documents (证据材料)
 * @param remark   what is said with it (说明); empty for nothing
 */
public record Step(String move, Role by, String who, LocalDate on, List<String> evidence, String remark) {
    /**
     * Copies the evidence.
     *
     * @param move     the word of the move
     * @param by       the role
     * @param who      who makes it
     * @param on       the day
     * @param evidence the evidence
     * @param remark   what is said with it
     */
    public Step {
        evidence = List.copyOf(evidence);
    }

    /**
     * A step without evidence.
     *
     * @param move the word of the move
     * @param by   the role
     * @param who  who makes it
     * @param on   the day
     * @return the step
     */
    public static Step of(String move, Role by, String who, LocalDate on) {
        return new Step(move, by, who, on, List.of(), "");
    }

    /**
     * The same with evidence.
     *
     * @param documents names or numbers of documents
     * @return the step
     */
    public Step withEvidence(String... documents) {
        return new Step(move, by, who, on, List.of(documents), remark);
    }

    /**
     * The same with a remark.
     *
     * @param words what is said with it
     * @return the step
     */
    public Step withRemark(String words) {
        return new Step(move, by, who, on, evidence, words);
    }

    /** Prints what and when: the other texts may name a person. */
    @Override
    public String toString() {
        return "Step[" + move + ", " + by + ", " + on + "]";
    }
}

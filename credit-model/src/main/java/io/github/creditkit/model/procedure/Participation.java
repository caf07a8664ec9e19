package io.github.creditkit.model.procedure;

import io.github.creditkit.model.JointActionFeedback;
import io.github.creditkit.model.JointActionMeasure;
import io.github.creditkit.model.JointActionResponse;
import io.github.creditkit.model.OrgRef;
import io.github.creditkit.model.codeset.JointActionAnswer;
import io.github.creditkit.model.codeset.JointActionState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One department in a joint action (联合奖惩参与单位).
 *
 * @param department the department
 * @param measures   the measures that it is asked for
 * @param file       where it stands
 * @param response   what it answered; null while it has not
 * @param feedback   what it reported; null while it has not
 */
public record Participation(
        OrgRef department,
        List<JointActionMeasure> measures,
        CaseFile<JointActionState> file,
        @Nullable JointActionResponse response,
        @Nullable JointActionFeedback feedback) {
    /**
     * Copies the measures.
     *
     * @param department the department
     * @param measures   the measures
     * @param file       where it stands
     * @param response   what it answered
     * @param feedback   what it reported
     */
    public Participation {
        measures = List.copyOf(measures);
    }

    /** {@return if it answered, whatever it said (已响应)} */
    public boolean isAnswered() {
        return response != null;
    }

    /** {@return if it said that it takes part (接受)} */
    public boolean isAccepted() {
        return response != null
                && response.answer() != null
                && response.answer().meaning() == JointActionAnswer.ACCEPT;
    }

    Participation with(CaseFile<JointActionState> now) {
        return new Participation(department, measures, now, response, feedback);
    }

    Participation with(JointActionResponse answer) {
        return new Participation(department, measures, file, answer, feedback);
    }

    Participation with(JointActionFeedback report) {
        return new Participation(department, measures, file, response, report);
    }
}

package io.github.creditkit.model;

import io.github.creditkit.model.check.CheckedBy;
import io.github.creditkit.model.check.Level;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.ObjectionChannel;
import io.github.creditkit.model.codeset.ObjectionClaim;
import io.github.creditkit.model.codeset.ObjectionResult;
import io.github.creditkit.model.codeset.ObjectionState;
import io.github.creditkit.model.constraint.Advice;
import io.github.creditkit.model.constraint.KnownCode;
import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * An objection of a subject to a record about it (异议申请). How it is handled:
 * {@code io.github.creditkit.model.procedure.ObjectionProcedure}.
 *
 * @param objectionNo the number of the objection (异议编号), 1 to 64 characters
 * @param subject whom the record is about (信用主体)
 * @param applicant who applies (申请人)
 * @param recordRef the record and its version (异议记录)
 * @param claim what is wrong with it (异议事由)
 * @param statement what the applicant says (异议陈述), 1 to 4000 characters
 * @param evidence the evidence, by names or numbers of documents (证据材料)
 * @param channel where it was handed in (受理渠道)
 * @param submittedOn the day (提交日期)
 * @param acceptedOn the day it was accepted (受理日期)
 * @param assignedTo the department that verifies (承办单位)
 * @param state where it stands (办理状态)
 * @param result what came of it (处理结果)
 * @param resultText the result in words (处理结果说明), up to 4000 characters
 * @param repliedOn the day of the reply (答复日期)
 * @param recordVersionAfter the version of the record after it (处理后记录版本)
 */
@Value.Builder
@CheckedBy(ObjectionRules.class)
@CheckedBy(value = ObjectionRules.class, level = Level.WARNING, groups = Advice.class)
public record Objection(
        @DataItem(name = "异议编号") @Required @MaxLength(value = 64, groups = Advice.class)
        String objectionNo,

        @DataItem(name = "信用主体") @Required @Valid SubjectRef subject,
        @DataItem(name = "申请人") @Required @Valid Applicant applicant,
        @DataItem(name = "异议记录") @Required @Valid RecordRef recordRef,
        @DataItem(name = "异议事由") @Required @KnownCode Coded<ObjectionClaim> claim,

        @DataItem(name = "异议陈述") @Required @MaxLength(value = 4000, groups = Advice.class)
        String statement,

        @DataItem(name = "证据材料") List<String> evidence,

        @DataItem(name = "受理渠道") @Required @KnownCode(groups = Advice.class)
        Coded<ObjectionChannel> channel,

        @DataItem(name = "提交日期") @Required LocalDate submittedOn,
        @DataItem(name = "受理日期") @Nullable LocalDate acceptedOn,
        @DataItem(name = "承办单位") @Valid @Nullable OrgRef assignedTo,
        @DataItem(name = "办理状态") @Required @KnownCode Coded<ObjectionState> state,
        @DataItem(name = "处理结果") @KnownCode @Nullable Coded<ObjectionResult> result,

        @DataItem(name = "处理结果说明") @MaxLength(value = 4000, groups = Advice.class) @Nullable
        String resultText,

        @DataItem(name = "答复日期") @Nullable LocalDate repliedOn,
        @DataItem(name = "处理后记录版本") @Nullable Integer recordVersionAfter) {

    /** Copies the lists. */
    @SuppressWarnings("doclint:missing") // the record tells of them
    public Objection {
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }

    /** {@return a builder, which names every required component that is missing} */
    public static ObjectionBuilder builder() {
        return new ObjectionBuilder();
    }

    /** {@return a builder that begins with these values} */
    public ObjectionBuilder toBuilder() {
        return builder().from(this);
    }

    /** Prints neither the statement nor who applies. */
    @Override
    public String toString() {
        return "Objection[" + objectionNo + ", " + recordRef + ", " + state + "]";
    }
}

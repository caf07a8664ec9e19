package io.github.creditkit.model;

import io.github.creditkit.model.check.CheckedBy;
import io.github.creditkit.model.check.Level;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.EvaluationScheme;
import io.github.creditkit.model.constraint.Advice;
import io.github.creditkit.model.constraint.KnownCode;
import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation that somebody made; the library computes none (信用评价).
 *
 * @param subject whom it is about (信用主体)
 * @param scheme the scheme (评价体系)
 * @param year the year (评价年度)
 * @param grade the grade, one of the scheme's (信用等级), 1 to 16 characters
 * @param score the score, where the evaluator gives one (信用分)
 * @param evaluator who evaluated (评价单位)
 * @param evaluatedOn the day (评定日期)
 * @param validity from when until when it is valid (有效期)
 * @param modelVersion the version of the evaluator's method (评价模型版本), up to 64 characters
 * @param dataCutoff the last day of the data (数据截止日期)
 * @param recognisedBy who recognises it elsewhere (互认单位)
 */
@Value.Builder
@CheckedBy(CreditEvaluationRules.class)
@CheckedBy(value = CreditEvaluationRules.class, level = Level.WARNING, groups = Advice.class)
public record CreditEvaluation(
        @DataItem(name = "信用主体") @Required @Valid SubjectRef subject,

        @DataItem(name = "评价体系") @Required @KnownCode(groups = Advice.class)
        Coded<EvaluationScheme> scheme,

        @DataItem(name = "评价年度") @Nullable Integer year,

        @DataItem(name = "信用等级") @Required @MaxLength(value = 16, groups = Advice.class)
        String grade,

        @DataItem(name = "信用分") @Nullable BigDecimal score,
        @DataItem(name = "评价单位") @Required @Valid OrgRef evaluator,
        @DataItem(name = "评定日期") @Required LocalDate evaluatedOn,
        @DataItem(name = "有效期") @Valid @Nullable Validity validity,

        @DataItem(name = "评价模型版本") @MaxLength(value = 64, groups = Advice.class) @Nullable
        String modelVersion,

        @DataItem(name = "数据截止日期") @Nullable LocalDate dataCutoff,
        @DataItem(name = "互认单位") List<@Valid OrgRef> recognisedBy) {

    /** Copies the lists. */
    @SuppressWarnings("doclint:missing") // the record tells of them
    public CreditEvaluation {
        recognisedBy = recognisedBy == null ? List.of() : List.copyOf(recognisedBy);
    }

    /** {@return a builder, which names every required component that is missing} */
    public static CreditEvaluationBuilder builder() {
        return new CreditEvaluationBuilder();
    }

    /** {@return a builder that begins with these values} */
    public CreditEvaluationBuilder toBuilder() {
        return builder().from(this);
    }
}

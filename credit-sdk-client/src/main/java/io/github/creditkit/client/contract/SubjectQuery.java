package io.github.creditkit.client.contract;

import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.QueryPurpose;
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
 * A query with its purpose (查询).
 *
 * @param subject whom it is about; null where a decision is looked for (查询对象)
 * @param decisionNo the number of a decision (决定文书号)
 * @param authority the unified social credit code of the organ that made it (决定机关代码)
 * @param types which types are asked for; none for all (记录类型)
 * @param purpose what for (查询用途)
 * @param basis on what basis in law (查询依据)
 * @param agreementId the agreement that the caller queries under (协议编号)
 * @param consentToken the subject's consent to be queried (查询授权)
 * @param asOf the day that the answer is of; null for today (查询基准日)
 */
@Value.Builder
public record SubjectQuery(
        @DataItem(name = "查询对象") @Valid @Nullable QuerySubject subject,
        @DataItem(name = "决定文书号") @MaxLength(64) @Nullable String decisionNo,
        @DataItem(name = "决定机关代码") @MaxLength(18) @Nullable String authority,
        @DataItem(name = "记录类型") List<String> types,
        @DataItem(name = "查询用途") @Required @KnownCode Coded<QueryPurpose> purpose,
        @DataItem(name = "查询依据") @MaxLength(2048) @Nullable String basis,
        @DataItem(name = "协议编号") @MaxLength(64) @Nullable String agreementId,
        @DataItem(name = "查询授权") @MaxLength(500) @Nullable String consentToken,
        @DataItem(name = "查询基准日") @Nullable LocalDate asOf) {
    /** Copies the lists. */
    @SuppressWarnings("doclint:missing") // the record tells of them
    public SubjectQuery {
        types = types == null ? List.of() : List.copyOf(types);
    }

    /** {@return a builder, which names every required component that is missing} */
    public static SubjectQueryBuilder builder() {
        return new SubjectQueryBuilder();
    }

    /** {@return a builder that begins with these values} */
    public SubjectQueryBuilder toBuilder() {
        return builder().from(this);
    }

    /** What for, and of which day; not about whom. */
    @Override
    public String toString() {
        return "SubjectQuery[" + purpose + ", " + (asOf == null ? "today" : asOf) + "]";
    }
}

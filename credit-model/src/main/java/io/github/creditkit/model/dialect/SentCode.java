package io.github.creditkit.model.dialect;

import io.github.creditkit.codes.UnifiedSocialCreditCode;
import io.github.creditkit.model.SubjectRef;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.SubjectCategory;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.constraint.ValidCode;
import org.jspecify.annotations.Nullable;

/**
 * A sole trader that has a registration number and no credit code is sent with 17 zeros and an X (17 个 0 加 X). In the
 * record the code is absent.
 */
final class SentCode {
    static final RowStep STEP = SentCode::apply;

    static final String CODE = "/subject/creditCode";

    private SentCode() {}

    private static void apply(RowValues row) {
        if (row.get(CODE) instanceof Coded<?> code
                && code.text().equals(ValidCode.NO_CODE)
                && row.get("/subject/category") instanceof Coded<?> category
                && category.meaning() == SubjectCategory.INDIVIDUAL_BUSINESS
                && row.has("/subject/businessRegistrationNo")) {
            row.put(CODE, null);
        }
    }

    /** What is written: the code, or the placeholder where the table demands one. */
    static @Nullable Object onWire(@Nullable SubjectRef subject) {
        if (subject == null || subject.creditCode() != null) {
            return subject == null ? null : subject.creditCode();
        }
        boolean soleTrader = subject.category() != null
                && subject.category().meaning() == SubjectCategory.INDIVIDUAL_BUSINESS
                && Required.Validator.isThere(subject.businessRegistrationNo());
        return soleTrader ? new Coded<UnifiedSocialCreditCode>(ValidCode.NO_CODE, null) : null;
    }
}

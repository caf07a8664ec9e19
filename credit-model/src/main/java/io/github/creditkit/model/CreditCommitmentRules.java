package io.github.creditkit.model;

import io.github.creditkit.model.check.CheckContext;
import io.github.creditkit.model.check.Findings;
import io.github.creditkit.model.check.RecordRules;
import io.github.creditkit.model.check.Rule;
import io.github.creditkit.model.codeset.CommitmentType;
import io.github.creditkit.model.codeset.FulfilmentStatus;
import io.github.creditkit.model.constraint.Required;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** CMT-01 to CMT-03 and the days (信用承诺规则). */
final class CreditCommitmentRules implements RecordRules<CreditCommitment> {
    private static final int CODE = 20;

    @Override
    public void check(CreditCommitment commitment, CheckContext context, Findings found) {
        SubjectRules.OF_OTHERS.check(commitment.subject(), found);
        if (commitment.code() != null && !isCode(commitment.code(), commitment.madeOn())) {
            found.add(Rule.CMT_01, "/code");
        }
        if (commitment.fulfilment() != null && commitment.fulfilment().meaning() != null) {
            boolean full = commitment.fulfilment().meaning() == FulfilmentStatus.FULL;
            if (full == Required.Validator.isThere(commitment.unfulfilledContent())) {
                found.add(Rule.CMT_02, "/unfulfilledContent");
            }
            if (full == Required.Validator.isThere(commitment.liabilityEnforced())) {
                found.add(Rule.CMT_02, "/liabilityEnforced");
            }
        }
        Days.notFuture(commitment.madeOn(), "/madeOn", context, found);
        Days.inOrder(commitment.madeOn(), commitment.validTo(), "/validTo", found);
        Days.inOrder(commitment.madeOn(), commitment.fulfilmentDeterminedOn(), "/fulfilmentDeterminedOn", found);
        if (commitment.type() != null
                && commitment.type().meaning() == CommitmentType.OTHER
                && commitment.type().detail().isEmpty()) {
            found.add(Rule.CMT_03, "/type");
        }
    }

    /** Six digits of a division, eight of the day, six of a serial. */
    private static boolean isCode(String code, @Nullable LocalDate madeOn) {
        if (code.length() != CODE) {
            return code.isBlank(); // FLD-01 says so
        }
        for (int i = 0; i < CODE; i++) {
            if (code.charAt(i) < '0' || code.charAt(i) > '9') {
                return false;
            }
        }
        return madeOn == null
                || (number(code, 6, 10) == madeOn.getYear()
                        && number(code, 10, 12) == madeOn.getMonthValue()
                        && number(code, 12, 14) == madeOn.getDayOfMonth());
    }

    private static int number(String code, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + code.charAt(i) - '0';
        }
        return number;
    }
}

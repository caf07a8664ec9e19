package io.github.creditkit.codes;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * What a caller may decide about validity where the standards or the facts leave a choice (校验策略).
 *
 * <pre>{@code
 * UnifiedSocialCreditCode.tryParse(text, CodePolicy.STANDARD.refusingPilotCodes());
 * }</pre>
 *
 * @param pilotCodes           if codes of the Fujian pilot with the pilot's check character are valid
 * @param unknownCategories    if a category missing in the table is valid when its authority is known: categories have
 *                             been added without a published amendment
 * @param oldNumericTaxNumbers if 15 digits that hold no organization code are a valid taxpayer number: an older scheme
 *                             that one source describes, without a check
 * @param today                the day after which no one is born; empty for the present day in China
 */
public record CodePolicy(
        boolean pilotCodes, boolean unknownCategories, boolean oldNumericTaxNumbers, Optional<LocalDate> today) {
    /** Pilot codes valid, unknown categories and old numeric taxpayer numbers refused, birth dates judged by today. */
    public static final CodePolicy STANDARD = new CodePolicy(true, false, false, Optional.empty());

    /** What was valid under any policy at any time: deserialization uses it, because the verdict was given before. */
    static final CodePolicy WIDEST = new CodePolicy(true, true, true, Optional.of(LocalDate.of(9999, 12, 31)));

    /** No later than the build of this library, so never in the future: spares the clock for nearly every birth date. */
    private static final int SURELY_PAST = 2026_01_01;

    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    /**
     * This policy, with pilot codes refused.
     *
     * @return a changed copy
     */
    public CodePolicy refusingPilotCodes() {
        return new CodePolicy(false, unknownCategories, oldNumericTaxNumbers, today);
    }

    /**
     * This policy, with unknown categories of known authorities valid and noted.
     *
     * @return a changed copy
     */
    public CodePolicy acceptingUnknownCategories() {
        return new CodePolicy(pilotCodes, true, oldNumericTaxNumbers, today);
    }

    /**
     * This policy, with old numeric taxpayer numbers valid and noted.
     *
     * @return a changed copy
     */
    public CodePolicy acceptingOldNumericTaxNumbers() {
        return new CodePolicy(pilotCodes, unknownCategories, true, today);
    }

    /**
     * This policy, judging birth dates by the given day.
     *
     * @param day the last possible birth date
     * @return a changed copy
     */
    public CodePolicy on(LocalDate day) {
        return new CodePolicy(pilotCodes, unknownCategories, oldNumericTaxNumbers, Optional.of(day));
    }

    /** If a birth date, as the number yyyyMMdd, is still to come. */
    boolean inFuture(int birthDate) {
        if (today.isEmpty() && birthDate <= SURELY_PAST) {
            return false;
        }
        LocalDate day = today.isPresent() ? today.get() : LocalDate.now(CHINA);
        // As a long: LocalDate.MAX is a day like any other.
        return birthDate > day.getYear() * 10_000L + day.getMonthValue() * 100L + day.getDayOfMonth();
    }
}

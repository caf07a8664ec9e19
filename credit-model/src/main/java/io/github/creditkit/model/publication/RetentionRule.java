package io.github.creditkit.model.publication;

import io.github.creditkit.model.check.Issue.Bilingual;
import java.time.LocalDate;
import java.time.Year;

/**
 * How long negative information on a natural person may be kept and shown at most (自然人不良信息保存期限). The rule binds credit
 * reporting agencies; here it is an upper bound whatever the terms of publication are.
 *
 * @param months   so many months after the conduct ended
 * @param document the document (依据文件)
 * @param clause   where in it (条款)
 * @param evidence how sure it is
 */
public record RetentionRule(int months, String document, String clause, Evidence evidence) {
    /** Five years (征信业管理条例第十六条). Remembered: the document could not be opened. */
    public static final RetentionRule STANDARD = new RetentionRule(60, "征信业管理条例", "第十六条", Evidence.REMEMBERED);

    private static final int MONTHS_OF_A_YEAR = 12;
    private static final String NUMERALS = "一二三四五六七八九十";

    /**
     * Refuses what is no period.
     *
     * @param months   1 or more
     * @param document the document
     * @param clause   where in it
     * @param evidence how sure it is
     * @throws IllegalArgumentException if {@code months} is below 1
     */
    public RetentionRule {
        if (months < 1) {
            throw new IllegalArgumentException("a period of " + months + " months");
        }
    }

    /**
     * The last day on which it may be kept.
     *
     * @param ended the day on which the conduct ended, or was decided on where that is not told
     * @return the day of the same number so many months later; the end of the calendar for days near it
     */
    public LocalDate lastDay(LocalDate ended) {
        return ended.getYear() > Year.MAX_VALUE - 1 - months / MONTHS_OF_A_YEAR
                ? LocalDate.MAX
                : ended.plusMonths(months);
    }

    /** {@return the rule in one sentence} */
    public Bilingual content() {
        return new Bilingual(
                "自然人不良信息自行为终止之日起最长" + periodZh(),
                "negative information on natural persons: " + periodEn() + " after the conduct ended at most");
    }

    private String periodZh() {
        boolean isYears = months % MONTHS_OF_A_YEAR == 0 && months / MONTHS_OF_A_YEAR <= NUMERALS.length();
        return isYears ? NUMERALS.charAt(months / MONTHS_OF_A_YEAR - 1) + "年" : months + "个月";
    }

    private String periodEn() {
        return months % MONTHS_OF_A_YEAR == 0 ? months / MONTHS_OF_A_YEAR + " years" : months + " months";
    }
}

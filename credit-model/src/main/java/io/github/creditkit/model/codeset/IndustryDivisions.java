package io.github.creditkit.model.codeset;

import java.util.Optional;

/**
 * Which divisions of the industry classification belong to which section (行业大类与门类).
 *
 * <p>A code of two, three or four digits begins with its division: 3511 is in division 35, and so in section C.
 *
 * <p>Source: GB/T 4754-2017, the ranges remembered and not confirmed.
 */
public final class IndustryDivisions {
    private IndustryDivisions() {}

    /**
     * The section that a division, group or class belongs to. Only the division is looked at.
     *
     * @param code two to four digits, such as {@code 3511}
     * @return empty when it is none of the ranges, or no such code
     */
    public static Optional<IndustrySection> sectionOf(String code) {
        String key = Folding.fold(code);
        if (!Folding.isDigits(key) || key.length() < 2 || key.length() > 4) {
            return Optional.empty();
        }
        int division = Integer.parseInt(key.substring(0, 2));
        return BundledCodeSets.industryDivisions().stream()
                .filter(range -> range.holds(division))
                .map(DivisionRange::section)
                .findFirst();
    }

    /**
     * If a division, group or class belongs to a section.
     *
     * @param section the section
     * @param code    two to four digits
     * @return false when it belongs to another one or to none
     */
    public static boolean contains(IndustrySection section, String code) {
        return sectionOf(code).filter(section::equals).isPresent();
    }
}

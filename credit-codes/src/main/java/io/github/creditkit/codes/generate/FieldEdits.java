package io.github.creditkit.codes.generate;

import io.github.creditkit.codes.OrganizationCategory;
import io.github.creditkit.codes.check.Gb11714;
import io.github.creditkit.codes.check.Gb32100;
import io.github.creditkit.codes.check.HybridSystem;
import io.github.creditkit.codes.division.DivisionTable;
import java.time.Year;
import java.util.List;

/** Slips that give a field a value it cannot have, all checks being right. */
final class FieldEdits {
    private static final String CREDIT_CODE = Gb32100.ALPHABET.characters();

    /** Month and day; no year has one of them but for the last, which leap years have. */
    private static final List<String> IMPOSSIBLE_DAYS =
            List.of("0230", "0431", "0631", "0931", "1131", "0132", "1301", "0001", "0100", "9999", "0229");

    private static final String LEAP_DAY = "0229";

    /** Provinces end before 90; 9x is left out because a resident's number of a foreigner begins so. */
    private static final int PROVINCES_END = 90;

    private static final String RUN_8 = "12345678";
    private static final String RUN_14 = "12345678901234";
    private static final List<String> ORGANIZATION_PLACEHOLDERS =
            List.of("000000000", RUN_8 + new Gb11714().checkCharacters(RUN_8).orElse(""));

    private FieldEdits() {}

    static Edit undefinedPair() {
        int size = CREDIT_CODE.length();
        return new Edit((layout, code) -> size * size, (layout, code, i) -> {
            String pair = "" + CREDIT_CODE.charAt(i / size) + CREDIT_CODE.charAt(i % size);
            return OrganizationCategory.ofPair(pair).isPresent()
                    ? null
                    : layout.rechecked(Edit.with(code, layout.first('p'), pair));
        });
    }

    static Edit impossibleDate() {
        return new Edit((layout, code) -> IMPOSSIBLE_DAYS.size(), (layout, code, i) -> {
            String day = IMPOSSIBLE_DAYS.get(i);
            int year = layout.first('y');
            if (day.equals(LEAP_DAY) && (year < 0 || Year.isLeap(Integer.parseInt(code.substring(year, year + 4))))) {
                return null;
            }
            return layout.rechecked(Edit.with(code, layout.first('m'), day));
        });
    }

    /** Multiples of 400: a leap day stays one. */
    static Edit years(int more) {
        return new Edit((layout, code) -> 1, (layout, code, i) -> {
            int at = layout.first('y');
            int year = Integer.parseInt(code.substring(at, at + 4)) + more;
            return layout.rechecked(Edit.with(code, at, Integer.toString(year)));
        });
    }

    static Edit unknownProvince() {
        return new Edit((layout, code) -> PROVINCES_END, (layout, code, i) -> {
            String province = "" + i / 10 + i % 10;
            return province.equals("83") || DivisionTable.bundled().isProvincePrefix(province, 0)
                    ? null
                    : layout.rechecked(Edit.with(code, layout.first('r'), province));
        });
    }

    static Edit placeholder() {
        return new Edit((layout, code) -> 12, (layout, code, i) -> switch (layout) {
            case REGISTRATION ->
                i > 0
                        ? null
                        : RUN_14
                                + HybridSystem.MOD_11_10.checkCharacters(RUN_14).orElse("");
            case CERTIFICATE -> i < 10 ? String.valueOf(i).repeat(code.length()) : i > 10 ? null : "123456789012";
            case ORGANIZATION -> i < ORGANIZATION_PLACEHOLDERS.size() ? ORGANIZATION_PLACEHOLDERS.get(i) : null;
            default ->
                i < ORGANIZATION_PLACEHOLDERS.size()
                        ? layout.rechecked(Edit.with(code, layout.first('b'), ORGANIZATION_PLACEHOLDERS.get(i)))
                        : null;
        });
    }
}

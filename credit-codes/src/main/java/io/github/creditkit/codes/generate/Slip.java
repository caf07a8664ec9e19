package io.github.creditkit.codes.generate;

import io.github.creditkit.codes.CodeReason;
import io.github.creditkit.codes.CodeType;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * One way to get a code wrong (差错类型), and why a checker must refuse what comes of it.
 *
 * <p>Where a slip touches characters that a check follows from, that check is computed anew unless it is what the slip
 * is about: so there is one fault and not two.
 */
public enum Slip {
    /** The check character is another (校验码错误). */
    WRONG_CHECK_CHARACTER("校验码错误", CodeReason.CHECK_CHARACTER_MISMATCH),
    /** One character before the check character is another of its kind (单字符错误). */
    ONE_WRONG_CHARACTER("单字符错误", CodeReason.CHECK_CHARACTER_MISMATCH),
    /** Two neighbouring characters are swapped (相邻字符换位). */
    SWAPPED("相邻字符换位", CodeReason.CHECK_CHARACTER_MISMATCH),
    /** A character is missing (缺一位). */
    MISSING("缺一位", CodeReason.LENGTH),
    /** A character is there twice, or a digit was appended (多一位). */
    EXTRA("多一位", CodeReason.LENGTH),
    /** A letter that the code cannot have there, such as O for 0 (非法字母). */
    ILLEGAL_LETTER("非法字母", CodeReason.ILLEGAL_CHARACTER),
    /** A letter of another script that looks the same (形近字符). */
    LOOK_ALIKE("形近字符", CodeReason.ILLEGAL_CHARACTER),
    /** A small letter, which folding would repair (小写字母). */
    LOWER_CASE("小写字母", CodeReason.ILLEGAL_CHARACTER),
    /** A character that cannot be seen (不可见字符). */
    INVISIBLE("不可见字符", CodeReason.ILLEGAL_CHARACTER),
    /** Authority and category are no pair of the table (未定义的登记管理部门与机构类别组合). */
    UNDEFINED_PAIR("未定义的组合", CodeReason.PAIR_NOT_DEFINED),
    /** A letter in the division (行政区划码含字母). */
    DIVISION_LETTER("行政区划码含字母", CodeReason.DIVISION_NOT_NUMERIC),
    /** The organization code inside has another check character (主体标识码校验错误). */
    ORGANIZATION_CHECK("主体标识码校验错误", CodeReason.ORG_CODE_CHECK_MISMATCH),
    /** The check character of the organization code is a letter other than X (组织机构代码校验码为非法字母). */
    ORGANIZATION_CHECK_LETTER("组织机构代码校验码为非法字母", CodeReason.ORG_CODE_CHECK_ALPHABET),
    /** A birth date that is not in the calendar (出生日期不存在). */
    IMPOSSIBLE_DATE("出生日期不存在", CodeReason.BIRTH_DATE_INVALID),
    /** A birth date 1,200 years later (出生日期在未来). */
    FUTURE_DATE("出生日期在未来", CodeReason.BIRTH_DATE_IN_FUTURE),
    /** A birth date 400 years earlier (出生日期过早). */
    TOO_EARLY_DATE("出生日期过早", CodeReason.BIRTH_DATE_BEFORE_1800),
    /** Two digits that are no province (省级代码不存在). */
    UNKNOWN_PROVINCE("省级代码不存在", CodeReason.PROVINCE_NOT_DEFINED),
    /** Filled in to have something there, with all checks right (占位值). */
    PLACEHOLDER("占位值", CodeReason.PLACEHOLDER),
    /** Partly hidden by asterisks (已脱敏). */
    MASKED("已脱敏", CodeReason.MASKED);

    private final String nameZh;
    private final CodeReason expected;

    Slip(String nameZh, CodeReason expected) {
        this.nameZh = nameZh;
        this.expected = expected;
    }

    /**
     * The Chinese name.
     *
     * @return such as 校验码错误
     */
    public String nameZh() {
        return nameZh;
    }

    /**
     * The reason that a checker must give.
     *
     * @return among others when {@link #onlyReason} is false
     */
    public CodeReason expected() {
        return expected;
    }

    /**
     * If nothing else is wrong with what comes of this slip. A wrong or a swapped character can break an inner check, a
     * pair or a date along with the check character.
     *
     * @return true when a checker must give {@link #expected} and nothing else
     */
    public boolean onlyReason() {
        return this != ONE_WRONG_CHARACTER && this != SWAPPED;
    }

    /**
     * The slips that can happen to codes of a type, not each to each code: one without a letter has none to write small.
     *
     * @param type the type
     * @return unmodifiable, in the order of this enum
     */
    public static Set<Slip> of(CodeType type) {
        Set<Slip> slips = EnumSet.noneOf(Slip.class);
        for (Layout layout : Layout.values()) {
            if (layout.type() == type) {
                slips.addAll(layout.slips());
            }
        }
        return Collections.unmodifiableSet(slips);
    }
}

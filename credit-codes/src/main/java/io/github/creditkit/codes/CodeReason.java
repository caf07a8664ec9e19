package io.github.creditkit.codes;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Why an identity code was refused (拒绝原因). A code is valid when none of these holds. */
public enum CodeReason implements Reason {
    /** Nothing there, or only blanks (空值). */
    EMPTY("空值", "empty", "值为空", "the value is empty"),
    /** Too few or too many characters (长度不符). */
    LENGTH("长度不符", "wrong length", "长度应为 {expected} 位，实为 {found} 位", "the length is {found}, expected {expected}"),
    /** A character that the code can never have at this position (非法字符). */
    ILLEGAL_CHARACTER(
            "非法字符",
            "illegal character",
            "第 {position} 位的“{found}”不允许出现，应为 {expected}",
            "character {position} is \"{found}\", which is not allowed there; expected {expected}"),
    /** The whole does not have the form of the document (格式不符). */
    FORM("格式不符", "wrong form", "不符合格式：应为 {expected}", "the form is wrong, expected {expected}"),
    /** A letter among the six digits of the division (行政区划码非数字). */
    DIVISION_NOT_NUMERIC(
            "区划码含字母",
            "letter in the division",
            "第 {position} 位属于登记管理机关行政区划码，应为数字，实为“{found}”",
            "character {position} belongs to the division and must be a digit, found \"{found}\""),
    /** Authority and category are no pair of the table (登记管理部门与机构类别组合未定义). */
    PAIR_NOT_DEFINED(
            "部门与类别组合未定义",
            "authority and category no pair",
            "登记管理部门代码与机构类别代码的组合“{found}”未定义，应为 {expected}",
            "the registration authority and category \"{found}\" are not a defined pair; expected {expected}"),
    /** The check character does not follow from the characters before (校验码错误). */
    CHECK_CHARACTER_MISMATCH(
            "校验码错误",
            "wrong check character",
            "校验码错误：第 {position} 位应为“{expected}”，实为“{found}”",
            "the check character at {position} should be \"{expected}\", found \"{found}\""),
    /** The organization code inside does not pass its own check (主体标识码校验错误). */
    ORG_CODE_CHECK_MISMATCH(
            "主体标识码校验错误",
            "organization code fails its check",
            "组织机构代码（主体标识码）校验错误：第 {position} 位应为“{expected}”，实为“{found}”",
            "the organization code inside fails its own check: character {position} should be \"{expected}\","
                    + " found \"{found}\""),
    /** The check character of an organization code is neither a digit nor X (组织机构代码校验码字符非法). */
    ORG_CODE_CHECK_ALPHABET(
            "主体标识码校验码非法",
            "organization code check not a digit or X",
            "组织机构代码的校验码（第 {position} 位）只能是数字或 X，实为“{found}”",
            "the check character of the organization code, at {position}, must be a digit or X, found \"{found}\""),
    /** Filled in to have something there, such as all zeros or 123456789 (占位值). */
    PLACEHOLDER(
            "占位值",
            "placeholder",
            "疑似占位值（如全零、连续数字），不是真实代码",
            "a placeholder such as all zeros or a run of digits, not a code"),
    /** Partly hidden by asterisks (已脱敏). */
    MASKED(
            "已脱敏",
            "masked",
            "值已脱敏（第 {position} 位为掩码字符），无法作为代码使用",
            "the value is masked (from character {position}) and cannot serve as a code"),
    /** Valid as another kind of code (代码类型不符). */
    WRONG_IDENTIFIER_TYPE(
            "可能是另一类代码",
            "another kind of code",
            "可能是另一类代码：{found:zh}，此处应为{expected:zh}",
            "this may be another kind of code: {found:en}; expected: {expected:en}"),
    /** The first two digits are no province (省级代码不存在). */
    PROVINCE_NOT_DEFINED(
            "省级代码不存在",
            "no such province",
            "前两位“{found}”不是省级行政区划码",
            "the first two digits \"{found}\" are not a province"),
    /** The birth date is not in the calendar (出生日期不存在). */
    BIRTH_DATE_INVALID(
            "出生日期不存在",
            "no such birth date",
            "出生日期（第 {position} 位起）不是真实日期",
            "the birth date from character {position} is not a date of the calendar"),
    /** The birth date is still to come (出生日期在未来). */
    BIRTH_DATE_IN_FUTURE(
            "出生日期在未来",
            "birth date in the future",
            "出生日期（第 {position} 位起）晚于今天",
            "the birth date from character {position} is in the future"),
    /** The birth date is before 1800 (出生日期早于 1800 年). */
    BIRTH_DATE_BEFORE_1800(
            "出生日期早于 1800 年",
            "birth date before 1800",
            "出生日期（第 {position} 位起）早于 1800 年",
            "the birth date from character {position} is before 1800");

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final String nameZh;
    private final String nameEn;
    private final String templateZh;
    private final String templateEn;

    CodeReason(String nameZh, String nameEn, String templateZh, String templateEn) {
        this.nameZh = nameZh;
        this.nameEn = nameEn;
        this.templateZh = templateZh;
        this.templateEn = templateEn;
    }

    /** The reasons of some violations, each once; those of other modules left out. */
    static Set<CodeReason> of(List<Violation> violations) {
        EnumSet<CodeReason> reasons = EnumSet.noneOf(CodeReason.class);
        for (Violation violation : violations) {
            if (violation.reason() instanceof CodeReason reason) {
                reasons.add(reason);
            }
        }
        return reasons;
    }

    @Override
    public String word() {
        return word;
    }

    @Override
    public String nameZh() {
        return nameZh;
    }

    @Override
    public String nameEn() {
        return nameEn;
    }

    @Override
    public String templateZh() {
        return templateZh;
    }

    @Override
    public String templateEn() {
        return templateEn;
    }
}

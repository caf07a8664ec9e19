package io.github.creditkit.quickstart;

import io.github.creditkit.codes.CodeReason;
import io.github.creditkit.codes.NoteKind;
import io.github.creditkit.codes.Reason;

/** Short names for charts (简称); the library's own messages are sentences about one code. */
final class Terms {
    private Terms() {}

    static Bilingual of(Reason reason) {
        if (reason instanceof CodeReason refusal) {
            return of(refusal);
        }
        return reason instanceof NoteKind note ? of(note) : new Bilingual(reason.word(), reason.word());
    }

    private static Bilingual of(CodeReason reason) {
        return switch (reason) {
            case EMPTY -> new Bilingual("空值", "Empty");
            case LENGTH -> new Bilingual("长度不符", "Wrong length");
            case ILLEGAL_CHARACTER -> new Bilingual("非法字符", "Illegal character");
            case FORM -> new Bilingual("格式不符", "Wrong form");
            case DIVISION_NOT_NUMERIC -> new Bilingual("区划码含字母", "Letter in the division");
            case PAIR_NOT_DEFINED -> new Bilingual("部门与类别组合未定义", "Authority and category no pair");
            case CHECK_CHARACTER_MISMATCH -> new Bilingual("校验码错误", "Wrong check character");
            case ORG_CODE_CHECK_MISMATCH -> new Bilingual("主体标识码校验错误", "Organization code fails its check");
            case ORG_CODE_CHECK_ALPHABET -> new Bilingual("主体标识码校验码非法", "Organization code check not a digit or X");
            case PLACEHOLDER -> new Bilingual("占位值", "Placeholder");
            case MASKED -> new Bilingual("已脱敏", "Masked");
            case WRONG_IDENTIFIER_TYPE -> new Bilingual("填错栏（另一类代码）", "Another kind of code");
            case PROVINCE_NOT_DEFINED -> new Bilingual("省级代码不存在", "No such province");
            case BIRTH_DATE_INVALID -> new Bilingual("出生日期不存在", "No such birth date");
            case BIRTH_DATE_IN_FUTURE -> new Bilingual("出生日期在未来", "Birth date in the future");
            case BIRTH_DATE_BEFORE_1800 -> new Bilingual("出生日期早于 1800 年", "Birth date before 1800");
        };
    }

    private static Bilingual of(NoteKind kind) {
        return switch (kind) {
            case DIVISION_UNKNOWN -> new Bilingual("区划码未收录", "Division not in any list");
            case DIVISION_ABOLISHED -> new Bilingual("区划已撤销", "Abolished division");
            case DIVISION_ABOLISHED_BEFORE_BIRTH -> new Bilingual("出生前区划已撤销", "Division abolished before birth");
            case DIVISION_ZONE -> new Bilingual("开发区或登记机关代码", "Zone or registration office");
            case DIVISION_SUMMARY -> new Bilingual("区划汇总码", "Summary division");
            case DIVISION_VARIANT -> new Bilingual("其他版本区划码", "Division of another edition");
            case PILOT_CHECK_RULE -> new Bilingual("福建试点校验规则", "Fujian pilot check rule");
            case CATEGORY_SINGLE_SOURCE -> new Bilingual("类别仅有单一来源", "Category from one source");
            case CATEGORY_UNKNOWN -> new Bilingual("类别未收录", "Category not in the table");
            case ORDER_CODE_ZERO -> new Bilingual("顺序码为 000", "Order code 000");
            case CHECK_NOT_VERIFIABLE -> new Bilingual("无可验证的校验码", "No check to verify");
            case FORM_SINGLE_SOURCE -> new Bilingual("形式仅有单一来源", "Form from one source");
            case COOPERATIVE_FORM -> new Bilingual("合作社注册号形式", "Cooperative form");
            case FOLDED_WIDTH -> new Bilingual("全角字符", "Full width");
            case FOLDED_COMPATIBLE -> new Bilingual("兼容字符", "Compatibility");
            case FOLDED_CASE -> new Bilingual("小写字母", "Small letters");
            case FOLDED_BLANK -> new Bilingual("空白", "Blanks");
            case FOLDED_INVISIBLE -> new Bilingual("不可见字符", "Invisible");
            case FOLDED_HYPHEN -> new Bilingual("连字符", "Hyphens");
            case FOLDED_APOSTROPHE -> new Bilingual("前导撇号", "Apostrophe");
            case FOLDED_WORDING -> new Bilingual("证号文字", "Wording");
        };
    }
}

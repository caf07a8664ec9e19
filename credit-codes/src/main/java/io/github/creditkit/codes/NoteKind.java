package io.github.creditkit.codes;

import java.util.Locale;

/** What can be worth knowing about a code without making it wrong (提示类别). */
public enum NoteKind implements Reason {
    /** The division is in no list this library has (行政区划码未收录); zones often are not. */
    DIVISION_UNKNOWN(
            "区划码未收录",
            "division not in any list",
            "行政区划码 {found} 未收录（可能是开发区等登记机关代码）",
            "division {found} is in no list known here; it may be a zone's"),
    /** The division is no longer in force (行政区划已撤销); codes keep it for ever. */
    DIVISION_ABOLISHED(
            "区划已撤销",
            "abolished division",
            "行政区划码 {found} 已撤销，代码仍然有效",
            "division {found} has been abolished; the code stays valid"),
    /** The division ended before the birth date (出生时行政区划已撤销). */
    DIVISION_ABOLISHED_BEFORE_BIRTH(
            "出生前区划已撤销",
            "division abolished before birth",
            "地址码所指行政区划在出生日期之前已撤销",
            "the division had been abolished before the birth date"),
    /** The division is that of a zone or of a registration office (开发区或登记机关代码). */
    DIVISION_ZONE(
            "开发区或登记机关代码",
            "zone or registration office",
            "{found} 是开发区或登记机关代码，不是行政区划",
            "{found} is a zone or registration office, not a division"),
    /** The division is a summary row, such as 市辖区 (汇总码). */
    DIVISION_SUMMARY(
            "区划汇总码",
            "summary division",
            "{found} 是汇总码（如“市辖区”），不是行政区划",
            "{found} is a summary row such as 市辖区, not a division"),
    /** The division was printed by another edition of the list (其他版本的行政区划码). */
    DIVISION_VARIANT(
            "其他版本区划码",
            "division of another edition",
            "行政区划码 {found} 见于其他版本的代码表",
            "division {found} is that of another edition of the list"),
    /** The check character follows the rule of the Fujian pilot (福建试点校验规则). */
    PILOT_CHECK_RULE(
            "福建试点校验规则",
            "Fujian pilot check rule",
            "校验码符合福建试点规则，不符合 GB 32100",
            "the check character follows the Fujian pilot, not GB 32100"),
    /** The category was added to the table later, and only one source has it (机构类别仅有单一来源). */
    CATEGORY_SINGLE_SOURCE(
            "类别仅有单一来源",
            "category from one source",
            "机构类别组合 {found} 仅见于单一来源",
            "the pair {found} was seen in one source only"),
    /** A category that is not in the table, of a known authority; accepted on request (机构类别未收录). */
    CATEGORY_UNKNOWN(
            "类别未收录",
            "category not in the table",
            "机构类别组合 {found} 未收录，按设置予以接受",
            "the pair {found} is not in the table; accepted on request"),
    /** Order code 000 is not assigned (顺序码为 000). */
    ORDER_CODE_ZERO("顺序码为 000", "order code 000", "顺序码 000 通常不分配", "order code 000 is not normally assigned"),
    /** No check character is known for this form (该形式无可验证的校验码). */
    CHECK_NOT_VERIFIABLE(
            "无可验证的校验码",
            "no check to verify",
            "该形式（{found}）没有可验证的校验码",
            "this form ({found}) has no check character that can be verified"),
    /** The form was described by one source only (该形式仅有单一来源). */
    FORM_SINGLE_SOURCE(
            "形式仅有单一来源",
            "form from one source",
            "该形式（{found}）仅见于单一来源",
            "this form ({found}) was described by one source only"),
    /** A licence number of a farmers' cooperative (农民专业合作社注册号). */
    COOPERATIVE_FORM(
            "合作社注册号形式", "cooperative form", "农民专业合作社注册号形式（含 NA）", "the form of a farmers' cooperative, with NA"),
    /** Full width characters were folded (全角转半角). */
    FOLDED_WIDTH(
            "全角转半角",
            "full width",
            "第 {position} 位起：全角字符已转为半角",
            "full-width characters from {position} were made half-width"),
    /** Other compatible characters were folded, such as a circled digit (兼容字符转换). */
    FOLDED_COMPATIBLE(
            "兼容字符转换",
            "compatibility characters",
            "第 {position} 位起：兼容字符已转为普通字符",
            "compatibility characters from {position} were made plain"),
    /** Lower case was folded (小写转大写). */
    FOLDED_CASE(
            "小写转大写", "small letters", "第 {position} 位起：小写字母已转为大写", "small letters from {position} were made capital"),
    /** Blanks were removed (去除空白). */
    FOLDED_BLANK("去除空白", "blanks", "第 {position} 位起：空白已去除", "blanks from {position} were removed"),
    /** Invisible characters were removed (去除不可见字符). */
    FOLDED_INVISIBLE(
            "去除不可见字符",
            "invisible characters",
            "第 {position} 位起：不可见字符已去除",
            "invisible characters from {position} were removed"),
    /** Hyphens or dashes were removed (去除连字符). */
    FOLDED_HYPHEN("去除连字符", "hyphens", "第 {position} 位起：连字符已去除", "hyphens from {position} were removed"),
    /** An apostrophe that a spreadsheet puts first was removed (去除表格前导撇号). */
    FOLDED_APOSTROPHE(
            "去除前导撇号",
            "leading apostrophe",
            "第 {position} 位：表格软件的前导撇号已去除",
            "the spreadsheet's leading apostrophe was removed"),
    /** The words around a number were removed, such as 事证第…号 (去除证号文字). */
    FOLDED_WORDING("去除证号文字", "words around the number", "证号前后的文字已去除", "the words around the number were removed");

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final String nameZh;
    private final String nameEn;
    private final String templateZh;
    private final String templateEn;

    NoteKind(String nameZh, String nameEn, String templateZh, String templateEn) {
        this.nameZh = nameZh;
        this.nameEn = nameEn;
        this.templateZh = templateZh;
        this.templateEn = templateEn;
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

    /**
     * If this tells of a change that folding made, and not of the code.
     *
     * @return true for the kinds that begin with {@code folded-}
     */
    public boolean folding() {
        return name().startsWith("FOLDED_");
    }
}

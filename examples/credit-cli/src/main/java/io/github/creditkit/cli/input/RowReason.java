package io.github.creditkit.cli.input;

import io.github.creditkit.codes.Reason;
import io.github.creditkit.codes.Violation;
import java.util.Locale;

/** Why a row was refused before any code could be read from it (行级拒绝原因). */
public enum RowReason implements Reason {
    /** Bytes that are no characters of the file's encoding (字节损坏). */
    DAMAGED_BYTE(
            "字节损坏",
            "damaged byte",
            "第 {position} 个字符处的字节 {found} 已损坏，不是 {expected} 编码",
            "the byte {found} at character {position} is damaged; it is not {expected}"),
    /** A line that is not read because of its length (行过长). */
    LINE_TOO_LONG("行过长", "line too long", "本行超过 {expected}，未读取", "the line is longer than {expected} and was not read"),
    /** A line that is no JSON string (不是 JSON 字符串). */
    BAD_JSON(
            "不是 JSON 字符串",
            "no JSON string",
            "不是合法的 JSON 字符串：第 {position} 个字符处应为 {expected}",
            "this is no JSON string: at character {position}, expected {expected}"),
    /** A quoted cell that is not closed where it should be (引号不配对). */
    BAD_QUOTE("引号不配对", "unclosed quote", "引号不配对，本行未能按 CSV 解析", "a quote is not closed; the line cannot be read as CSV"),
    /** A row with fewer cells than the column's number (缺少该列). */
    NO_SUCH_CELL(
            "缺少该列",
            "no such cell",
            "本行只有 {found} 列，没有第 {expected} 列",
            "the row has {found} cells, none in column {expected}"),
    /** A text that has the form of no code (无法识别). */
    UNRECOGNIZED(
            "无法识别",
            "form of no known code",
            "长度 {found} 位，不像任何一种代码",
            "{found} characters with the form of no known code");

    private static final String CLAUSE = "CreditKit";

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final String nameZh;
    private final String nameEn;
    private final String templateZh;
    private final String templateEn;

    RowReason(String nameZh, String nameEn, String templateZh, String templateEn) {
        this.nameZh = nameZh;
        this.nameEn = nameEn;
        this.templateZh = templateZh;
        this.templateEn = templateEn;
    }

    /**
     * A violation for this reason.
     *
     * @param position the character, from 1; 0 when the whole is meant
     * @param found    what stood there
     * @param expected what should stand there
     * @return the violation
     */
    public Violation at(int position, String found, String expected) {
        return new Violation("", this, position, found, expected, CLAUSE);
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

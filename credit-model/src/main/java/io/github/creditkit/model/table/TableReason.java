package io.github.creditkit.model.table;

import io.github.creditkit.codes.Reason;
import java.util.Locale;

/**
 * Why a table, or one row of it, cannot be read (文件与行的读取原因). The rule id is the one that verdicts carry, {@code
 * FILE-01} to {@code FILE-05}.
 */
public enum TableReason implements Reason {
    /** The system cannot read the file to its end (读取失败). */
    READ_FAILED("FILE-01", "读取失败", "reading failed", "文件读取失败", "the file cannot be read"),
    /** A workbook in the form before 2007, or one with a password: from outside they look the same (旧版或加密工作簿). */
    OLD_OR_ENCRYPTED_WORKBOOK(
            "FILE-01",
            "旧版或加密工作簿",
            "old or encrypted workbook",
            "这是旧版 .xls 或加密的工作簿，请去掉密码并另存为 .xlsx",
            "this is an old .xls workbook or an encrypted one: remove the password and save it as .xlsx"),
    /** A workbook is an archive, and this one is damaged or cut off (工作簿损坏). */
    BROKEN_ARCHIVE(
            "FILE-01",
            "工作簿损坏",
            "broken workbook",
            "工作簿已损坏或不完整，请重新保存后报送",
            "the workbook is damaged or incomplete: save it again"),
    /** The content grows beyond the bound when unpacked (解压后过大). */
    INFLATES_TOO_MUCH(
            "FILE-01",
            "解压后过大",
            "unpacks too large",
            "工作簿解压后超过允许的大小（{expected}），未继续读取",
            "the workbook unpacks beyond what is allowed ({expected}) and was not read further"),
    /** An archive without a sheet (不是工作簿). */
    NOT_A_WORKBOOK(
            "FILE-01",
            "不是工作簿",
            "no workbook",
            "压缩包内没有工作表，不是 .xlsx 工作簿",
            "the archive holds no sheet; it is no .xlsx workbook"),
    /** The sheet that was asked for is not in the workbook (没有该工作表). */
    NO_SUCH_SHEET(
            "FILE-01", "没有该工作表", "no such sheet", "工作簿中没有指定的工作表", "the workbook has no sheet of the name asked for"),
    /** More distinct texts than are held in memory (文本过多). */
    TOO_MANY_TEXTS(
            "FILE-01",
            "文本过多",
            "too many texts",
            "工作簿的共享文本超过 {expected} 字节，请另存为 CSV 或分成几个文件",
            "the workbook's shared texts exceed {expected} bytes: save it as CSV or in several files"),
    /** XML that is not well-formed (XML 格式错误). */
    BAD_XML(
            "FILE-01",
            "XML 格式错误",
            "bad XML",
            "XML 格式错误，无法继续读取",
            "the XML is not well-formed and cannot be read further"),
    /** A line that is no JSON object (JSON 格式错误). */
    BAD_JSON("FILE-01", "JSON 格式错误", "bad JSON", "不是有效的 JSON 对象", "not a valid JSON object"),
    /** XML with a document type, which could draw in other files or grow without end (含文档类型声明). */
    DOCUMENT_TYPE(
            "FILE-01",
            "含文档类型声明",
            "document type",
            "XML 含有文档类型声明（DOCTYPE），出于安全不予读取",
            "the XML has a document type (DOCTYPE), which is refused for safety"),
    /** XML with more levels than any table has (层次过深). */
    TOO_DEEP("FILE-01", "层次过深", "too deep", "XML 层次超过 {expected} 层", "the XML has more than {expected} levels"),
    /** XML with more element names than a table has columns (元素名过多). */
    TOO_MANY_NAMES(
            "FILE-01", "元素名过多", "too many names", "XML 元素名超过 {expected} 个", "the XML has more than {expected} names"),
    /** A text in UTF-16, which some programs save when asked for Unicode (UTF-16 编码). */
    UTF_16(
            "FILE-02",
            "UTF-16 编码",
            "UTF-16",
            "文件是 UTF-16 编码（“Unicode 文本”），请另存为 UTF-8 或 GB 18030",
            "the file is in UTF-16 (“Unicode text”): save it in UTF-8 or GB 18030"),
    /** Bytes that are text in no known encoding (编码无法识别). */
    UNKNOWN_ENCODING(
            "FILE-02",
            "编码无法识别",
            "unknown encoding",
            "文件既不是 UTF-8 也不是 GB 18030 编码，或不是文本文件",
            "the file is neither UTF-8 nor GB 18030, or it is no text"),
    /** A known column that stands twice in the header (表头重复). */
    DUPLICATE_COLUMN(
            "FILE-03",
            "表头重复",
            "duplicate column",
            "表头第 {position} 列与第 {found} 列是同一项",
            "columns {position} and {found} of the header are the same item"),
    /** No row that can be the header (没有表头). */
    NO_HEADER(
            "FILE-04",
            "没有表头",
            "no header",
            "前 {expected} 行中没有可识别的表头",
            "none of the first {expected} rows is a known header"),
    /** A column that every record needs is not in the header (缺少必填列). */
    MISSING_COLUMN(
            "FILE-04",
            "缺少必填列",
            "required column missing",
            "表头缺少必填列：{expected}",
            "the header lacks columns that every record needs: {expected}"),
    /** Bytes that are no characters of the file's encoding (字节损坏). */
    DAMAGED_BYTES(
            "FILE-01",
            "字节损坏",
            "damaged bytes",
            "本行含有损坏的字节，不是文件编码中的字符",
            "the row has damaged bytes that are no characters of the file's encoding"),
    /** A quote that nothing closes, or that closes in the middle of a cell (引号不配对). */
    BAD_QUOTE(
            "FILE-01",
            "引号不配对",
            "unclosed quote",
            "引号不配对，本行未能按 CSV 解析",
            "a quote is not closed; the line cannot be read as CSV"),
    /** A cell beyond the allowed length; its text was not kept (单元格过长). */
    CELL_TOO_LONG(
            "FILE-01",
            "单元格过长",
            "cell too long",
            "第 {position} 列的单元格超过 {expected} 个字符，未读取",
            "the cell in column {position} has more than {expected} characters and was not read"),
    /** A row beyond the allowed length; what follows the bound was not kept (行过长). */
    ROW_TOO_LONG(
            "FILE-01",
            "行过长",
            "row too long",
            "本行超过 {expected} 个字符，未读完",
            "the row is longer than {expected} and was not read to its end"),
    /** A row with filled cells beyond the allowed number of columns (列过多). */
    TOO_MANY_COLUMNS(
            "FILE-01", "列过多", "too many columns", "本行超过 {expected} 列", "the row has more than {expected} columns"),
    /** A cell that the workbook does not hold as it should (单元格损坏). */
    BAD_CELL("FILE-01", "单元格损坏", "broken cell", "第 {position} 列的单元格已损坏", "the cell in column {position} is broken"),
    /** An element inside a cell's element (元素嵌套). */
    NESTED_ELEMENT(
            "FILE-01",
            "元素嵌套",
            "nested element",
            "第 {position} 列的元素内还有元素",
            "the element of column {position} holds another element"),
    /** An element that stands twice in one row (元素重复). */
    REPEATED_ELEMENT(
            "FILE-03",
            "元素重复",
            "repeated element",
            "第 {position} 列的元素在本行中重复",
            "the element of column {position} stands twice in the row"),
    /** The last line is not complete: the file was cut off (末行不完整). */
    BROKEN_LAST_LINE(
            "FILE-05",
            "末行不完整",
            "broken last line",
            "文件最后一行不完整，文件可能在传输中被截断",
            "the last line is not complete; the file may have been cut off"),
    /** The file ends before its content does (文件不完整). */
    CUT_OFF(
            "FILE-05",
            "文件不完整",
            "file cut off",
            "文件不完整，可能在传输中被截断",
            "the file is not complete; it may have been cut off");

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final String rule;
    private final String nameZh;
    private final String nameEn;
    private final String templateZh;
    private final String templateEn;

    TableReason(String rule, String nameZh, String nameEn, String templateZh, String templateEn) {
        this.rule = rule;
        this.nameZh = nameZh;
        this.nameEn = nameEn;
        this.templateZh = templateZh;
        this.templateEn = templateEn;
    }

    /**
     * The id of the rule.
     *
     * @return {@code FILE-01} to {@code FILE-05}
     */
    public String rule() {
        return rule;
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

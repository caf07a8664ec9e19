package io.github.creditkit.client.outbox;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Why a row was refused, parked or discarded (搁置原因). The codes are stored, so they are stable. */
public enum OutboxReason {
    /** The record has errors (记录校验未通过). */
    INVALID("记录校验未通过", "The record has errors"),
    /** The header of the batch has errors (批次信息校验未通过). */
    INVALID_HEADER("批次信息校验未通过", "The header has errors"),
    /** The row is longer than a row may be (单行超长). */
    TOO_LONG("单行超过长度上限", "The row is longer than a row may be"),
    /** The record cannot be written as JSON (记录无法写成 JSON). */
    UNWRITABLE("记录无法写成 JSON", "The record cannot be written as JSON"),
    /** The row's key at its source is too long or no plain text (来源记录标识不合规). */
    BAD_SOURCE_RECORD_ID("来源记录标识过长或含控制字符", "The source record id is too long or has control characters"),
    /** The platform refused the row; its issues say why (平台未入库). */
    REJECTED("平台未入库", "The platform refused the row"),
    /** The platform refused the batch before any row of it (平台拒收批次). */
    BATCH_REFUSED("平台拒收批次", "The platform refused the batch"),
    /** The row was refused or failed again and again, alone in its batch (单独发送仍反复失败). */
    KEEPS_FAILING("单独发送仍反复失败", "The row keeps failing, alone in its batch"),
    /** The receipt says nothing of the row (回执缺少该行结果). */
    NO_RESULT("回执缺少该行结果", "The receipt has no result for the row"),
    /** The receipt's result for the row names another record (回执与该行不符). */
    RESULT_MISMATCH("回执结果的来源记录标识与该行不符", "The result names another record than the row"),
    /** The receipt has an outcome that this release does not know (回执结果未知). */
    UNKNOWN_OUTCOME("回执结果未知", "The outcome of the receipt is not known"),
    /** The batch was sealed and the platform knows it no more (平台已无该批次回执). */
    RECEIPT_GONE("批次已封存，但平台已无其回执", "The batch was sealed, and the platform knows it no more"),
    /** Mended: another row was put in its place (已由更正行替代). */
    MENDED("已由更正行替代", "Mended as another row"),
    /** Somebody said that it is not to be sent (人工放弃). */
    DISCARDED("人工放弃", "Discarded by hand"),
    /** There is no such row (没有该行). */
    NO_SUCH_ROW("没有该行", "There is no such row"),
    /** The row is not parked (该行未搁置). */
    NOT_PARKED("该行未搁置", "The row is not parked"),
    /** Other rows of its batch still wait for their results (所在批次尚未结束). */
    BATCH_NOT_CLOSED("所在批次尚未结束，请稍后再试", "Its batch is not closed yet; try again later"),
    /** A later row of the same record is there: sent now, this one would undo it (已有同一记录的后续行). */
    SUPERSEDED("已有同一记录的后续行，请更正或放弃该行", "A later row of the same record is there: mend or discard this one"),
    /** What is stored cannot be read as a record (存储内容无法读出). */
    UNREADABLE("存储内容无法读出", "What is stored cannot be read");

    private static final Map<String, OutboxReason> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(OutboxReason::code, Function.identity()));

    private final String code;
    private final String messageZh;
    private final String messageEn;

    OutboxReason(String messageZh, String messageEn) {
        this.code = name().toLowerCase(Locale.ROOT).replace('_', '-');
        this.messageZh = messageZh;
        this.messageEn = messageEn;
    }

    /**
     * The reason with this code.
     *
     * @param code such as {@code no-result}
     * @return empty for one that this release does not know
     */
    public static Optional<OutboxReason> ofCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** {@return the reason as a word, such as {@code no-result}} */
    public String code() {
        return code;
    }

    /** {@return one sentence in Chinese without a full stop} */
    public String messageZh() {
        return messageZh;
    }

    /** {@return one sentence in English without a full stop} */
    public String messageEn() {
        return messageEn;
    }
}

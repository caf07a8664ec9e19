package io.github.creditkit.client.feed;

/** Why a feed goes no further by itself (停止原因). */
public enum FeedStop {
    /** The platform forgot where the feed was, and nobody said how to read everything (存在缺口，未配置全量重读). */
    GAP("变更已缺失且未配置全量重读", "Changes are missing, and no resync is set up: set one, or move the feed by hand"),
    /** A change came after a later one: what else is missing is not known (游标倒退). */
    CURSOR_WENT_BACK("平台返回的游标倒退", "The platform's cursors go backwards; changes may be missing"),
    /** The same changes come again and again, and no others (游标不前进). */
    NO_PROGRESS("平台反复返回相同的变更", "The platform gives the same changes again and no others"),
    /** A change has no cursor, or one that is too long (游标缺失或过长). */
    BAD_CURSOR("变更的游标缺失或过长", "A change has no cursor, or one of more than 500 characters");

    private final String messageZh;
    private final String messageEn;

    FeedStop(String messageZh, String messageEn) {
        this.messageZh = messageZh;
        this.messageEn = messageEn;
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

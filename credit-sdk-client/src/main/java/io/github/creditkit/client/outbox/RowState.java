package io.github.creditkit.client.outbox;

/** Where a row of the outbox stands (发件箱行状态). */
public enum RowState {
    /** Waits to be sent, now or not before a time (待发送). */
    PENDING("待发送"),
    /** Is in a batch that is being sent (发送中). */
    CLAIMED("发送中"),
    /** Its batch is sealed; the receipt is awaited (已发送，待回执). */
    SENT("已发送，待回执"),
    /** The platform has it (已完成). */
    DONE("已完成"),
    /** Needs somebody: its reason says why (已搁置). */
    PARKED("已搁置"),
    /** Will not be sent: somebody said so, or it was mended as another row (已放弃). */
    DISCARDED("已放弃");

    private final String nameZh;

    RowState(String nameZh) {
        this.nameZh = nameZh;
    }

    /** {@return the Chinese name} */
    public String nameZh() {
        return nameZh;
    }

    /** {@return if nothing more will happen to it by itself or by somebody} */
    public boolean isFinal() {
        return this == DONE || this == DISCARDED;
    }
}

package io.github.creditkit.client;

/** An answer that can be read and still is not what the contract says. */
final class UnexpectedAnswerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String messageZh;

    UnexpectedAnswerException(String zh, String en) {
        super(en, null, false, false);
        this.messageZh = zh;
    }

    String messageZh() {
        return messageZh;
    }
}

package io.github.creditkit.client;

/** How a call ended (调用结果). */
public enum CallOutcome {
    /** The platform did it. */
    DONE,
    /** The platform refused it, or it was refused before it was sent. */
    REFUSED,
    /** No answer, an answer from 500 on, or one that is not of the contract. */
    FAILED,
    /** The caller gave it up. */
    CANCELLED
}

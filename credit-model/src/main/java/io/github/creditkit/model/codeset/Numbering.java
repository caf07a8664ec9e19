package io.github.creditkit.model.codeset;

/**
 * What a sender's digits mean (数字代码口径). The tables of 2015 and 2016 were filled in with texts and with digits, and
 * the digits differ: 1 is 特许 for one sender and 普通 for another. Nobody can tell from the data, so the caller says it.
 */
public enum Numbering {
    /** The sender writes texts; a digit has no meaning (文字). */
    TEXT,
    /** Digits from 0, as the tables of 2015 and 2016 number them (从 0 起). */
    ZERO_BASED,
    /** Digits from 1, with 9 for others, as some systems number them (从 1 起). */
    ONE_BASED
}

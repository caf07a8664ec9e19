package io.github.creditkit.codes;

/** Sex as a person's number tells it (性别): the order code is odd for men and even for women. */
public enum Sex {
    /** Male (男). */
    MALE,
    /** Female (女). */
    FEMALE;

    static Sex ofOrderDigit(char digit) {
        return (digit - '0') % 2 == 1 ? MALE : FEMALE;
    }
}

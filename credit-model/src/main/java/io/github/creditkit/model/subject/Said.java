package io.github.creditkit.model.subject;

/** In which item a claim has a code (代码所在项). */
enum Said {
    /** In the item of the unified social credit code. */
    CREDIT_CODE_ITEM(0),
    /** In another item of a code. */
    OTHER_ITEM(1),
    /** As a code of before. */
    FORMER(2);

    private final int number;

    Said(int number) {
        this.number = number;
    }

    /** A small number to be kept in the place of an object. */
    int number() {
        return number;
    }

    static Said of(int number) {
        return number == 0 ? CREDIT_CODE_ITEM : number == 1 ? OTHER_ITEM : FORMER;
    }
}

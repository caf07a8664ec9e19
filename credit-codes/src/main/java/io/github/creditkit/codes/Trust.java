package io.github.creditkit.codes;

/** How much speaks for a text being a code of a type (可信程度), least first. */
public enum Trust {
    /** Length and characters are right (仅形式相符). */
    FORM_ONLY,
    /** A check character, or a calendar date where the form has none, is right (校验通过). */
    CHECK_PASSED,
    /** Everything that can be tested is right: of a unified social credit code both checks and the pair (全部校验通过). */
    FULLY_CHECKED
}

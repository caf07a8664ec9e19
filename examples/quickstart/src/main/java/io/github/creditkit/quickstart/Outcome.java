package io.github.creditkit.quickstart;

/** What became of a cell (核验结论). */
enum Outcome {
    /** Valid just as it was sent (原样有效). */
    AS_SENT,
    /** Valid after folding (规范化后有效): blanks, width, case and the like. */
    FOLDED,
    /** Refused, with reasons (不予通过). */
    REFUSED
}

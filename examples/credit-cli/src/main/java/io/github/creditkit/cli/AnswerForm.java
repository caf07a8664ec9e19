package io.github.creditkit.cli;

/** How the answer of a platform is written (应答格式). */
enum AnswerForm {
    /** For people. */
    TEXT,
    /** As JSON. */
    JSON
}

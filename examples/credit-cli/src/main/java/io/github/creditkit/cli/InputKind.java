package io.github.creditkit.cli;

/** How rows stand in a file (输入格式). */
enum InputKind {
    /** One code a line. */
    LINES,
    /** One JSON string a line. */
    JSON,
    /** A table with a header. */
    CSV
}

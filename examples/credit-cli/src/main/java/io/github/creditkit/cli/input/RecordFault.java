package io.github.creditkit.cli.input;

/** Why bytes are no record (记录问题). */
enum RecordFault {
    /** Longer than the slicer will hold; the bytes are gone. */
    TOO_LONG,
    /** A quote that nothing closes, or that closes in the middle of a cell; the bytes are those of the one line. */
    BAD_QUOTE
}

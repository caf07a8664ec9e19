package io.github.creditkit.cli.validate;

/** A row of a file as it stands there (未读取的行). It can be read on any thread. */
interface UnreadRow {
    /** {@return its length in characters, more or less} */
    long size();

    /** {@return what it holds} */
    ReadRow read();
}

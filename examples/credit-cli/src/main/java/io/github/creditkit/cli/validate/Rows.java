package io.github.creditkit.cli.validate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a file, one after another (逐行). */
interface Rows extends AutoCloseable {
    /** {@return the names of the sender's columns} */
    List<String> header();

    /** {@return the next row; null at the end} */
    @Nullable
    UnreadRow next();

    @Override
    void close();
}

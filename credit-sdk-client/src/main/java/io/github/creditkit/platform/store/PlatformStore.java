package io.github.creditkit.platform.store;

import java.util.function.Function;

/** Where a platform keeps its data (平台存储). Safe for threads. */
public interface PlatformStore {
    /**
     * Works on the data alone: there is one writer at a time, so that changes have an order that everyone sees; all of the
     * work is kept, or none. The work may be done again when the database asks for it, so it touches nothing else.
     *
     * @param work the work; what it throws undoes it
     * @param <T>  what comes of it
     * @return what came of it
     */
    <T> T write(Function<? super Tables, T> work);

    /**
     * Writes what nobody else changes and whose order does not matter: a part of a batch, a line of the log. Others may
     * write meanwhile. All of the work is kept, or none.
     *
     * @param work the work; what it throws undoes it
     * @param <T>  what comes of it
     * @return what came of it
     */
    <T> T note(Function<? super Tables, T> work);

    /**
     * Reads the data as it is at one moment.
     *
     * @param work the work, which changes nothing
     * @param <T>  what comes of it
     * @return what came of it
     */
    <T> T read(Function<? super Tables, T> work);
}

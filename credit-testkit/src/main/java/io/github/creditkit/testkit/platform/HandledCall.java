package io.github.creditkit.testkit.platform;

import org.jspecify.annotations.Nullable;

/**
 * A call that came to a platform in memory (收到的调用).
 *
 * @param method such as {@code POST}
 * @param path   beside the base, such as {@code /batches}
 * @param status what it was answered with; 0 if it was cut off before it was handled
 * @param fault  what went wrong with it; null for nothing
 */
public record HandledCall(
        String method, String path, int status, @Nullable Fault fault) {}

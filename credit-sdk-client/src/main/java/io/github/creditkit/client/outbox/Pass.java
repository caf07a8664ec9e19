package io.github.creditkit.client.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a pass of a sender did (一轮发送结果).
 *
 * @param worked if there was something to do; then there may be more
 * @param next   when there will be something to do, as far as is known now; null for nothing that waits
 */
public record Pass(boolean worked, @Nullable Instant next) {}

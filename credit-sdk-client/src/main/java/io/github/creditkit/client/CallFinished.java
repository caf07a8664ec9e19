package io.github.creditkit.client;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * That a call ended (调用结束).
 *
 * @param call      its number in this client
 * @param operation its name in the contract
 * @param outcome   how it ended
 * @param status    the last status that the platform answered with; empty where it never did
 * @param attempts  how often it was sent; 0 where it was refused before
 * @param took      how long it took, with all waits
 * @param problem   the word of the problem, such as {@code batch-state}, where the platform told of one that this release
 *                  knows
 * @param traceId   the number under which the platform logged it, if it told
 */
public record CallFinished(
        long call,
        String operation,
        CallOutcome outcome,
        OptionalInt status,
        int attempts,
        Duration took,
        Optional<String> problem,
        Optional<String> traceId) {}

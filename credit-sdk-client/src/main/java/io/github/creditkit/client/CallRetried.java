package io.github.creditkit.client;

import java.time.Duration;
import java.util.OptionalInt;

/**
 * That an attempt failed and there will be another (调用重试).
 *
 * @param call      the number of the call in this client
 * @param operation its name in the contract
 * @param attempt   which attempt failed, from 1
 * @param status    what the platform answered; empty for no answer
 * @param pause     how long until the next
 */
public record CallRetried(long call, String operation, int attempt, OptionalInt status, Duration pause) {}

package io.github.creditkit.client;

import java.time.Instant;

/**
 * That a call begins (调用开始).
 *
 * @param call      its number in this client, from 1
 * @param operation its name in the contract, such as {@code sealBatch}
 * @param method    the method of HTTP
 * @param host      the host of the platform
 * @param at        when
 */
public record CallStarted(long call, String operation, String method, String host, Instant at) {}

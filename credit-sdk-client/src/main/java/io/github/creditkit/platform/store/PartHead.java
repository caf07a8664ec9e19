package io.github.creditkit.platform.store;

/**
 * A part of a batch without its rows (分片摘要).
 *
 * @param n      its number, from 1
 * @param rows   how many rows it has
 * @param digest its digest
 */
public record PartHead(int n, int rows, String digest) {}

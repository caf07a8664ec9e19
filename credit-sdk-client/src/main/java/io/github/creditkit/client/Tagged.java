package io.github.creditkit.client;

/**
 * What was fetched, and the tag of this state of it (带版本标记的内容): who asks with the tag again gets it only if it changed.
 *
 * @param etag  the tag; empty where the platform gives none
 * @param value what was fetched
 * @param <T>   what was fetched
 */
public record Tagged<T>(String etag, T value) {}

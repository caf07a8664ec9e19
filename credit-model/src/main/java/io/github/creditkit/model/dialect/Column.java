package io.github.creditkit.model.dialect;

import io.github.creditkit.model.check.Item;

/**
 * A column of a template (模板列).
 *
 * @param header how it is named where codes are written: the item code, or the Chinese name where there is none
 * @param name   the Chinese name
 * @param item   the item that it holds
 */
public record Column(String header, String name, Item item) {}

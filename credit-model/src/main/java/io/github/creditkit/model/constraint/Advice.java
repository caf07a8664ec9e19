package io.github.creditkit.model.constraint;

/**
 * The group of what is worth a warning and no refusal (提醒): a length that no document confirms, a code that a newer edition
 * may have. Validate with it beside the default group to see warnings too.
 */
public interface Advice {}

package io.github.creditkit.cli.validate;

import io.github.creditkit.cli.language.Bilingual;

/**
 * Why somebody else refused a row that passed all rules here, such as a platform (他方退回原因).
 *
 * @param rule    the rule
 * @param column  the sender's column, or a JSON Pointer; empty for the whole row
 * @param message what is wrong
 */
public record Refusal(String rule, String column, Bilingual message) {}

package io.github.creditkit.cli.report;

/**
 * A text in both languages (中英文).
 *
 * @param zh Chinese
 * @param en English
 */
public record Bilingual(String zh, String en) {}

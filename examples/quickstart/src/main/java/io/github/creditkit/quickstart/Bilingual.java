package io.github.creditkit.quickstart;

/**
 * A text in both languages (中英文).
 *
 * @param zh Chinese
 * @param en English
 */
record Bilingual(String zh, String en) {}

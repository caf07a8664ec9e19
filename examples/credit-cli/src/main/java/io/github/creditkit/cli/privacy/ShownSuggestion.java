package io.github.creditkit.cli.privacy;

import io.github.creditkit.cli.language.Bilingual;

/**
 * A suggestion fit to be shown (建议).
 *
 * @param code the code, masked if it is a person's
 * @param edit what was changed, for people
 */
public record ShownSuggestion(String code, Bilingual edit) {}

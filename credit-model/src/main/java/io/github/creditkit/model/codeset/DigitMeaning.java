package io.github.creditkit.model.codeset;

import java.util.List;

/** What a digit stands for under a numbering; with {@link Numbering#TEXT}, what a text that joins several stands for. */
record DigitMeaning<E>(Numbering numbering, String digit, List<E> meanings) {}

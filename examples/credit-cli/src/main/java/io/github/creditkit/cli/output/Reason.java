package io.github.creditkit.cli.output;

import java.util.List;

/**
 * Why rows were refused, or should be looked at (原因).
 *
 * @param rows    how many rows
 * @param rule    the rule
 * @param message an example in the user's language
 * @param numbers the first rows, as a person counts them
 */
public record Reason(long rows, String rule, String message, List<Long> numbers) {
    /**
     * Copies the numbers.
     *
     * @param rows    how many rows
     * @param rule    the rule
     * @param message an example
     * @param numbers the first rows
     */
    public Reason {
        numbers = List.copyOf(numbers);
    }
}

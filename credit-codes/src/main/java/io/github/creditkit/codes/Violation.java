package io.github.creditkit.codes;

/**
 * One thing that is wrong with a value (校验问题): where, why, what was found, what was expected, and by which clause.
 *
 * <p>Nothing in it quotes more than a few characters of the value, and never a natural person's number.
 *
 * @param path     where: a JSON Pointer into the checked value, {@code ""} for the value itself
 * @param reason   why, for machines
 * @param position the character, counted from 1 as the standards do; 0 when the whole is meant
 * @param found    what stood there, fit to print; empty when it says nothing or must not be shown
 * @param expected what should stand there; empty when it cannot be told
 * @param clause   the rule's home, such as {@code GB 11714-1997 2.1.2}
 */
public record Violation(String path, Reason reason, int position, String found, String expected, String clause) {

    /**
     * The same violation seen from a parent value.
     *
     * @param prefix the JSON Pointer of the checked value in its parent, such as {@code /subject}
     * @return the violation with a longer path
     */
    public Violation under(String prefix) {
        return new Violation(prefix + path, reason, position, found, expected, clause);
    }

    /**
     * The message for people in Chinese.
     *
     * @return one sentence without a full stop
     */
    public String messageZh() {
        return fill(reason.templateZh());
    }

    /**
     * The message for people in English.
     *
     * @return one sentence without a full stop
     */
    public String messageEn() {
        return fill(reason.templateEn());
    }

    private String fill(String template) {
        return Template.fill(template, position, found, expected);
    }
}

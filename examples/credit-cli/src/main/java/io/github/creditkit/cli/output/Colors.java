package io.github.creditkit.cli.output;

/**
 * Colours of a terminal (终端颜色).
 *
 * @param on if there are any
 */
public record Colors(boolean on) {
    /**
     * What is good.
     *
     * @param text any text
     * @return green
     */
    public String good(String text) {
        return of(text, "32");
    }

    /**
     * What is worth a look.
     *
     * @param text any text
     * @return yellow
     */
    public String look(String text) {
        return of(text, "33");
    }

    /**
     * What is wrong.
     *
     * @param text any text
     * @return red
     */
    public String bad(String text) {
        return of(text, "31");
    }

    /**
     * A heading.
     *
     * @param text any text
     * @return bold
     */
    public String bold(String text) {
        return of(text, "1");
    }

    private String of(String text, String code) {
        return on ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}

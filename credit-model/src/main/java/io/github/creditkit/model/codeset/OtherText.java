package io.github.creditkit.model.codeset;

import java.util.Optional;

/** The form {@code 其他-名称}, in which a value outside a code set is sent under the set's value for others. */
final class OtherText {
    static final String OTHER = "其他";

    private OtherText() {}

    static String write(String detail) {
        return OTHER + "-" + detail;
    }

    /** If a text is 其他 with a dash, with or without a name behind it. */
    static boolean hasForm(String text) {
        return nameStart(text) > 0;
    }

    /** The name as it was sent; only the blanks around it are taken away. */
    static Optional<String> detail(String text) {
        int start = nameStart(text);
        String name = start > 0 ? Folding.strip(text.substring(start)) : "";
        return name.isEmpty() ? Optional.empty() : Optional.of(name);
    }

    /** Where the name begins; 0 when the text has another form. */
    private static int nameStart(String text) {
        int at = skipBlanks(text, 0);
        if (!text.startsWith(OTHER, at)) {
            return 0;
        }
        int dash = skipBlanks(text, at + OTHER.length());
        int name = dash;
        while (name < text.length() && Folding.isDash(text.charAt(name))) {
            name++;
        }
        return name > dash ? name : 0;
    }

    private static int skipBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && Folding.isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }
}

package io.github.creditkit.model.table;

import java.util.regex.Pattern;

/** Names that XML elements may have here (元素名): letters, digits and Chinese characters. */
final class ElementName {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_\u4E00-\u9FA5][A-Za-z0-9_.\u4E00-\u9FA5-]{0,255}");

    private ElementName() {}

    static void check(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("no name of an XML element: " + name);
        }
    }
}

package io.github.creditkit.codes;

/** Puts a violation's parts into its message. What is put in is never read as a template itself. */
final class Template {
    private Template() {}

    static String fill(String template, int position, String found, String expected) {
        StringBuilder filled = new StringBuilder(template.length() + 16);
        int at = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', at)) {
            int close = template.indexOf('}', open);
            filled.append(template, at, open);
            switch (template.substring(open + 1, close)) {
                case "position" -> filled.append(position);
                case "found" -> filled.append(found);
                case "expected" -> filled.append(expected);
                default -> throw new IllegalArgumentException("no such place in " + template);
            }
            at = close + 1;
        }
        return filled.append(template, at, template.length()).toString();
    }
}

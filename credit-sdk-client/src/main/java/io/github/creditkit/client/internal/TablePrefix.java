package io.github.creditkit.client.internal;

import java.util.regex.Pattern;

/**
 * What names of tables begin with (表名前缀). It becomes part of statements, so it is letters, digits and underscores only.
 *
 * @param text such as {@code credit_}
 */
public record TablePrefix(String text) {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]{0,23}");

    /**
     * Checks the form.
     *
     * @param text a small letter, then up to 23 small letters, digits and underscores; a schema is set on the connection
     * @throws IllegalArgumentException for another
     */
    public TablePrefix {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "a prefix of tables is a small letter, then up to 23 small letters, digits and underscores");
        }
    }

    /**
     * A statement or a script with the names of these tables.
     *
     * @param sql with <code>{p}</code> before each name
     * @return with the prefix
     */
    public String in(String sql) {
        return sql.replace("{p}", text);
    }
}

package io.github.creditkit.client.auth;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a dictionary of byte sequences (RFC 8941, 3.2 and 3.3.5): {@code key=:base64:, key=:base64:;parameter=1}. Members of
 * another kind may stand there for algorithms that nobody asks for; of a key that comes twice the last counts.
 */
final class DigestField {
    static final int LONGEST = 1_000;

    private final String text;
    private int at;

    DigestField(String text) {
        this.text = text;
    }

    /** A member, and its bytes if it has some. */
    static final class Member {
        private final int position;
        private final byte @Nullable [] bytes;

        Member(int position, byte @Nullable [] bytes) {
            this.position = position;
            this.bytes = bytes;
        }

        int position() {
            return position;
        }

        byte @Nullable [] bytes() {
            return bytes;
        }
    }

    /** Where reading stopped, from 0. */
    int position() {
        return at;
    }

    /** The members, or null where the text is no dictionary. */
    @Nullable
    Map<String, Member> read() {
        Map<String, Member> members = new HashMap<>();
        skip(" ");
        while (true) {
            String key = key();
            if (key.isEmpty()) {
                return null;
            }
            int position = at;
            byte[] bytes = null;
            if (is('=')) {
                at++;
                position = at;
                if (is(':')) {
                    bytes = bytes();
                    if (bytes == null) {
                        return null;
                    }
                } else if (!bareItem()) {
                    return null;
                }
            }
            if (!parameters()) {
                return null;
            }
            members.put(key, new Member(position, bytes));
            skip(" \t");
            if (at == text.length()) {
                return members;
            }
            if (!is(',')) {
                return null;
            }
            at++;
            skip(" \t");
        }
    }

    private String key() {
        int from = at;
        while (at < text.length()) {
            char next = text.charAt(at);
            boolean first = (next >= 'a' && next <= 'z') || next == '*';
            boolean later = at > from && ((next >= '0' && next <= '9') || next == '_' || next == '-' || next == '.');
            if (!first && !later) {
                break;
            }
            at++;
        }
        return text.substring(from, at);
    }

    private byte @Nullable [] bytes() {
        int end = text.indexOf(':', at + 1);
        if (end < 0) {
            return null;
        }
        try {
            byte[] decoded = Base64.getDecoder().decode(text.substring(at + 1, end));
            at = end + 1;
            return decoded;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private boolean parameters() {
        while (is(';')) {
            at++;
            skip(" ");
            if (key().isEmpty()) {
                return false;
            }
            if (is('=')) {
                at++;
                if (is(':') ? bytes() == null : !bareItem()) {
                    return false;
                }
            }
        }
        return true;
    }

    /** A number, a token, a truth value or a string: passed over. */
    private boolean bareItem() {
        if (is('"')) {
            return string();
        }
        int from = at;
        while (at < text.length() && " \t,;\"()".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at > from;
    }

    private boolean string() {
        for (int next = at + 1; next < text.length(); next++) {
            if (text.charAt(next) == '\\') {
                next++;
            } else if (text.charAt(next) == '"') {
                at = next + 1;
                return true;
            }
        }
        return false;
    }

    private boolean is(char expected) {
        return at < text.length() && text.charAt(at) == expected;
    }

    private void skip(String blanks) {
        while (at < text.length() && blanks.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }
}

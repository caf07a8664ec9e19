package io.github.creditkit.client.auth;

import io.github.creditkit.codes.Parsed;
import io.github.creditkit.codes.Violation;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The parameters behind the question mark (规范查询串), in the one form that is signed: each name and value in UTF-8, all but
 * {@code A-Z a-z 0-9 - . _ ~} as {@code %XX}, sorted by name and then by value. Immutable.
 *
 * <p>A plus sign is a plus sign, as RFC 3986 has it, and no blank: a platform reads its parameters from
 * {@link #parameters()}, so that it acts on what was signed. A name without {@code =} has the value of no characters.
 *
 * <p>Source: RFC 3986, 2.1 and 2.3.
 */
public final class CanonicalQuery {
    private static final String CLAUSE = "RFC 3986 2.1";
    private static final int LONGEST = 65_536;
    private static final String HEX = "0123456789ABCDEF";
    private static final CanonicalQuery NONE = of(List.of());

    private final List<Parameter> parameters;
    private final String text;

    private CanonicalQuery(List<Parameter> parameters, String text) {
        this.parameters = parameters;
        this.text = text;
    }

    /**
     * One parameter, not encoded.
     *
     * @param name  its name
     * @param value its value
     */
    public record Parameter(String name, String value) {}

    /** {@return of a call without parameters} */
    public static CanonicalQuery none() {
        return NONE;
    }

    /**
     * Of parameters that are to be sent; {@link #text()} can be sent as it is.
     *
     * @param parameters in any order
     * @return the query
     * @throws IllegalArgumentException if a text holds half a character, which nothing can encode
     */
    public static CanonicalQuery of(List<Parameter> parameters) {
        List<Parameter> kept = List.copyOf(parameters);
        return new CanonicalQuery(
                kept,
                join(kept.stream()
                        .map(each -> new Parameter(encoded(each.name()), encoded(each.value())))
                        .toList()));
    }

    /**
     * Of what stands behind the question mark on the wire.
     *
     * @param raw encoded or not; null and empty for no parameters
     * @return the query; refused with {@link AuthReason#ESCAPE}, {@link AuthReason#NOT_UTF8} or {@link AuthReason#TOO_LONG}
     */
    public static Parsed<CanonicalQuery> tryParse(@Nullable String raw) {
        if (raw == null || raw.isEmpty()) {
            return new Parsed.Ok<>(NONE, List.of());
        }
        if (raw.length() > LONGEST) {
            return refused(
                    raw, AuthReason.TOO_LONG.of(Integer.toString(raw.length()), Integer.toString(LONGEST), CLAUSE));
        }
        List<Parameter> read = new ArrayList<>();
        for (int at = 0; at <= raw.length(); ) {
            int end = raw.indexOf('&', at);
            end = end < 0 ? raw.length() : end;
            if (end > at) { // nothing between two & is no parameter
                int equals = raw.indexOf('=', at);
                boolean hasValue = equals >= 0 && equals < end;
                try {
                    read.add(new Parameter(
                            decoded(raw, at, hasValue ? equals : end), hasValue ? decoded(raw, equals + 1, end) : ""));
                } catch (BadEscape e) {
                    return refused(raw, AuthReason.ESCAPE.at(e.at + 1, CLAUSE));
                } catch (CharacterCodingException e) {
                    return refused(raw, AuthReason.NOT_UTF8.at(at + 1, CLAUSE));
                }
            }
            at = end + 1;
        }
        return new Parsed.Ok<>(of(read), List.of());
    }

    /** {@return the parameters, decoded, in the order in which they came} */
    public List<Parameter> parameters() {
        return parameters;
    }

    /** {@return the canonical form, fit to be signed and to be sent; empty for no parameters} */
    public String text() {
        return text;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CanonicalQuery that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** {@return the canonical form} */
    @Override
    public String toString() {
        return text;
    }

    /** By name and then by value, not as one text: {@code a-b} is behind {@code a}, though {@code -} is before {@code =}. */
    private static String join(List<Parameter> encoded) {
        return encoded.stream()
                .sorted(Comparator.comparing(Parameter::name).thenComparing(Parameter::value))
                .map(each -> each.name() + "=" + each.value())
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        byte[] bytes;
        try {
            bytes = utf8(CharBuffer.wrap(text));
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("half a character cannot be encoded as UTF-8", e);
        }
        StringBuilder out = new StringBuilder(bytes.length + 16);
        for (byte each : bytes) {
            int next = each & 0xFF;
            if (isUnreserved(next)) {
                out.append((char) next);
            } else {
                out.append('%').append(HEX.charAt(next >> 4)).append(HEX.charAt(next & 0xF));
            }
        }
        return out.toString();
    }

    private static byte[] utf8(CharBuffer text) throws CharacterCodingException {
        ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(text);
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        return bytes;
    }

    private static boolean isUnreserved(int next) {
        return (next >= 'a' && next <= 'z')
                || (next >= 'A' && next <= 'Z')
                || (next >= '0' && next <= '9')
                || next == '-'
                || next == '.'
                || next == '_'
                || next == '~';
    }

    private static String decoded(String raw, int from, int to) throws BadEscape, CharacterCodingException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(to - from);
        for (int at = from; at < to; at++) {
            if (raw.charAt(at) == '%') {
                int high = at + 2 < to ? digit(raw.charAt(at + 1)) : -1;
                int low = at + 2 < to ? digit(raw.charAt(at + 2)) : -1;
                if (high < 0 || low < 0) {
                    throw new BadEscape(at);
                }
                bytes.write((high << 4) | low);
                at += 2;
            } else {
                int next = at;
                while (next < to && raw.charAt(next) != '%') {
                    next++;
                }
                byte[] plain = utf8(CharBuffer.wrap(raw, at, next));
                bytes.write(plain, 0, plain.length);
                at = next - 1;
            }
        }
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes.toByteArray()))
                .toString();
    }

    private static int digit(char hex) {
        return hex < 128 ? Character.digit(hex, 16) : -1; // a full-width digit is none here
    }

    private static Parsed<CanonicalQuery> refused(String raw, Violation why) {
        return new Parsed.Refused<>(raw, List.of(why), List.of());
    }

    private static final class BadEscape extends Exception {
        private static final long serialVersionUID = 1L;
        private final int at;

        BadEscape(int at) {
            super(null, null, false, false);
            this.at = at;
        }
    }
}

package io.github.creditkit.client;

import io.github.creditkit.codes.privacy.PersonalNumbers;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where a call goes, beside the base address: a path and a query, encoded. A person's number never stands in it. Immutable. */
final class Address {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final String UNRESERVED = "-._~";

    private final String path;
    private final String query;

    private Address(String path, String query) {
        this.path = path;
        this.query = query;
    }

    /** Each is a piece of the path, whatever stands in it. */
    static Address of(String... segments) {
        for (String segment : segments) {
            refusePersons(segment);
        }
        return ofNames(segments);
    }

    /**
     * The same with a name that the platform gave. Names by chance look like a person's number now and then, with the slip
     * that is allowed for; who could not repeat such a name would never get his batch to its end.
     */
    static Address ofNames(String... segments) {
        StringBuilder path = new StringBuilder();
        for (String segment : segments) {
            if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
                throw new IllegalArgumentException("an id that stands in an address is not empty, '.' or '..'");
            }
            path.append(path.isEmpty() ? "" : "/").append(encoded(segment));
        }
        return new Address(path.toString(), "");
    }

    /** With a parameter, unless there is nothing to say. */
    Address with(String name, @Nullable Object value) {
        String text = value == null ? "" : value.toString();
        refusePersons(text);
        return withName(name, text);
    }

    /** With a parameter that the platform gave, such as a cursor, unless there is none. */
    Address withName(String name, @Nullable String text) {
        return text == null || text.isEmpty()
                ? this
                : new Address(path, query + (query.isEmpty() ? "" : "&") + name + "=" + encoded(text));
    }

    /** With a parameter of several values, commas between. */
    Address withAll(String name, Collection<String> values) {
        values.forEach(Address::refusePersons);
        return values.isEmpty()
                ? this
                : new Address(
                        path,
                        query + (query.isEmpty() ? "" : "&") + name + "="
                                + values.stream().map(Address::encoded).collect(Collectors.joining(",")));
    }

    /** The whole address. */
    URI under(URI base) {
        String root = base.toString();
        return URI.create(root + (root.endsWith("/") ? "" : "/") + path + (query.isEmpty() ? "" : "?" + query));
    }

    private static void refusePersons(String text) {
        if (PersonalNumbers.areIn(text)) {
            throw new IllegalArgumentException("a natural person's number never stands in an address: ask with POST");
        }
    }

    private static String encoded(String text) {
        StringBuilder out = new StringBuilder();
        for (byte next : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (next & 0xff);
            boolean isPlain = (c >= 'A' && c <= 'Z')
                    || (c >= 'a' && c <= 'z')
                    || (c >= '0' && c <= '9')
                    || UNRESERVED.indexOf(c) >= 0;
            if (isPlain) {
                out.append(c);
            } else {
                HEX.toHexDigits(out.append('%'), next);
            }
        }
        return out.toString();
    }

    /** The path. */
    @Override
    public String toString() {
        return path;
    }
}

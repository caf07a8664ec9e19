package io.github.creditkit.platform.auth;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Headers as they came, found in any case of letters. */
final class RequestHeaders {
    private final Map<String, ? extends Collection<String>> headers;

    RequestHeaders(Map<String, ? extends Collection<String>> headers) {
        this.headers = headers;
    }

    boolean has(String name) {
        return !all(name).isEmpty();
    }

    /** All values of a header, without blanks around them. */
    List<String> all(String name) {
        List<String> found = new ArrayList<>();
        headers.forEach((key, values) -> {
            if (name.equalsIgnoreCase(key)) { // a map from outside may hold a null key
                values.forEach(value -> found.add(value.strip()));
            }
        });
        return found;
    }

    /** Several lines of a list are one list (RFC 9110, 5.3). */
    String joined(String name) {
        return String.join(", ", all(name));
    }
}

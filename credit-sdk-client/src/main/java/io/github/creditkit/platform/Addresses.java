package io.github.creditkit.platform;

import io.github.creditkit.client.contract.ProblemType;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Paths and queries as they came, decoded (地址解析). What no caller of good will sends is refused here. */
final class Addresses {
    private static final int LONGEST = 4_000;

    private Addresses() {}

    /** The segments of a path beside the base; none where it is not below it. */
    static List<String> segments(String path, String base) {
        if (path.length() > LONGEST || !path.startsWith(base + "/")) {
            return List.of();
        }
        List<String> segments = new ArrayList<>();
        for (String segment : path.substring(base.length() + 1).split("/", -1)) {
            segments.add(decoded(segment));
        }
        return segments;
    }

    /** The parameters of a query; of one that is there twice the first. */
    static Map<String, String> parameters(String query) {
        if (query.length() > LONGEST) {
            throw refused();
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            if (!name.isEmpty()) {
                parameters.putIfAbsent(name, equals < 0 ? "" : decoded(pair.substring(equals + 1)));
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        String decoded;
        try {
            decoded = URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8); // a plus is a plus: RFC 3986
        } catch (IllegalArgumentException e) {
            throw refused();
        }
        if (decoded.chars().anyMatch(c -> Character.isISOControl(c) || c == 0xFFFD)) {
            throw refused();
        }
        return decoded;
    }

    private static ProblemException refused() {
        return new ProblemException(ProblemType.INVALID_PARAMETER, "地址无法解析", "the address cannot be read");
    }
}

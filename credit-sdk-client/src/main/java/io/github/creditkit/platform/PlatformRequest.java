package io.github.creditkit.platform;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A call as a web server hands it over (请求).
 *
 * @param method  such as {@code POST}
 * @param path    the path as it came, undecoded, such as {@code /credit/v1/batches}
 * @param query   the query as it came, undecoded; empty for none
 * @param headers by name in lower case
 * @param body    the body, which is read once; empty for none
 * @param peer    the account that the transport vouches for, as by a client certificate; empty for none
 */
public record PlatformRequest(
        String method, String path, String query, Map<String, List<String>> headers, InputStream body, String peer) {
    /**
     * Puts the names of headers into lower case.
     *
     * @param method  such as {@code POST}
     * @param path    the path, undecoded
     * @param query   the query, undecoded
     * @param headers by name
     * @param body    the body
     * @param peer    the account that the transport vouches for
     */
    public PlatformRequest {
        Map<String, List<String>> lower = new LinkedHashMap<>();
        headers.forEach((name, values) ->
                lower.merge(name.toLowerCase(Locale.ROOT), List.copyOf(values), PlatformRequest::both));
        headers = Map.copyOf(lower);
    }

    private static List<String> both(List<String> some, List<String> more) {
        List<String> all = new ArrayList<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }

    /**
     * The first value of a header.
     *
     * @param name its name, in lower case
     * @return empty where there is none
     */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** The method alone: an address may hold anything. */
    @Override
    public String toString() {
        return "PlatformRequest[" + method + "]";
    }
}

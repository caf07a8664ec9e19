package io.github.creditkit.platform;

import io.github.creditkit.platform.store.Tables;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * An operation of the contract (接口操作).
 *
 * @param method  such as {@code POST}
 * @param path    its path beside the base, with variables such as {@code {id}}
 * @param open    if it may be called by anybody
 * @param work    what it does
 */
record Route(String method, List<String> path, boolean open, Work work) {
    /** What an operation does, and what it needs for it. */
    sealed interface Work {}

    /** Answers without the store, or with its own pieces of work. */
    record Free(Function<Call, PlatformResponse> handler) implements Work {}

    /** Shows what is known of a subject. It logs that before it answers, with the subjects that it found. */
    record Query(Function<Call, PlatformResponse> handler) implements Work {}

    /** Answers from the store. */
    record Read(Handler handler) implements Work {}

    /** Changes the store, and answers the same call with the same answer when it comes again. */
    record Write(Handler handler) implements Work {}

    /** Handles a call with the tables of a piece of work. */
    @FunctionalInterface
    interface Handler {
        PlatformResponse handle(Call call, Tables tables);
    }

    static Route read(String method, String path, Handler handler) {
        return new Route(method, segments(path), false, new Read(handler));
    }

    static Route write(String method, String path, Handler handler) {
        return new Route(method, segments(path), false, new Write(handler));
    }

    static Route free(String method, String path, Function<Call, PlatformResponse> handler) {
        return new Route(method, segments(path), false, new Free(handler));
    }

    static Route query(String method, String path, Function<Call, PlatformResponse> handler) {
        return new Route(method, segments(path), false, new Query(handler));
    }

    static Route open(String method, String path, Function<Call, PlatformResponse> handler) {
        return new Route(method, segments(path), true, new Free(handler));
    }

    private static List<String> segments(String path) {
        return List.of(path.substring(1).split("/"));
    }

    /** The variables of a path, if it is one of this operation. */
    Optional<Map<String, String>> match(List<String> segments) {
        if (segments.size() != path.size()) {
            return Optional.empty();
        }
        Map<String, String> variables = new LinkedHashMap<>();
        for (int i = 0; i < path.size(); i++) {
            String expected = path.get(i);
            if (expected.startsWith("{")) {
                variables.put(expected.substring(1, expected.length() - 1), segments.get(i));
            } else if (!expected.equals(segments.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(variables);
    }
}

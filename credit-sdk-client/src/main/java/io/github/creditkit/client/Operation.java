package io.github.creditkit.client;

import io.github.creditkit.client.RetryRules.Repeat;
import io.github.creditkit.client.json.ContractJson;
import io.github.creditkit.client.json.UnreadableJsonException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One call of an operation of the contract (接口操作), before it is sent: everything that is particular to it. What is the same for
 * all is the {@link Engine}'s.
 *
 * @param name     its name in the contract, such as {@code sealBatch}
 * @param method   the method of HTTP
 * @param address  where to
 * @param headers  headers of its own
 * @param body     what is sent as JSON; null for nothing, or for what is packed already
 * @param packed   what is sent as it is
 * @param traits   what else is particular to it
 * @param facts    what is noted of it for an audit; null for nothing
 * @param reader   makes something of the answer
 * @param <T>      the answer
 */
record Operation<T>(
        String name,
        String method,
        Address address,
        Map<String, String> headers,
        @Nullable Object body,
        @Nullable CallBody packed,
        Traits traits,
        @Nullable AuditFacts facts,
        Reader<T> reader) {

    /** Makes something of an answer; null where there is nothing to be made. */
    @FunctionalInterface
    interface Reader<T> {
        @Nullable
        T read(Answer answer, ContractJson json) throws UnreadableJsonException;
    }

    /**
     * What else is particular to an operation.
     *
     * @param checked  if the body is checked before it is sent
     * @param open     if nobody has to say who he is
     * @param streamed if the answer is read as it comes
     * @param expected the statuses that are no error
     * @param repeat   if it may be sent twice
     */
    record Traits(boolean checked, boolean open, boolean streamed, Set<Integer> expected, Repeat repeat) {}

    static Draft get(String name, Address address) {
        return new Draft(name, "GET", address, Repeat.HARMLESS, Set.of(200));
    }

    /** The key that goes with it makes it harmless to send it twice. */
    static Draft post(String name, Address address, Object body) {
        Draft draft = new Draft(name, "POST", address, Repeat.HARMLESS, Set.of(200));
        draft.body = body;
        return draft;
    }

    static Draft put(String name, Address address, Repeat repeat) {
        return new Draft(name, "PUT", address, repeat, Set.of(200));
    }

    static Draft delete(String name, Address address) {
        return new Draft(name, "DELETE", address, Repeat.IF_NOT_TAKEN, Set.of(204));
    }

    /** Which, and nothing of what it says. */
    @Override
    public String toString() {
        return name;
    }

    /** A call that is being described. */
    static final class Draft {
        private final String name;
        private final String method;
        private final Address address;
        private final Repeat repeat;
        private final Map<String, String> headers = new LinkedHashMap<>();
        private Set<Integer> expected;
        private @Nullable Object body;
        private @Nullable CallBody packed;
        private @Nullable AuditFacts facts;
        private boolean checked = true;
        private boolean open;
        private boolean streamed;

        private Draft(String name, String method, Address address, Repeat repeat, Set<Integer> expected) {
            this.name = name;
            this.method = method;
            this.address = address;
            this.repeat = repeat;
            this.expected = expected;
            headers.put("Accept", CallBody.JSON);
        }

        Draft header(String header, String value) {
            headers.put(header, value);
            return this;
        }

        Draft expecting(Integer... statuses) {
            expected = Set.of(statuses);
            return this;
        }

        Draft sending(Object sent) {
            body = sent;
            return this;
        }

        Draft sending(CallBody sent) {
            packed = sent;
            return this;
        }

        /** What the platform completes is not checked before. */
        Draft unchecked() {
            checked = false;
            return this;
        }

        Draft openToAll() {
            open = true;
            return this;
        }

        Draft streamed() {
            streamed = true;
            return header("Accept", CallBody.NDJSON);
        }

        Draft noting(AuditFacts noted) {
            facts = noted;
            return this;
        }

        <T> Operation<T> reading(Reader<T> reader) {
            return new Operation<>(
                    name,
                    method,
                    address,
                    Map.copyOf(headers),
                    body,
                    packed,
                    new Traits(checked, open, streamed, expected, repeat),
                    facts,
                    reader);
        }

        <T> Operation<T> reading(Class<T> type) {
            return reading((answer, json) -> json.read(answer.body(), type));
        }
    }
}

package io.github.creditkit.reference.store;

import io.github.creditkit.client.contract.Page;
import io.github.creditkit.client.json.ContractJson;
import io.github.creditkit.client.json.UnreadableJsonException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What is kept as JSON in a column. */
final class StoredJson {
    private final ContractJson json;

    StoredJson(ContractJson json) {
        this.json = json;
    }

    String write(Object value) {
        return new String(json.write(value), StandardCharsets.UTF_8);
    }

    String writeAll(List<?> values) {
        return write(Page.whole(values));
    }

    <T> T read(String text, Class<T> type) {
        try {
            return json.read(text.getBytes(StandardCharsets.UTF_8), type);
        } catch (UnreadableJsonException e) {
            throw new IllegalStateException("a column that cannot be read", e);
        }
    }

    <T> List<T> readAll(String text, Class<T> type) {
        try {
            return json.readPage(text.getBytes(StandardCharsets.UTF_8), type).items();
        } catch (UnreadableJsonException e) {
            throw new IllegalStateException("a column that cannot be read", e);
        }
    }
}

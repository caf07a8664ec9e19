package io.github.creditkit.model.table;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The names that columns of a table are known by (表头名称): item codes, Chinese texts, aliases. They match after NFKC, so
 * that （） is (), and without blanks around them.
 *
 * @param <K> what a name stands for, such as an item
 */
public final class HeaderNames<K> {
    private final Map<String, K> keys;

    private HeaderNames(Map<String, K> keys) {
        this.keys = keys;
    }

    /**
     * Names for keys; a key may have several.
     *
     * @param names for each name what it stands for
     * @param <K>   what a name stands for
     * @return these names
     * @throws IllegalArgumentException if one name stands for two keys
     */
    public static <K> HeaderNames<K> of(Map<String, ? extends K> names) {
        Map<String, K> keys = new HashMap<>();
        names.forEach((name, key) -> {
            K other = keys.put(folded(name), key);
            if (other != null && !other.equals(key)) {
                throw new IllegalArgumentException("the name " + name + " stands for " + other + " and " + key);
            }
        });
        return new HeaderNames<>(Map.copyOf(keys));
    }

    /**
     * The key of a name.
     *
     * @param name as it stands in a header
     * @return empty when it is not known
     */
    public Optional<K> key(String name) {
        return Optional.ofNullable(keys.get(folded(name)));
    }

    static String folded(String name) {
        // A mark that should have stood before the file's first byte is often found inside it.
        return Normalizer.normalize(name, Form.NFKC).replace("\uFEFF", "").strip();
    }
}

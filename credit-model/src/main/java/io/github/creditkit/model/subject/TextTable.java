package io.github.creditkit.model.subject;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A number for each different text of each kind (文本编号表): open addressing over one array, 8 bytes a text beside the text.
 *
 * @param <K> the kinds
 */
final class TextTable<K extends Enum<K>> {
    private static final int FREE = -1;

    private String[] texts = new String[16];
    private @Nullable Object[] kinds = new @Nullable Object[16];
    private int[] places = filled(64);
    private int size;

    private static int[] filled(int length) {
        int[] places = new int[length];
        Arrays.fill(places, FREE);
        return places;
    }

    int size() {
        return size;
    }

    String text(int number) {
        return texts[number];
    }

    @SuppressWarnings("unchecked") // only kinds are put there
    K kind(int number) {
        return (K) Objects.requireNonNull(kinds[number]);
    }

    /** The number of the text, a new one for a new text. */
    int number(K kind, String text) {
        int place = place(kind, text);
        if (places[place] != FREE) {
            return places[place];
        }
        if (size == texts.length) {
            texts = Arrays.copyOf(texts, size * 2);
            kinds = Arrays.copyOf(kinds, size * 2);
        }
        texts[size] = text;
        kinds[size] = kind;
        places[place] = size++;
        if (size * 2 > places.length) {
            grow();
        }
        return size - 1;
    }

    /** The number of a known text, below 0 of another. */
    int find(K kind, String text) {
        return places[place(kind, text)];
    }

    private int place(K kind, String text) {
        int mask = places.length - 1;
        int hash = (text.hashCode() * 31 + kind.name().hashCode()) * 0x9E3779B9;
        int place = (hash ^ (hash >>> 15)) & mask;
        while (places[place] != FREE && !(kinds[places[place]] == kind && texts[places[place]].equals(text))) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private void grow() {
        places = filled(places.length * 2);
        for (int number = 0; number < size; number++) {
            places[place(kind(number), texts[number])] = number;
        }
    }
}

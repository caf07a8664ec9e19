package io.github.creditkit.codes.repair;

import java.util.Arrays;

/** A folded text, and beside it the same with foreign letters and digits read as the ASCII ones they look like. */
final class Reading {
    private final String text;
    private final char[] read;
    private final int[] origins;
    private final int length;

    Reading(String text) {
        this.text = text;
        this.read = new char[text.length()];
        this.origins = new int[text.length()];
        int count = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int latin = LookAlikes.latin(c);
            // A character outside the basic plane that looks like nothing here: U+FFFF is in no code.
            read[count] = latin > Character.MAX_VALUE ? Character.MAX_VALUE : (char) latin;
            origins[count++] = i;
            i += Character.charCount(c);
        }
        this.length = count;
    }

    /** The number of characters, a surrogate pair being one. */
    int length() {
        return length;
    }

    /** What a character is read as. */
    char read(int index) {
        return read[index];
    }

    /** The whole as it is read. */
    String read(int from, int to) {
        return new String(Arrays.copyOfRange(read, from, to));
    }

    /** The characters of the folded text, before reading. */
    String original(int from, int to) {
        return text.substring(origins[from], to < length ? origins[to] : text.length());
    }

    /** If a character is written in another script. */
    boolean isForeign(int index) {
        return text.charAt(origins[index]) != read[index];
    }

    /** The position of a character in the folded text, counted from 1; also of the end. */
    int position(int index) {
        return (index < length ? origins[index] : text.length()) + 1;
    }
}

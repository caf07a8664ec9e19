package io.github.creditkit.codes.repair;

import java.util.List;

/**
 * A possible code while it is put together: at each index a character, and the character of the text it comes from. One
 * draft is changed over and over, so that the search makes no garbage.
 */
final class Draft implements CharSequence {
    private static final int INSERTED = -1;

    private final Reading reading;
    private final Shape shape;
    private final char[] characters;
    private final int[] sources;

    Draft(Reading reading, Shape shape) {
        this.reading = reading;
        this.shape = shape;
        this.characters = new char[shape.length()];
        this.sources = new int[shape.length()];
    }

    /**
     * Puts a character of the text at an index; when it cannot stand there, the likeliest that it looks like.
     *
     * @return false when it looks like none that can; then it stands there as it is
     */
    boolean place(int index, int source) {
        char c = reading.read(source);
        sources[index] = source;
        characters[index] = c;
        if (shape.allows(index, c)) {
            return true;
        }
        String readings = shape.readings(index, c);
        if (readings.isEmpty()) {
            return false;
        }
        characters[index] = readings.charAt(0);
        return true;
    }

    /**
     * Puts a stretch of the text at consecutive indexes.
     *
     * @return how many characters look like none that can stand there
     */
    int placeAll(int index, int from, int to) {
        int impossible = 0;
        for (int i = from; i < to; i++) {
            impossible += place(index + i - from, i) ? 0 : 1;
        }
        return impossible;
    }

    /** Puts a character at an index that no character of the text stands for. */
    void insert(int index, char c) {
        sources[index] = INSERTED;
        characters[index] = c;
    }

    /** Reads the character at an index otherwise. */
    void read(int index, char c) {
        characters[index] = c;
    }

    /** What the text has at an index. */
    char source(int index) {
        return reading.read(sources[index]);
    }

    boolean isAccepted() {
        return shape.accepts(this);
    }

    /** Adds an edit for each character that is read as another one; returns what they cost together. */
    int edits(List<Edit> edits) {
        int cost = 0;
        for (int i = 0; i < characters.length; i++) {
            int source = sources[i];
            if (source != INSERTED && (reading.isForeign(source) || reading.read(source) != characters[i])) {
                int extra = cost(i, source);
                boolean alike = extra < Cost.SUBSTITUTION;
                edits.add(new Edit(
                        alike ? Edit.Kind.LOOK_ALIKE : Edit.Kind.SUBSTITUTION,
                        reading.position(source),
                        reading.original(source, source + 1),
                        String.valueOf(characters[i])));
                cost += extra;
            }
        }
        return cost;
    }

    private int cost(int index, int source) {
        char from = reading.read(source);
        int foreign = reading.isForeign(source) ? Cost.FOREIGN_LETTER : 0;
        if (from == characters[index]) {
            return foreign;
        }
        int rank = shape.readings(index, from).indexOf(characters[index]);
        if (rank < 0) {
            return Cost.SUBSTITUTION;
        }
        if (shape.allows(index, from)) {
            return foreign + (rank == 0 ? Cost.LOOK_ALIKE : Cost.LOOK_ALIKE_OTHERWISE);
        }
        return foreign + (rank == 0 ? Cost.IMPOSSIBLE_CHARACTER : Cost.IMPOSSIBLE_CHARACTER_OTHERWISE);
    }

    @Override
    public int length() {
        return characters.length;
    }

    @Override
    public char charAt(int index) {
        return characters[index];
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new String(characters, start, end - start);
    }

    @Override
    public String toString() {
        return new String(characters);
    }
}

package io.github.creditkit.codes.repair;

/**
 * The search for look-alikes in a text of the right length. A character that cannot stand where it does is always
 * replaced, by the likeliest that it looks like; from there, so many characters as the shape allows are read otherwise.
 * That bounds the product: 18 characters with two alternatives each and three guesses are 7,000 texts.
 */
final class LookAlikeSearch {
    private final Shape shape;
    private final Draft draft;
    private final Candidates candidates;
    private final String[] readings;

    private LookAlikeSearch(Shape shape, Draft draft, Candidates candidates) {
        this.shape = shape;
        this.draft = draft;
        this.candidates = candidates;
        this.readings = new String[shape.length()];
        for (int i = 0; i < readings.length; i++) {
            readings[i] = shape.readings(i, draft.source(i));
        }
    }

    /** Searches from a draft that has all characters of the text in their places. */
    static void search(Shape shape, Draft draft, Candidates candidates) {
        new LookAlikeSearch(shape, draft, candidates).from(0, shape.guesses());
    }

    private void from(int index, int guesses) {
        if (index == 0 && draft.isAccepted()) {
            candidates.offer(shape, draft);
        }
        for (int i = index; i < readings.length; i++) {
            char first = draft.charAt(i);
            for (int k = 0; k < readings[i].length(); k++) {
                char other = readings[i].charAt(k);
                if (other != first) {
                    draft.read(i, other);
                    if (draft.isAccepted()) {
                        candidates.offer(shape, draft);
                    }
                    if (guesses > 1) {
                        from(i + 1, guesses - 1);
                    }
                }
            }
            draft.read(i, first);
        }
    }
}

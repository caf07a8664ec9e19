package io.github.creditkit.codes.repair;

import io.github.creditkit.codes.check.Alphabet;

/**
 * The search for one slip of typing: a wrong character, two that changed places, one too few or too many. Characters
 * that cannot stand where they do are read as the likeliest that they look like meanwhile.
 */
final class SlipSearch {
    private final Reading reading;
    private final Shape shape;
    private final Candidates candidates;
    private final Draft draft;
    private final int from;
    private final int to;

    private SlipSearch(Reading reading, int from, int to, Shape shape, Candidates candidates) {
        this.reading = reading;
        this.from = from;
        this.to = to;
        this.shape = shape;
        this.candidates = candidates;
        this.draft = new Draft(reading, shape);
    }

    /** Searches in a stretch of the text. */
    static void search(Reading reading, int from, int to, Shape shape, Candidates candidates) {
        SlipSearch search = new SlipSearch(reading, from, to, shape, candidates);
        switch (to - from - shape.length()) {
            case 0 -> search.sameLength();
            case 1 -> search.oneTooMany();
            case -1 -> search.oneTooFew();
            default -> {}
        }
    }

    private void sameLength() {
        int impossible = draft.placeAll(0, from, to);
        if (impossible == 0) {
            LookAlikeSearch.search(shape, draft, candidates);
        }
        if (impossible <= 1) {
            substitutions(impossible == 1);
        }
        swaps();
    }

    private void substitutions(boolean atTheImpossible) {
        for (int i = 0; i < shape.length(); i++) {
            char first = draft.charAt(i);
            if (!atTheImpossible || !shape.allows(i, first)) {
                Alphabet alphabet = shape.alphabet(i);
                for (int value = 0; value < alphabet.size(); value++) {
                    draft.read(i, alphabet.character(value));
                    offerRead();
                }
                draft.read(i, first);
            }
        }
    }

    private void offerRead() {
        if (draft.isAccepted()) {
            candidates.offer(shape, draft);
        }
    }

    private void swaps() {
        for (int i = 0; i < shape.length(); i++) {
            for (int j = i + 1; j < shape.length(); j++) {
                if (reading.read(from + i) != reading.read(from + j)) {
                    swap(i, j);
                }
            }
        }
    }

    private void swap(int i, int j) {
        for (int k = 0; k < shape.length(); k++) {
            if (!draft.place(k, from + (k == i ? j : k == j ? i : k))) {
                return;
            }
        }
        if (draft.isAccepted()) {
            int first = from + i;
            int second = from + j;
            String stretch = reading.original(first, second + 1);
            String exchanged = reading.original(second, second + 1)
                    + reading.original(first + 1, second)
                    + reading.original(first, first + 1);
            candidates.offer(
                    shape,
                    draft,
                    new Edit(Edit.Kind.SWAP, reading.position(first), stretch, exchanged),
                    j == i + 1 ? Cost.ADJACENT_SWAP : Cost.DISTANT_SWAP);
        }
    }

    private void oneTooMany() {
        for (int extra = from; extra < to; extra++) {
            boolean doubled = extra > from && reading.read(extra) == reading.read(extra - 1);
            boolean possible = draft.placeAll(0, from, extra) + draft.placeAll(extra - from, extra + 1, to) == 0;
            // Which of two equal characters goes makes no difference; the first is said to.
            if (possible && !doubled && draft.isAccepted()) {
                boolean twice = extra + 1 < to && reading.read(extra) == reading.read(extra + 1);
                Edit edit = new Edit(Edit.Kind.EXTRA, reading.position(extra), reading.original(extra, extra + 1), "");
                candidates.offer(shape, draft, edit, twice ? Cost.DOUBLED : Cost.EXTRA);
            }
        }
    }

    private void oneTooFew() {
        for (int hole = 0; hole < shape.length(); hole++) {
            int next = from + hole;
            if (draft.placeAll(0, from, next) + draft.placeAll(hole + 1, next, to) == 0) {
                Alphabet alphabet = shape.alphabet(hole);
                for (int value = 0; value < alphabet.size(); value++) {
                    char c = alphabet.character(value);
                    draft.insert(hole, c);
                    if (draft.isAccepted()) {
                        boolean twice = next < to && reading.read(next) == c;
                        candidates.offer(
                                shape,
                                draft,
                                new Edit(Edit.Kind.MISSING, reading.position(next), "", String.valueOf(c)),
                                twice ? Cost.DOUBLED : Cost.MISSING);
                    }
                }
            }
        }
    }
}

package io.github.creditkit.codes.repair;

import io.github.creditkit.codes.check.Alphabet;
import java.util.ArrayList;
import java.util.List;

/** Finds the one stretch of a text that can be the code when words, brackets or a second field are left around it. */
final class Labels {
    private final Reading reading;
    private final Shape shape;
    private final List<Stretch> stretches = new ArrayList<>();

    private Labels(Reading reading, Shape shape) {
        this.reading = reading;
        this.shape = shape;
    }

    /** A stretch of the reading, the end excluded. */
    record Stretch(int from, int to) {}

    /** The stretches of one run of letters and digits; none when several runs could be the code. */
    static List<Stretch> around(Reading reading, Shape shape) {
        return new Labels(reading, shape).theOne();
    }

    private List<Stretch> theOne() {
        List<Stretch> valid = new ArrayList<>();
        int runs = 0;
        for (int end = 0; end < reading.length(); end++) {
            int start = end;
            while (end < reading.length() && Alphabet.DIGITS_AND_LETTERS.contains(reading.read(end))) {
                end++;
            }
            int before = stretches.size();
            if (end - start < reading.length()) {
                whole(start, end);
            }
            withoutLetters(start, end);
            runs += stretches.size() > before ? 1 : 0;
        }
        for (Stretch stretch : stretches) {
            if (isValid(stretch) && valid.stream().noneMatch(other -> same(stretch, other))) {
                valid.add(stretch);
            }
        }
        return runs == 1 ? stretches : valid.size() == 1 ? valid : List.of();
    }

    private void whole(int start, int end) {
        if (Math.abs(end - start - shape.length()) <= 1) {
            stretches.add(new Stretch(start, end));
        }
    }

    /**
     * A label in Latin letters has no boundary once blanks are folded away: USCC914403001922038216. The code begins
     * with the first digit, or it has letters of its own there and is as long as a code.
     */
    private void withoutLetters(int start, int end) {
        int from = end - shape.length();
        if (from <= start + 1) {
            return;
        }
        int digit = start;
        while (digit < end && !Alphabet.DIGITS.contains(reading.read(digit))) {
            digit++;
        }
        if (digit > start) {
            whole(digit, end);
        }
        if (from < digit) {
            stretches.add(new Stretch(from, end));
        }
    }

    private boolean isValid(Stretch stretch) {
        return shape.accepts(reading.read(stretch.from(), stretch.to()));
    }

    private boolean same(Stretch one, Stretch other) {
        return reading.read(one.from(), one.to()).equals(reading.read(other.from(), other.to()));
    }
}

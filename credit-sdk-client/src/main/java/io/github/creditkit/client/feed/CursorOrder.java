package io.github.creditkit.client.feed;

import java.math.BigInteger;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Which of two cursors comes first (游标次序). A cursor is opaque: nothing but the platform knows what it means. The contract only
 * says that it grows.
 */
public enum CursorOrder {
    /** Two cursors of digits alone are compared as numbers; of others nobody can tell. The usual one. */
    NUMBERS {
        @Override
        OptionalInt compare(String one, String other) {
            return isNumber(one) && isNumber(other)
                    ? OptionalInt.of(new BigInteger(one).compareTo(new BigInteger(other)))
                    : OptionalInt.empty();
        }
    },
    /** Cursors of one length are compared as texts, for a platform that promises that. */
    TEXTS_OF_ONE_LENGTH {
        @Override
        OptionalInt compare(String one, String other) {
            return one.length() == other.length() ? OptionalInt.of(one.compareTo(other)) : NUMBERS.compare(one, other);
        }
    },
    /** Nobody can tell of any. */
    OPAQUE {
        @Override
        OptionalInt compare(String one, String other) {
            return OptionalInt.empty();
        }
    };

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,500}");

    /** Empty where nobody can tell. */
    abstract OptionalInt compare(String one, String other);

    private static boolean isNumber(String cursor) {
        return DIGITS.matcher(cursor).matches();
    }
}

package io.github.creditkit.model.codeset;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A code as it was sent, and its meaning when it is known (代码原文与含义). Nothing is lost on the way through.
 *
 * <p>Carries identity codes too, and an unread text may be a person's number. So {@code toString} shows the meaning or
 * nothing; {@link #text()} is what is stored and sent.
 *
 * @param text    the code as it was sent, such as {@code 其他-采矿}
 * @param meaning what it means; null when that is not known
 * @param <T>     what such a code can mean: an enumeration, or a type of identity code
 */
public record Coded<T>(String text, @Nullable T meaning) {

    /**
     * A constant with its own code.
     *
     * @param constant a value of a bundled code set
     * @param <E>      the enumeration
     * @return the constant's code and the constant
     */
    public static <E extends Enum<E> & CodeValue> Coded<E> of(E constant) {
        return new Coded<>(constant.code(), constant);
    }

    /**
     * A constant that stands for other things (其他), with the thing's name after a hyphen.
     *
     * @param constant the constant for others
     * @param detail   the name, such as {@code 采矿}
     * @param <E>      the enumeration
     * @return such as {@code 其他-采矿}
     */
    public static <E extends Enum<E> & CodeValue> Coded<E> other(E constant, String detail) {
        return new Coded<>(OtherText.write(detail), constant);
    }

    /**
     * Reads any text; what the lookup does not know is kept, not thrown away.
     *
     * @param text   any text
     * @param lookup what a text means
     * @param <T>    the meaning's type
     * @return the text as it is, with its meaning if there is one
     */
    public static <T> Coded<T> read(String text, Function<? super String, Optional<T>> lookup) {
        return new Coded<>(text, lookup.apply(text).orElse(null));
    }

    /**
     * The meaning, if it is known.
     *
     * @return empty when it is not
     */
    public Optional<T> known() {
        return Optional.ofNullable(meaning);
    }

    /**
     * If the meaning is known.
     *
     * @return true when {@link #known()} is not empty
     */
    public boolean isKnown() {
        return meaning != null;
    }

    /**
     * What stands after {@code 其他-}: the name of the other thing. A dash of any kind or width will do.
     *
     * @return such as {@code 采矿}; empty when the text has another form, or nothing stands there
     */
    public Optional<String> detail() {
        return OtherText.detail(text);
    }

    /** The meaning, or {@code Coded[?]}; never the text, which may hold a person's number. */
    @Override
    public String toString() {
        return meaning == null ? "Coded[?]" : "Coded[" + meaning + "]";
    }
}

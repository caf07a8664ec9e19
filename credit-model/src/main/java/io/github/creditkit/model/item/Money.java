package io.github.creditkit.model.item;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An amount with its unit (金额), exact. No amount is without a unit, as the templates of 2018 count in 万元 and other
 * data in 元.
 *
 * <p>Equal amounts are equal in whatever unit they were sent: {@code ofWan("0.2")} is {@code ofYuan("2000")}. Any number
 * can be held, so that a bad one can be reported, within reason; what is allowed is a
 * rule of the record.
 */
public final class Money implements Comparable<Money> {
    private static final int WAN_DIGITS = 4;
    private static final int WAN_SCALE = 6;
    private static final int FEN_DIGITS = 2;
    /** So many digits always fit into a long. */
    private static final int LONG_DIGITS = 18;

    private static final int MOST_DIGITS = 38;
    /** Beyond this a number takes gigabytes to be written out. */
    private static final int LARGEST_EXPONENT = 1000;

    private final BigDecimal value;
    private final Unit unit;
    private final long fen;

    /** The unit of an amount (金额单位). */
    public enum Unit {
        /** Yuan (元). */
        YUAN("元"),
        /** Ten thousand yuan (万元). */
        WAN_YUAN("万元");

        private final String nameZh;

        Unit(String nameZh) {
            this.nameZh = nameZh;
        }

        /** {@return the Chinese name, such as 万元} */
        public String nameZh() {
            return nameZh;
        }

        /**
         * The unit with this name.
         *
         * @param nameZh 元 or 万元
         * @return empty for any other text
         */
        public static Optional<Unit> ofNameZh(String nameZh) {
            return Arrays.stream(values())
                    .filter(unit -> unit.nameZh.equals(nameZh))
                    .findFirst();
        }
    }

    private Money(BigDecimal value, Unit unit) {
        this.value = value;
        this.unit = unit;
        this.fen = fen(value, unit);
    }

    private static long fen(BigDecimal value, Unit unit) {
        BigDecimal fen = value.scaleByPowerOfTen(unit == Unit.YUAN ? FEN_DIGITS : FEN_DIGITS + WAN_DIGITS);
        if (fen.precision() - fen.scale() > LONG_DIGITS) {
            return fen.signum() > 0 ? Long.MAX_VALUE : Long.MIN_VALUE;
        }
        return fen.longValue();
    }

    /**
     * An amount.
     *
     * @param value any number that {@link #canHold}
     * @param unit  what it counts
     * @return the amount
     * @throws IllegalArgumentException for a number with an exponent or digits beyond all reason
     */
    public static Money of(BigDecimal value, Unit unit) {
        if (!canHold(value)) {
            throw new IllegalArgumentException(
                    "an amount of " + value.precision() + " digits, exponent " + -value.scale());
        }
        return new Money(Objects.requireNonNull(value), Objects.requireNonNull(unit));
    }

    /**
     * If a number can be an amount at all, good or bad.
     *
     * @param value a number that was read somewhere
     * @return false for exponents and digits beyond 1,000, which are an attack and no amount
     */
    public static boolean canHold(BigDecimal value) {
        return Math.abs((long) value.scale()) <= LARGEST_EXPONENT && value.precision() <= LARGEST_EXPONENT;
    }

    /**
     * An amount in 元.
     *
     * @param yuan such as 2000
     * @return the amount
     */
    public static Money ofYuan(BigDecimal yuan) {
        return of(yuan, Unit.YUAN);
    }

    /**
     * An amount in 万元.
     *
     * @param wan such as 0.2
     * @return the amount
     */
    public static Money ofWan(BigDecimal wan) {
        return of(wan, Unit.WAN_YUAN);
    }

    /** {@return the number as it was given} */
    public BigDecimal value() {
        return value;
    }

    /** {@return what the number counts} */
    public Unit unit() {
        return unit;
    }

    /** {@return the number of 元, exact} */
    public BigDecimal toYuan() {
        return unit == Unit.YUAN ? value : value.scaleByPowerOfTen(WAN_DIGITS);
    }

    /** {@return the number of 万元, exact: 0.01 元 is 0.000001 万元} */
    public BigDecimal toWan() {
        return unit == Unit.WAN_YUAN ? value : value.scaleByPowerOfTen(-WAN_DIGITS);
    }

    /**
     * The number of 分, for comparing without objects.
     *
     * @return without fractions of a 分; {@link Long#MAX_VALUE} or {@link Long#MIN_VALUE} beyond 18 digits
     */
    public long toFen() {
        return fen;
    }

    /** {@return if it has no more than 6 decimals as 万元, and no more digits than any amount has} */
    public boolean isWritable() {
        int scale = value.scale() + (unit == Unit.YUAN ? WAN_DIGITS : 0);
        return value.precision() <= MOST_DIGITS
                && value.scale() >= -MOST_DIGITS
                && (scale <= WAN_SCALE || toWan().stripTrailingZeros().scale() <= WAN_SCALE);
    }

    /** {@return -1, 0 or 1} */
    public int signum() {
        return value.signum();
    }

    /**
     * The sum, in the unit of this amount.
     *
     * @param other another amount
     * @return exact
     */
    public Money plus(Money other) {
        return new Money(value.add(unit == Unit.YUAN ? other.toYuan() : other.toWan()), unit);
    }

    @Override
    public int compareTo(Money other) {
        return toYuan().compareTo(other.toYuan());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Money that && compareTo(that) == 0;
    }

    @Override
    public int hashCode() {
        return toYuan().stripTrailingZeros().hashCode();
    }

    /** {@return the number and its unit, such as {@code 0.2万元}} */
    @Override
    public String toString() {
        boolean plain = Math.abs((long) value.scale()) <= MOST_DIGITS;
        return (plain ? value.toPlainString() : value.toString()) + unit.nameZh();
    }
}

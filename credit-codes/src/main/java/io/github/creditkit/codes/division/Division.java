package io.github.creditkit.codes.division;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * An administrative division (行政区划): one code with one name over one unbroken run of years.
 *
 * <p>A rename or a gap makes another division with the same code, so {@code 120110} was 东郊区 until 1992 and is 东丽区
 * since. Years are calendar years, both inclusive, in which the division was in force for at least a part of the year;
 * the data know no months.
 */
public final class Division {
    private final String code;
    private final String name;
    private final DivisionLevel level;
    private final @Nullable String parent;
    private final int firstYear;
    private final int lastYear;
    private final DivisionStatus status;
    private final List<String> links;

    /** Years are 0 for none; links are successors, or for a variant the codes of the list. */
    Division(
            String code,
            String name,
            DivisionLevel level,
            @Nullable String parent,
            int firstYear,
            int lastYear,
            DivisionStatus status,
            List<String> links) {
        this.code = code;
        this.name = name;
        this.level = level;
        this.parent = parent;
        this.firstYear = firstYear;
        this.lastYear = lastYear;
        this.status = status;
        this.links = List.copyOf(links);
    }

    /** {@return the code (代码), six digits, such as {@code 370116}} */
    public String code() {
        return code;
    }

    /** {@return the Chinese name without the names above it, such as {@code 莱芜区}; empty for a zone without a published one} */
    public String name() {
        return name;
    }

    /** {@return the level (级别)} */
    public DivisionLevel level() {
        return level;
    }

    /**
     * {@return the code of the division above (上级)} The prefecture if its code was in force with this one, else the
     * province; empty for a province.
     */
    public Optional<String> parent() {
        return Optional.ofNullable(parent);
    }

    /**
     * {@return the first year, inclusive} The first year of the table means "or earlier". Empty when not known, as for
     * most summary codes and zones.
     */
    public OptionalInt firstYear() {
        return year(firstYear);
    }

    /** {@return the last year, inclusive; empty when in force by the newest list} */
    public OptionalInt lastYear() {
        return year(lastYear);
    }

    /**
     * {@return the codes that took over the territory when this division ended (后继代码)} In the order of the data; a
     * renamed one has its own code first. Often empty for a prefecture: its counties have them.
     */
    public List<String> successors() {
        return status == DivisionStatus.VARIANT ? List.of() : links;
    }

    /** {@return the codes that the list gives the same division; not empty for a variant only} */
    public List<String> sameAs() {
        return status == DivisionStatus.VARIANT ? links : List.of();
    }

    /** {@return what this row is by the newest list: never {@code NOT_YET_IN_FORCE} and never {@code UNKNOWN}} */
    public DivisionStatus status() {
        return status;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Division that
                && code.equals(that.code)
                && name.equals(that.name)
                && level == that.level
                && Objects.equals(parent, that.parent)
                && firstYear == that.firstYear
                && lastYear == that.lastYear
                && status == that.status
                && links.equals(that.links);
    }

    @Override
    public int hashCode() {
        return 31 * code.hashCode() + 7 * firstYear + status.hashCode();
    }

    /** {@return the code, the name and the years, such as {@code 110103 崇文区 1981-2010}} */
    @Override
    public String toString() {
        return code + " " + name + " " + (firstYear == 0 ? "" : firstYear) + "-" + (lastYear == 0 ? "" : lastYear);
    }

    private static OptionalInt year(int year) {
        return year == 0 ? OptionalInt.empty() : OptionalInt.of(year);
    }
}

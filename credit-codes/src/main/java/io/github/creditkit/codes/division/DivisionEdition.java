package io.github.creditkit.codes.division;

/**
 * The edition of a division table (区划数据版本).
 *
 * @param title what the table was made from, and when
 * @param firstYear first year of the table; a row that begins in it may be older, and 0 means that no row has a year
 * @param newestYear newest year in which a row begins or ends, 0 if no row has a year
 */
public record DivisionEdition(String title, int firstYear, int newestYear) {
    /** {@return the title and the years} */
    @Override
    public String toString() {
        return title + " (" + firstYear + " to " + newestYear + ")";
    }
}

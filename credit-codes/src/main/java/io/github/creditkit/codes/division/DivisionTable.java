package io.github.creditkit.codes.division;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A dated table of division codes (行政区划代码表).
 *
 * <p>A code can have several rows. They decide in this order: <ol>
 * <li>of the rows whose years include the date: one of the list before one of a variant before any other; in a year of
 * renaming the newer one;
 * <li>if there is none, a code that was ever in the list is {@code ABOLISHED}, or {@code NOT_YET_IN_FORCE} if it begins
 * later; so a code is abolished only if it is nothing else;
 * <li>any other code is what its last row is, whatever the date.</ol>
 *
 * <p>The data know years only: a division is in force through the whole of its first and its last year. A date before
 * the first year of the table is read as that year, as its rows mean "or earlier". Without a date, the newest list
 * decides, not the clock.
 *
 * <p>No method throws on any text. Immutable and safe for threads.
 *
 * <p>Source: yearly lists of the Ministry of Civil Affairs (民政部), GB/T 2260; edition and gaps in {@link #edition()} and
 * in {@code src/divisions/SOURCES.md} of the project.
 */
public final class DivisionTable {
    private final DivisionEdition edition;
    private final DivisionRows rows;
    private final DivisionIndex index;

    /** Rows that were asked for, as objects. Without a lock: two threads may make the same one, and either will do. */
    private final @Nullable Division[] made;

    DivisionTable(String title, DivisionRows rows) {
        this.rows = rows;
        this.index = new DivisionIndex(rows);
        this.made = new Division[rows.size()];
        this.edition = new DivisionEdition(title, index.firstYear(), index.newestYear());
    }

    /**
     * The table that comes with this library, made ready on first use.
     *
     * @return always the same table
     */
    public static DivisionTable bundled() {
        return BundledDivisions.TABLE;
    }

    /**
     * A table from CSV, such as a list newer than this library.
     *
     * <p>The first line names the columns, in any order; others are ignored. {@code code}: six digits. {@code name}.
     * {@code level}: national, province, prefecture or county. Then, if wanted: {@code parent}: {@code XXYY00} or
     * {@code XX0000}. {@code first_year}, {@code last_year}: inclusive; no last year is in force. {@code successors}:
     * codes, with {@code ;} between them. {@code status}: empty or list, variant, summary, zone, national or
     * residence-permit. {@code same_as}: the codes of the list, for a variant. Rows of one code stand oldest first and
     * those of the list share no more than a year.
     *
     * <pre>{@code
     * code,name,level,parent,first_year,last_year,successors
     * 110000,北京市,province,,1981,,
     * 110103,崇文区,county,110000,1981,2010,110101
     * }</pre>
     *
     * @param csv the text, read to its end and not closed
     * @return a table of these rows and no others
     * @throws IllegalArgumentException if a line is not so; the message names the line
     * @throws UncheckedIOException if the reader fails
     */
    public static DivisionTable read(Reader csv) {
        return new DivisionTable("own table", DivisionRows.of(divisions(csv)));
    }

    /**
     * This table with the changes of a year: all rows of the codes that the CSV names are replaced by those of the CSV,
     * the rest is kept. Columns as for {@link #read(Reader)}.
     *
     * @param csv the text, read to its end and not closed
     * @return a new table; this one stays as it is
     * @throws IllegalArgumentException if a line is bad; the message names the line
     * @throws UncheckedIOException if the reader fails
     */
    public DivisionTable amendedBy(Reader csv) {
        List<Division> changes = divisions(csv);
        Set<String> changed = changes.stream().map(Division::code).collect(Collectors.toSet());
        Stream<Division> kept = stream().filter(division -> !changed.contains(division.code()));
        List<Division> all = Stream.concat(kept, changes.stream()).collect(Collectors.toList());
        return new DivisionTable(edition.title() + ", amended", DivisionRows.of(all));
    }

    private static List<Division> divisions(Reader csv) {
        try {
            return DivisionCsv.read(csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the edition (版本): what the table was made from, and the years it knows} */
    public DivisionEdition edition() {
        return edition;
    }

    /** {@return the number of rows, which is more than that of codes} */
    public int size() {
        return rows.size();
    }

    /** {@return all rows by code, those of one code as in {@link #history(CharSequence)}} */
    public Stream<Division> stream() {
        return IntStream.range(0, rows.size()).mapToObj(rows::division);
    }

    /**
     * The row of a code that decides by the newest list, in force or not.
     *
     * @param code six digits
     * @return the row; empty for an unknown code and any other text
     */
    public Optional<Division> find(CharSequence code) {
        return division(index.newest(DivisionIndex.number(code)));
    }

    /**
     * All rows of a code (沿革).
     *
     * @param code six digits
     * @return those of the list, then variants, then others, each oldest first; none for an unknown code
     */
    public List<Division> history(CharSequence code) {
        int from = index.from(DivisionIndex.number(code));
        return from < 0
                ? List.of()
                : IntStream.range(from, index.to(from)).mapToObj(rows::division).toList();
    }

    /**
     * The row of a code that decides on a date.
     *
     * @param code six digits
     * @param date only its year matters
     * @return the row; empty if the years of none include the date
     */
    public Optional<Division> on(CharSequence code, LocalDate date) {
        return division(index.covering(DivisionIndex.number(code), year(date)));
    }

    /**
     * What a code is by the newest list.
     *
     * @param code six digits
     * @return the status; {@code UNKNOWN} for any other text
     */
    public DivisionStatus status(CharSequence code) {
        return index.status(DivisionIndex.number(code));
    }

    /**
     * What six characters of a longer text are by the newest list. Makes no objects.
     *
     * @param text a text, such as {@code 91350100M000100Y43}
     * @param offset where the six begin, such as 2
     * @return the status; {@code UNKNOWN} also if there are no six characters there
     */
    public DivisionStatus status(CharSequence text, int offset) {
        return index.status(DivisionIndex.number(text, offset, 6));
    }

    /**
     * What a code is on a date.
     *
     * @param code six digits
     * @param date only its year matters
     * @return the status; {@code UNKNOWN} for any other text
     */
    public DivisionStatus statusOn(CharSequence code, LocalDate date) {
        return index.status(DivisionIndex.number(code), year(date));
    }

    /**
     * If two characters of a longer text begin the code of a province of the list. Makes no objects.
     *
     * @param text a text, such as {@code 91350100M000100Y43}
     * @param offset where the two begin, such as 2
     * @return false also if there are no two characters there, and for the 83 of {@code 830000}
     */
    public boolean isProvincePrefix(CharSequence text, int offset) {
        return index.isProvince(DivisionIndex.number(text, offset, 2));
    }

    /**
     * The province of the list that two digits begin.
     *
     * @param text a code or a longer text; only its first two characters are read
     * @return the province; empty for any other text
     */
    public Optional<Division> province(CharSequence text) {
        int prefix = DivisionIndex.number(text, 0, 2);
        return index.isProvince(prefix) ? division(index.newest(10_000 * prefix)) : Optional.empty();
    }

    /**
     * The divisions of the list right below a code, in force by the newest list.
     *
     * @param code six digits
     * @return the divisions by code; none below a county and for any other text
     */
    public List<Division> children(CharSequence code) {
        int parent = DivisionIndex.number(code);
        return IntStream.range(0, rows.size())
                .filter(row -> parent >= 0 && rows.parent(row) == parent && rows.status(row) == DivisionStatus.IN_FORCE)
                .mapToObj(rows::division)
                .toList();
    }

    /**
     * The names from the province down (全称), by the newest row of the code. Those above are of the last 31 December of
     * this row; a zone without a name has them only.
     *
     * @param code six digits
     * @return a name such as {@code 山东省济南市莱芜区}; empty for an unknown code
     */
    public Optional<String> fullName(CharSequence code) {
        int row = index.newest(DivisionIndex.number(code));
        return row < 0 ? Optional.empty() : Optional.of(fullName(row, DivisionIndex.NEWEST));
    }

    /**
     * The names from the province down on a date (当时全称).
     *
     * @param code six digits
     * @param date only its year matters
     * @return a name such as {@code 山东省莱芜市莱城区}; empty if the years of no row of the code include the date
     */
    public Optional<String> fullName(CharSequence code, LocalDate date) {
        int row = index.covering(DivisionIndex.number(code), year(date));
        return row < 0 ? Optional.empty() : Optional.of(fullName(row, year(date)));
    }

    private String fullName(int row, int year) {
        // A parent renamed by the decree that ended this row never stood above it: look at the year before.
        int then =
                rows.lastYear(row) == 0 ? year : Math.min(year, Math.max(rows.firstYear(row), rows.lastYear(row) - 1));
        int parent = rows.parent(row);
        int covering = index.covering(parent, then);
        int above = covering < 0 ? index.newest(parent) : covering;
        return above < 0 ? rows.name(row) : fullName(above, then) + rows.name(row);
    }

    private int year(LocalDate date) {
        return Math.max(date.getYear(), edition.firstYear());
    }

    private Optional<Division> division(int row) {
        if (row < 0) {
            return Optional.empty();
        }
        Division division = made[row];
        if (division == null) {
            division = rows.division(row);
            made[row] = division;
        }
        return Optional.of(division);
    }
}

package io.github.creditkit.codes.division;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The rows of a table in columns, in the order of code, kind and CSV line. A column is a text with each number a
 * character, as a text needs no work at load time: arrays of 7,500 numbers, let alone as many objects, would cost more
 * than all the rest. The program in {@code src/divisions} writes those of the bundled table.
 *
 * @param provinces   the first two digits of the codes
 * @param prefectures the two after them
 * @param counties    the last two
 * @param flags       bits 0-1 level, 2-3 parent (0 none, 1 the province, 2 the prefecture), 4-6 kind
 * @param first       the first years, counted from {@link #YEAR_BASE}; 0 for none
 * @param last        the last years, likewise
 * @param nameStarts  where the names begin in {@code names}, in two characters a row, high and low
 * @param nameLengths the lengths of the names
 * @param names       the names, one after the other
 * @param links       successors, or of a variant the codes of the list: row and the two parts of the code for each,
 *                    ascending by row
 */
record DivisionRows(
        String provinces,
        String prefectures,
        String counties,
        String flags,
        String first,
        String last,
        String nameStarts,
        String nameLengths,
        String names,
        String links) {
    /** What a row can be, in the order in which rows of one code stand and decide; {@code IN_FORCE} stands for the list. */
    static final List<DivisionStatus> KINDS = List.of(
            DivisionStatus.IN_FORCE,
            DivisionStatus.VARIANT,
            DivisionStatus.SUMMARY,
            DivisionStatus.ZONE,
            DivisionStatus.NATIONAL,
            DivisionStatus.RESIDENCE_PERMIT);

    static final int LIST = 0;
    /** Years are counted from here; 0 is no year. */
    static final int YEAR_BASE = 1900;
    /** The number of a row fits into a character. */
    static final int MOST_ROWS = Character.MAX_VALUE;

    private static final List<DivisionLevel> LEVELS = List.of(DivisionLevel.values());
    private static final int LINK = 3;

    /** The rows of these divisions; the order of rows that have code and kind in common is kept. */
    static DivisionRows of(List<Division> divisions) {
        if (divisions.size() > MOST_ROWS) {
            throw new IllegalArgumentException("More than " + MOST_ROWS + " divisions");
        }
        List<Division> sorted = new ArrayList<>(divisions);
        sorted.sort(Comparator.comparing(Division::code).thenComparingInt(DivisionRows::kindOf));
        StringBuilder provinces = new StringBuilder();
        StringBuilder prefectures = new StringBuilder();
        StringBuilder counties = new StringBuilder();
        StringBuilder flags = new StringBuilder();
        StringBuilder first = new StringBuilder();
        StringBuilder last = new StringBuilder();
        StringBuilder nameStarts = new StringBuilder();
        StringBuilder nameLengths = new StringBuilder();
        StringBuilder names = new StringBuilder();
        StringBuilder links = new StringBuilder();
        for (int row = 0; row < sorted.size(); row++) {
            Division division = sorted.get(row);
            int code = Integer.parseInt(division.code());
            int parent = division.parent().map(p -> p.endsWith("0000") ? 1 : 2).orElse(0);
            provinces.append((char) (code / 10_000));
            prefectures.append((char) (code / 100 % 100));
            counties.append((char) (code % 100));
            flags.append((char) (LEVELS.indexOf(division.level()) | parent << 2 | kindOf(division) << 4));
            first.append((char) (division.firstYear().orElse(YEAR_BASE) - YEAR_BASE));
            last.append((char) (division.lastYear().orElse(YEAR_BASE) - YEAR_BASE));
            nameStarts.append((char) (names.length() >> 16)).append((char) names.length());
            nameLengths.append((char) division.name().length());
            names.append(division.name());
            for (String link : linksOf(division)) {
                int linked = Integer.parseInt(link);
                links.append((char) row).append((char) (linked / 100)).append((char) (linked % 100));
            }
        }
        return new DivisionRows(
                provinces.toString(),
                prefectures.toString(),
                counties.toString(),
                flags.toString(),
                first.toString(),
                last.toString(),
                nameStarts.toString(),
                nameLengths.toString(),
                names.toString(),
                links.toString());
    }

    private static int kindOf(Division division) {
        return Math.max(LIST, KINDS.indexOf(division.status())); // an abolished row is a row of the list
    }

    private static List<String> linksOf(Division division) {
        return division.sameAs().isEmpty() ? division.successors() : division.sameAs();
    }

    int size() {
        return flags.length();
    }

    int code(int row) {
        return 10_000 * provinces.charAt(row) + 100 * prefectures.charAt(row) + counties.charAt(row);
    }

    int kind(int row) {
        return flags.charAt(row) >> 4;
    }

    /** The first year; 0 for none, which compares as before all others. */
    int firstYear(int row) {
        return first.charAt(row) == 0 ? 0 : YEAR_BASE + first.charAt(row);
    }

    /** The last year; 0 for none. */
    int lastYear(int row) {
        return last.charAt(row) == 0 ? 0 : YEAR_BASE + last.charAt(row);
    }

    boolean covers(int row, int year) {
        return firstYear(row) <= year && (last.charAt(row) == 0 || year <= lastYear(row));
    }

    /** The code of the row above, -1 for none. */
    int parent(int row) {
        int form = flags.charAt(row) >> 2 & 3;
        int unit = form == 1 ? 10_000 : 100;
        return form == 0 ? -1 : code(row) / unit * unit;
    }

    String name(int row) {
        int start = nameStarts.charAt(2 * row) << 16 | nameStarts.charAt(2 * row + 1);
        return names.substring(start, start + nameLengths.charAt(row));
    }

    DivisionStatus status(int row) {
        int kind = kind(row);
        return kind == LIST && last.charAt(row) != 0 ? DivisionStatus.ABOLISHED : KINDS.get(kind);
    }

    Division division(int row) {
        int parent = parent(row);
        return new Division(
                text(code(row)),
                name(row),
                LEVELS.get(flags.charAt(row) & 3),
                parent < 0 ? null : text(parent),
                firstYear(row),
                lastYear(row),
                status(row),
                linksOf(row));
    }

    private List<String> linksOf(int row) {
        int low = 0;
        int high = links.length() / LINK;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (links.charAt(LINK * middle) < row) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        List<String> found = new ArrayList<>();
        for (int at = LINK * low; at < links.length() && links.charAt(at) == row; at += LINK) {
            found.add(text(100 * links.charAt(at + 1) + links.charAt(at + 2)));
        }
        return found;
    }

    private static String text(int code) {
        return Integer.toString(1_000_000 + code).substring(1);
    }
}

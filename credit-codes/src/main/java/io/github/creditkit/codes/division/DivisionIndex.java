package io.github.creditkit.codes.division;

import java.util.Arrays;
import java.util.List;

/**
 * What a code is and where its rows are. The status by the newest list is found in two steps without search: four
 * digits choose a page, two digits a place on it. The rows of a page stand together and are few.
 */
final class DivisionIndex {
    /** The year that stands for "by the newest list": only rows without a last year include it. */
    static final int NEWEST = Integer.MAX_VALUE;

    private static final int CODE_LENGTH = 6;
    /** What a byte of {@code statuses} stands for: 0 no code, then the kinds in their order, then an ended row. */
    private static final List<DivisionStatus> STATUSES = List.of(
            DivisionStatus.UNKNOWN,
            DivisionStatus.IN_FORCE,
            DivisionStatus.VARIANT,
            DivisionStatus.SUMMARY,
            DivisionStatus.ZONE,
            DivisionStatus.NATIONAL,
            DivisionStatus.RESIDENCE_PERMIT,
            DivisionStatus.ABOLISHED);

    private static final int ABOLISHED = 7;

    private final DivisionRows rows;
    private final short[] pages = new short[10_000]; // number of the page, 0 for none
    private final boolean[] provinces = new boolean[100];
    private byte[] statuses = new byte[100 * 1024]; // by the newest list; page 0 stays empty
    private int[] begins = new int[1024]; // the first row of each page and of the one after it
    private final int firstYear;
    private final int newestYear;

    /** One loop that calls methods for few rows only, as it runs once and before anything is compiled. */
    DivisionIndex(DivisionRows rows) {
        this.rows = rows;
        int[] codes = rows.codes;
        byte[] flags = rows.flags;
        byte[] first = rows.first;
        byte[] last = rows.last;
        int earliest = Integer.MAX_VALUE;
        int latest = 0;
        int page = 0;
        int from = 0;
        for (int row = 0; row < codes.length; row++) {
            int code = codes[row];
            if (pages[code / 100] == 0) {
                pages[code / 100] = (short) ++page;
                grow(page);
                begins[page] = row;
            }
            int kind = flags[row] >> 4;
            int status = 1 + kind;
            if (kind == DivisionRows.LIST) {
                int began = first[row] & 0xFF;
                int ended = last[row] & 0xFF;
                status = ended == 0 ? status : ABOLISHED;
                earliest = began != 0 && began < earliest ? began : earliest;
                latest = began > latest ? began : latest;
                latest = ended > latest ? ended : latest;
                provinces[code / 10_000] |= code % 10_000 == 0;
            }
            if (codes[from] == code && from < row) {
                status = STATUSES.indexOf(status(from, row + 1, NEWEST));
            } else {
                from = row;
            }
            statuses[100 * page + code % 100] = (byte) status;
        }
        begins[page + 1] = codes.length;
        firstYear = latest == 0 ? 0 : DivisionRows.YEAR_BASE + earliest;
        newestYear = latest == 0 ? 0 : DivisionRows.YEAR_BASE + latest;
    }

    private void grow(int page) {
        if (statuses.length < 100 * (page + 1)) {
            statuses = Arrays.copyOf(statuses, 2 * statuses.length);
        }
        if (begins.length < page + 2) {
            begins = Arrays.copyOf(begins, 2 * begins.length);
        }
    }

    int firstYear() {
        return firstYear;
    }

    int newestYear() {
        return newestYear;
    }

    boolean isProvince(int twoDigits) {
        return twoDigits >= 0 && provinces[twoDigits];
    }

    /** The number that {@code length} ASCII digits make; -1 for anything else, as other scripts have digits too. */
    static int number(CharSequence text, int offset, int length) {
        if (offset < 0 || offset > text.length() - length) {
            return -1;
        }
        int number = 0;
        for (int i = offset; i < offset + length; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }

    /** The number of a text of just six digits, else -1. */
    static int number(CharSequence code) {
        return code.length() == CODE_LENGTH ? number(code, 0, CODE_LENGTH) : -1;
    }

    /** The first row of a code, -1 if there is none. */
    int from(int code) {
        int page = code < 0 ? 0 : pages[code / 100];
        int row = begins[page];
        int end = begins[page + 1];
        while (row < end && rows.codes[row] < code) {
            row++;
        }
        return row < end && rows.codes[row] == code ? row : -1;
    }

    /** The row after the last one of the code that begins at this row. */
    int to(int from) {
        int to = from;
        while (to < rows.size() && rows.codes[to] == rows.codes[from]) {
            to++;
        }
        return to;
    }

    /** The row that a code has in a year, -1 if there is none. */
    int covering(int code, int year) {
        int from = from(code);
        return from < 0 ? -1 : covering(from, to(from), year);
    }

    /** Of these rows of one code that include the year: the last one of the first kind that has any. */
    private int covering(int from, int to, int year) {
        int found = -1;
        for (int row = from; row < to; row++) {
            if (rows.covers(row, year) && (found < 0 || rows.kind(found) == rows.kind(row))) {
                found = row;
            }
        }
        return found;
    }

    /** The row of a code that decides by the newest list, ended or not; -1 for an unknown code. */
    int newest(int code) {
        int from = from(code);
        if (from < 0) {
            return -1;
        }
        int to = to(from);
        int covering = covering(from, to, NEWEST);
        if (covering >= 0) {
            return covering;
        }
        int last = to - 1;
        while (rows.kind(from) == DivisionRows.LIST && rows.kind(last) != DivisionRows.LIST) {
            last--; // as in status: a code that was ever in the list is first of all that
        }
        return last;
    }

    /** What a code is by the newest list, in three steps through arrays. */
    DivisionStatus status(int code) {
        return STATUSES.get(code < 0 ? 0 : statuses[100 * pages[code / 100] + code % 100]);
    }

    DivisionStatus status(int code, int year) {
        int from = from(code);
        return from < 0 ? DivisionStatus.UNKNOWN : status(from, to(from), year);
    }

    private DivisionStatus status(int from, int to, int year) {
        int row = covering(from, to, year);
        if (row >= 0) {
            return DivisionRows.KINDS.get(rows.kind(row));
        }
        if (rows.kind(from) != DivisionRows.LIST) {
            return DivisionRows.KINDS.get(rows.kind(to - 1));
        }
        return rows.firstYear(from) <= year ? DivisionStatus.ABOLISHED : DivisionStatus.NOT_YET_IN_FORCE;
    }
}

package io.github.creditkit.codes.division;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * What a code is and where its rows are, found in two steps without search: four digits choose a page, two digits a
 * place on it. The rows of a code stand together and are few.
 */
final class DivisionIndex {
    /** The year that stands for "by the newest list": only rows without a last year include it. */
    static final int NEWEST = Integer.MAX_VALUE;

    private static final int CODE_LENGTH = 6;
    private static final List<DivisionStatus> STATUSES = List.of(DivisionStatus.values());

    private final DivisionRows rows;
    private final short[] pages = new short[10_000]; // number of the page, 0 for none; page 0 stays empty
    private char[] places = new char[100 * 512]; // 1 + the first row of a code, 0 for none
    private final byte[] statuses; // 1 + the status by the newest list, 0 for not asked for yet
    private final char[] newest; // 1 + the row that decides by the newest list, 0 for not asked for yet
    private final boolean[] provinces = new boolean[100];
    private final int firstYear;
    private final int newestYear;

    /** One loop without calls, as it runs once and before anything is compiled. */
    DivisionIndex(DivisionRows rows) {
        this.rows = rows;
        byte[] provinceOf = bytes(rows.provinces());
        byte[] prefectureOf = bytes(rows.prefectures());
        byte[] countyOf = bytes(rows.counties());
        byte[] flags = bytes(rows.flags());
        byte[] first = bytes(rows.first());
        byte[] last = bytes(rows.last());
        int earliest = Integer.MAX_VALUE;
        int latest = 0;
        int newestPage = 0;
        for (int row = 0; row < flags.length; row++) {
            int prefecture = 100 * provinceOf[row] + prefectureOf[row];
            int page = pages[prefecture];
            if (page == 0) {
                page = ++newestPage;
                pages[prefecture] = (short) page;
                growTo(page);
            }
            int place = 100 * page + countyOf[row];
            if (places[place] == 0) {
                places[place] = (char) (row + 1);
            }
            if (flags[row] >> 4 == DivisionRows.LIST) {
                int began = first[row] & 0xFF;
                int ended = last[row] & 0xFF;
                earliest = began != 0 && began < earliest ? began : earliest;
                latest = began > latest ? began : latest;
                latest = ended > latest ? ended : latest;
                provinces[provinceOf[row]] |= prefectureOf[row] == 0 && countyOf[row] == 0;
            }
        }
        statuses = new byte[places.length];
        newest = new char[places.length];
        firstYear = latest == 0 ? 0 : DivisionRows.YEAR_BASE + earliest;
        newestYear = latest == 0 ? 0 : DivisionRows.YEAR_BASE + latest;
    }

    /** The numbers of a column, which are below 256: the one way out of a text that copies all at once. */
    private static byte[] bytes(String column) {
        return column.getBytes(StandardCharsets.ISO_8859_1);
    }

    private void growTo(int page) {
        if (places.length < 100 * (page + 1)) {
            places = Arrays.copyOf(places, 2 * places.length);
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

    private int place(int code) {
        return code < 0 ? 0 : 100 * pages[code / 100] + code % 100;
    }

    /** The first row of a code, -1 if there is none. */
    int from(int code) {
        return places[place(code)] - 1;
    }

    /** The row after the last one of the code that begins at this row. */
    int to(int from) {
        int to = from + 1;
        while (to < rows.size() && rows.code(to) == rows.code(from)) {
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
        int place = place(code);
        int known = newest[place];
        if (known == 0 && places[place] != 0) {
            known = 1 + deciding(places[place] - 1);
            newest[place] = (char) known; // two threads may both find it out, with the same result
        }
        return known - 1;
    }

    private int deciding(int from) {
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

    /** What a code is by the newest list. Two threads may both find it out, with the same result. */
    DivisionStatus status(int code) {
        int place = place(code);
        int known = statuses[place];
        if (known == 0) {
            known = 1 + STATUSES.indexOf(status(code, NEWEST));
            statuses[place] = (byte) known;
        }
        return STATUSES.get(known - 1);
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

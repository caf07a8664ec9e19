package io.github.creditkit.codes.division;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The rows of a table in columns, in the order of code, kind and CSV line. Objects are made when asked for: 7,500 of
 * them at load time would cost more than all the rest.
 */
final class DivisionRows {
    /** What a row can be, in the order in which rows of one code stand and decide; {@code IN_FORCE} stands for the list. */
    static final List<DivisionStatus> KINDS = List.of(
            DivisionStatus.IN_FORCE,
            DivisionStatus.VARIANT,
            DivisionStatus.SUMMARY,
            DivisionStatus.ZONE,
            DivisionStatus.NATIONAL,
            DivisionStatus.RESIDENCE_PERMIT);

    static final int LIST = 0;
    /** Years are kept in a byte, counted from here; 0 is no year. */
    static final int YEAR_BASE = 1900;

    private static final List<DivisionLevel> LEVELS = List.of(DivisionLevel.values());

    final int[] codes;
    final byte[] flags; // bits 0-1 level, 2-3 parent (0 none, 1 the province, 2 the prefecture), 4-6 kind
    final byte[] first;
    final byte[] last;
    final int[] name; // number of the name
    final int[] nameStart;
    final byte[] nameBytes;
    final int[] linkRow; // ascending
    final int[] linkCode;

    /** Columns of zeros, to be filled by the maker. */
    DivisionRows(int rows, int names, int nameLength, int links) {
        codes = new int[rows];
        flags = new byte[rows];
        first = new byte[rows];
        last = new byte[rows];
        name = new int[rows];
        nameStart = new int[names + 1];
        nameBytes = new byte[nameLength];
        linkRow = new int[links];
        linkCode = new int[links];
    }

    /** The rows of these divisions; the order of rows that have code and kind in common is kept. */
    static DivisionRows of(List<Division> divisions) {
        List<Division> sorted = new ArrayList<>(divisions);
        sorted.sort(Comparator.comparing(Division::code).thenComparingInt(DivisionRows::kindOf));
        byte[][] names = new byte[sorted.size()][];
        int nameLength = 0;
        int links = 0;
        for (int row = 0; row < names.length; row++) {
            names[row] = sorted.get(row).name().getBytes(StandardCharsets.UTF_8);
            nameLength += names[row].length;
            links += linksOf(sorted.get(row)).size();
        }
        DivisionRows rows = new DivisionRows(names.length, names.length, nameLength, links);
        int link = 0;
        for (int row = 0; row < names.length; row++) {
            Division division = sorted.get(row);
            int parent = division.parent().map(p -> p.endsWith("0000") ? 1 : 2).orElse(0);
            rows.codes[row] = Integer.parseInt(division.code());
            rows.flags[row] = (byte) (LEVELS.indexOf(division.level()) | parent << 2 | kindOf(division) << 4);
            rows.first[row] = (byte) (division.firstYear().orElse(YEAR_BASE) - YEAR_BASE);
            rows.last[row] = (byte) (division.lastYear().orElse(YEAR_BASE) - YEAR_BASE);
            rows.name[row] = row;
            rows.nameStart[row + 1] = rows.nameStart[row] + names[row].length;
            System.arraycopy(names[row], 0, rows.nameBytes, rows.nameStart[row], names[row].length);
            for (String code : linksOf(division)) {
                rows.linkRow[link] = row;
                rows.linkCode[link++] = Integer.parseInt(code);
            }
        }
        return rows;
    }

    private static int kindOf(Division division) {
        return Math.max(LIST, KINDS.indexOf(division.status())); // an abolished row is a row of the list
    }

    private static List<String> linksOf(Division division) {
        return division.sameAs().isEmpty() ? division.successors() : division.sameAs();
    }

    int size() {
        return codes.length;
    }

    int kind(int row) {
        return flags[row] >> 4;
    }

    /** The first year; 0 for none, which compares as before all others. */
    int firstYear(int row) {
        return first[row] == 0 ? 0 : YEAR_BASE + (first[row] & 0xFF);
    }

    /** The last year; 0 for none. */
    int lastYear(int row) {
        return last[row] == 0 ? 0 : YEAR_BASE + (last[row] & 0xFF);
    }

    boolean covers(int row, int year) {
        return firstYear(row) <= year && (last[row] == 0 || year <= lastYear(row));
    }

    /** The code of the row above, -1 for none. */
    int parent(int row) {
        int form = flags[row] >> 2 & 3;
        int unit = form == 1 ? 10_000 : 100;
        return form == 0 ? -1 : codes[row] / unit * unit;
    }

    String name(int row) {
        int start = nameStart[name[row]];
        return new String(nameBytes, start, nameStart[name[row] + 1] - start, StandardCharsets.UTF_8);
    }

    DivisionStatus status(int row) {
        int kind = kind(row);
        return kind == LIST && last[row] != 0 ? DivisionStatus.ABOLISHED : KINDS.get(kind);
    }

    Division division(int row) {
        int parent = parent(row);
        return new Division(
                text(codes[row]),
                name(row),
                LEVELS.get(flags[row] & 3),
                parent < 0 ? null : text(parent),
                firstYear(row),
                lastYear(row),
                status(row),
                links(row));
    }

    private List<String> links(int row) {
        int link = Arrays.binarySearch(linkRow, row);
        if (link < 0) {
            return List.of();
        }
        while (link > 0 && linkRow[link - 1] == row) {
            link--;
        }
        List<String> links = new ArrayList<>();
        for (; link < linkRow.length && linkRow[link] == row; link++) {
            links.add(text(linkCode[link]));
        }
        return links;
    }

    private static String text(int code) {
        return Integer.toString(1_000_000 + code).substring(1);
    }
}

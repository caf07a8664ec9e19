package io.github.creditkit.model.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which styles of a workbook show a number as a date (日期格式), by ECMA-376 part 1, 18.8.30. */
final class CellStyles {
    /** A workbook has no more styles than this. */
    private static final int MOST = 65_536;

    private boolean[] dates = new boolean[64];
    private int count;

    private CellStyles() {}

    static CellStyles none() {
        return new CellStyles();
    }

    static CellStyles of(InputStream in) throws IOException {
        CellStyles styles = new CellStyles();
        Map<String, Boolean> own = new HashMap<>();
        boolean inCells = false;
        try (XmlPull xml = XmlPull.ofUtf8(in)) {
            for (XmlPull.Event event; (event = xml.next()) != null; ) {
                if (event == XmlPull.Event.TEXT) {
                    continue;
                }
                boolean begins = event == XmlPull.Event.BEGIN;
                if (xml.is("cellXfs")) {
                    inCells = begins;
                } else if (begins && xml.is("numFmt") && own.size() < MOST) {
                    own.put(String.valueOf(xml.attribute("numFmtId")), isDate(xml.attribute("formatCode")));
                } else if (begins && inCells && xml.is("xf")) {
                    String id = String.valueOf(xml.attribute("numFmtId"));
                    styles.add(own.getOrDefault(id, isDateId(id)));
                }
            }
        }
        return styles;
    }

    private void add(boolean date) {
        if (count == MOST) {
            return;
        }
        if (count == dates.length) {
            dates = Arrays.copyOf(dates, 2 * count);
        }
        dates[count++] = date;
    }

    /** If a cell of a style, given as it stands in the cell, shows a date. */
    boolean isDate(int style) {
        return style >= 0 && style < count && dates[style];
    }

    /** The formats that every program knows; 27 to 36 and 50 to 58 are dates in Chinese. */
    private static boolean isDateId(String id) {
        return switch (id) {
            case "14", "15", "16", "17", "18", "19", "20", "21", "22", "45", "46", "47" -> true;
            case "27", "28", "29", "30", "31", "32", "33", "34", "35", "36" -> true;
            case "50", "51", "52", "53", "54", "55", "56", "57", "58" -> true;
            default -> false;
        };
    }

    /** If a format's code has a place for a part of a date or a time, outside quotes, brackets and escapes. */
    static boolean isDate(@Nullable String code) {
        if (code == null) {
            return false;
        }
        String lower = code.toLowerCase(Locale.ROOT);
        if (lower.contains("general") || lower.contains("standard")) {
            return false;
        }
        boolean quoted = false;
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\\' || c == '_' || c == '*')) {
                i++;
            } else if (!quoted && c == '[') {
                int end = lower.indexOf(']', i);
                if (end == i + 2 && "hms".indexOf(lower.charAt(i + 1)) >= 0) {
                    return true;
                }
                i = end < 0 ? lower.length() : end;
            } else if (!quoted && "ymdhs".indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }
}

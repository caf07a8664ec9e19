package io.github.creditkit.model.table;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where the rows of an XML file are and what their columns are called (XML 表结构), found by reading it once. Rows are the
 * elements that together hold the most elements of mere text: a package's own guid, sender and count are fewer.
 *
 * @param level   the depth of a row; 1 is the root
 * @param row     the name of a row's element
 * @param columns the names of the elements in rows, in the order in which they were met
 */
record XmlShape(int level, String row, List<String> columns) {
    /** A file has one or two of them; this many are no table. */
    private static final int MOST_KINDS = 256;

    private record Kind(int level, String name) {}

    private static final class Leaves {
        private final Set<String> columns = new LinkedHashSet<>();
        private long count;
    }

    static XmlShape of(XmlPull xml, int mostColumns) {
        Map<Kind, Leaves> kinds = new HashMap<>();
        try {
            collect(xml, kinds, mostColumns);
        } catch (UnreadableTableException e) {
            // A file that is cut off has rows before the cut; whoever reads them meets the cut again.
            if (e.reason() != TableReason.CUT_OFF && e.reason() != TableReason.BAD_XML) {
                throw e;
            }
        }
        Kind best = new Kind(0, "");
        long most = 0;
        for (Map.Entry<Kind, Leaves> entry : kinds.entrySet()) {
            if (entry.getValue().count > most) {
                most = entry.getValue().count;
                best = entry.getKey();
            }
        }
        Leaves leaves = kinds.get(best);
        return new XmlShape(best.level(), best.name(), leaves == null ? List.of() : new ArrayList<>(leaves.columns));
    }

    private static void collect(XmlPull xml, Map<Kind, Leaves> kinds, int mostColumns) {
        Deque<String> open = new ArrayDeque<>();
        boolean leaf = false;
        for (XmlPull.Event event; (event = xml.next()) != null; ) {
            if (event == XmlPull.Event.BEGIN) {
                open.push(xml.name());
                leaf = true;
            } else if (event == XmlPull.Event.END) {
                String name = open.pop();
                String parent = open.peek();
                if (leaf && parent != null) {
                    add(kinds, new Kind(open.size(), parent), name, mostColumns);
                }
                leaf = false;
            }
        }
    }

    private static void add(Map<Kind, Leaves> kinds, Kind kind, String column, int mostColumns) {
        Leaves leaves = kinds.computeIfAbsent(kind, k -> new Leaves());
        leaves.count++;
        leaves.columns.add(column);
        if (leaves.columns.size() > mostColumns) {
            throw UnreadableTableException.beyond(TableReason.TOO_MANY_NAMES, mostColumns);
        }
        if (kinds.size() > MOST_KINDS) {
            throw UnreadableTableException.beyond(TableReason.TOO_MANY_NAMES, MOST_KINDS);
        }
    }
}

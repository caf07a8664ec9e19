package io.github.creditkit.model.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which parts of a workbook hold what (工作簿结构).
 *
 * @param sheet       the part of the sheet that is read
 * @param texts       the part of the shared texts; null when there are none
 * @param styles      the part of the styles; null when there are none
 * @param countsFrom1904 if days are counted from 1904, as old Macintosh programs do
 */
record WorkbookParts(
        String sheet, @Nullable String texts, @Nullable String styles, boolean countsFrom1904) {
    private static final int MOST = 10_000;
    private static final String ROOT = "";

    /** A reference from one part to others: what kind each is, and where. */
    private record Target(String kind, String part) {}

    static WorkbookParts of(ZipParts zip, Optional<String> wanted) throws IOException {
        String book = "xl/workbook.xml";
        for (Target target : targets(zip, ROOT, "_rels/.rels").values()) {
            book = target.kind().equals("officeDocument") ? target.part() : book;
        }
        String folder = book.substring(0, book.lastIndexOf('/') + 1);
        String rels = folder + "_rels/" + book.substring(folder.length()) + ".rels";
        Map<String, Target> targets = targets(zip, folder, rels);
        String texts = null;
        String styles = null;
        for (Target target : targets.values()) {
            texts = target.kind().equals("sharedStrings") ? target.part() : texts;
            styles = target.kind().equals("styles") ? target.part() : styles;
        }
        InputStream in = zip.part(book);
        if (in == null) {
            throw UnreadableTableException.of(TableReason.NOT_A_WORKBOOK);
        }
        try (XmlPull xml = XmlPull.ofUtf8(in)) {
            Sheets sheets = Sheets.of(xml, targets, wanted);
            return new WorkbookParts(sheets.part(), texts, styles, sheets.countsFrom1904);
        }
    }

    private static Map<String, Target> targets(ZipParts zip, String folder, String part) throws IOException {
        Map<String, Target> targets = new HashMap<>();
        InputStream in = zip.part(part);
        if (in == null) {
            return targets;
        }
        try (XmlPull xml = XmlPull.ofUtf8(in)) {
            for (XmlPull.Event event; (event = xml.next()) != null && targets.size() < MOST; ) {
                if (event == XmlPull.Event.BEGIN && xml.is("Relationship")) {
                    String id = xml.attribute("Id");
                    String type = xml.attribute("Type");
                    String target = xml.attribute("Target");
                    if (id != null && type != null && target != null) {
                        targets.put(id, new Target(type.substring(type.lastIndexOf('/') + 1), path(folder, target)));
                    }
                }
            }
        }
        return targets;
    }

    /** Names a part of the archive only, never a file outside. */
    private static String path(String folder, String target) {
        return target.startsWith("/") ? target.substring(1) : folder + target;
    }

    /** The sheets of a workbook, of which one is taken. */
    private static final class Sheets {
        private final Map<String, Target> targets;
        private final Optional<String> wanted;
        private @Nullable String chosen;
        private @Nullable String firstHidden;
        private boolean countsFrom1904;
        private int count;

        private Sheets(Map<String, Target> targets, Optional<String> wanted) {
            this.targets = targets;
            this.wanted = wanted;
        }

        static Sheets of(XmlPull xml, Map<String, Target> targets, Optional<String> wanted) {
            Sheets sheets = new Sheets(targets, wanted);
            for (XmlPull.Event event; (event = xml.next()) != null && sheets.count < MOST; ) {
                if (event == XmlPull.Event.BEGIN && xml.is("workbookPr")) {
                    String from1904 = xml.attribute("date1904");
                    sheets.countsFrom1904 = "1".equals(from1904) || "true".equals(from1904);
                } else if (event == XmlPull.Event.BEGIN && xml.is("sheet")) {
                    sheets.add(xml);
                }
            }
            return sheets;
        }

        private void add(XmlPull xml) {
            count++;
            Target target = targets.get(String.valueOf(xml.qualifiedAttribute("id")));
            if (target == null || !target.kind().equals("worksheet")) {
                return;
            }
            String state = xml.attribute("state");
            boolean hidden = state != null && !state.equals("visible");
            if (wanted.isPresent()) {
                chosen = chosen == null && wanted.get().equals(xml.attribute("name")) ? target.part() : chosen;
            } else if (!hidden) {
                chosen = chosen == null ? target.part() : chosen;
            } else {
                firstHidden = firstHidden == null ? target.part() : firstHidden;
            }
        }

        String part() {
            String part = chosen == null ? firstHidden : chosen;
            if (part == null) {
                throw UnreadableTableException.of(
                        wanted.isPresent() ? TableReason.NO_SUCH_SHEET : TableReason.NOT_A_WORKBOOK);
            }
            return part;
        }
    }
}

package io.github.creditkit.model.table;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Rows of one sheet of a workbook (工作簿读取), by ECMA-376 part 1, 18.3. */
final class WorkbookTableReader extends TableReader {
    private final SeekableFile file;
    private final ZipParts zip;
    private final XmlPull xml;
    private final SharedTexts texts;
    private final CellStyles styles;
    private final boolean from1904;
    private final TableOptions options;
    private final RowCells cells;
    private final CellText text;
    private long number;
    private int column;
    private boolean inSheet;

    private WorkbookTableReader(SeekableFile file, ZipParts zip, TableOptions options) throws IOException {
        this.file = file;
        this.zip = zip;
        this.options = options;
        this.cells = new RowCells(options);
        this.text = new CellText(options.longestCell());
        WorkbookParts parts = WorkbookParts.of(zip, options.sheet());
        this.from1904 = parts.countsFrom1904();
        InputStream styleBytes = part(parts.styles());
        this.styles = styleBytes == null ? CellStyles.none() : CellStyles.of(styleBytes);
        InputStream textBytes = part(parts.texts());
        this.texts = textBytes == null ? SharedTexts.none() : SharedTexts.of(textBytes, options);
        InputStream sheet = part(parts.sheet());
        if (sheet == null) {
            throw UnreadableTableException.of(TableReason.NOT_A_WORKBOOK);
        }
        this.xml = XmlPull.ofUtf8(sheet);
    }

    private @Nullable InputStream part(@Nullable String name) throws IOException {
        return name == null ? null : zip.part(name);
    }

    static WorkbookTableReader of(SeekableFile file, TableOptions options) throws IOException {
        try {
            ZipParts zip = ZipParts.open(file.path(), options.inflatedBytes());
            try {
                return new WorkbookTableReader(file, zip, options);
            } catch (IOException | RuntimeException e) {
                zip.close();
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    @Override
    @Nullable
    UncutRow read() {
        for (XmlPull.Event event; (event = xml.next()) != null; ) {
            if (event == XmlPull.Event.BEGIN && xml.is("sheetData")) {
                inSheet = true;
            } else if (event == XmlPull.Event.BEGIN && inSheet && xml.is("row")) {
                return new UncutRow.Cut(row());
            } else if (event == XmlPull.Event.END && xml.is("sheetData")) {
                return null;
            }
        }
        return null;
    }

    private TableRow row() {
        // Rows are numbered upwards; where they are not numbered they follow each other.
        number = Math.max(number + 1, index(xml.attribute("r"), 0));
        column = -1;
        cells.clear();
        for (XmlPull.Event event; (event = xml.next()) != XmlPull.Event.END; ) {
            if (event == null) {
                throw UnreadableTableException.of(TableReason.CUT_OFF);
            }
            if (event == XmlPull.Event.BEGIN) {
                if (xml.is("c")) {
                    cell();
                } else {
                    xml.skip();
                }
            }
        }
        return cells.row(number);
    }

    private void cell() {
        column = ColumnName.column(xml.attribute("r"), column + 1);
        String type = xml.attribute("t");
        int style = (int) index(xml.attribute("s"), 0);
        text.take();
        for (XmlPull.Event event; (event = xml.next()) != XmlPull.Event.END; ) {
            if (event == null) {
                throw UnreadableTableException.of(TableReason.CUT_OFF);
            }
            if (event == XmlPull.Event.BEGIN) {
                if (xml.is("v")) {
                    value();
                } else if (xml.is("is")) {
                    RichText.read(xml, text);
                } else {
                    // A formula: what counts is the value it had when the workbook was saved.
                    xml.skip();
                }
            }
        }
        put(type == null ? "n" : type, style);
    }

    private void value() {
        for (XmlPull.Event event; (event = xml.next()) != XmlPull.Event.END && event != null; ) {
            if (event == XmlPull.Event.TEXT) {
                xml.text(text);
            } else {
                xml.skip();
            }
        }
    }

    private void put(String type, int style) {
        if (text.isTooLong()) {
            cells.put(column, text);
            return;
        }
        String raw = text.take();
        if (raw.isEmpty()) {
            return;
        }
        switch (type) {
            case "s" -> shared(raw);
            case "b" -> cells.put(column, raw.equals("1") ? "TRUE" : raw.equals("0") ? "FALSE" : raw);
            case "n" -> cells.put(column, number(raw, style));
            case "d" -> cells.put(column, raw.endsWith("T00:00:00") ? raw.substring(0, raw.indexOf('T')) : raw);
            default -> cells.put(column, Escapes.decoded(raw));
        }
    }

    private void shared(String raw) {
        long index = index(raw, -1);
        if (!texts.has(index)) {
            cells.fault(TableReason.BAD_CELL, column, 0);
            return;
        }
        String shared = texts.at(index);
        if (shared == null) {
            cells.fault(TableReason.CELL_TOO_LONG, column, options.longestCell());
        } else {
            cells.put(column, shared);
        }
    }

    private String number(String raw, int style) {
        BigDecimal number = CellNumber.of(raw);
        if (number == null) {
            return raw;
        }
        String date = styles.isDate(style) ? CellNumber.date(number, from1904) : null;
        return date == null ? CellNumber.plain(number) : date;
    }

    /** A number of a row, a style or a text; another when it is none. */
    private static long index(@Nullable String digits, long otherwise) {
        if (digits == null || digits.isEmpty() || digits.length() > 9) {
            return otherwise;
        }
        long index = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return otherwise;
            }
            index = 10 * index + digit;
        }
        return index;
    }

    @Override
    void release() throws IOException {
        try (file;
                zip) {
            xml.close();
        }
    }
}

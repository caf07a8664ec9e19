package io.github.creditkit.model.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows of an XML file whose elements are named by item codes (XML 读取). The first row it gives is row 0, the names of the
 * elements; the rows after it are counted from 1.
 */
final class XmlTableReader extends TableReader {
    private static final char DAMAGED = '\uFFFD';

    private final SeekableFile file;
    private final XmlShape shape;
    private final XmlPull xml;
    private final Map<String, Integer> columns = new HashMap<>();
    private final RowCells cells;
    private final CellText text;
    private int level;
    private long number;
    private boolean begun;

    private XmlTableReader(SeekableFile file, XmlShape shape, XmlPull xml, TableOptions options) {
        this.file = file;
        this.shape = shape;
        this.xml = xml;
        this.cells = new RowCells(options);
        this.text = new CellText(options.longestCell());
        for (String column : shape.columns()) {
            columns.put(column, columns.size());
        }
    }

    static XmlTableReader of(SeekableFile file, TableOptions options) throws IOException {
        try {
            XmlShape shape;
            try (XmlPull first = pull(file, options)) {
                shape = XmlShape.of(first, options.columns());
            }
            return new XmlTableReader(file, shape, pull(file, options), options);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static XmlPull pull(SeekableFile file, TableOptions options) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file.path()));
        try {
            in.mark(XmlHead.LOOKED_AT);
            byte[] head = in.readNBytes(XmlHead.LOOKED_AT);
            in.reset();
            in.skipNBytes(XmlHead.mark(head));
            TextEncoding encoding =
                    options.encoding().isPresent() ? options.encoding().get() : XmlHead.encoding(head);
            return XmlPull.of(in, encoding.charset());
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    @Override
    @Nullable
    UncutRow read() {
        if (!begun) {
            begun = true;
            return new UncutRow.Cut(new TableRow(0, shape.columns()));
        }
        for (XmlPull.Event event; (event = xml.next()) != null; ) {
            if (event == XmlPull.Event.BEGIN) {
                level++;
                if (level == shape.level() && xml.is(shape.row())) {
                    return new UncutRow.Cut(row());
                }
            } else if (event == XmlPull.Event.END) {
                level--;
            }
        }
        return null;
    }

    private TableRow row() {
        number++;
        cells.clear();
        for (XmlPull.Event event; (event = xml.next()) != XmlPull.Event.END; ) {
            if (event == null) {
                throw UnreadableTableException.of(TableReason.CUT_OFF);
            }
            if (event == XmlPull.Event.BEGIN) {
                cell();
            }
        }
        level--;
        return cells.row(number);
    }

    private void cell() {
        // One that the first reading did not meet always holds other elements.
        int column = columns.getOrDefault(xml.name(), Integer.MAX_VALUE);
        text.take();
        for (XmlPull.Event event; (event = xml.next()) != XmlPull.Event.END; ) {
            if (event == null) {
                throw UnreadableTableException.of(TableReason.CUT_OFF);
            }
            if (event == XmlPull.Event.TEXT) {
                xml.text(text);
            } else {
                cells.fault(TableReason.NESTED_ELEMENT, column == Integer.MAX_VALUE ? -1 : column, 0);
                xml.skip();
            }
        }
        if (text.contains(DAMAGED)) {
            cells.fault(TableReason.DAMAGED_BYTES, -1, 0);
        }
        if (cells.has(column)) {
            cells.fault(TableReason.REPEATED_ELEMENT, column, 0);
        }
        cells.put(column, text);
    }

    @Override
    void release() throws IOException {
        try (file) {
            xml.close();
        }
    }
}

package io.github.creditkit.model.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Rows of an XML file in UTF-8 (XML 写出): an element for each cell, named as the header says, empty ones too. */
final class XmlTableWriter extends TableWriter {
    private final Writer text;
    private final XMLStreamWriter xml;
    private final List<String> names;
    private final WriteOptions options;
    private boolean finished;

    XmlTableWriter(OutputStream out, List<String> header, WriteOptions options) throws IOException {
        super(true);
        Set<String> seen = new HashSet<>();
        for (String name : header) {
            ElementName.check(name);
            if (!seen.add(name)) {
                throw new IllegalArgumentException("two columns of the name " + name);
            }
        }
        this.names = List.copyOf(header);
        this.options = options;
        this.text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        try {
            this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private interface Step {
        void run() throws XMLStreamException;
    }

    private static void run(Step step) throws IOException {
        try {
            step.run();
        } catch (XMLStreamException e) {
            throw e.getNestedException() instanceof IOException io ? io : new IOException(e);
        }
    }

    @Override
    void begin(List<String> header) throws IOException {
        run(() -> {
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement(options.root());
        });
    }

    @Override
    void put(List<String> cells) throws IOException {
        if (cells.size() > names.size()) {
            throw new IllegalArgumentException(cells.size() + " cells, the header has " + names.size());
        }
        run(() -> {
            xml.writeCharacters("\n");
            xml.writeStartElement(options.row());
            for (int column = 0; column < names.size(); column++) {
                cell(names.get(column), column < cells.size() ? clean(cells.get(column)) : "");
            }
            xml.writeEndElement();
        });
    }

    private void cell(String name, String content) throws XMLStreamException {
        if (content.isEmpty()) {
            xml.writeEmptyElement(name);
            return;
        }
        xml.writeStartElement(name);
        // A carriage return that is not written as a reference would be read as a line feed.
        int from = 0;
        for (int to = content.indexOf('\r'); to >= 0; to = content.indexOf('\r', from)) {
            xml.writeCharacters(content.substring(from, to));
            xml.writeEntityRef("#13");
            from = to + 1;
        }
        xml.writeCharacters(content.substring(from));
        xml.writeEndElement();
    }

    @Override
    void finish() throws IOException {
        if (!finished) {
            finished = true;
            try (text) {
                run(() -> {
                    xml.writeCharacters("\n");
                    xml.writeEndDocument();
                    xml.flush();
                });
            }
        }
    }
}

package io.github.creditkit.model.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Elements and texts of untrusted XML, one after another (XML 流式读取), by the parser of the JDK behind a {@link
 * MarkupGuard}: no document type, no entities but the five of XML itself, a bound on levels and on names.
 */
final class XmlPull implements AutoCloseable {
    /** What was met. */
    enum Event {
        BEGIN,
        END,
        TEXT
    }

    private static final int MOST_LEVELS = 64;

    /** The parser keeps each name it has met; sheets of all kinds together have some hundreds. */
    private static final int MOST_NAMES = 8192;

    private final MarkupGuard guard;
    private final XMLStreamReader parser;
    private final Set<String> names = new HashSet<>();
    private int level;

    private XmlPull(MarkupGuard guard, XMLStreamReader parser) {
        this.guard = guard;
        this.parser = parser;
    }

    /** Closes the stream when it cannot be read. */
    static XmlPull of(InputStream in, Charset charset) throws IOException {
        Reader text = new InputStreamReader(in, charset);
        MarkupGuard guard = new MarkupGuard(text);
        try {
            return new XmlPull(guard, factory().createXMLStreamReader(guard));
        } catch (XMLStreamException e) {
            text.close();
            throw failure(e, guard);
        } catch (RuntimeException e) {
            text.close();
            throw e;
        }
    }

    /** For parts of a workbook. */
    static XmlPull ofUtf8(InputStream in) throws IOException {
        return of(in, StandardCharsets.UTF_8);
    }

    private static XMLInputFactory factory() {
        // The JDK's own, so that what else is on the class path does not decide how files are read.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        // It counts &amp; as well; without a document type there is nothing else to count.
        factory.setProperty("http://www.oracle.com/xml/jaxp/properties/totalEntitySizeLimit", "0");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("no external entities");
        });
        return factory;
    }

    /** The next event; null at the end of the document. */
    @Nullable
    Event next() {
        try {
            while (parser.hasNext()) {
                switch (parser.next()) {
                    case XMLStreamReader.START_ELEMENT -> {
                        begin();
                        return Event.BEGIN;
                    }
                    case XMLStreamReader.END_ELEMENT -> {
                        level--;
                        return Event.END;
                    }
                    case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE -> {
                        return Event.TEXT;
                    }
                    case XMLStreamReader.ENTITY_REFERENCE ->
                        throw UnreadableTableException.of(TableReason.DOCUMENT_TYPE);
                    default -> {
                        // Nothing of a table.
                    }
                }
            }
            return null;
        } catch (XMLStreamException e) {
            throw failure(e, guard);
        } catch (IndexOutOfBoundsException | NullPointerException | ClassCastException e) {
            // The parser is known to stumble over some damage.
            throw UnreadableTableException.of(TableReason.BAD_XML);
        }
    }

    private void begin() {
        if (++level > MOST_LEVELS) {
            throw UnreadableTableException.beyond(TableReason.TOO_DEEP, MOST_LEVELS);
        }
        names.add(parser.getLocalName());
        for (int i = 0; i < parser.getAttributeCount(); i++) {
            names.add(parser.getAttributeLocalName(i));
        }
        for (int i = 0; i < parser.getNamespaceCount(); i++) {
            names.add(String.valueOf(parser.getNamespacePrefix(i)));
            names.add(String.valueOf(parser.getNamespaceURI(i)));
        }
        if (names.size() > MOST_NAMES) {
            throw UnreadableTableException.beyond(TableReason.TOO_MANY_NAMES, MOST_NAMES);
        }
    }

    /** What the parser says is not passed on: it may quote the text. */
    private static UnreadableTableException failure(XMLStreamException e, MarkupGuard guard) {
        if (e.getNestedException() instanceof IOException io) {
            return UnreadableTableException.of(TableReason.READ_FAILED, io);
        }
        return UnreadableTableException.of(guard.isAtEnd() ? TableReason.CUT_OFF : TableReason.BAD_XML);
    }

    /** The name of the element that begins or ends, without its prefix. */
    String name() {
        return parser.getLocalName();
    }

    boolean is(String name) {
        return parser.getLocalName().equals(name);
    }

    /** The attribute of a name in no namespace; null when there is none. */
    @Nullable
    String attribute(String name) {
        return parser.getAttributeValue("", name);
    }

    /** The attribute of a name in some namespace; null when there is none. */
    @Nullable
    String qualifiedAttribute(String name) {
        for (int i = 0; i < parser.getAttributeCount(); i++) {
            String namespace = parser.getAttributeNamespace(i);
            if (namespace != null
                    && !namespace.isEmpty()
                    && parser.getAttributeLocalName(i).equals(name)) {
                return parser.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Adds the text that was met. */
    void text(CellText to) {
        to.append(parser.getTextCharacters(), parser.getTextStart(), parser.getTextLength());
    }

    /** Passes over the element that has begun. */
    void skip() {
        for (int open = 1; open > 0; ) {
            Event event = next();
            if (event == null) {
                return;
            }
            open += event == Event.BEGIN ? 1 : event == Event.END ? -1 : 0;
        }
    }

    @Override
    public void close() throws IOException {
        guard.close();
    }
}

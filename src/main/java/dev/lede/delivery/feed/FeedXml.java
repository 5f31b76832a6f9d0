package dev.lede.delivery.feed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * An XML document that is written from its beginning to its end. It is well-formed whatever text comes in: what no XML 1.0
 * document may hold (section 2.2) is left out.
 */
final class FeedXml {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(16 * 1024);
    private final Map<String, String> namespaces;
    private final XMLStreamWriter writer;

    /**
     * Begins a document with its root.
     *
     * @param namespaces by prefix; the empty one is the default
     */
    FeedXml(String root, Map<String, String> namespaces) {
        this.namespaces = namespaces;
        try {
            this.writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
            writer.writeStartDocument("UTF-8", "1.0");
            start(root);
            // in one order always, so that every node writes the same bytes
            for (Map.Entry<String, String> namespace : new TreeMap<>(namespaces).entrySet()) {
                if (namespace.getKey().isEmpty()) {
                    writer.writeDefaultNamespace(namespace.getValue());
                } else {
                    writer.writeNamespace(namespace.getKey(), namespace.getValue());
                }
            }
        } catch (XMLStreamException e) {
            throw failure(e);
        }
    }

    /** Opens an element, to whose name a prefix belongs; {@link #close()} closes it. */
    FeedXml open(String name) {
        try {
            start(name);
            return this;
        } catch (XMLStreamException e) {
            throw failure(e);
        }
    }

    /** An attribute of the element that was just opened; none where there is no value. */
    FeedXml with(String name, @Nullable Object value) {
        try {
            if (value != null) {
                // a parser reads every white space in an attribute as a blank (section 3.3.3)
                writer.writeAttribute(name, legal(value.toString()).replaceAll("[\t\n]", " "));
            }
            return this;
        } catch (XMLStreamException e) {
            throw failure(e);
        }
    }

    FeedXml text(String text) {
        try {
            writer.writeCharacters(legal(text));
            return this;
        } catch (XMLStreamException e) {
            throw failure(e);
        }
    }

    FeedXml close() {
        try {
            writer.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw failure(e);
        }
    }

    /** An element with nothing but text; none where there is no text. */
    FeedXml element(String name, @Nullable String text) {
        return text == null ? this : open(name).text(text).close();
    }

    /** Closes the root, and gives the document. */
    String end() {
        try {
            writer.writeEndElement();
            writer.writeEndDocument();
            writer.close();
            return bytes.toString(StandardCharsets.UTF_8);
        } catch (XMLStreamException e) {
            throw failure(e);
        }
    }

    /** A text without what XML 1.0 forbids; a carriage return, which a parser would make a line feed, is one already. */
    static String legal(String text) {
        StringBuilder legal = new StringBuilder(text.length());
        text.codePoints().filter(FeedXml::isLegal).forEach(legal::appendCodePoint);
        return legal.toString().replace("\r\n", "\n").replace('\r', '\n');
    }

    private static boolean isLegal(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= ' ' && c < Character.MIN_SURROGATE)
                || (c > Character.MAX_SURROGATE && c < 0xFFFE)
                || c >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
    }

    private void start(String name) throws XMLStreamException {
        int colon = name.indexOf(':');
        String prefix = colon < 0 ? "" : name.substring(0, colon);
        String namespace = namespaces.get(prefix);
        if (prefix.isEmpty() && namespace == null) {
            writer.writeStartElement(name);
        } else {
            writer.writeStartElement(
                    prefix, name.substring(colon + 1), Objects.requireNonNull(namespace, "an unknown prefix"));
        }
    }

    private static IllegalStateException failure(XMLStreamException e) {
        return new IllegalStateException("Writing to memory does not fail", e);
    }
}

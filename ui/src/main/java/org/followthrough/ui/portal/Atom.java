package org.followthrough.ui.portal;

import java.io.StringWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.followthrough.shared.LanguageRules;

/**
 * A feed as RFC 4287 writes it. What an entry tells is written as XHTML, which alone can say in which direction it is read.
 *
 * @param id its address without a language, which stays what it is
 * @param self its address
 * @param page the page of which it is the feed
 */
record Atom(String id, String self, String page, String title, String subtitle, String rights, Locale language, List<Entry> entries) {

    static final String TYPE = "application/atom+xml";
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newFactory();

    /**
     * One change.
     *
     * @param id never changes, whatever the address of this site
     * @param kind a stable code of what happened
     * @param said paragraphs: what happened, of what, and where it stands
     */
    record Entry(String id, Instant at, String kind, String title, String href, List<String> said) {
    }

    /** When it last changed; of an empty feed the beginning of time, as it never did. */
    Instant updated() {
        return entries.stream().map(Entry::at).max(Instant::compareTo).orElse(Instant.EPOCH).truncatedTo(ChronoUnit.SECONDS);
    }

    String xml() {
        var text = new StringWriter();
        try {
            write(WRITERS.createXMLStreamWriter(text));
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.toString();
    }

    private void write(XMLStreamWriter out) throws XMLStreamException {
        out.writeStartDocument("UTF-8", "1.0");
        out.writeStartElement("feed");
        out.writeDefaultNamespace(ATOM);
        out.writeAttribute("xml:lang", language.toLanguageTag());
        text(out, "id", id);
        text(out, "title", title);
        text(out, "subtitle", subtitle);
        text(out, "updated", updated().toString());
        link(out, "self", TYPE, self);
        link(out, "alternate", "text/html", page);
        out.writeStartElement("author");
        text(out, "name", "Followthrough");
        out.writeEndElement();
        text(out, "rights", rights);
        for (var entry : entries) {
            entry(out, entry);
        }
        out.writeEndElement();
        out.writeEndDocument();
    }

    private void entry(XMLStreamWriter out, Entry entry) throws XMLStreamException {
        out.writeStartElement("entry");
        text(out, "id", entry.id());
        text(out, "title", entry.title());
        text(out, "updated", entry.at().toString());
        text(out, "published", entry.at().toString());
        link(out, "alternate", "text/html", entry.href());
        out.writeEmptyElement("category");
        out.writeAttribute("term", entry.kind());
        out.writeStartElement("content");
        out.writeAttribute("type", "xhtml");
        out.writeStartElement("div");
        out.writeDefaultNamespace(XHTML);
        out.writeAttribute("dir", LanguageRules.direction(language));
        out.writeAttribute("lang", language.toLanguageTag());
        for (var paragraph : entry.said()) {
            text(out, "p", paragraph);
        }
        out.writeEndElement();
        out.writeEndElement();
        out.writeEndElement();
    }

    private static void link(XMLStreamWriter out, String relation, String type, String href) throws XMLStreamException {
        out.writeEmptyElement("link");
        out.writeAttribute("rel", relation);
        out.writeAttribute("type", type);
        out.writeAttribute("href", href);
    }

    private static void text(XMLStreamWriter out, String element, String text) throws XMLStreamException {
        out.writeStartElement(element);
        out.writeCharacters(allowed(text));
        out.writeEndElement();
    }

    /** Without the characters that no XML document may hold. */
    private static String allowed(String text) {
        return text.codePoints().filter(c -> c == '\t' || c == '\n' || c == '\r' || c >= ' ' && c < 0xD800 || c > 0xDFFF && c != 0xFFFE && c != 0xFFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}

package org.followthrough.intake.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The paragraphs of a document as its reader sees them: what was deleted or is hidden is left out, what was inserted is there. */
final class WordText {

    private static final Set<String> LEFT_OUT = Set.of("del", "moveFrom", "Fallback", "instrText", "delText", "rPrChange", "pPrChange",
            "sectPrChange", "tblPrChange");
    private static final int DEEPEST = 50;

    private final Paragraphs paragraphs = new Paragraphs();
    private final WordNumbering numbering;
    private final Patience patience;
    private final Deque<Open> open = new ArrayDeque<>();
    private final Map<String, Integer> notes = new HashMap<>();
    private String noteMark = "";

    /** A paragraph that is being read; a text box stands inside of one. */
    private static final class Open {
        private final StringBuilder text = new StringBuilder();
        private @Nullable String style;
        private @Nullable String list;
        private int level = -1;
        private boolean hidden;
        private boolean raised;
    }

    WordText(WordNumbering numbering, Patience patience) {
        this.numbering = numbering;
        this.patience = patience;
    }

    /** Reads to the end of the part. */
    void read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            step(xml, xml.next());
        }
    }

    /** Reads one note, whose element has just begun. */
    void note(String kind, String id, XMLStreamReader xml) throws XMLStreamException {
        noteMark = notes.containsKey(kind + id) ? Raised.of(String.valueOf(notes.get(kind + id))) + " " : "";
        var event = xml.next();
        while (!(event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals(kind))) {
            step(xml, event);
            event = xml.next();
        }
    }

    private void step(XMLStreamReader xml, int event) throws XMLStreamException {
        switch (event) {
            case XMLStreamReader.START_ELEMENT -> begin(xml);
            case XMLStreamReader.END_ELEMENT -> end(xml.getLocalName());
            default -> { }
        }
    }

    private void begin(XMLStreamReader xml) throws XMLStreamException {
        var name = xml.getLocalName();
        if (LEFT_OUT.contains(name)) {
            Xml.skip(xml);
        } else if (name.equals("p")) {
            patience.check();
            if (open.size() > DEEPEST) {
                Xml.skip(xml);
            } else {
                open.push(new Open());
            }
        } else if (!open.isEmpty()) {
            within(open.peek(), name, xml);
        }
    }

    private void within(Open paragraph, String name, XMLStreamReader xml) throws XMLStreamException {
        switch (name) {
            case "pStyle" -> paragraph.style = Xml.attribute(xml, "val");
            case "numId" -> paragraph.list = Xml.attribute(xml, "val");
            case "ilvl" -> paragraph.level = Xml.number(xml, "val", 0);
            case "r" -> {
                paragraph.hidden = false;
                paragraph.raised = false;
            }
            case "vanish" -> paragraph.hidden = Xml.isOn(xml);
            case "vertAlign" -> paragraph.raised = "superscript".equals(Xml.attribute(xml, "val"));
            case "t" -> write(paragraph, xml.getElementText());
            case "tab" -> write(paragraph, "\t");
            case "br", "cr" -> write(paragraph, "\n");
            case "noBreakHyphen" -> write(paragraph, "-");
            case "sym" -> write(paragraph, "•");
            case "footnoteReference" -> refer(paragraph, "footnote" + Xml.attribute(xml, "id"));
            case "endnoteReference" -> refer(paragraph, "endnote" + Xml.attribute(xml, "id"));
            default -> { }
        }
    }

    private static void write(Open paragraph, String text) {
        if (!paragraph.hidden) {
            paragraph.text.append(paragraph.raised && Raised.isNumber(text) ? Raised.of(text) : text);
        }
    }

    private void refer(Open paragraph, String note) {
        var number = notes.computeIfAbsent(note, none -> notes.size() + 1);
        paragraph.text.append(Raised.of(String.valueOf(number)));
    }

    private void end(String name) {
        if (name.equals("p") && !open.isEmpty()) {
            var paragraph = open.pop();
            if (!paragraph.text.toString().isBlank()) {
                var label = numbering.next(paragraph.list, paragraph.level, paragraph.style);
                paragraphs.add(noteMark + (label.isBlank() ? "" : label + " ") + paragraph.text.toString().strip());
                noteMark = "";
            }
        }
    }

    @Override
    public String toString() {
        return paragraphs.toString();
    }
}

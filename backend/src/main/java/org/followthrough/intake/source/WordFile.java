package org.followthrough.intake.source;

import java.io.IOException;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.followthrough.shared.RuleViolation;

/**
 * A Word document (ECMA-376), read as a stream. It is read here and not by a library because the numbers of its items are
 * written nowhere in it: they follow from lists and styles, and have to be those that a reader of the document sees.
 */
final class WordFile {

    private static final Set<String> SEPARATORS = Set.of("separator", "continuationSeparator", "continuationNotice");

    private WordFile() {
    }

    static String text(byte[] content, Patience patience) {
        var parts = new WordParts(content);
        try {
            var numbering = new WordNumbering(parts);
            var text = new WordText(numbering, patience);
            parts.read("document", text::read);
            parts.read("footnotes", xml -> notes(xml, text, "footnote"));
            parts.read("endnotes", xml -> notes(xml, text, "endnote"));
            return text.toString();
        } catch (IOException | XMLStreamException broken) {
            throw RuleViolation.of(SourceText.FIELD, "intake.file.damaged");
        }
    }

    /** Notes stand behind the text, each after its number; separators are notes without a reader. */
    private static void notes(XMLStreamReader xml, WordText text, String element) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals(element)) {
                if (SEPARATORS.contains(String.valueOf(Xml.attribute(xml, "type")))) {
                    Xml.skip(xml);
                } else {
                    text.note(element, String.valueOf(Xml.attribute(xml, "id")), xml);
                }
            }
        }
    }
}

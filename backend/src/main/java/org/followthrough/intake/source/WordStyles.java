package org.followthrough.intake.source;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Lists that come with the style of a paragraph, its own or of a style that it is based on. */
final class WordStyles {

    /** Deeper than any chain of styles; a chain that is a ring ends here. */
    private static final int DEEPEST = 20;

    private final Map<String, Style> styles = new HashMap<>();

    private record Style(@Nullable String base, @Nullable String list, @Nullable Integer level) {
    }

    WordStyles(WordParts parts) throws IOException, XMLStreamException {
        parts.read("styles", this::read);
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("style")) {
                styles.put(String.valueOf(Xml.attribute(xml, "styleId")), style(xml));
            }
        }
    }

    private static Style style(XMLStreamReader xml) throws XMLStreamException {
        var style = new Style(null, null, null);
        while (!(xml.next() == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("style"))) {
            if (xml.getEventType() == XMLStreamReader.START_ELEMENT) {
                style = switch (xml.getLocalName()) {
                    case "basedOn" -> new Style(Xml.attribute(xml, "val"), style.list, style.level);
                    case "numId" -> new Style(style.base, Xml.attribute(xml, "val"), style.level);
                    case "ilvl" -> new Style(style.base, style.list, Xml.number(xml, "val", 0));
                    default -> style;
                };
            }
        }
        return style;
    }

    @Nullable String list(@Nullable String style) {
        return first(style, Style::list);
    }

    int level(@Nullable String style) {
        var level = first(style, Style::level);
        return level == null ? 0 : level;
    }

    private <T> @Nullable T first(@Nullable String name, Function<Style, @Nullable T> what) {
        var style = name == null ? null : styles.get(name);
        for (var depth = 0; style != null && depth < DEEPEST; depth++) {
            var found = what.apply(style);
            if (found != null) {
                return found;
            }
            style = style.base == null ? null : styles.get(style.base);
        }
        return null;
    }
}

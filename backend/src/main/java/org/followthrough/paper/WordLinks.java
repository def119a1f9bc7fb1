package org.followthrough.paper;

import java.util.LinkedHashMap;
import java.util.Map;

/** The addresses to which a Word document leads, by the name that its text uses for each. */
final class WordLinks {

    private final Map<String, String> names = new LinkedHashMap<>();

    String name(String address) {
        return names.computeIfAbsent(address, one -> "rLink" + names.size());
    }

    /** What belongs to the main part: styles, numbering, settings, footer, and every address. */
    String relations() {
        var tags = new Tags();
        tags.open("Relationships", "xmlns", WordFrame.RELATIONS);
        WordFrame.PARTS.forEach((id, part) -> tags.empty("Relationship", "Id", id, "Type", WordFrame.TYPES + part, "Target",
                part.equals("footer") ? "footer1.xml" : part + ".xml"));
        names.forEach((address, id) -> tags.empty("Relationship", "Id", id, "Type", WordFrame.TYPES + "hyperlink", "Target", address,
                "TargetMode", "External"));
        return WordFrame.HEAD + tags.close("Relationships");
    }
}

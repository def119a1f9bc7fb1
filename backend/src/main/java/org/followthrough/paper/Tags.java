package org.followthrough.paper;

/** Writes well-formed markup: every text escaped, and without characters that markup cannot hold. */
final class Tags {

    private final StringBuilder out = new StringBuilder();

    /** Begins an element; attributes are pairs of name and value. */
    Tags open(String name, Object... attributes) {
        begin(name, attributes);
        out.append('>');
        return this;
    }

    Tags close(String name) {
        out.append("</").append(name).append('>');
        return this;
    }

    /** An element that holds nothing. */
    Tags empty(String name, Object... attributes) {
        begin(name, attributes);
        out.append("/>");
        return this;
    }

    /** An element that holds a text. */
    Tags text(String name, String text, Object... attributes) {
        return open(name, attributes).text(text).close(name);
    }

    Tags text(String text) {
        escape(text);
        return this;
    }

    private void begin(String name, Object... attributes) {
        out.append('<').append(name);
        for (var i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(String.valueOf(attributes[i + 1]));
            out.append('"');
        }
    }

    private void escape(String text) {
        text.codePoints().filter(Tags::isAllowed).forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(c);
            }
        });
    }

    /** What XML 1.0 can hold; halves of a pair and control characters are left out. */
    static boolean isAllowed(int c) {
        return c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}

package org.followthrough.ui.shared;

import java.util.Locale;

/** Builds markup whose texts and attribute values are always escaped. */
final class Markup {

    private final StringBuilder html = new StringBuilder();

    /** Opens an element; attributes are given as name, value, name, value. */
    Markup open(String element, Object... attributes) {
        return tag(element, ">", attributes);
    }

    /** An element without content. */
    Markup empty(String element, Object... attributes) {
        return tag(element, "/>", attributes);
    }

    private Markup tag(String element, String end, Object... attributes) {
        html.append('<').append(element);
        for (var i = 0; i < attributes.length; i += 2) {
            html.append(' ').append(attributes[i]).append("=\"").append(escaped(attributes[i + 1])).append('"');
        }
        html.append(end);
        return this;
    }

    Markup close(String element) {
        html.append("</").append(element).append('>');
        return this;
    }

    Markup text(String text) {
        html.append(escaped(text));
        return this;
    }

    Markup add(String markup) {
        html.append(markup);
        return this;
    }

    private static String escaped(Object value) {
        var text = value instanceof Double number ? plain(number) : String.valueOf(value);
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    /** A length with at most two decimals, always with a point: coordinates are not text of a language. */
    private static String plain(double number) {
        var text = String.format(Locale.ROOT, "%.2f", number);
        return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
    }

    @Override
    public String toString() {
        return html.toString();
    }
}

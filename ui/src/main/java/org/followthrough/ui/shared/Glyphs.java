package org.followthrough.ui.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The drawings of all signs and hatchings, of which a page carries those that it uses. */
public final class Glyphs {

    /** The product's mark: three steps on a way, the last one open. */
    public static final String MARK = "<svg viewBox=\"0 0 40 16\" aria-hidden=\"true\"><path d=\"M5 8h30\" stroke=\"currentColor\" "
            + "stroke-width=\"2\"/><circle cx=\"5\" cy=\"8\" r=\"4\" fill=\"currentColor\"/><circle cx=\"20\" cy=\"8\" r=\"5.5\" "
            + "fill=\"currentColor\"/><circle cx=\"35\" cy=\"8\" r=\"4\" fill=\"var(--paper)\" stroke=\"currentColor\" stroke-width=\"2\"/></svg>";

    private static final Pattern ID = Pattern.compile("<(?:symbol|pattern) id=\"(\\w+)\".*");
    private static final Map<String, String> DRAWINGS = read();

    private Glyphs() {
    }

    private static Map<String, String> read() {
        try (var file = Glyphs.class.getResourceAsStream("/portal/glyphs.svg")) {
            var drawings = new TreeMap<String, String>();
            new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().map(ID::matcher)
                    .filter(line -> line.matches()).forEach(line -> drawings.put(line.group(1), line.group()));
            return drawings;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A hidden SVG that defines these signs; empty where none is used. */
    public static String sprite(Collection<String> used) {
        return used.isEmpty() ? "" : new TreeSet<>(used).stream().map(Glyphs::drawing)
                .collect(Collectors.joining("", "<svg width=\"0\" height=\"0\" aria-hidden=\"true\">", "</svg>"));
    }

    private static String drawing(String id) {
        var drawing = DRAWINGS.get(id);
        if (drawing == null) {
            throw new IllegalArgumentException("no sign " + id);
        }
        return drawing;
    }

    /** A sign in a line of text; the word stands beside it. */
    public static String use(String id) {
        return "<svg class=\"g\" viewBox=\"0 0 16 16\" aria-hidden=\"true\"><use href=\"#" + id + "\"/></svg>";
    }
}

package org.followthrough.intake.source;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The lists of a Word document, and how far each has counted (ECMA-376, part 1, section 17.9). */
final class WordNumbering {

    static final int LEVELS = 9;
    private static final Pattern PLACE = Pattern.compile("%([1-9])");
    private static final String BULLET = "•";

    private final Map<String, Level[]> lists = new HashMap<>();
    private final Map<String, String> listOf = new HashMap<>();
    private final Map<String, Map<Integer, Level>> overrides = new HashMap<>();
    private final Map<String, Map<Integer, Integer>> restarts = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();
    private final Set<String> begun = new HashSet<>();
    private final WordStyles styles;

    /** One level of a list: its first number, how it counts, and its text such as {@code %1.%2)}. */
    record Level(int start, Ordinal ordinal, String text, @Nullable String style) {
    }

    WordNumbering(WordParts parts) throws IOException, XMLStreamException {
        styles = new WordStyles(parts);
        parts.read("numbering", this::read);
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "abstractNum" -> readList(xml, String.valueOf(Xml.attribute(xml, "abstractNumId")));
                    case "num" -> readUse(xml, String.valueOf(Xml.attribute(xml, "numId")));
                    default -> { }
                }
            }
        }
    }

    private void readList(XMLStreamReader xml, String id) throws XMLStreamException {
        var levels = new Level[LEVELS];
        while (!ends(xml, "abstractNum")) {
            if (begins(xml, "lvl")) {
                var at = Xml.number(xml, "ilvl", 0);
                var level = readLevel(xml);
                if (at >= 0 && at < LEVELS) {
                    levels[at] = level;
                }
            }
        }
        lists.put(id, levels);
    }

    private static Level readLevel(XMLStreamReader xml) throws XMLStreamException {
        var level = new Level(1, Ordinal.DECIMAL, "", null);
        while (!ends(xml, "lvl")) {
            if (xml.getEventType() == XMLStreamReader.START_ELEMENT) {
                level = with(level, xml);
            }
        }
        return level;
    }

    private static Level with(Level level, XMLStreamReader xml) {
        return switch (xml.getLocalName()) {
            case "start" -> new Level(Xml.number(xml, "val", 1), level.ordinal, level.text, level.style);
            case "numFmt" -> new Level(level.start, ordinal(String.valueOf(Xml.attribute(xml, "val"))), level.text, level.style);
            case "lvlText" -> new Level(level.start, level.ordinal, String.valueOf(Xml.attribute(xml, "val")), level.style);
            case "pStyle" -> new Level(level.start, level.ordinal, level.text, Xml.attribute(xml, "val"));
            default -> level;
        };
    }

    private static Ordinal ordinal(String format) {
        return switch (format) {
            case "decimalZero" -> Ordinal.DECIMAL_ZERO;
            case "lowerLetter" -> Ordinal.LOWER_LETTER;
            case "upperLetter" -> Ordinal.UPPER_LETTER;
            case "lowerRoman" -> Ordinal.LOWER_ROMAN;
            case "upperRoman" -> Ordinal.UPPER_ROMAN;
            case "bullet" -> Ordinal.BULLET;
            case "none" -> Ordinal.NONE;
            default -> Ordinal.DECIMAL;
        };
    }

    private void readUse(XMLStreamReader xml, String id) throws XMLStreamException {
        var at = 0;
        while (!ends(xml, "num")) {
            if (begins(xml, "abstractNumId")) {
                listOf.put(id, String.valueOf(Xml.attribute(xml, "val")));
            } else if (begins(xml, "lvlOverride")) {
                at = Xml.number(xml, "ilvl", 0);
            } else if (begins(xml, "startOverride")) {
                restarts.computeIfAbsent(id, none -> new HashMap<>()).put(at, Xml.number(xml, "val", 1));
            } else if (begins(xml, "lvl")) {
                overrides.computeIfAbsent(id, none -> new HashMap<>()).put(at, readLevel(xml));
            }
        }
    }

    private static boolean begins(XMLStreamReader xml, String name) {
        return xml.getEventType() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals(name);
    }

    /** Moves on; whether that was the end of the element. */
    private static boolean ends(XMLStreamReader xml, String name) throws XMLStreamException {
        return xml.next() == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals(name);
    }

    /**
     * Counts one paragraph.
     *
     * @param list  the paragraph's own, or null where its style decides; {@code 0} is none
     * @param level the paragraph's own, or negative
     * @return what stands before its text, or an empty text
     */
    String next(@Nullable String list, int level, @Nullable String style) {
        var use = list != null ? list : styles.list(style);
        if (use == null || !lists.containsKey(listOf.getOrDefault(use, ""))) {
            return "";
        }
        return label(use, level >= 0 ? Math.min(level, LEVELS - 1) : levelOf(use, style));
    }

    /** A list may name the style of each of its levels; else the style says the level. */
    private int levelOf(String use, @Nullable String style) {
        var levels = lists.get(listOf.get(use));
        for (var at = 0; at < LEVELS; at++) {
            if (levels[at] != null && style != null && style.equals(levels[at].style)) {
                return at;
            }
        }
        return Math.clamp(styles.level(style), 0, LEVELS - 1);
    }

    private String label(String use, int at) {
        var level = level(use, at);
        if (level == null || level.ordinal == Ordinal.NONE && level.text.isEmpty()) {
            return "";
        }
        var counted = count(use, at);
        return level.ordinal == Ordinal.BULLET ? BULLET : PLACE.matcher(level.text).replaceAll(place -> Matcher.quoteReplacement(
                number(use, Integer.parseInt(place.group(1)) - 1, counted)));
    }

    private @Nullable Level level(String use, int at) {
        var own = overrides.getOrDefault(use, Map.of()).get(at);
        return own != null ? own : lists.get(listOf.get(use))[at];
    }

    /** Uses of one list share its counters; a use with a start of its own begins anew the first time it is met. */
    private int[] count(String use, int at) {
        var counted = counters.computeIfAbsent(listOf.get(use), none -> new int[LEVELS]);
        var restart = restarts.getOrDefault(use, Map.of()).get(at);
        if (restart != null && begun.add(use + " " + at)) {
            counted[at] = restart;
        } else {
            counted[at] = counted[at] == 0 ? start(use, at) : counted[at] + 1;
        }
        java.util.Arrays.fill(counted, at + 1, LEVELS, 0);
        return counted;
    }

    private int start(String use, int at) {
        var level = level(use, at);
        return level == null ? 1 : level.start;
    }

    private String number(String use, int at, int[] counted) {
        var level = level(use, at);
        return level == null ? "" : level.ordinal.write(counted[at] == 0 ? level.start : counted[at]);
    }
}

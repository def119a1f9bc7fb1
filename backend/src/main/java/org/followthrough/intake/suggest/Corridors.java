package org.followthrough.intake.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.followthrough.register.Corridor;

/** Finds pairs of states between which a text says that people move: from one to another, between two, or as a corridor with both names. */
final class Corridors {

    private static final int APART = 60;
    private static final Pattern FROM = before("(?:from|nationals of|citizens of|workers of|migrants of|de|depuis|desde|del)");
    private static final Pattern BETWEEN = before("(?:between|entre)");
    private static final Pattern TO = Pattern.compile("(?iu)[^.;:]*?(?<!\\p{L})(?:to|into|in|towards|a|hacia|en|\u00e0|vers|au|aux|al)\\s+(?:the\\s+|la\\s+|le\\s+|les\\s+|el\\s+|los\\s+|las\\s+)?");
    private static final Pattern AND = Pattern.compile("(?iu)\\s+(?:and|et|y|e)\\s+(?:the\\s+)?");
    private static final Pattern VIA = Pattern.compile("(?iu)[^.;:]*?(?<!\\p{L})(?:through|via|by way of|por|a trav\u00e9s de|par|en passant par)\\s+(?:the\\s+)?");
    private static final Pattern DASH = Pattern.compile("\\s*[-\u2013\u2014\u2192/]\\s*");
    private static final Pattern CORRIDOR = Pattern.compile("(?iu)\\s*(?:migration\\s+)?corridor.*|\\s*couloir.*|\\s*corredor.*", Pattern.DOTALL);
    private static final Pattern CORRIDOR_BEFORE = Pattern.compile("(?iu).*(?:corridor|couloir|corredor)\\s*$", Pattern.DOTALL);

    private final Map<String, Pattern> states = new LinkedHashMap<>();

    /** @param names of states by code */
    Corridors(Map<String, String> names) {
        names.forEach((code, name) -> states.put(code, Pattern.compile("(?<![\\p{L}\\p{N}-])(?:" + Pattern.quote(name) + "|" + Pattern.quote(code)
                + ")(?![\\p{L}\\p{N}])", Pattern.UNICODE_CASE)));
    }

    private static Pattern before(String words) {
        return Pattern.compile("(?iu).*(?<!\\p{L})" + words + "\\s+(?:the\\s+|la\\s+|le\\s+|les\\s+|el\\s+|los\\s+|las\\s+)?$", Pattern.DOTALL);
    }

    /** Corridors with the words that named them, in the order of the text. */
    Map<Corridor, String> in(String text) {
        var named = named(text);
        var found = new LinkedHashMap<Corridor, String>();
        for (var i = 0; i + 1 < named.size(); i++) {
            var origin = named.get(i);
            var next = named.get(i + 1);
            if (leads(text, origin, next)) {
                add(found, new Corridor(origin.code(), null, next.code()), text.substring(origin.start(), next.end()));
            } else if (i + 2 < named.size() && isFrom(text, origin) && between(text, origin, next, VIA) && between(text, next, named.get(i + 2), TO)) {
                add(found, new Corridor(origin.code(), next.code(), named.get(i + 2).code()), text.substring(origin.start(), named.get(i + 2).end()));
            }
        }
        return found;
    }

    private static void add(Map<Corridor, String> found, Corridor corridor, String words) {
        if (corridor.states().stream().distinct().count() == corridor.states().size()) {
            found.putIfAbsent(corridor, words.replaceAll("\\s+", " "));
        }
    }

    private List<Mention> named(String text) {
        var named = new ArrayList<Mention>();
        states.forEach((code, pattern) -> pattern.matcher(text).results().forEach(found ->
                named.add(new Mention(code, found.group(), found.start(), found.end()))));
        named.sort(Comparator.comparing(Mention::start));
        return named;
    }

    private static boolean leads(String text, Mention one, Mention other) {
        return isFrom(text, one) && between(text, one, other, TO) && !between(text, one, other, VIA)
                || BETWEEN.matcher(head(text, one)).matches() && between(text, one, other, AND)
                || between(text, one, other, DASH) && (CORRIDOR.matcher(text.substring(other.end())).matches()
                || CORRIDOR_BEFORE.matcher(head(text, one)).matches());
    }

    private static boolean isFrom(String text, Mention one) {
        return FROM.matcher(head(text, one)).matches();
    }

    private static String head(String text, Mention one) {
        return text.substring(Math.max(0, one.start() - APART), one.start());
    }

    private static boolean between(String text, Mention one, Mention other, Pattern words) {
        return other.start() - one.end() <= APART && other.start() >= one.end() && words.matcher(text.substring(one.end(), other.start())).matches();
    }
}

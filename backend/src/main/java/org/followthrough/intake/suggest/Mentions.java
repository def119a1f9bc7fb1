package org.followthrough.intake.suggest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what a text names by its number: targets, objectives of the Global Compact, conventions and articles; in English, French and Spanish. */
final class Mentions {

    private static final String AND = "\\s*(?:,|&|and|et|y|e)\\s*";
    private static final String NUMBERED = "(?:\\(?\\s*(?:nos?\\.?|n[\u00b0\u00ba]s?|n[u\u00fa]ms?\\.?)\\s*)?";
    private static final String TARGET = "\\d{1,2}\\.(?:\\d{1,2}|[a-d])(?![\\p{L}\\d])";
    private static final Pattern TARGETS = pattern("(?:sdgs?|odds?|ods|targets?|cibles?|metas?)(?:\\s+(?:targets?|cibles?|metas?))?\\s+(" + TARGET
            + "(?:" + AND + TARGET + ")*)");
    private static final Pattern OBJECTIVES = pattern("(?:gcm\\s+objectives?|(?:objectives?|objectifs?|objetivos?)(?=[^.;]{1,40}(?:gcm|global compact|pacte mondial|"
            + "pacto mundial)))\\s+(\\d{1,2}(?:" + AND + "\\d{1,2})*)(?![\\d.])");
    private static final Pattern CONVENTIONS = pattern("(?:conventions?|convenios?|ilo|oit)\\s+" + NUMBERED + "(\\d{2,3}(?:" + AND + NUMBERED
            + "\\d{2,3})*)(?!\\d)");
    private static final Pattern SHORT = pattern("c[- ]?(\\d{2,3})(?!\\d)");
    private static final Pattern ARTICLES = pattern("(?:articles?|arts?\\.?|art[i\u00ed]culos?)\\s+(\\d{1,3}(?:\\s*\\(\\d{1,2}\\))?(?:" + AND + "\\d{1,3})*)(?!\\d)");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\d(])\\d{1,3}");
    private static final Pattern ONE_TARGET = Pattern.compile(TARGET);

    private Mentions() {
    }

    private static Pattern pattern(String words) {
        return Pattern.compile("(?<![\\p{L}\\d])" + words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    static List<Mention> targets(String text) {
        return each(text, TARGETS, ONE_TARGET).map(found -> new Mention(found.code().toLowerCase(Locale.ROOT), found.words(), found.start(), found.end())).toList();
    }

    static List<Mention> objectives(String text) {
        return each(text, OBJECTIVES, NUMBER).toList();
    }

    /** Conventions of the ILO by their numbers, as {@code C189}. */
    static List<Mention> conventions(String text) {
        return Stream.concat(each(text, CONVENTIONS, NUMBER), each(text, SHORT, NUMBER))
                .map(found -> new Mention("C%03d".formatted(Integer.valueOf(found.code())), found.words(), found.start(), found.end())).toList();
    }

    /** Numbers of articles, of whichever instrument. */
    static List<Mention> articles(String text) {
        return each(text, ARTICLES, NUMBER).toList();
    }

    private static Stream<Mention> each(String text, Pattern pattern, Pattern one) {
        var found = new ArrayList<Mention>();
        pattern.matcher(text).results().forEach(result -> codes(result, one, found));
        return found.stream();
    }

    private static void codes(MatchResult result, Pattern one, List<Mention> found) {
        one.matcher(result.group(1)).results().forEach(code ->
                found.add(new Mention(code.group(), result.group().replaceAll("\\s+", " ").strip(), result.start(), result.end())));
    }
}

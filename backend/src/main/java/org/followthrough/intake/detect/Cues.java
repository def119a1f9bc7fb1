package org.followthrough.intake.detect;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The words of one language that give a recommendation away, read from {@code intake/cues-LANGUAGE.properties}. */
final class Cues {

    private static final List<String> LANGUAGES = List.of("en", "fr", "es");
    private static final Map<String, Cues> LOADED = new ConcurrentHashMap<>();
    /** The contract's codes; of several marks in one passage the first of these counts. */
    private static final List<String> CONSENSUS = List.of("no-consensus", "majority", "consensus", "not-stated");
    private static final int SAMPLE = 200_000;
    /** Stands in a phrase for any word of the list of actors. */
    private static final String ACTOR = "@actor";

    final Phrases stopWords;
    final Phrases imperatives;
    final Phrases openers;
    final Phrases nounFollowers;
    final Phrases infinitives;
    final Phrases noInfinitives;
    final Phrases operatives;
    final Phrases operativeSubjects;
    final Phrases preambles;
    final Phrases modals;
    final Phrases necessities;
    final Phrases reports;
    final Phrases mild;
    final Phrases wishes;
    final Phrases suggestions;
    final Phrases could;
    final Phrases couldSkips;
    final Phrases actors;
    final Phrases notCalls;
    final Phrases finite;
    final Phrases relatives;
    final Phrases doubts;
    final Phrases announcements;
    final Phrases opensList;
    final Phrases listJoints;
    final Phrases examples;
    final Phrases practices;
    final Phrases practicesHeld;
    final Phrases questions;
    final Phrases answers;
    final Phrases process;
    final Phrases headingRecommends;
    final Phrases headingMixed;
    final Phrases headingOutside;
    final Phrases headingOutsideShort;
    final Phrases headingPast;
    final Phrases headingPractice;
    final Phrases headingContents;
    final Phrases headingOpeners;
    final List<Phrases> headingRanks;
    final Phrases labels;
    final Phrases labelsAlone;
    final Phrases interrogatives;
    final Phrases ordinals;
    final List<Phrases> numberWords;
    final Map<String, Phrases> consensus;
    final Phrases months;
    final Phrases abbreviations;
    final Phrases pageWords;
    private final String[] imperativeEndings;
    private final String[] gerundEndings;

    private Cues(Properties words) {
        stopWords = phrases(words, "stop-words");
        imperatives = phrases(words, "imperative");
        openers = phrases(words, "imperative.openers");
        nounFollowers = phrases(words, "imperative.not-before");
        operatives = phrases(words, "operative");
        operativeSubjects = phrases(words, "operative.subject");
        preambles = phrases(words, "preamble");
        infinitives = phrases(words, "infinitive");
        noInfinitives = phrases(words, "infinitive.not-before");
        modals = phrases(words, "modal");
        necessities = phrases(words, "necessity");
        reports = phrases(words, "report");
        mild = phrases(words, "mild");
        wishes = phrases(words, "wish");
        suggestions = phrases(words, "suggestion");
        could = phrases(words, "could");
        couldSkips = phrases(words, "could.skips");
        actors = phrases(words, "actor");
        notCalls = phrases(words, "not-a-call");
        finite = phrases(words, "finite");
        relatives = phrases(words, "relative");
        doubts = phrases(words, "doubt");
        announcements = phrases(words, "announcement");
        opensList = phrases(words, "opens-list");
        listJoints = phrases(words, "list-joint");
        examples = phrases(words, "example");
        practices = phrases(words, "practice");
        practicesHeld = phrases(words, "practice.held");
        questions = phrases(words, "question");
        answers = phrases(words, "answer");
        process = phrases(words, "process");
        headingRecommends = phrases(words, "heading.recommends");
        headingMixed = phrases(words, "heading.mixed");
        headingOutside = phrases(words, "heading.outside");
        headingOutsideShort = phrases(words, "heading.outside.short");
        headingPast = phrases(words, "heading.past");
        headingPractice = phrases(words, "heading.practice");
        headingContents = phrases(words, "heading.contents");
        headingOpeners = phrases(words, "heading.openers");
        headingRanks = Stream.of("1", "2", "3").map(rank -> phrases(words, "heading.rank." + rank)).toList();
        numberWords = Arrays.stream(words.getProperty("number-words", "").split(",")).map(Phrases::parse).toList();
        ordinals = phrases(words, "ordinal");
        consensus = new LinkedHashMap<>();
        CONSENSUS.forEach(code -> consensus.put(code, phrases(words, "consensus." + code)));
        labelsAlone = phrases(words, "label.alone");
        interrogatives = phrases(words, "interrogative");
        labels = phrases(words, "label");
        months = phrases(words, "months");
        abbreviations = phrases(words, "abbreviations");
        pageWords = phrases(words, "page");
        imperativeEndings = endings(words, "imperative.endings");
        gerundEndings = endings(words, "gerund.endings");
    }

    /** The cues of the language whose small words are most frequent; English where none is. */
    static Cues forText(String text) {
        List<String> words = Sample.words(text, SAMPLE);
        Cues best = of(LANGUAGES.getFirst());
        long most = best.stopWordsIn(words);
        for (String language : LANGUAGES.subList(1, LANGUAGES.size())) {
            long count = of(language).stopWordsIn(words);
            best = count > most ? of(language) : best;
            most = Math.max(count, most);
        }
        return best;
    }

    static Cues of(String language) {
        return LOADED.computeIfAbsent(language, Cues::read);
    }

    boolean imperative(List<String> words, int at) {
        return at < words.size() && (imperatives.at(words, at) || endsLike(words.get(at), imperativeEndings));
    }

    boolean gerund(List<String> words, int at) {
        return at < words.size() && endsLike(words.get(at), gerundEndings);
    }

    private long stopWordsIn(List<String> words) {
        return words.stream().filter(word -> stopWords.in(List.of(word))).count();
    }

    private static boolean endsLike(String word, String[] endings) {
        for (String ending : endings) {
            if (word.length() > ending.length() + 2 && word.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    private static Cues read(String language) {
        String name = "/intake/cues-" + language + ".properties";
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(Cues.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Cues(words);
    }

    private static Phrases phrases(Properties words, String key) {
        return Phrases.parse(words.getProperty(key, "").replace(ACTOR, anyOf(words.getProperty("actor", ""))));
    }

    private static String anyOf(String list) {
        return list.replaceAll("\\s*,\\s*", "|");
    }

    private static String[] endings(Properties words, String key) {
        String list = words.getProperty(key, "").strip();
        return list.isEmpty() ? new String[0] : list.split("\\s*,\\s*");
    }
}

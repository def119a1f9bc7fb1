package org.followthrough.intake;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.followthrough.intake.detect.Kind;
import org.followthrough.intake.suggest.Offer;
import org.followthrough.intake.suggest.SuggestedTerms;
import org.followthrough.register.AddresseeGroup;
import org.followthrough.register.Ambition;
import org.followthrough.register.Consensus;
import org.followthrough.register.Verifiability;
import org.followthrough.vocabulary.Scheme;
import org.jspecify.annotations.Nullable;

/**
 * What plain rules suggest for a candidate's form (features, rows B4, C3 and C6). Nothing of it counts before a curator
 * confirms it.
 *
 * @param ref    the public reference it would get
 * @param themes at most five, the one with most cue words first
 * @param terms  of the further vocabularies, and corridors
 * @param offer  what the form can offer beside what is suggested
 */
public record Suggestions(Suggested<String> ref, Suggested<String> title, List<Suggested<String>> themes,
        List<Suggested<Integer>> gcmObjectives, List<Suggested<AddresseeGroup>> addresseeGroups, Suggested<Consensus> consensus,
        Suggested<Verifiability> verifiability, Suggested<Ambition> ambition, Suggested<String> readingText, SuggestedTerms terms,
        Offer offer) {

    private static final SuggestionWords WORDS = SuggestionWords.load();

    /**
     * @param above    the text of the item above, whose words count for its sub-points too
     * @param document the whole text, which tells how it writes a word elsewhere
     * @param rules    what a text suggests of the vocabularies
     */
    static Suggestions of(Candidate candidate, String above, String document, String ref, Function<String, SuggestedTerms> rules, Offer offer) {
        var own = candidate.verbatim();
        var text = above.isEmpty() ? own : own + "\n" + above;
        var groups = groups(text, candidate.kind());
        var terms = rules.apply(text);
        return new Suggestions(new Suggested<>(ref, "place", ""), new Suggested<>(Title.of(own), "first-clause", ""),
                terms.of(Scheme.THEMES), terms.of(Scheme.GCM_OBJECTIVES).stream()
                        .map(one -> new Suggested<>(Integer.valueOf(one.value()), one.rule(), one.cue())).toList(), groups, consensus(own), verifiability(text), ambition(text),
                new Suggested<>(ReadingText.of(own, document), "reading", ""), terms, offer);
    }

    private static List<Suggested<AddresseeGroup>> groups(String text, Kind kind) {
        var found = Stream.of(AddresseeGroup.values()).map(group -> first(group, "group." + group.code(), text))
                .flatMap(Stream::ofNullable).toList();
        var usual = kind == Kind.PROCESS ? AddresseeGroup.FORUM_ORGANISERS : AddresseeGroup.ALL_GOVERNMENTS;
        return found.isEmpty() ? List.of(new Suggested<>(usual, "usual", "")) : found;
    }

    private static Suggested<Consensus> consensus(String text) {
        return firstOf(text, "consensus.", new Suggested<>(Consensus.NOT_STATED, "usual", ""), Consensus::code, Consensus.NO_CONSENSUS,
                Consensus.MAJORITY, Consensus.CONSENSUS);
    }

    /** Names an act and a sign by which an outsider can tell that it happened (method, section 2 A). */
    private static Suggested<Verifiability> verifiability(String text) {
        var usual = new Suggested<>(Verifiability.AFTER_SHARPENING, "usual", "");
        return firstOf(text, "verifiability.", usual, Verifiability::code, Verifiability.VERIFIABLE, Verifiability.NOT_VERIFIABLE);
    }

    private static Suggested<Ambition> ambition(String text) {
        return firstOf(text, "ambition.", new Suggested<>(Ambition.IMPROVES, "usual", ""), Ambition::code, Ambition.CHANGES_RULES,
                Ambition.CONTINUES);
    }

    @SafeVarargs
    private static <T> Suggested<T> firstOf(String text, String prefix, Suggested<T> usual, Function<T, String> code, T... values) {
        return Stream.of(values).map(value -> first(value, prefix + code.apply(value), text)).flatMap(Stream::ofNullable).findFirst()
                .orElse(usual);
    }

    private static <T> @Nullable Suggested<T> first(T value, String key, String text) {
        var cues = Cue.found(text, WORDS.of(key));
        return cues.isEmpty() ? null : new Suggested<>(value, "cue", cues.getFirst());
    }
}

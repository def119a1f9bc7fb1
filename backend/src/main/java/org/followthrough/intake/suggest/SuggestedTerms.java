package org.followthrough.intake.suggest;

import java.util.List;
import java.util.Map;
import org.followthrough.intake.Suggested;
import org.followthrough.register.Corridor;
import org.followthrough.vocabulary.Scheme;

/**
 * Terms and corridors that a text suggests, the strongest first, each with the words that made the rule apply. Rules are
 * {@code mention} (named outright), {@code cue} (its words occur), {@code mapped} (belongs to what the words suggest).
 */
public record SuggestedTerms(Map<Scheme, List<Suggested<String>>> terms, List<Suggested<Corridor>> corridors) {

    public static final SuggestedTerms NONE = new SuggestedTerms(Map.of(), List.of());

    /** Those of one vocabulary, a handful at most. */
    public List<Suggested<String>> of(Scheme scheme) {
        return terms.getOrDefault(scheme, List.of());
    }
}

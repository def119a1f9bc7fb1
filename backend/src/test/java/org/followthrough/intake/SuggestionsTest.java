package org.followthrough.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.followthrough.intake.detect.Kind;
import org.followthrough.intake.suggest.Offer;
import org.followthrough.intake.suggest.TermRules;
import org.followthrough.register.AddresseeGroup;
import org.followthrough.register.Ambition;
import org.followthrough.register.Consensus;
import org.followthrough.register.Verifiability;
import org.followthrough.vocabulary.ShippedTerms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionsTest {

    private static final TermRules RULES = new TermRules(ShippedTerms.offered(), Map.of());
    private static final Offer NOTHING = new Offer(Map.of(), Map.of());

    private static Suggestions of(String text) {
        return of(text, "", Kind.RECOMMENDATION);
    }

    private static Suggestions of(String text, String above, Kind kind) {
        var candidate = new Candidate(UUID.randomUUID(), UUID.randomUUID(), 0, "1", null, "", text, 0, text.length(), kind, null, "item-modal",
                0.9, CandidateStatus.OPEN, null, null, List.of(), null, null, 0);
        return Suggestions.of(candidate, above, text, "CSD-2009-X-01", RULES::of, NOTHING);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "cap the fees of recruiters; and more|Cap the fees of recruiters",
        "Ratify. Then apply the treaties of the ILO. And more.|Ratify. Then apply the treaties of the ILO",
        "Establish codes of conduct|Establish codes of conduct",
        "• Portability of benefits (pension).|Portability of benefits (pension)"})
    void the_title_is_the_first_clause(String text, String title) {
        assertThat(of(text).title().value()).isEqualTo(title);
    }

    @Test
    void a_clause_of_90_signs_is_a_title_and_a_longer_one_is_shortened_between_words() {
        var exactly = "a".repeat(44) + " " + "b".repeat(45);
        assertThat(Title.of(exactly)).hasSize(90);
        assertThat(Title.of(exactly + "c d")).hasSizeLessThanOrEqualTo(90).endsWith("\u2026").doesNotContain("b");
        assertThat(Title.of("x".repeat(300))).hasSizeLessThanOrEqualTo(90);
    }

    @Test
    void themes_come_from_the_cue_words_of_the_vocabulary_the_most_frequent_first() {
        var found = of("Pay nurses better, and let recruiters charge no recruitment fees.").themes();
        assertThat(found).extracting(Suggested::value).containsExactly("recruitment", "health");
        assertThat(found).extracting(Suggested::cue).containsExactly("recruiters", "nurses");
    }

    @Test
    void a_cue_inside_a_word_suggests_nothing() {
        assertThat(of("Coffee is good.").themes()).isEmpty();
    }

    @Test
    void a_cue_of_two_words_is_found_across_a_line_end() {
        assertThat(of("Ask civil\n society.").addresseeGroups()).extracting(Suggested::value).containsExactly(AddresseeGroup.CIVIL_SOCIETY);
    }

    @Test
    void objectives_are_suggested_by_their_words() {
        assertThat(of("Lower the cost of remittances.").gcmObjectives()).extracting(Suggested::value).contains(20);
    }

    @Test
    void words_of_the_item_above_count_for_its_sub_points() {
        assertThat(of("Inform all parties.", "Countries of transit should", Kind.RECOMMENDATION).addresseeGroups())
                .extracting(Suggested::value).containsExactly(AddresseeGroup.TRANSIT_GOVERNMENTS);
    }

    @Test
    void without_a_word_it_is_asked_of_governments_and_of_the_organisers_where_it_is_about_the_forum() {
        assertThat(of("Do better.").addresseeGroups()).extracting(Suggested::value, Suggested::rule)
                .containsExactly(tuple(AddresseeGroup.ALL_GOVERNMENTS, "usual"));
        assertThat(of("Do better.", "", Kind.PROCESS).addresseeGroups()).extracting(Suggested::value)
                .containsExactly(AddresseeGroup.FORUM_ORGANISERS);
    }

    @ParameterizedTest
    @CsvSource({"There was a consensus to have a mechanism,CONSENSUS", "No consensus was reached on twinning,NO_CONSENSUS",
        "Many advocated for ratification,MAJORITY", "Ratify the convention,NOT_STATED"})
    void the_consensus_is_as_the_text_says(String text, Consensus consensus) {
        assertThat(of(text).consensus().value()).isEqualTo(consensus);
    }

    @Test
    void quality_is_suggested_from_words_too() {
        assertThat(of("Ratify the convention.").verifiability().value()).isEqualTo(Verifiability.VERIFIABLE);
        assertThat(of("Understand migration.").verifiability().value()).isEqualTo(Verifiability.NOT_VERIFIABLE);
        assertThat(of("Do better.").verifiability().value()).isEqualTo(Verifiability.AFTER_SHARPENING);
        assertThat(of("Continue to train staff.").ambition().value()).isEqualTo(Ambition.CONTINUES);
    }
}

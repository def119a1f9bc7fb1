package org.followthrough.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.followthrough.review.Effect.NO_CHANGE;
import static org.followthrough.review.Effect.NO_DATA;
import static org.followthrough.review.Effect.SOME_CHANGE;
import static org.followthrough.review.Effect.TOO_EARLY;
import static org.followthrough.review.Effect.WORSENED;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.followthrough.shared.Violation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EffectFindingTest {

    @Test
    void where_only_one_group_has_data_that_group_has_a_value_and_the_whole_has_none() {
        var found = EffectFinding.of(List.of(saw(SOME_CHANGE, "women"), saw(SOME_CHANGE, "Women "), saw(NO_CHANGE, "women"), saw(TOO_EARLY, null)));
        assertThat(found.effect()).isEqualTo(NO_DATA);
        assertThat(found.groups()).containsExactly(new GroupEffect("Women", SOME_CHANGE));
    }

    @Test
    void a_group_of_which_fewer_than_three_speak_is_not_told() {
        var found = EffectFinding.of(List.of(saw(SOME_CHANGE, "women"), saw(SOME_CHANGE, "women"), saw(SOME_CHANGE, "children")));
        assertThat(found.effect()).isEqualTo(SOME_CHANGE);
        assertThat(found.groups()).isEmpty();
    }

    @Test
    void a_group_whose_ratings_do_not_agree_has_no_data() {
        var found = EffectFinding.of(List.of(saw(SOME_CHANGE, "women"), saw(WORSENED, "women"), saw(NO_CHANGE, "women"), saw(SOME_CHANGE, null)));
        assertThat(found.groups()).containsExactly(new GroupEffect("women", NO_DATA));
        assertThat(found.effect()).isEqualTo(NO_DATA);
    }

    @Test
    void too_early_by_more_than_half_stands_whatever_one_group_shows() {
        assertThat(EffectFinding.of(List.of(saw(TOO_EARLY, null), saw(TOO_EARLY, null), saw(SOME_CHANGE, "women"))).effect()).isEqualTo(TOO_EARLY);
    }

    @Test
    void half_is_not_more_than_half() {
        assertThat(EffectFinding.of(List.of(saw(SOME_CHANGE, null), saw(SOME_CHANGE, null), saw(NO_CHANGE, null), saw(NO_CHANGE, null))).effect())
                .isEqualTo(NO_DATA);
    }

    @Test
    void an_indicator_is_told_once_and_where_two_ratings_behind_what_is_told_give_it() {
        var found = EffectFinding.of(List.of(by(SOME_CHANGE, "Wages paid"), by(SOME_CHANGE, "Complaints  heard"), by(SOME_CHANGE, "Complaints heard"),
                by(WORSENED, "Raids"), by(TOO_EARLY, "Nothing")));
        assertThat(found.indicators()).as("wages are the words of one").containsExactly("Complaints heard");
        assertThat(EffectFinding.of(List.of(by(SOME_CHANGE, "Wages"), by(WORSENED, "Raids"), by(NO_CHANGE, "None"))).indicators()).isEmpty();
    }

    @Test
    void in_the_first_cycle_nothing_is_found_whatever_was_said() {
        var said = IntStream.range(0, 3).mapToObj(i -> new Rating(AssessmentLevel.LIMITED, EvidenceGrade.WEAK, SOME_CHANGE, "women", false, Set.of(), "",
                "ORG-" + i, List.of("migrants", "labour", "faith").get(i), i == 0, Climb.NONE, "Wages")).toList();
        var first = Consolidation.of(PanelRule.CIVIL_SOCIETY, said, 1);
        assertThat(first.effect()).isNull();
        assertThat(first.effectGroups()).isEmpty();
        assertThat(first.effectIndicators()).isEmpty();
        assertThat(Consolidation.of(PanelRule.CIVIL_SOCIETY, said, 2).effectGroups()).as("from the second on").isNotEmpty();
    }

    @Test
    void group_and_indicator_have_at_most_two_hundred_characters() {
        assertThat(broken(SOME_CHANGE, "x".repeat(200), "x".repeat(200))).isEmpty();
        assertThat(broken(SOME_CHANGE, "x".repeat(201), "x".repeat(201))).containsExactly("forWhom", "effectIndicator");
    }

    private static List<String> broken(@Nullable Effect effect, @Nullable String forWhom, @Nullable String indicator) {
        return EffectRules.broken(new RatingDraft(AssessmentLevel.LIMITED, EvidenceGrade.WEAK, effect, forWhom, null, Set.of(), "", List.of(), Set.of(),
                indicator)).stream().map(Violation::field).toList();
    }

    private static Rating saw(Effect effect, @Nullable String forWhom) {
        return rating(effect, forWhom, null);
    }

    private static Rating by(Effect effect, String indicator) {
        return rating(effect, null, indicator);
    }

    private static Rating rating(Effect effect, @Nullable String forWhom, @Nullable String indicator) {
        return new Rating(AssessmentLevel.LIMITED, EvidenceGrade.WEAK, effect, forWhom, false, Set.of(), "", "ORG-A", "labour", false, Climb.NONE, indicator);
    }
}

package org.followthrough.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.followthrough.review.AssessmentLevel.COMPLETE;
import static org.followthrough.review.AssessmentLevel.LIMITED;
import static org.followthrough.review.AssessmentLevel.NOT_STARTED;
import static org.followthrough.review.AssessmentLevel.NO_EVIDENCE;
import static org.followthrough.review.AssessmentLevel.NO_QUORUM;
import static org.followthrough.review.AssessmentLevel.REGRESSION;
import static org.followthrough.review.AssessmentLevel.SUBSTANTIAL;
import static org.followthrough.review.Effect.NO_CHANGE;
import static org.followthrough.review.Effect.NO_DATA;
import static org.followthrough.review.Effect.SOME_CHANGE;
import static org.followthrough.review.Effect.TOO_EARLY;
import static org.followthrough.review.EvidenceGrade.MODERATE;
import static org.followthrough.review.EvidenceGrade.STRONG;
import static org.followthrough.review.EvidenceGrade.WEAK;
import static org.followthrough.review.PanelRule.CIVIL_SOCIETY;
import static org.followthrough.review.PanelRule.PEERS;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConsolidationTest {

    private static final List<String> SECTORS = List.of("migrants", "labour", "faith", "research", "labour");

    @Test
    void three_ratings_of_three_sectors_one_of_migrants_are_a_quorum() {
        assertThat(level(LIMITED, LIMITED, LIMITED)).isEqualTo(LIMITED);
    }

    @Test
    void two_ratings_are_none_and_nothing_is_guessed() {
        var finding = finding(COMPLETE, COMPLETE);
        assertThat(finding.level()).isEqualTo(NO_QUORUM);
        assertThat(finding.evidenceGrade()).isNull();
        assertThat(finding.agreement()).isNull();
        assertThat(finding.distribution()).as("would show what single organisations found").isEmpty();
        assertThat(finding.ratings()).isEqualTo(2);
    }

    @Test
    void ratings_of_two_sectors_are_none() {
        var ratings = List.of(rating(LIMITED, "A", "migrants", true), rating(LIMITED, "B", "labour", false),
                rating(LIMITED, "C", "labour", false),
                rating(LIMITED, "D", "labour", false), rating(LIMITED, "E", "migrants", true));
        assertThat(Consolidation.of(CIVIL_SOCIETY, ratings, 1).level()).isEqualTo(NO_QUORUM);
    }

    @Test
    void ratings_without_an_organisation_of_migrants_are_none() {
        var ratings = List.of(rating(LIMITED, "A", "faith", false), rating(LIMITED, "B", "labour", false),
                rating(LIMITED, "C", "research", false));
        assertThat(Consolidation.of(CIVIL_SOCIETY, ratings, 1).level()).isEqualTo(NO_QUORUM);
    }

    @Test
    void a_panel_of_peers_has_its_quorum_with_governments_that_have_no_sector() {
        var ratings = List.of(rating(LIMITED, "XAA", null, false), rating(LIMITED, "XBB", null, false),
                rating(LIMITED, "ORG-M", "migrants", true));
        assertThat(Consolidation.of(PEERS, ratings, 1).level()).isEqualTo(LIMITED);
        assertThat(Consolidation.of(PEERS, ratings.subList(1, 3), 1).level()).isEqualTo(NO_QUORUM);
        assertThat(Consolidation.of(CIVIL_SOCIETY, ratings, 1).level()).isEqualTo(NO_QUORUM);
    }

    @Test
    void more_than_half_without_evidence_is_no_evidence_and_has_no_grade() {
        var finding = finding(NO_EVIDENCE, NO_EVIDENCE, COMPLETE);
        assertThat(finding.level()).isEqualTo(NO_EVIDENCE);
        assertThat(finding.evidenceGrade()).isNull();
    }

    @Test
    void exactly_half_without_evidence_counts_as_zero_in_the_median() {
        assertThat(level(NO_EVIDENCE, NO_EVIDENCE, COMPLETE, COMPLETE)).isEqualTo(NOT_STARTED);
        assertThat(level(NO_EVIDENCE, LIMITED, SUBSTANTIAL, SUBSTANTIAL)).isEqualTo(LIMITED);
    }

    @Test
    void two_thirds_for_regression_are_enough_and_less_is_not() {
        assertThat(level(REGRESSION, REGRESSION, COMPLETE)).isEqualTo(REGRESSION);
        assertThat(level(REGRESSION, REGRESSION, REGRESSION, COMPLETE)).isEqualTo(REGRESSION);
        assertThat(level(REGRESSION, REGRESSION, REGRESSION, COMPLETE, COMPLETE)).isEqualTo(NOT_STARTED);
        assertThat(level(REGRESSION, REGRESSION, COMPLETE, COMPLETE)).isEqualTo(NOT_STARTED);
        assertThat(level(REGRESSION, REGRESSION, REGRESSION, REGRESSION, COMPLETE)).isEqualTo(REGRESSION);
    }

    @Test
    void regression_without_cited_evidence_does_not_count_towards_two_thirds() {
        var uncited = new Rating(REGRESSION, MODERATE, null, null, false, Set.of(), "", "ORG-9", "faith", false);
        var ratings = Stream.concat(ratings(REGRESSION, LIMITED).stream(), Stream.of(uncited)).toList();
        assertThat(Consolidation.of(CIVIL_SOCIETY, ratings, 1).level()).isEqualTo(NOT_STARTED);
    }

    @Test
    void otherwise_the_median_counts_and_of_two_middles_the_lower() {
        assertThat(level(NOT_STARTED, LIMITED, COMPLETE)).isEqualTo(LIMITED);
        assertThat(level(LIMITED, LIMITED, SUBSTANTIAL, COMPLETE)).isEqualTo(LIMITED);
        assertThat(level(LIMITED, SUBSTANTIAL, SUBSTANTIAL, COMPLETE)).isEqualTo(SUBSTANTIAL);
        assertThat(level(REGRESSION, NO_EVIDENCE, LIMITED, SUBSTANTIAL, COMPLETE)).isEqualTo(LIMITED);
        assertThat(level(SUBSTANTIAL, COMPLETE, COMPLETE, COMPLETE, LIMITED)).isEqualTo(COMPLETE);
    }

    @Test
    void ratings_more_than_one_step_apart_are_split() {
        assertThat(finding(LIMITED, LIMITED, SUBSTANTIAL).isSplit()).isFalse();
        assertThat(finding(LIMITED, LIMITED, COMPLETE).isSplit()).isTrue();
        assertThat(finding(NO_EVIDENCE, NOT_STARTED, REGRESSION, LIMITED).spread()).isEqualTo(1);
    }

    @Test
    void the_distribution_counts_every_level_in_the_order_of_the_scale() {
        var distribution = finding(SUBSTANTIAL, LIMITED, LIMITED, NO_EVIDENCE).distribution();
        assertThat(distribution.keySet()).containsExactly(NO_EVIDENCE, NOT_STARTED, LIMITED, SUBSTANTIAL, COMPLETE, REGRESSION);
        assertThat(distribution.values()).containsExactly(1, 0, 2, 1, 0, 0);
    }

    @Test
    void agreement_is_one_when_all_say_the_same_and_falls_with_every_step_between_two() {
        assertThat(finding(LIMITED, LIMITED, LIMITED).agreement()).isEqualByComparingTo("1");
        assertThat(finding(LIMITED, LIMITED, SUBSTANTIAL).agreement()).isEqualByComparingTo("0.778");
        assertThat(finding(NOT_STARTED, NOT_STARTED, COMPLETE).agreement()).isEqualByComparingTo("0.333");
        assertThat(finding(NOT_STARTED, NOT_STARTED, NO_EVIDENCE).agreement()).as("same step, another finding")
                .isEqualByComparingTo("0.778");
    }

    @Test
    void the_grade_is_the_lower_middle_of_those_given() {
        assertThat(graded(WEAK, WEAK, STRONG)).isEqualTo(WEAK);
        assertThat(graded(WEAK, MODERATE, STRONG)).isEqualTo(MODERATE);
        assertThat(graded(WEAK, MODERATE, MODERATE, STRONG)).isEqualTo(MODERATE);
        assertThat(graded(WEAK, WEAK, STRONG, STRONG)).isEqualTo(WEAK);
    }

    @Test
    void who_found_no_evidence_grades_none() {
        var ratings = new ArrayList<>(graded(LIMITED, STRONG, STRONG));
        ratings.add(new Rating(NO_EVIDENCE, WEAK, null, null, false, Set.of(), "", "ORG-9", "faith", false));
        assertThat(Consolidation.of(CIVIL_SOCIETY, ratings, 1).evidenceGrade()).isEqualTo(STRONG);
    }

    @Test
    void a_milestone_is_verified_when_more_than_half_found_it_so() {
        var law = UUID.randomUUID();
        var budget = UUID.randomUUID();
        var ratings = List.of(ticking("A", "migrants", law, budget), ticking("B", "labour", law),
                ticking("C", "faith", law, budget),
                ticking("D", "research"));
        assertThat(Consolidation.of(CIVIL_SOCIETY, ratings, 1).verified()).containsExactly(law);
    }

    @Test
    void the_effect_counts_from_the_second_cycle_on() {
        var ratings = effects(SOME_CHANGE, SOME_CHANGE, SOME_CHANGE);
        assertThat(Consolidation.of(CIVIL_SOCIETY, ratings, 1).effect()).isNull();
        assertThat(Consolidation.of(CIVIL_SOCIETY, ratings, 2).effect()).isEqualTo(SOME_CHANGE);
    }

    @Test
    void the_effect_is_the_value_of_more_than_half_of_the_panel_or_no_data() {
        assertThat(effect(effects(SOME_CHANGE, SOME_CHANGE, NO_CHANGE))).isEqualTo(SOME_CHANGE);
        assertThat(effect(effects(SOME_CHANGE, SOME_CHANGE, NO_CHANGE, TOO_EARLY))).isEqualTo(NO_DATA);
        assertThat(effect(effects(TOO_EARLY, TOO_EARLY, null))).isEqualTo(TOO_EARLY);
        assertThat(effect(effects(SOME_CHANGE, null, null))).isEqualTo(NO_DATA);
    }

    @Test
    void no_effect_counts_while_only_one_group_has_data() {
        assertThat(effect(effectsFor("women", "women", "women "))).isEqualTo(NO_DATA);
        assertThat(effect(effectsFor("women", "children", "women"))).isEqualTo(SOME_CHANGE);
        assertThat(effect(effectsFor("women", null, "women"))).isEqualTo(SOME_CHANGE);
        assertThat(effect(effectsFor(null, null, null))).isEqualTo(SOME_CHANGE);
    }

    @Test
    void the_order_of_the_ratings_changes_nothing_and_a_level_has_the_evidence_it_needs() {
        var random = new Random(20260902);
        for (int round = 0; round < 5000; round++) {
            var ratings = new ArrayList<>(anyValidPanel(random));
            var finding = Consolidation.of(CIVIL_SOCIETY, ratings, 2);
            Collections.shuffle(ratings, random);
            assertThat(Consolidation.of(CIVIL_SOCIETY, ratings, 2)).isEqualTo(finding);
            assertThat(finding.level() != SUBSTANTIAL || finding.evidenceGrade().isAtLeast(MODERATE)).isTrue();
            assertThat(finding.level() != COMPLETE || finding.evidenceGrade() == STRONG).isTrue();
            assertThat(finding.agreement()).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
        }
    }

    private static List<Rating> anyValidPanel(Random random) {
        var levels = List.of(NO_EVIDENCE, NOT_STARTED, LIMITED, SUBSTANTIAL, COMPLETE, REGRESSION);
        return IntStream.range(0, 3 + random.nextInt(3)).mapToObj(i -> {
            var level = levels.get(random.nextInt(levels.size()));
            int least = level == COMPLETE ? 2 : level == SUBSTANTIAL ? 1 : 0;
            var grade = EvidenceGrade.values()[least + random.nextInt(3 - least)];
            return new Rating(level, grade, null, null, true, Set.of(), "", "ORG-" + i, SECTORS.get(i), i == 0);
        }).toList();
    }

    private static AssessmentLevel level(AssessmentLevel... levels) {
        return finding(levels).level();
    }

    private static Finding finding(AssessmentLevel... levels) {
        return Consolidation.of(CIVIL_SOCIETY, ratings(levels), 1);
    }

    private static List<Rating> ratings(AssessmentLevel... levels) {
        return IntStream.range(0, levels.length).mapToObj(i -> rating(levels[i], "ORG-" + i, SECTORS.get(i), i == 0)).toList();
    }

    private static Rating rating(AssessmentLevel level, String organisation, @Nullable String sector, boolean migrant) {
        return new Rating(level, STRONG, null, null, true, Set.of(), "", organisation, sector, migrant);
    }

    private static EvidenceGrade graded(EvidenceGrade... grades) {
        return Consolidation.of(CIVIL_SOCIETY, graded(LIMITED, grades), 1).evidenceGrade();
    }

    private static List<Rating> graded(AssessmentLevel level, EvidenceGrade... grades) {
        return IntStream.range(0, grades.length)
                .mapToObj(i -> new Rating(level, grades[i], null, null, true, Set.of(), "", "ORG-" + i, SECTORS.get(i), i == 0))
                        .toList();
    }

    private static Rating ticking(String organisation, String sector, UUID... verified) {
        return new Rating(LIMITED, STRONG, null, null, true, Set.of(verified), "", organisation, sector,
                sector.equals("migrants"));
    }

    private static Effect effect(List<Rating> ratings) {
        return Consolidation.of(CIVIL_SOCIETY, ratings, 2).effect();
    }

    private static List<Rating> effects(@Nullable Effect... effects) {
        return IntStream.range(0, effects.length)
                .mapToObj(i -> new Rating(LIMITED, STRONG, effects[i], null, true, Set.of(), "", "ORG-" + i, SECTORS.get(i),
                        i == 0)).toList();
    }

    private static List<Rating> effectsFor(@Nullable String... groups) {
        return IntStream.range(0, groups.length)
                .mapToObj(i -> new Rating(LIMITED, STRONG, SOME_CHANGE, groups[i], true, Set.of(), "", "ORG-" + i,
                        SECTORS.get(i), i == 0)).toList();
    }
}

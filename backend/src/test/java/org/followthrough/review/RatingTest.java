package org.followthrough.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.followthrough.review.AssessmentLevel.COMPLETE;
import static org.followthrough.review.AssessmentLevel.LIMITED;
import static org.followthrough.review.AssessmentLevel.NOT_STARTED;
import static org.followthrough.review.AssessmentLevel.NO_EVIDENCE;
import static org.followthrough.review.AssessmentLevel.NO_QUORUM;
import static org.followthrough.review.AssessmentLevel.REGRESSION;
import static org.followthrough.review.AssessmentLevel.SUBSTANTIAL;
import static org.followthrough.review.EvidenceGrade.MODERATE;
import static org.followthrough.review.EvidenceGrade.STRONG;
import static org.followthrough.review.EvidenceGrade.WEAK;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import org.followthrough.shared.Violation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RatingTest {

    private static final UUID LAW = UUID.randomUUID();
    private static final UUID BUDGET = UUID.randomUUID();
    private static final MilestonePlan PLAN = new MilestonePlan(List.of(new MilestonePlan.Item(LAW, BigDecimal.TWO, true),
            new MilestonePlan.Item(BUDGET, BigDecimal.ONE, false)));
    private static final String GAPS = "the inspectors are missing";

    @Test
    void the_codes_are_those_of_the_contract() {
        assertThat(Arrays.stream(AssessmentLevel.values()).map(AssessmentLevel::code)).containsExactly("no-quorum", "no-evidence",
                "not-started", "limited", "substantial", "complete", "regression");
        assertThat(Arrays.stream(EvidenceGrade.values()).map(EvidenceGrade::code)).containsExactly("weak", "moderate", "strong");
        assertThat(Arrays.stream(Effect.values()).map(Effect::code)).containsExactly("worsened", "no-change", "some-change",
                "significant-change", "too-early", "no-data");
    }

    @Test
    void the_scale_goes_from_not_started_to_complete_with_no_evidence_at_its_foot() {
        assertThat(List.of(NO_EVIDENCE, NOT_STARTED, LIMITED, SUBSTANTIAL, COMPLETE))
                .extracting(level -> level.step().orElseThrow())
                .containsExactly(0, 0, 1, 2, 3);
        assertThat(REGRESSION.step()).isEmpty();
        assertThat(NO_QUORUM.step()).isEmpty();
    }

    @Test
    void nobody_can_rate_no_quorum() {
        assertThat(broken(rating(NO_QUORUM, WEAK, "", LAW))).containsExactly("level review.rating.level.not-ratable");
    }

    @Test
    void every_level_but_no_evidence_needs_a_grade() {
        assertThat(broken(rating(LIMITED, null, ""))).containsExactly("evidenceGrade review.rating.evidence-grade.required");
        assertThat(broken(rating(SUBSTANTIAL, null, GAPS, LAW)))
                .containsExactly("evidenceGrade review.rating.evidence-grade.required");
        assertThat(broken(rating(NO_EVIDENCE, null, ""))).isEmpty();
    }

    @Test
    void substantial_needs_moderate_evidence_at_least() {
        assertThat(broken(rating(SUBSTANTIAL, WEAK, GAPS, LAW)))
                .containsExactly("evidenceGrade review.rating.evidence-grade.substantial");
        assertThat(broken(rating(SUBSTANTIAL, MODERATE, GAPS, LAW))).isEmpty();
        assertThat(broken(rating(SUBSTANTIAL, STRONG, GAPS, LAW))).isEmpty();
    }

    @Test
    void substantial_names_the_essential_gaps() {
        assertThat(broken(rating(SUBSTANTIAL, MODERATE, " ", LAW))).containsExactly("comment review.rating.comment.gaps");
    }

    @Test
    void complete_needs_strong_evidence() {
        assertThat(broken(rating(COMPLETE, MODERATE, "", LAW, BUDGET)))
                .containsExactly("evidenceGrade review.rating.evidence-grade.complete");
        assertThat(broken(rating(COMPLETE, STRONG, "", LAW, BUDGET))).isEmpty();
    }

    @Test
    void complete_with_a_milestone_open_needs_a_comment() {
        assertThat(broken(rating(COMPLETE, STRONG, "", LAW))).containsExactly("comment review.rating.comment.deviation");
        assertThat(broken(rating(COMPLETE, STRONG, "the budget came by another way", LAW))).isEmpty();
    }

    @Test
    void substantial_without_the_core_milestone_needs_a_comment() {
        assertThat(broken(rating(SUBSTANTIAL, MODERATE, "", BUDGET)))
                .containsExactly("comment review.rating.comment.deviation", "comment review.rating.comment.gaps");
    }

    @Test
    void limited_with_half_of_the_weight_verified_needs_a_comment() {
        assertThat(broken(rating(LIMITED, WEAK, "", LAW))).containsExactly("comment review.rating.comment.deviation");
        assertThat(broken(rating(LIMITED, WEAK, "it binds nobody", LAW))).isEmpty();
        assertThat(broken(rating(LIMITED, WEAK, "", BUDGET))).isEmpty();
        assertThat(broken(rating(LIMITED, WEAK, ""))).as("an act need not be a milestone").isEmpty();
    }

    @Test
    void nothing_found_beside_a_verified_milestone_needs_a_comment() {
        assertThat(broken(rating(NOT_STARTED, MODERATE, "", BUDGET))).containsExactly("comment review.rating.comment.deviation");
        assertThat(broken(rating(NO_EVIDENCE, null, "", BUDGET))).containsExactly("comment review.rating.comment.deviation");
        assertThat(broken(rating(NOT_STARTED, MODERATE, ""))).isEmpty();
    }

    @Test
    void regression_cites_its_evidence_whatever_the_milestones() {
        assertThat(broken(rating(REGRESSION, MODERATE, "", LAW))).containsExactly("evidence review.rating.evidence.regression");
        var cited = new Rating(REGRESSION, MODERATE, null, null, true, Set.of(LAW), "", "ORG-A", "labour", false);
        assertThat(cited.violations(PLAN)).isEmpty();
    }

    @Test
    void without_milestones_no_level_deviates_from_them() {
        var complete = rating(COMPLETE, STRONG, "");
        assertThat(complete.violations(MilestonePlan.NONE)).isEmpty();
    }

    @Test
    void a_milestone_of_another_commitment_cannot_be_verified() {
        assertThat(broken(rating(LIMITED, WEAK, "", UUID.randomUUID())))
                .containsExactly("verified review.rating.verified.unknown");
    }

    @Test
    void every_broken_rule_has_its_text() throws IOException {
        var texts = new Properties();
        texts.load(getClass().getResourceAsStream("/i18n/rules.properties"));
        var everything = List.of(rating(NO_QUORUM, null, ""), rating(SUBSTANTIAL, WEAK, "", BUDGET, UUID.randomUUID()),
                rating(COMPLETE, WEAK, ""), rating(REGRESSION, WEAK, ""));
        var keys = everything.stream().flatMap(rating -> rating.violations(PLAN).stream()).map(Violation::messageKey).distinct();
        assertThat(keys).hasSize(RatingRules.values().length + 2).allSatisfy(key -> assertThat(texts).containsKey(key));
    }

    private static List<String> broken(Rating rating) {
        return rating.violations(PLAN).stream().map(violation -> violation.field() + " " + violation.messageKey()).toList();
    }

    private static Rating rating(AssessmentLevel level, @Nullable EvidenceGrade grade, String comment, UUID... verified) {
        return new Rating(level, grade, null, null, false, Set.of(verified), comment, "ORG-A", "labour", false);
    }
}

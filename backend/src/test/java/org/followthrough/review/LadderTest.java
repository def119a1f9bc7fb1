package org.followthrough.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.followthrough.review.AssessmentLevel.COMPLETE;
import static org.followthrough.review.AssessmentLevel.LIMITED;
import static org.followthrough.review.AssessmentLevel.NOT_STARTED;
import static org.followthrough.review.AssessmentLevel.NO_EVIDENCE;
import static org.followthrough.review.AssessmentLevel.REGRESSION;
import static org.followthrough.review.AssessmentLevel.SUBSTANTIAL;
import static org.followthrough.review.EvidenceGrade.STRONG;
import static org.followthrough.review.PanelRule.CIVIL_SOCIETY;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.IntStream;
import org.followthrough.shared.Violation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LadderTest {

    private static final List<String> SECTORS = List.of("migrants", "labour", "faith", "research", "labour");
    private static final String WHY = "the gap is the labour inspectors";

    @Test
    void the_rungs_are_those_of_the_method_in_their_order() {
        assertThat(Arrays.stream(Rung.values()).map(Rung::code)).containsExactly("no-step", "considering", "signed", "ratified", "law-changed",
                "applied", "remedy");
        assertThat(Rung.find(0)).contains(Rung.NO_STEP);
        assertThat(Rung.find(6)).contains(Rung.REMEDY);
        assertThat(Rung.find(7)).isEmpty();
        assertThat(Rung.find(-1)).isEmpty();
    }

    @Test
    void every_rung_gives_its_level() {
        assertThat(Arrays.stream(Rung.values()).map(rung -> rung.level(Set.of()))).containsExactly(NOT_STARTED, LIMITED, LIMITED, SUBSTANTIAL,
                SUBSTANTIAL, SUBSTANTIAL, SUBSTANTIAL);
    }

    @Test
    void the_two_upper_rungs_are_complete_only_when_both_are_verified() {
        var both = Set.of(Rung.APPLIED, Rung.REMEDY);
        assertThat(Rung.REMEDY.level(both)).isEqualTo(COMPLETE);
        assertThat(Rung.APPLIED.level(both)).isEqualTo(COMPLETE);
        assertThat(Rung.REMEDY.level(Set.of(Rung.APPLIED))).isEqualTo(SUBSTANTIAL);
        assertThat(Rung.REMEDY.level(Set.of(Rung.REMEDY))).isEqualTo(SUBSTANTIAL);
        assertThat(Rung.LAW_CHANGED.level(both)).isEqualTo(SUBSTANTIAL);
    }

    @Test
    void a_level_that_follows_from_the_rung_needs_no_word() {
        assertThat(broken(rating(NOT_STARTED, 0, ""))).isEmpty();
        assertThat(broken(rating(LIMITED, 1, ""))).isEmpty();
        assertThat(broken(rating(LIMITED, 2, ""))).isEmpty();
        assertThat(broken(rating(COMPLETE, 6, "", 5, 6))).isEmpty();
    }

    @Test
    void a_level_beside_the_rung_needs_a_comment() {
        assertThat(broken(rating(LIMITED, 0, ""))).containsExactly("comment review.rating.ladder.deviation");
        assertThat(broken(rating(LIMITED, 3, ""))).containsExactly("comment review.rating.ladder.deviation");
        assertThat(broken(rating(LIMITED, 3, "ratified with a reservation that empties it"))).isEmpty();
        assertThat(broken(rating(NO_EVIDENCE, 2, ""))).containsExactly("comment review.rating.ladder.deviation");
    }

    @Test
    void complete_is_refused_where_one_claim_is_not_verified_whatever_the_comment() {
        assertThat(broken(rating(COMPLETE, 6, WHY, 5))).containsExactly("verifiedRungs review.rating.ladder.complete");
        assertThat(broken(rating(COMPLETE, 4, WHY))).containsExactly("verifiedRungs review.rating.ladder.complete");
        assertThat(broken(rating(SUBSTANTIAL, 6, WHY, 5))).isEmpty();
    }

    @Test
    void claims_are_verified_on_their_rungs_only() {
        assertThat(broken(rating(SUBSTANTIAL, 4, WHY, 5))).containsExactly("verifiedRungs review.rating.ladder.too-low");
        assertThat(broken(rating(SUBSTANTIAL, 5, WHY, 5))).isEmpty();
        assertThat(broken(rating(SUBSTANTIAL, null, WHY, 5))).as("on no rung").containsExactly("verifiedRungs review.rating.ladder.too-low");
    }

    @Test
    void a_rung_is_named_unless_there_is_no_evidence_or_the_treaty_was_denounced() {
        assertThat(broken(rating(LIMITED, null, ""))).containsExactly("rung review.rating.rung.required");
        assertThat(broken(rating(LIMITED, null, WHY))).as("a comment explains the deviation").isEmpty();
        assertThat(broken(rating(COMPLETE, null, WHY))).contains("rung review.rating.rung.required");
        assertThat(broken(rating(NO_EVIDENCE, null, ""))).isEmpty();
        assertThat(broken(rating(REGRESSION, null, ""))).containsExactly("evidence review.rating.evidence.regression");
        assertThat(broken(citing(rating(REGRESSION, null, "")))).isEmpty();
        assertThat(broken(citing(rating(REGRESSION, 3, "")))).as("ratified once, denounced since").isEmpty();
    }

    @Test
    void every_broken_rule_has_its_text() throws IOException {
        var texts = new Properties();
        texts.load(getClass().getResourceAsStream("/i18n/rules.properties"));
        var keys = List.of(rating(LIMITED, null, ""), rating(COMPLETE, 4, "", 5), rating(LIMITED, 3, "")).stream()
                .flatMap(rating -> rating.violations(Ladder.LADDER).stream()).map(Violation::messageKey).distinct();
        assertThat(keys).hasSize(4).allSatisfy(key -> assertThat(texts).containsKey(key));
    }

    @Test
    void the_finding_has_the_median_rung_and_of_two_middles_the_lower_one() {
        assertThat(found(1, 2, 3).rung()).isEqualTo(Rung.SIGNED);
        assertThat(found(1, 2, 3, 4).rung()).isEqualTo(Rung.SIGNED);
        assertThat(found(2, 3, 3, 3, 6).rung()).isEqualTo(Rung.RATIFIED);
        assertThat(found(2, 3, 3, 3, 6).level()).isEqualTo(SUBSTANTIAL);
        assertThat(found(0, 0, 0).rung()).isEqualTo(Rung.NO_STEP);
    }

    @Test
    void a_rating_without_a_rung_counts_as_the_lowest_one() {
        assertThat(found(null, null, 3, 3).rung()).isEqualTo(Rung.NO_STEP);
        assertThat(found(null, 3, 3).rung()).isEqualTo(Rung.RATIFIED);
    }

    @Test
    void without_evidence_after_a_denunciation_and_off_the_ladder_there_is_no_rung() {
        assertThat(found(null, null, 3).level()).isEqualTo(NO_EVIDENCE);
        assertThat(found(null, null, 3).rung()).isNull();
        var denounced = IntStream.range(0, 3).mapToObj(i -> seated(REGRESSION, 3, i)).map(LadderTest::citing).toList();
        assertThat(Consolidation.of(CIVIL_SOCIETY, denounced, 1).level()).isEqualTo(REGRESSION);
        assertThat(Consolidation.of(CIVIL_SOCIETY, denounced, 1).rung()).isNull();
        var off = IntStream.range(0, 3).mapToObj(i -> seated(LIMITED, 2, i).on(Climb.NONE)).toList();
        assertThat(Consolidation.of(CIVIL_SOCIETY, off, 1).rung()).isNull();
        assertThat(Consolidation.of(CIVIL_SOCIETY, off.subList(0, 2), 1).rung()).as("no quorum").isNull();
    }

    @Test
    void a_claim_is_verified_when_more_than_half_found_it_so() {
        var both = seated(COMPLETE, 6, 0).on(Climb.of(6, Set.of(5, 6)));
        var one = seated(SUBSTANTIAL, 6, 1).on(Climb.of(6, Set.of(5)));
        var none = seated(SUBSTANTIAL, 4, 2);
        assertThat(Consolidation.of(CIVIL_SOCIETY, List.of(both, one, none), 1).verifiedRungs()).containsExactly(Rung.APPLIED);
        var half = List.of(both, one, none, seated(SUBSTANTIAL, 4, 3));
        assertThat(Consolidation.of(CIVIL_SOCIETY, half, 1).verifiedRungs()).as("half is not more than half").isEmpty();
    }

    private static Finding found(@Nullable Integer... rungs) {
        return Consolidation.of(CIVIL_SOCIETY, IntStream.range(0, rungs.length).mapToObj(i -> seated(rungs[i] == null ? NO_EVIDENCE
                : Rung.find(rungs[i]).orElseThrow().level(Set.of()), rungs[i], i)).toList(), 1);
    }

    private static Rating seated(AssessmentLevel level, @Nullable Integer rung, int seat) {
        return new Rating(level, STRONG, null, null, false, Set.of(), WHY, "ORG-" + seat, SECTORS.get(seat), seat == 0)
                .on(Climb.of(rung, Set.of()));
    }

    private static Rating rating(AssessmentLevel level, @Nullable Integer rung, String comment, Integer... verified) {
        return new Rating(level, STRONG, null, null, false, Set.of(), comment, "ORG-A", "labour", false).on(Climb.of(rung, Set.of(verified)));
    }

    private static Rating citing(Rating rating) {
        return new Rating(rating.level(), rating.evidenceGrade(), null, null, true, Set.of(), rating.comment(), rating.organisation(),
                rating.sector(), rating.migrantOrDiaspora(), rating.climb(), null);
    }

    private static List<String> broken(Rating rating) {
        return rating.violations(Ladder.LADDER).stream().map(violation -> violation.field() + " " + violation.messageKey()).toList();
    }
}

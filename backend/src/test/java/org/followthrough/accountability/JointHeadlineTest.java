package org.followthrough.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.register.Verifiability;
import org.followthrough.review.AssessmentLevel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JointHeadlineTest {

    /** From the least advanced. */
    private static final List<HeadlineCode> ORDER = List.of(HeadlineCode.REGRESSION, HeadlineCode.CLOSED_NOT_IMPLEMENTED, HeadlineCode.NO_RESPONSE,
            HeadlineCode.NOT_ACCEPTED, HeadlineCode.AWAITING_RESPONSE, HeadlineCode.REPORT_LATE, HeadlineCode.IN_IMPLEMENTATION,
            HeadlineCode.REPORTED, HeadlineCode.NO_QUORUM, HeadlineCode.CONTESTED, HeadlineCode.ASSESSED, HeadlineCode.CLOSED_IMPLEMENTED);

    @Test
    void of_two_partners_the_one_further_down_in_the_order_never_decides() {
        for (var less = 0; less < ORDER.size() - 1; less++) {
            var headline = JointHeadline.of(List.of(partner("B", ORDER.get(less + 1)), partner("A", ORDER.get(less))));
            assertThat(headline.standing().headline().code()).isEqualTo(ORDER.get(less));
            assertThat(headline.deciding()).containsExactly("A");
        }
    }

    @Test
    void every_headline_has_its_place_or_is_out_of_tracking() {
        var out = List.of(HeadlineCode.CLOSED_SUPERSEDED, HeadlineCode.CLOSED_WITHDRAWN, HeadlineCode.LAPSED);
        assertThat(Arrays.stream(HeadlineCode.values()).filter(code -> !out.contains(code))).containsExactlyInAnyOrderElementsOf(ORDER);
    }

    @Test
    void among_assessed_partners_the_level_decides() {
        assertThat(deciding(assessed("A", AssessmentLevel.COMPLETE), assessed("B", AssessmentLevel.LIMITED), assessed("C", AssessmentLevel.SUBSTANTIAL)))
                .containsExactly("B");
        assertThat(deciding(assessed("A", AssessmentLevel.NOT_STARTED), assessed("B", AssessmentLevel.NO_EVIDENCE))).containsExactly("B");
        assertThat(deciding(assessed("A", AssessmentLevel.COMPLETE), partner("B", HeadlineCode.CLOSED_IMPLEMENTED))).containsExactly("A");
    }

    @Test
    void partners_that_are_as_little_advanced_decide_together_and_the_first_gives_the_words() {
        var headline = JointHeadline.of(List.of(partner("C", HeadlineCode.REPORT_LATE), partner("A", HeadlineCode.REPORT_LATE),
                assessed("B", AssessmentLevel.COMPLETE)));
        assertThat(headline.deciding()).containsExactly("A", "C");
        assertThat(headline.standing().ref()).isEqualTo("A");
    }

    @Test
    void what_went_out_of_tracking_decides_only_where_everything_did() {
        assertThat(deciding(partner("A", HeadlineCode.LAPSED), assessed("B", AssessmentLevel.COMPLETE))).containsExactly("B");
        assertThat(deciding(partner("A", HeadlineCode.LAPSED), partner("B", HeadlineCode.LAPSED))).containsExactly("A", "B");
    }

    private static List<String> deciding(Standing... partners) {
        return JointHeadline.of(List.of(partners)).deciding();
    }

    private static Standing partner(String ref, HeadlineCode code) {
        return standing(ref, code, code == HeadlineCode.ASSESSED ? AssessmentLevel.LIMITED : null);
    }

    private static Standing assessed(String ref, AssessmentLevel level) {
        return standing(ref, HeadlineCode.ASSESSED, level);
    }

    private static Standing standing(String ref, HeadlineCode code, @Nullable AssessmentLevel level) {
        return new Standing(UUID.randomUUID(), ref, UUID.randomUUID(), "E", "E", ref, "north", "Title", Verifiability.VERIFIABLE, List.of(), List.of(),
                CommitmentState.IN_IMPLEMENTATION, null, null, null, level, null, null, null, null, null, null,
                new Headline(code, Sentence.of("headline"), List.of()), null, null, false, false, false, false, Instant.EPOCH);
    }
}

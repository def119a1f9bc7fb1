package org.followthrough.ui.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.followthrough.accountability.Headline;
import org.followthrough.accountability.HeadlineCode;
import org.followthrough.commitment.CooperationGrade;
import org.followthrough.commitment.DeadlineKind;
import org.followthrough.commitment.Lateness;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.commitment.Position;
import org.followthrough.evidence.comments.CommentGround;
import org.followthrough.evidence.comments.CommentState;
import org.followthrough.identity.Role;
import org.followthrough.register.AddresseeGroup;
import org.followthrough.register.Ambition;
import org.followthrough.register.Consensus;
import org.followthrough.register.Verifiability;
import org.followthrough.reporting.BarrierKind;
import org.followthrough.reporting.SelfReport;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.review.Effect;
import org.followthrough.review.EvidenceGrade;
import org.followthrough.shared.Coded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sign and word never part, and no code is without words. */
class VocabularyTest {

    static Stream<Status> every_status() {
        return Stream.of(Arrays.stream(Position.values()).map(Vocabulary::of), Arrays.stream(SelfReport.values()).map(Vocabulary::of),
                Arrays.stream(AssessmentLevel.values()).map(Vocabulary::of), Arrays.stream(Effect.values()).map(Vocabulary::of),
                Arrays.stream(Lateness.values()).map(Vocabulary::of), Arrays.stream(CooperationGrade.values()).map(Vocabulary::of),
                Arrays.stream(Verifiability.values()).map(Vocabulary::of), Arrays.stream(HeadlineCode.values()).map(Vocabulary::of))
                .flatMap(all -> all);
    }

    @ParameterizedTest
    @MethodSource("every_status")
    void every_value_has_a_sign_that_can_be_drawn_and_a_word(Status status) {
        assertThat(Glyphs.sprite(List.of(status.glyph()))).contains("<symbol id=\"" + status.glyph() + "\"");
        assertThat(Texts.ENGLISH.get(status.textKey())).isNotBlank();
    }

    @Test
    void what_the_addressee_says_is_never_in_the_colour_of_the_panel() {
        assertThat(Arrays.stream(SelfReport.values()).map(Vocabulary::of)).extracting(Status::tone).containsOnly("gov");
        assertThat(Arrays.stream(AssessmentLevel.values()).map(Vocabulary::of)).extracting(Status::tone).doesNotContain("gov");
        assertThat(Arrays.stream(CooperationGrade.values()).map(Vocabulary::of)).extracting(Status::tone).containsOnly("");
    }

    @Test
    void every_code_that_pages_name_has_words() {
        words("means.position.", Position.values());
        words("means.report.", SelfReport.values());
        words("means.assessment.", AssessmentLevel.values());
        words("means.effect.", Effect.values());
        words("means.cooperation.", CooperationGrade.values());
        words("means.verifiability.", Verifiability.values());
        words("state.", CommitmentState.values());
        words("state.says.", CommitmentState.values());
        words("then.", java.util.Arrays.stream(DeadlineKind.values()).filter(DeadlineKind::isOpen).toArray(DeadlineKind[]::new));
        words("group.", AddresseeGroup.values());
        words("ambition.", Ambition.values());
        words("consensus.", Consensus.values());
        words("barrier.", BarrierKind.values());
        words("grade.", EvidenceGrade.values());
        words("public-comments.ground.", CommentGround.values());
        words("public-comments.state.", CommentState.values());
        words("holder.", new Role[] {Role.FOCAL_POINT, Role.CLEARING_OFFICER, Role.PANEL_CHAIR, Role.ORGANISER});
        Headline.RULES.forEach(rule -> assertThat(Texts.ENGLISH.has(rule.textKey()) && Texts.ENGLISH.has(rule.saysTextKey())).isTrue());
    }

    private static void words(String prefix, Coded[] codes) {
        for (var code : codes) {
            assertThat(Texts.ENGLISH.has(prefix + code.code())).as(prefix + code.code()).isTrue();
        }
    }
}

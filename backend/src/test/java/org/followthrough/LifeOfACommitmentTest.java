package org.followthrough;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.followthrough.accountability.HeadlineCode;
import org.followthrough.accountability.Standing;
import org.followthrough.accountability.StandingRows;
import org.followthrough.accountability.Timeline;
import org.followthrough.commitment.CommitmentService;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.commitment.CooperationGrade;
import org.followthrough.commitment.Lateness;
import org.followthrough.commitment.Position;
import org.followthrough.reporting.ReportingService;
import org.followthrough.reporting.SelfReport;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.review.EvidenceGrade;
import org.followthrough.review.RatingDraft;
import org.followthrough.review.ReplyService;
import org.followthrough.review.ReviewService;
import org.followthrough.review.SealingService;
import org.followthrough.shared.Forbidden;
import org.followthrough.shared.WrongState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** One commitment from assignment to published assessment, on a real database and a real engine. */
@IntegrationTest
@Import(World.class)
class LifeOfACommitmentTest {

    @Autowired
    private World world;
    @Autowired
    private StandingRows standings;
    @Autowired
    private Timeline timeline;
    @Autowired
    private CommitmentService commitments;
    @Autowired
    private ReportingService reporting;
    @Autowired
    private ReviewService reviews;
    @Autowired
    private SealingService sealing;
    @Autowired
    private ReplyService replies;

    @BeforeEach
    void begin() {
        world.begin();
    }

    private Standing standing(String ref) {
        return standings.find(ref).orElseThrow();
    }

    @Test
    void goes_from_assignment_to_a_published_assessment() {
        var ref = world.acceptedBy("XAA");
        assertThat(standing(ref).state()).isEqualTo(CommitmentState.IN_IMPLEMENTATION);
        assertThat(standing(ref).cooperation()).isEqualTo(CooperationGrade.A);

        var cycle = world.openCycle("life-1");
        assertThat(standing(ref).state()).isEqualTo(CommitmentState.REPORT_DUE);

        world.reported(ref, cycle, SelfReport.UNDER_WAY);
        assertThat(standing(ref).state()).isEqualTo(CommitmentState.IN_REVIEW);
        assertThat(standing(ref).headline().code()).isEqualTo(HeadlineCode.REPORTED);
        assertThat(world.panel(ref, cycle)).hasSize(5);

        world.allRate(ref, cycle, AssessmentLevel.LIMITED, EvidenceGrade.MODERATE);
        sealing.seal(world.who(world.chair(ref, cycle)), ref, cycle, "A bill, no law yet.", null);
        assertThat(standing(ref).state()).isEqualTo(CommitmentState.RIGHT_OF_REPLY);
        assertThat(standing(ref).assessment()).as("the seal is not public").isNull();

        replies.reply(world.who("focal.xaa"), ref, cycle, false, "We agree.");
        assertThat(standing(ref).state()).isEqualTo(CommitmentState.ASSESSED);
        assertThat(standing(ref).assessment()).isEqualTo(AssessmentLevel.LIMITED);
        assertThat(standing(ref).headline().code()).isEqualTo(HeadlineCode.ASSESSED);
        assertThat(timeline.of(standing(ref).commitment(), 0, 50)).extracting(Timeline.Entry::kind).containsExactly(
                "commitment-assigned", "position-cleared", "report-asked", "report-submitted", "report-cleared", "panel-drawn",
                "assessment-sealed", "replied", "assessment-published");
    }

    @Test
    void silence_becomes_no_response_by_its_deadline_and_a_late_response_clears_it() {
        var ref = world.assigned("XAB");
        var due = standing(ref).dueAt();
        world.walkTo(due.toString());
        assertThat(standing(ref).lateness()).isEqualTo(Lateness.LATE);
        assertThat(standing(ref).headline().code()).isEqualTo(HeadlineCode.AWAITING_RESPONSE);

        world.walkTo(due.plusSeconds(14 * 86_400).toString());
        assertThat(standing(ref).position()).isEqualTo(Position.NO_RESPONSE);
        assertThat(standing(ref).cooperation()).isEqualTo(CooperationGrade.D);

        world.respond(ref, World.accepted());
        assertThat(standing(ref).position()).isEqualTo(Position.ACCEPTED);
        assertThat(standing(ref).cooperation()).isEqualTo(CooperationGrade.C);
    }

    @Test
    void a_cycle_that_closes_without_a_report_leaves_report_late_behind() {
        var ref = world.acceptedBy("XAC");
        var cycle = world.openCycle("life-2");
        world.walkTo(standing(ref).dueAt().toString());
        assertThat(standing(ref).lateness()).isEqualTo(Lateness.LATE);
        world.walkTo(standing(ref).dueAt().plusSeconds(70 * 86_400).toString());
        assertThat(standing(ref).state()).isEqualTo(CommitmentState.IN_IMPLEMENTATION);
        assertThat(standing(ref).headline().code()).isEqualTo(HeadlineCode.REPORT_LATE);
        assertThat(standing(ref).cooperation()).isEqualTo(CooperationGrade.D);
        assertThatThrownBy(() -> reporting.submit(world.who("focal.xac"), ref, cycle)).isInstanceOf(WrongState.class);
    }

    @Test
    void silent_panels_end_without_quorum_and_silent_addressees_without_reply() {
        var ref = world.acceptedBy("XAA");
        var cycle = world.openCycle("life-3");
        world.reported(ref, cycle, SelfReport.PLANNED);
        world.walkTo(standing(ref).dueAt().toString());
        assertThat(standing(ref).state()).isEqualTo(CommitmentState.RIGHT_OF_REPLY);
        world.walkTo(standing(ref).dueAt().toString());
        assertThat(standing(ref).state()).isEqualTo(CommitmentState.ASSESSED);
        assertThat(standing(ref).headline().code()).isEqualTo(HeadlineCode.NO_QUORUM);
    }

    @Test
    void nobody_outside_the_panel_rates_and_nobody_but_the_chair_seals() {
        var ref = world.acceptedBy("XAA");
        var cycle = world.openCycle("life-4");
        world.reported(ref, cycle, SelfReport.DONE);
        var draft = new RatingDraft(AssessmentLevel.LIMITED, EvidenceGrade.WEAK, null, null, null, Set.of(), "", List.of());
        for (var outsider : List.of("focal.xaa", "organiser", "observer", world.chair(ref, cycle))) {
            assertThatThrownBy(() -> reviews.rate(world.who(outsider), ref, cycle, draft, null)).isInstanceOf(Forbidden.class);
        }
        assertThatThrownBy(() -> sealing.seal(world.who(world.panel(ref, cycle).getFirst()), ref, cycle, null, null))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> sealing.seal(world.who(world.chair(ref, cycle)), ref, cycle, null, null))
                .as("the quorum's ratings lack").isInstanceOf(WrongState.class);
    }

    @Test
    void a_seat_given_back_goes_to_another_organisation() {
        var ref = world.acceptedBy("XAA");
        var cycle = world.openCycle("life-5");
        world.reported(ref, cycle, SelfReport.DONE);
        var before = world.panel(ref, cycle);
        reviews.giveBack(world.who(before.getFirst()), ref, cycle);
        var after = world.panel(ref, cycle);
        assertThat(after).hasSize(5).doesNotContain(before.getFirst()).containsAll(before.subList(1, 5));
    }
}

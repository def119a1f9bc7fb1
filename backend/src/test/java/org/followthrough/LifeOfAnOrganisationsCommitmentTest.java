package org.followthrough;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.followthrough.accountability.HeadlineCode;
import org.followthrough.accountability.Standing;
import org.followthrough.accountability.StandingRows;
import org.followthrough.accountability.Timeline;
import org.followthrough.commitment.Commitment;
import org.followthrough.commitment.CommitmentService;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.commitment.CooperationGrade;
import org.followthrough.reporting.SelfReport;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.review.EvidenceGrade;
import org.followthrough.review.RatingDraft;
import org.followthrough.review.ReplyService;
import org.followthrough.review.ReviewService;
import org.followthrough.review.Reviews;
import org.followthrough.review.SealingService;
import org.followthrough.shared.Forbidden;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.WrongState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same process with mirrored roles: an organisation answers, governments and peers review (method, section 6). */
@IntegrationTest
@Import(World.class)
class LifeOfAnOrganisationsCommitmentTest {

    private static final List<String> GOVERNMENTS = List.of("reviewer13", "reviewer14", "reviewer15");
    private static final List<String> MIGRANTS = List.of("reviewer1", "reviewer2", "reviewer3");

    @Autowired
    private World world;
    @Autowired
    private StandingRows standings;
    @Autowired
    private Timeline timeline;
    @Autowired
    private CommitmentService commitments;
    @Autowired
    private ReviewService reviews;
    @Autowired
    private SealingService sealing;
    @Autowired
    private ReplyService replies;
    @Autowired
    private Reviews panels;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void begin() {
        world.begin();
    }

    private Standing standing(String ref) {
        return standings.find(ref).orElseThrow();
    }

    private String inReview(String party, String cycle) {
        var ref = world.acceptedBy(party);
        world.openCycle(cycle);
        world.reported(ref, cycle, SelfReport.UNDER_WAY);
        return ref;
    }

    @Test
    void goes_from_assignment_to_a_published_assessment_like_that_of_a_government() {
        var ref = inReview("ORG-15", "mirror-1");
        assertThat(standing(ref).state()).isEqualTo(CommitmentState.IN_REVIEW);
        assertThat(standing(ref).cooperation()).isEqualTo(CooperationGrade.A);
        world.allRate(ref, "mirror-1", AssessmentLevel.LIMITED, EvidenceGrade.MODERATE);
        sealing.seal(world.who(world.chair(ref, "mirror-1")), ref, "mirror-1", "Begun, not finished.", null);
        assertThat(standing(ref).assessment()).as("the seal is not public").isNull();

        replies.reply(world.who("focal.org-15"), ref, "mirror-1", true, "We see it otherwise.");
        assertThat(standing(ref).assessment()).isEqualTo(AssessmentLevel.LIMITED);
        assertThat(standing(ref).headline().code()).isEqualTo(HeadlineCode.CONTESTED);
        assertThat(timeline.of(standing(ref).commitment(), 0, 50)).extracting(Timeline.Entry::kind).containsExactly(
                "commitment-assigned", "position-cleared", "report-asked", "report-submitted", "report-cleared", "panel-drawn",
                "assessment-sealed", "replied", "assessment-published");
    }

    @Test
    void its_panel_has_three_seats_of_governments_and_peers_with_one_of_migrants() {
        var panel = world.panel(inReview("ORG-15", "mirror-2"), "mirror-2");
        assertThat(panel).hasSize(3);
        assertThat(panel).filteredOn(GOVERNMENTS::contains).as("governments").isNotEmpty();
        assertThat(panel).filteredOn(MIGRANTS::contains).as("migrants or diaspora").hasSize(1);
    }

    @Test
    void nobody_of_the_organisation_itself_ever_sits_on_its_panels() {
        for (var number = 3; number < 9; number++) {
            var cycle = "mirror-" + number;
            assertThat(world.panel(inReview("ORG-4", cycle), cycle)).hasSize(3).doesNotContain("reviewer4");
        }
    }

    @Test
    void a_government_never_sits_on_a_panel_of_a_government() {
        var panel = world.panel(inReview("XAA", "mirror-9"), "mirror-9");
        assertThat(panel).hasSize(5).doesNotContainAnyElementsOf(GOVERNMENTS);
    }

    @Test
    void nobody_outside_the_panel_rates_and_its_own_people_never_do() {
        var ref = inReview("ORG-15", "mirror-10");
        var draft = new RatingDraft(AssessmentLevel.LIMITED, EvidenceGrade.WEAK, null, null, null, Set.of(), "", List.of());
        for (var outsider : List.of("focal.org-15", "clearing.org-15", "focal.xaa", "organiser", world.chair(ref, "mirror-10"))) {
            assertThatThrownBy(() -> reviews.rate(world.who(outsider), ref, "mirror-10", draft, null)).isInstanceOf(Forbidden.class);
        }
    }

    @Test
    void only_its_own_offices_speak_for_it() {
        var ref = world.assigned("ORG-15");
        for (var other : List.of("focal.xaa", "focal.org-4", "clearing.org-15", "organiser")) {
            assertThatThrownBy(() -> commitments.respond(world.who(other), ref, World.accepted())).isInstanceOf(Forbidden.class);
        }
        world.respond(ref, World.accepted());
        assertThat(standing(ref).state()).isEqualTo(CommitmentState.IN_IMPLEMENTATION);
    }

    @Test
    void two_ratings_of_three_are_no_quorum_and_three_are() {
        var ref = inReview("ORG-15", "mirror-11");
        var chair = world.who(world.chair(ref, "mirror-11"));
        var panel = world.panel(ref, "mirror-11");
        panel.subList(0, 2).forEach(one -> world.rated(one, ref, "mirror-11", AssessmentLevel.LIMITED, EvidenceGrade.MODERATE));
        assertThat(sealing.chair(chair, ref, "mirror-11").quorum()).isFalse();
        assertThatThrownBy(() -> sealing.seal(chair, ref, "mirror-11", null, null)).isInstanceOf(WrongState.class);

        world.rated(panel.getLast(), ref, "mirror-11", AssessmentLevel.LIMITED, EvidenceGrade.MODERATE);
        assertThat(sealing.chair(chair, ref, "mirror-11").quorum()).isTrue();
        assertThat(sealing.seal(chair, ref, "mirror-11", null, null).orElseThrow().level()).isEqualTo(AssessmentLevel.LIMITED);
    }

    @Test
    void a_seat_given_back_for_a_conflict_goes_to_another_party_of_the_same_rule() {
        var ref = inReview("ORG-15", "mirror-12");
        var before = world.panel(ref, "mirror-12");
        var government = before.stream().filter(GOVERNMENTS::contains).findFirst().orElseThrow();
        reviews.giveBack(world.who(government), ref, "mirror-12");
        var after = world.panel(ref, "mirror-12");
        assertThat(after).hasSize(3).doesNotContain(government).containsAll(before.stream().filter(one -> !one.equals(government)).toList());
        assertThat(after).filteredOn(GOVERNMENTS::contains).isNotEmpty();
    }

    @Test
    void without_any_government_nobody_is_drawn_and_the_period_ends_without_a_quorum() {
        setDisabled(true, GOVERNMENTS);
        try {
            var ref = inReview("ORG-15", "mirror-13");
            assertThat(world.panel(ref, "mirror-13")).isEmpty();
            world.walkTo(standing(ref).dueAt().toString());
            assertThat(standing(ref).state()).isEqualTo(CommitmentState.RIGHT_OF_REPLY);
            world.walkTo(standing(ref).dueAt().toString());
            assertThat(standing(ref).headline().code()).isEqualTo(HeadlineCode.NO_QUORUM);
        } finally {
            setDisabled(false, GOVERNMENTS);
        }
    }

    @Test
    void one_government_is_enough_where_peers_fill_the_other_seats() {
        setDisabled(true, GOVERNMENTS.subList(1, 3));
        try {
            assertThat(world.panel(inReview("ORG-15", "mirror-14"), "mirror-14")).hasSize(3).contains("reviewer13");
        } finally {
            setDisabled(false, GOVERNMENTS);
        }
    }

    private void setDisabled(boolean disabled, List<String> names) {
        names.forEach(name -> jdbc.sql("update account set disabled = :disabled where email = :email").param("disabled", disabled)
                .param("email", name + "@demo.example").update());
    }

    @Test
    void the_outside_sees_governments_among_the_sectors_and_what_few_hold_as_other() {
        var ref = inReview("ORG-15", "mirror-15");
        var face = panels.latest(standing(ref).commitment()).orElseThrow();
        assertThat(face.sectors()).contains("government", "diaspora").isSubsetOf("government", "diaspora", "unions", "legal-aid", "research");
        setDisabled(true, GOVERNMENTS.subList(2, 3));
        try {
            var fewer = inReview("ORG-15", "mirror-16");
            assertThat(panels.latest(standing(fewer).commitment()).orElseThrow().sectors()).as("two governments are few")
                    .contains("other").doesNotContain("government");
        } finally {
            setDisabled(false, GOVERNMENTS);
        }
    }

    @Test
    void governments_and_organisations_are_assigned_at_once() {
        var given = commitments.assign(world.who("organiser"), world.recommendation(), List.of("ORG-15", "XAA", "ORG-4"), null, false);
        assertThat(given).extracting(Commitment::addressee).containsExactly("ORG-15", "XAA", "ORG-4");
        assertThat(given).allSatisfy(commitment -> assertThat(standing(commitment.ref()).state()).isEqualTo(CommitmentState.ASSIGNED));
    }

    @Test
    void a_mixed_assignment_is_made_whole_or_not_at_all() {
        var ref = world.recommendation();
        var organiser = world.who("organiser");
        assertThatThrownBy(() -> commitments.assign(organiser, ref, List.of("XAA", "ORG-15", "ORG-NOBODY"), null, false))
                .isInstanceOfSatisfying(RuleViolation.class,
                        refused -> assertThat(refused.violations().getFirst().field()).isEqualTo("addressees"));
        assertThat(standings.find(ref + "~XAA")).isEmpty();
        commitments.assign(organiser, ref, List.of("ORG-15"), null, false);
        assertThatThrownBy(() -> commitments.assign(organiser, ref, List.of("XAA", "ORG-15"), null, false)).isInstanceOf(WrongState.class);
        assertThat(standings.find(ref + "~XAA")).isEmpty();
    }
}

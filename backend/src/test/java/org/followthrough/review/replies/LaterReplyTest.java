package org.followthrough.review.replies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.followthrough.IntegrationTest;
import org.followthrough.Panels;
import org.followthrough.World;
import org.followthrough.accountability.HeadlineCode;
import org.followthrough.accountability.StandingRows;
import org.followthrough.accountability.Timeline;
import org.followthrough.commitment.CommitmentService;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.commitment.Decision;
import org.followthrough.identity.Actor;
import org.followthrough.identity.IdentityService;
import org.followthrough.identity.Grant;
import org.followthrough.identity.Role;
import org.followthrough.reporting.SelfReport;
import org.followthrough.review.AppealService;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.review.EvidenceGrade;
import org.followthrough.review.ReopeningDecision;
import org.followthrough.review.Reviews;
import org.followthrough.shared.Forbidden;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.WrongState;
import org.followthrough.workflow.Inbox;
import org.followthrough.workflow.TokenCheck;
import org.followthrough.workflow.WorkItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The permanent reply slot after publication (features, row G5; decision 44). */
@IntegrationTest
@Import({World.class, Panels.class})
class LaterReplyTest {

    private static int number;

    @Autowired
    private World world;
    @Autowired
    private Panels panels;
    @Autowired
    private LaterReplyService service;
    @Autowired
    private LaterReplies replies;
    @Autowired
    private Reviews reviews;
    @Autowired
    private AppealService appeals;
    @Autowired
    private CommitmentService commitments;
    @Autowired
    private IdentityService identity;
    @Autowired
    private StandingRows standings;
    @Autowired
    private Timeline timeline;
    @Autowired
    private TokenCheck tokens;
    @Autowired
    private Inbox inbox;
    @Autowired
    private JdbcClient jdbc;

    private String cycle = "";

    @BeforeEach
    void begin() {
        world.begin();
        cycle = "later-" + ++number;
    }

    private String assessed(String party) {
        var ref = world.acceptedBy(party);
        panels.assessed(ref, world.openCycle(cycle), SelfReport.UNDER_WAY, AssessmentLevel.LIMITED, EvidenceGrade.MODERATE);
        return ref;
    }

    private UUID id(String ref) {
        return standings.find(ref).orElseThrow().commitment();
    }

    private Actor focal(String ref) {
        return world.who("focal." + World.stateOf(ref));
    }

    private Actor clearing(String ref) {
        return world.who("clearing." + World.stateOf(ref));
    }

    private void written(String ref, String text) {
        assertThat(service.write(focal(ref), ref, cycle, text).state()).isEqualTo(LaterReply.State.WAITING);
    }

    private LaterReply cleared(String ref) {
        return service.decide(clearing(ref), ref, cycle, Decision.CLEAR, null);
    }

    private List<String> published(String ref) {
        return replies.published(id(ref)).stream().map(LaterReply::text).toList();
    }

    private List<String> desk(Actor actor, String ref) {
        return inbox.of(actor, null, null, 10_000).stream().filter(item -> ref.equals(item.commitment())).map(WorkItem::topic).toList();
    }

    private List<String> told(String name) {
        return jdbc.sql("select topic from notice n join account a on a.id = n.account where a.name = :name").param("name", name).query(String.class).list();
    }

    private List<String> history(String ref) {
        return timeline.of(id(ref), 0, 100).stream().map(Timeline.Entry::kind).toList();
    }

    @Test
    void a_later_reply_is_public_with_the_date_of_its_clearance_and_leaves_the_headline_as_it_is() {
        var ref = assessed("XAA");
        var before = standings.find(ref).orElseThrow();
        written(ref, "  The decree is in the gazette since.  ");
        assertThat(published(ref)).isEmpty();
        assertThat(history(ref)).doesNotContain("later-reply-published");
        assertThat(desk(clearing(ref), ref)).containsExactly("clear-reply");
        assertThat(tokens.desksAstray()).doesNotContain(ref);

        var reply = cleared(ref);
        assertThat(reply.publishedAt()).isPresent();
        assertThat(published(ref)).containsExactly("The decree is in the gazette since.");
        assertThat(history(ref)).endsWith("later-reply-published");
        assertThat(desk(clearing(ref), ref)).isEmpty();
        assertThat(tokens.desksAstray()).doesNotContain(ref);
        assertThat(tokens.astray()).doesNotContain(ref);
        assertThat(standings.find(ref).orElseThrow().headline()).isEqualTo(before.headline());
        assertThat(standings.find(ref).orElseThrow().headline().code()).isEqualTo(HeadlineCode.ASSESSED);
        var assessment = reviews.published(id(ref)).getFirst();
        assertThat(assessment.replyText()).as("the reply of the window stays what it is").isEqualTo("Noted.");
        assertThat(told("organiser")).contains("later-reply-published");
        assertThat(told(focal(ref).name())).contains("later-reply-published");
    }

    @Test
    void a_correction_is_a_further_reply_and_nothing_is_taken_away() {
        var ref = assessed("XAB");
        written(ref, "First.");
        assertThatThrownBy(() -> service.write(focal(ref), ref, cycle, "Second.")).isInstanceOf(WrongState.class).hasMessageContaining("review.later.waits");
        cleared(ref);
        written(ref, "Second.");
        cleared(ref);
        assertThat(published(ref)).containsExactly("First.", "Second.");
    }

    @Test
    void a_returned_reply_says_why_to_its_own_people_only() {
        var ref = assessed("XAC");
        written(ref, "Too long.");
        assertThatThrownBy(() -> service.decide(clearing(ref), ref, cycle, Decision.RETURN, " ")).isInstanceOf(RuleViolation.class);
        service.decide(clearing(ref), ref, cycle, Decision.RETURN, "Say it shorter.");
        assertThat(published(ref)).isEmpty();
        assertThat(history(ref)).doesNotContain("later-reply-returned");
        assertThat(service.inside(focal(ref), ref)).extracting(LaterReply::decisionReason).containsExactly("Say it shorter.");
        assertThatThrownBy(() -> service.inside(world.who("organiser"), ref)).isInstanceOf(Forbidden.class);
        assertThat(told(focal(ref).name())).contains("later-reply-returned");
        assertThatThrownBy(() -> cleared(ref)).isInstanceOf(WrongState.class);
        written(ref, "Shorter.");
    }

    @Test
    void only_the_focal_point_writes_and_a_second_person_clears() {
        var ref = assessed("XAA");
        for (var other : List.of("clearing.xaa", "ministry.xaa", "focal.xab", "organiser", "admin")) {
            assertThatThrownBy(() -> service.write(world.who(other), ref, cycle, "Said.")).isInstanceOf(Forbidden.class);
        }
        var name = "both." + cycle;
        identity.create(Actor.ENGINE, name + "@demo.example", name, "demo",
                java.util.Set.of(new Grant(Role.FOCAL_POINT, "XAA"), new Grant(Role.CLEARING_OFFICER, "XAA")));
        service.write(world.who(name), ref, cycle, "Said by both.");
        assertThatThrownBy(() -> service.decide(world.who(name), ref, cycle, Decision.CLEAR, null)).isInstanceOf(RuleViolation.class)
                .hasMessageContaining("clearance.second-person");
        for (var other : List.of("focal.xaa", "clearing.xab", "organiser")) {
            assertThatThrownBy(() -> service.decide(world.who(other), ref, cycle, Decision.CLEAR, null)).isInstanceOf(Forbidden.class);
        }
        cleared(ref);
    }

    @Test
    void there_is_nothing_to_reply_to_before_publication_and_an_empty_or_endless_reply_is_refused() {
        var ref = world.acceptedBy("XAB");
        world.openCycle(cycle);
        world.reported(ref, cycle, SelfReport.UNDER_WAY);
        assertThatThrownBy(() -> service.write(focal(ref), ref, cycle, "Now?")).isInstanceOf(WrongState.class)
                .hasMessageContaining("review.later.not-published");
        panels.sealed(ref, cycle, AssessmentLevel.LIMITED, EvidenceGrade.MODERATE);
        assertThatThrownBy(() -> service.write(focal(ref), ref, cycle, "In the window?")).isInstanceOf(WrongState.class);
        assertThatThrownBy(() -> service.write(focal(ref), ref, "no-such-cycle", "Where?")).isInstanceOf(NotFound.class);
        var published = assessed("XAC", cycle + "b");
        assertThatThrownBy(() -> service.write(focal(published), published, cycle + "b", " ")).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> service.write(focal(published), published, cycle + "b", "x".repeat(LaterReply.LONGEST + 1)))
                .isInstanceOf(RuleViolation.class);
        service.write(focal(published), published, cycle + "b", "x".repeat(LaterReply.LONGEST));
    }

    private String assessed(String party, String code) {
        var ref = world.acceptedBy(party);
        panels.assessed(ref, world.openCycle(code), SelfReport.UNDER_WAY, AssessmentLevel.LIMITED, EvidenceGrade.MODERATE);
        return ref;
    }

    @Test
    void a_closed_commitment_keeps_its_slot_and_what_waits_stays_on_the_desk() {
        var ref = assessed("XAA");
        written(ref, "Before the closing.");
        commitments.closeFromOutside(world.who("organiser"), ref, CommitmentState.LAPSED, "Nobody left.", null);
        assertThat(desk(clearing(ref), ref)).containsExactly("clear-reply");
        assertThat(tokens.desksAstray()).doesNotContain(ref);
        cleared(ref);
        written(ref, "After it.");
        cleared(ref);
        assertThat(published(ref)).containsExactly("Before the closing.", "After it.");
        assertThat(tokens.desksAstray()).doesNotContain(ref);
    }

    @Test
    void the_next_cycles_publication_leaves_what_waits_where_it_is() {
        var ref = assessed("XAB");
        written(ref, "Of the first cycle.");
        panels.assessed(ref, world.openCycle(cycle + "-next"), SelfReport.UNDER_WAY, AssessmentLevel.LIMITED, EvidenceGrade.MODERATE);
        assertThat(desk(clearing(ref), ref)).containsExactly("clear-reply");
        cleared(ref);
        assertThat(replies.published(id(ref))).extracting(LaterReply::cycle).containsExactly(cycle);
    }

    @Test
    void after_an_appeal_a_reply_answers_the_second_panel_once_that_is_published() {
        var ref = assessed("XAC");
        appeals.lodge(focal(ref), ref, "The decree was not read.");
        appeals.decide(world.who("organiser"), ref, ReopeningDecision.CONFIRM, "It was not.");
        written(ref, "While the second panel works.");
        cleared(ref);
        panels.published(ref, cycle, AssessmentLevel.SUBSTANTIAL, EvidenceGrade.MODERATE);
        written(ref, "To the second.");
        cleared(ref);
        var found = reviews.published(id(ref));
        var byPanel = replies.published(List.of(id(ref)));
        assertThat(byPanel.get(found.getFirst().review())).extracting(LaterReply::text).containsExactly("While the second panel works.");
        assertThat(byPanel.get(found.getLast().review())).extracting(LaterReply::text).containsExactly("To the second.");
        assertThat(replies.counts(List.of(id(ref)))).isEqualTo(Map.of(id(ref), 2));
    }

    @Test
    void a_reply_that_waits_while_a_second_panel_publishes_is_cleared_as_the_one_to_the_first() {
        var ref = assessed("XAB");
        appeals.lodge(focal(ref), ref, "The decree was not read.");
        appeals.decide(world.who("organiser"), ref, ReopeningDecision.CONFIRM, "It was not.");
        written(ref, "To the first.");
        panels.published(ref, cycle, AssessmentLevel.SUBSTANTIAL, EvidenceGrade.MODERATE);
        assertThatThrownBy(() -> service.write(focal(ref), ref, cycle, "To the second.")).as("one waits").isInstanceOf(WrongState.class);
        assertThat(cleared(ref).panel()).isEqualTo(reviews.published(id(ref)).getFirst().review());
        assertThat(replies.isAnyWaiting(id(ref))).isFalse();
        assertThat(tokens.desksAstray()).doesNotContain(ref);
    }
}

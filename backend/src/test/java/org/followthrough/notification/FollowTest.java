package org.followthrough.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.commitment.CommitmentService;
import org.followthrough.commitment.Decision;
import org.followthrough.identity.Actor;
import org.followthrough.reporting.SelfReport;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.review.EvidenceGrade;
import org.followthrough.shared.Forbidden;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Following (features, row L2): public events only, and everybody once. */
@IntegrationTest
@Import(World.class)
class FollowTest {

    @Autowired
    private World world;
    @Autowired
    private FollowService follows;
    @Autowired
    private CommitmentService commitments;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void begin() {
        world.begin();
        jdbc.sql("delete from notice").update();
        jdbc.sql("delete from follow").update();
    }

    private Actor observer() {
        return world.who("observer");
    }

    private List<String> told(String ref) {
        return jdbc.sql("""
                select n.topic from notice n join commitment c on c.id = n.commitment
                where c.ref = :ref and n.account = :account and n.kind = 'followed' order by n.at, n.created_at""")
                .param("ref", ref).param("account", observer().id()).query(String.class).list();
    }

    @Test
    void a_followed_commitment_tells_what_became_public_and_nothing_before() {
        var ref = world.assigned("XAA");
        follows.follow(observer(), FollowKind.COMMITMENT, ref);
        commitments.respond(world.who("focal.xaa"), ref, World.accepted());
        assertThat(told(ref)).as("a position that waits for clearance is the party's").isEmpty();
        commitments.decidePosition(world.who("clearing.xaa"), ref, Decision.CLEAR, null);
        assertThat(told(ref)).containsExactly("position-cleared");
    }

    @Test
    void ratings_and_seals_are_not_told_but_the_published_assessment_is() {
        var ref = world.acceptedBy("XAB");
        follows.follow(observer(), FollowKind.COMMITMENT, ref);
        var cycle = world.openCycle("C-FOLLOW");
        world.reported(ref, cycle, SelfReport.DONE);
        world.allRate(ref, cycle, AssessmentLevel.LIMITED, EvidenceGrade.MODERATE);
        assertThat(told(ref)).containsExactly("report-cleared");
    }

    @Test
    void a_followed_recommendation_tells_of_every_addressee() {
        var ask = world.recommendation();
        follows.follow(observer(), FollowKind.RECOMMENDATION, ask);
        var assigned = commitments.assign(world.who("organiser"), ask, List.of("XAA", "XAB"), null, false);
        assertThat(assigned).allSatisfy(commitment -> assertThat(told(commitment.ref())).containsExactly("commitment-assigned"));
    }

    @Test
    void a_followed_party_tells_of_its_commitments_and_of_no_others() {
        follows.follow(observer(), FollowKind.PARTY, "XAC");
        assertThat(told(world.assigned("XAC"))).containsExactly("commitment-assigned");
        assertThat(told(world.assigned("XAA"))).isEmpty();
    }

    @Test
    void a_followed_list_tells_of_what_belongs_to_it_when_it_happens() {
        follows.follow(observer(), FollowKind.FILTER, "party=XAA&position=accepted");
        var ref = world.assigned("XAA");
        assertThat(told(ref)).isEmpty();
        world.respond(ref, World.accepted());
        assertThat(told(ref)).containsExactly("position-cleared");
        var other = world.assigned("XAB");
        world.respond(other, World.accepted());
        assertThat(told(other)).isEmpty();
    }

    @Test
    void whoever_follows_it_in_several_ways_is_told_once() {
        var ref = world.assigned("XAA");
        follows.follow(observer(), FollowKind.COMMITMENT, ref);
        follows.follow(observer(), FollowKind.PARTY, "XAA");
        follows.follow(observer(), FollowKind.FILTER, "party=XAA");
        world.respond(ref, World.accepted());
        assertThat(told(ref)).containsExactly("position-cleared");
    }

    @Test
    void the_same_list_in_another_order_is_the_same_list() {
        var one = follows.follow(observer(), FollowKind.FILTER, "theme=labour&party=XAA");
        assertThat(follows.follow(observer(), FollowKind.FILTER, "party=XAA&theme=labour").id()).isEqualTo(one.id());
        assertThat(one.target()).isEqualTo("party=XAA&theme=labour");
    }

    @Test
    void what_does_not_exist_and_conditions_that_are_unknown_cannot_be_followed() {
        for (var target : List.of("nonsense=1", "gcm=x", "state=somewhere", "party=XAA&party=XAB", "", "=", "overdue=perhaps")) {
            assertThatThrownBy(() -> follows.follow(observer(), FollowKind.FILTER, target)).as(target).isInstanceOf(RuleViolation.class);
        }
        assertThatThrownBy(() -> follows.follow(observer(), FollowKind.COMMITMENT, "NO-1~XAA")).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> follows.follow(observer(), FollowKind.PARTY, "XZZ")).isInstanceOf(RuleViolation.class);
    }

    @Test
    void what_is_ended_tells_nothing_more_and_only_its_owner_ends_it() {
        var ref = world.assigned("XAA");
        var follow = follows.follow(observer(), FollowKind.COMMITMENT, ref);
        assertThatThrownBy(() -> follows.end(world.who("curator"), follow.id())).isInstanceOf(NotFound.class);
        follows.end(observer(), follow.id());
        world.respond(ref, World.accepted());
        assertThat(told(ref)).isEmpty();
    }

    @Test
    void nobody_follows_without_an_account() {
        assertThatThrownBy(() -> follows.follow(Actor.PUBLIC, FollowKind.PARTY, "XAA")).isInstanceOf(Forbidden.class);
    }
}

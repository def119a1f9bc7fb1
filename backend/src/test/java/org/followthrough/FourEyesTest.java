package org.followthrough;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.followthrough.commitment.CommitmentService;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.commitment.Commitments;
import org.followthrough.commitment.Decision;
import org.followthrough.commitment.Position;
import org.followthrough.commitment.sideways.ExtensionService;
import org.followthrough.commitment.sideways.TransferService;
import org.followthrough.forum.Profile;
import org.followthrough.forum.ProfileStep;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Grant;
import org.followthrough.identity.IdentityService;
import org.followthrough.identity.Role;
import org.followthrough.review.Ground;
import org.followthrough.review.ReopeningDecision;
import org.followthrough.review.ReopeningService;
import org.followthrough.reporting.SelfReport;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.review.EvidenceGrade;
import org.followthrough.shared.Deadline;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.WrongState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One person may hold several roles, and still nobody confirms what they did themselves (contract, section 4; features, row F2). */
@IntegrationTest
@Import({World.class, Panels.class})
class FourEyesTest {

    private static int number;

    @Autowired
    private World world;
    @Autowired
    private Panels panels;
    @Autowired
    private IdentityService identity;
    @Autowired
    private CommitmentService service;
    @Autowired
    private Commitments commitments;
    @Autowired
    private ExtensionService extensions;
    @Autowired
    private TransferService transfers;
    @Autowired
    private ReopeningService reopening;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void begin() {
        world.begin();
    }

    private Actor with(Role other) {
        identity.create(Actor.ENGINE, "eyes" + ++number + "@demo.example", "eyes" + number, "demo",
                Set.of(new Grant(Role.FOCAL_POINT, "XAA"), new Grant(other, other == Role.ORGANISER ? null : "XAA")));
        return world.who("eyes" + number);
    }

    private static void refused(ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOf(RuleViolation.class).hasMessageContaining("second-person");
    }

    private Position position(String ref) {
        return commitments.find(ref).orElseThrow().position();
    }

    @Test
    void who_sent_a_position_neither_clears_nor_returns_it() {
        var both = with(Role.CLEARING_OFFICER);
        var ref = world.assigned("XAA");
        service.respond(both, ref, World.accepted());
        refused(() -> service.decidePosition(both, ref, Decision.CLEAR, null));
        refused(() -> service.decidePosition(both, ref, Decision.RETURN, "Add a date"));
        assertThat(position(ref)).isEqualTo(Position.AWAITING);
        service.decidePosition(world.who("clearing.xaa"), ref, Decision.CLEAR, null);
        assertThat(position(ref)).isEqualTo(Position.ACCEPTED);
    }

    @Test
    void a_colleagues_position_they_do_clear() {
        var both = with(Role.CLEARING_OFFICER);
        var ref = world.assigned("XAA");
        service.respond(world.who("focal.xaa"), ref, World.accepted());
        service.decidePosition(both, ref, Decision.CLEAR, null);
        assertThat(position(ref)).isEqualTo(Position.ACCEPTED);
    }

    @Test
    void where_nobody_clears_sending_is_enough() {
        var edition = world.forumOfItsOwn(new Profile("own", 10, 60, 10, 20, 30, 14, 15, 10, 10, Set.of(ProfileStep.ACCEPTANCE, ProfileStep.PANEL)), "UTC");
        var ref = world.assignedOf(edition, "XAA");
        assertThat(service.respond(with(Role.CLEARING_OFFICER), ref, World.accepted())).isFalse();
        assertThat(position(ref)).isEqualTo(Position.ACCEPTED);
    }

    @Test
    void who_asked_for_more_time_neither_grants_nor_refuses_it() {
        var both = with(Role.ORGANISER);
        var ref = world.assigned("XAA");
        var due = Deadline.dayOf(commitments.find(ref).orElseThrow().dueAt(), java.time.ZoneOffset.UTC);
        extensions.ask(both, ref, due.plusDays(7), "Elections.");
        refused(() -> extensions.grant(both, ref, null, "Of course."));
        refused(() -> extensions.refuse(both, ref, "No."));
        assertThat(extensions.toDecide(both, ref)).as("the screen does not offer it").isEmpty();
        assertThat(extensions.toDecide(world.who("organiser"), ref)).isPresent();
        extensions.grant(world.who("organiser"), ref, null, "Agreed.");
    }

    @Test
    void who_handed_an_ask_back_does_not_say_where_it_goes() {
        var both = with(Role.ORGANISER);
        var ref = world.assigned("XAA");
        transfers.handBack(both, ref, "It is not ours.");
        refused(() -> transfers.giveBack(both, ref, "XAA", "It is."));
        refused(() -> transfers.giveOn(both, ref, "XAB", "It is theirs."));
        assertThat(transfers.ways(both, ref)).isEmpty();
        transfers.giveBack(world.who("organiser"), ref, "XAA", "It is.");
        assertThat(commitments.find(ref).orElseThrow().isHandedBack()).isFalse();
    }

    @Test
    void who_proposed_to_reopen_does_not_confirm_it_in_another_role() {
        var ref = world.acceptedBy("XAB");
        panels.assessed(ref, world.openCycle("eyes-" + ++number), SelfReport.UNDER_WAY, AssessmentLevel.LIMITED, EvidenceGrade.MODERATE);
        var chair = world.who(panels.chair(ref, "eyes-" + number));
        reopening.reopen(chair, ref, Ground.NEW_EVIDENCE, ReopeningDecision.CONFIRM, "A court has spoken.");
        alsoOrganiser(chair);
        try {
            var both = world.who(panels.chair(ref, "eyes-" + number));
            assertThat(both.has(Role.ORGANISER)).isTrue();
            assertThatThrownBy(() -> reopening.reopen(both, ref, Ground.NEW_EVIDENCE, ReopeningDecision.CONFIRM, "So it is."))
                    .isInstanceOf(WrongState.class);
        } finally {
            jdbc.sql("delete from account_role where account = :account and role = 'organiser'").param("account", chair.id()).update();
        }
        assertThat(reopening.reopen(world.who("organiser"), ref, Ground.NEW_EVIDENCE, ReopeningDecision.CONFIRM, "So it is.")).isTrue();
        assertThat(commitments.find(ref).orElseThrow().state()).isEqualTo(CommitmentState.REOPENED);
    }

    private void alsoOrganiser(Actor actor) {
        jdbc.sql("insert into account_role (account, role) values (:account, 'organiser')").param("account", actor.id()).update();
    }
}

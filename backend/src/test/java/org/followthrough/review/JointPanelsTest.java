package org.followthrough.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.followthrough.IntegrationTest;
import org.followthrough.Panels;
import org.followthrough.World;
import org.followthrough.commitment.Commitment;
import org.followthrough.commitment.CommitmentService;
import org.followthrough.commitment.joint.JointService;
import org.followthrough.identity.AccountService;
import org.followthrough.identity.Grant;
import org.followthrough.identity.Role;
import org.followthrough.reporting.SelfReport;
import org.followthrough.review.roster.RosterService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Partners of a joint commitment review each other on no panel, the second one of an appeal included (decision 31). */
@IntegrationTest
@Import({World.class, Panels.class})
class JointPanelsTest {

    private static final List<String> PARTNERS = List.of("XAA", "XAB", "XAC");
    private static final List<String> PARTNERS_REVIEWERS = List.of("reviewer13", "reviewer14", "reviewer15");
    private static int number;

    @Autowired
    private World world;
    @Autowired
    private Panels panels;
    @Autowired
    private AppealService appeals;
    @Autowired
    private CommitmentService commitments;
    @Autowired
    private JointService joints;
    @Autowired
    private RosterService roster;
    @Autowired
    private AccountService accounts;
    @Autowired
    private JdbcClient jdbc;

    private List<String> refs = List.of();
    private String cycle = "";

    @BeforeEach
    void threeKeepOneAsk() {
        jdbc.sql("delete from declared_conflict").update();
        var ask = world.begin().recommendation();
        refs = commitments.assign(world.who("organiser"), ask, PARTNERS, null, false).stream().map(Commitment::ref).toList();
        refs.forEach(ref -> world.respond(ref, World.accepted()));
        cycle = world.openCycle("joint-panels-" + ++number);
    }

    @AfterEach
    void nobodyIsTornBetweenParties() {
        jdbc.sql("delete from declared_conflict").update();
        jdbc.sql("delete from past_role").update();
        for (var i = 1; i <= 12; i++) {
            accounts.setRoles(world.who("admin"), world.who("reviewer" + i).id(), new HashSet<>(List.of(new Grant(Role.REVIEWER, "ORG-" + i))));
        }
        jdbc.sql("delete from past_role").update();
    }

    private void grouped(int partners) {
        joints.form(world.who("organiser"), refs.getFirst().substring(0, refs.getFirst().indexOf('~')), refs.subList(0, partners), refs.getFirst());
    }

    /** Published, appealed against, and the appeal accepted. */
    private void secondPanel() {
        panels.published(refs.getFirst(), cycle, AssessmentLevel.LIMITED, EvidenceGrade.MODERATE);
        appeals.lodge(world.who("focal.xaa"), refs.getFirst(), "The decree of March was not looked at.");
        appeals.decide(world.who("organiser"), refs.getFirst(), ReopeningDecision.CONFIRM, "It was not.");
    }

    @Test
    void nobody_of_any_partner_sits_on_the_first_or_the_second_panel() {
        grouped(3);
        world.reported(refs.getFirst(), cycle, SelfReport.UNDER_WAY);
        secondPanel();
        for (var ordinal : List.of(1, 2)) {
            assertThat(panels.of(refs.getFirst(), cycle, ordinal)).as("panel %d", ordinal).isNotEmpty().doesNotContainAnyElementsOf(PARTNERS)
                    .doesNotContainAnyElementsOf(PARTNERS_REVIEWERS);
        }
        assertThat(panels.of(refs.getFirst(), cycle, 1)).doesNotContainAnyElementsOf(panels.of(refs.getFirst(), cycle, 2));
    }

    @Test
    void a_conflict_with_another_partner_keeps_one_off_the_second_panel_too() {
        grouped(2);
        world.reported(refs.getFirst(), cycle, SelfReport.UNDER_WAY);
        var first = panels.seats(refs.getFirst(), cycle);
        var free = IntStream.rangeClosed(4, 12).mapToObj(i -> "reviewer" + i).filter(name -> !first.contains(name)).limit(1).toList();
        free.forEach(name -> roster.declareConflict(world.who(name), "XAB", "A cousin leads the ministry."));
        secondPanel();
        assertThat(panels.last(refs.getFirst(), cycle)).isEqualTo(2);
        assertThat(panels.seats(refs.getFirst(), cycle)).isNotEmpty().doesNotContainAnyElementsOf(free).doesNotContain("reviewer13", "reviewer14");
    }

    @Test
    void a_group_formed_while_the_second_panel_works_passes_its_seats_on() {
        world.reported(refs.getFirst(), cycle, SelfReport.UNDER_WAY);
        secondPanel();
        var who = panels.seats(refs.getFirst(), cycle).stream().filter(name -> !PARTNERS_REVIEWERS.contains(name)).findFirst().orElseThrow();
        var grants = new HashSet<>(world.who(who).grants());
        grants.add(new Grant(Role.CONTRIBUTOR, "XAB"));
        accounts.setRoles(world.who("admin"), world.who(who).id(), grants);
        assertThat(panels.seats(refs.getFirst(), cycle)).as("another addressee of the same ask").contains(who);
        grouped(2);
        assertThat(panels.seats(refs.getFirst(), cycle)).doesNotContain(who).doesNotContain("reviewer14");
    }
}

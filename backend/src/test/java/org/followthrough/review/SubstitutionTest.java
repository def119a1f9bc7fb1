package org.followthrough.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.accountability.StandingRows;
import org.followthrough.accountability.Timeline;
import org.followthrough.commitment.CommitmentService;
import org.followthrough.commitment.joint.JointService;
import org.followthrough.identity.AccountService;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Grant;
import org.followthrough.identity.Role;
import org.followthrough.reporting.SelfReport;
import org.followthrough.review.roster.RosterService;
import org.followthrough.shared.Forbidden;
import org.followthrough.shared.MethodClock;
import org.followthrough.workflow.ProcessView;
import org.followthrough.workflow.Walk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who sits, declares, leaves and follows, on a real database and a real engine; and that nobody outside can tell. */
@IntegrationTest
@Import(World.class)
class SubstitutionTest {

    @Autowired
    private World world;
    @Autowired
    private ReviewService reviews;
    @Autowired
    private SealingService sealing;
    @Autowired
    private RosterService roster;
    @Autowired
    private AccountService accounts;
    @Autowired
    private Walk walk;
    @Autowired
    private MethodClock clock;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private StandingRows standings;
    @Autowired
    private Timeline timeline;
    @Autowired
    private ProcessView process;
    @Autowired
    private CommitmentService commitments;
    @Autowired
    private JointService joints;

    private String ref = "";
    private String cycle = "";
    private static int number;

    @BeforeEach
    void aPanelIsDrawn() {
        world.begin();
        for (var table : List.of("reviewer_terms", "reviewer_absence", "declared_conflict", "past_role")) {
            jdbc.sql("delete from " + table).update();
        }
        ref = world.acceptedBy("XAA");
        cycle = world.openCycle("substitution-" + ++number);
    }

    /** Everybody in the role and at the party with which the world began. */
    @AfterEach
    void everybodyGoesBack() {
        for (var i = 1; i <= 15; i++) {
            restore("reviewer" + i, new Grant(Role.REVIEWER, i <= 12 ? "ORG-" + i : List.of("XAA", "XAB", "XAC").get(i - 13)));
        }
        restore("chair1", new Grant(Role.PANEL_CHAIR, "ORG-13"));
        restore("chair2", new Grant(Role.PANEL_CHAIR, "ORG-14"));
        walk.to(clock.now().plus(Duration.ofDays(120)));
    }

    private void restore(String name, Grant grant) {
        var id = jdbc.sql("select id from account where name = :name").param("name", name).query(java.util.UUID.class).single();
        accounts.open(Actor.ENGINE, id);
        accounts.setRoles(Actor.ENGINE, id, Set.of(grant));
    }

    private List<String> drawn() {
        world.reported(ref, cycle, SelfReport.UNDER_WAY);
        return world.panel(ref, cycle);
    }

    private List<String> desks(String kind) {
        return jdbc.sql("""
                select a.name from work_item w join account a on a.id = w.account join commitment c on c.id = w.commitment
                where c.ref = :ref and w.kind = :kind order by a.name""").param("ref", ref).param("kind", kind).query(String.class).list();
    }

    private void days(int days) {
        walk.to(clock.now().plus(Duration.ofDays(days)));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.now(), ZoneOffset.UTC);
    }

    private List<String> actions() {
        return jdbc.sql("select action from audit_entry where subject = :ref and visibility = 'panel' order by at, recorded_at")
                .param("ref", ref).query(String.class).list();
    }

    /** Everything that the outside can see of a commitment under review. */
    private Map<String, Object> outside() {
        var id = standings.find(ref).orElseThrow().commitment();
        return Map.of("standing", standings.find(ref).orElseThrow(), "timeline", timeline.of(id, 0, 100),
                "step", process.currentStep(Actor.PUBLIC, ref).orElseThrow(),
                "face", jdbc.sql("select sectors::text || regions::text from panel where commitment = :id").param("id", id).query(String.class).single(),
                "audit", jdbc.sql("select count(*) from audit_entry where subject = :ref and visibility = 'public'").param("ref", ref)
                        .query(Integer.class).single());
    }

    @Test
    void who_declares_in_time_keeps_the_seat_and_who_stays_silent_loses_it_unseen() {
        var panel = drawn();
        var before = outside();
        panel.subList(1, 5).forEach(name -> reviews.declare(world.who(name), ref, cycle));
        days(22);
        var after = world.panel(ref, cycle);
        assertThat(after).hasSize(5).containsAll(panel.subList(1, 5)).doesNotContain(panel.getFirst());
        assertThat(desks("rate")).containsExactlyInAnyOrderElementsOf(after);
        assertThat(actions()).contains("seat-taken", "seat-passed-on");
        assertThat(outside()).isEqualTo(before);
        assertThatThrownBy(() -> reviews.declare(world.who(panel.getFirst()), ref, cycle)).isInstanceOf(Forbidden.class);
    }

    @Test
    void the_wait_ends_after_half_of_the_review_and_not_a_moment_earlier() {
        var panel = drawn();
        var end = jdbc.sql("select d.due_at from deadline d join commitment c on c.id = d.commitment where c.ref = :ref and d.kind = 'seats-declared'")
                .param("ref", ref).query((row, n) -> row.getObject(1, java.time.OffsetDateTime.class).toInstant()).single();
        walk.to(end.minusMillis(500));
        assertThat(world.panel(ref, cycle)).isEqualTo(panel);
        walk.to(end.plusMillis(1));
        assertThat(world.panel(ref, cycle)).doesNotContainAnyElementsOf(panel.subList(0, 1)).hasSize(5);
    }

    @Test
    void a_rating_is_a_declaration_too() {
        var panel = drawn();
        panel.forEach(name -> reviews.rate(world.who(name), ref, cycle, new RatingDraft(AssessmentLevel.LIMITED, EvidenceGrade.WEAK, null,
                null, null, Set.of(), "Draft.", List.of()), null));
        days(22);
        assertThat(world.panel(ref, cycle)).isEqualTo(panel);
    }

    @Test
    void where_nobody_can_follow_the_silent_keep_their_seats_and_may_still_rate() {
        var panel = drawn();
        for (var i = 1; i <= 12; i++) {
            roster.takeAtOnce(world.who("reviewer" + i), 0);
        }
        days(25);
        assertThat(world.panel(ref, cycle)).isEqualTo(panel);
        world.rated(panel.getFirst(), ref, cycle, AssessmentLevel.LIMITED, EvidenceGrade.WEAK);
    }

    @Test
    void who_changes_employer_loses_the_seat_to_somebody_else_at_once_unless_the_rating_is_in() {
        var panel = drawn();
        var before = outside();
        world.rated(panel.get(1), ref, cycle, AssessmentLevel.LIMITED, EvidenceGrade.WEAK);
        moves(panel.get(0), new Grant(Role.REVIEWER, "ORG-15"));
        moves(panel.get(1), new Grant(Role.REVIEWER, "ORG-15"));
        var after = world.panel(ref, cycle);
        assertThat(after).hasSize(5).containsAll(panel.subList(1, 5)).doesNotContain(panel.getFirst());
        assertThat(desks("rate")).hasSize(4).doesNotContain(panel.get(0), panel.get(1));
        assertThat(outside()).isEqualTo(before);
    }

    @Test
    void who_comes_to_act_for_the_addressee_loses_seat_and_rating() {
        var panel = drawn();
        var who = panel.getFirst();
        world.rated(who, ref, cycle, AssessmentLevel.COMPLETE, EvidenceGrade.STRONG);
        var grants = new HashSet<>(world.who(who).grants());
        grants.add(new Grant(Role.CONTRIBUTOR, "XAA"));
        accounts.setRoles(world.who("admin"), world.who(who).id(), grants);
        assertThat(world.panel(ref, cycle)).hasSize(5).doesNotContain(who);
        assertThat(jdbc.sql("select count(*) from rating r join panel_seat s on s.id = r.seat where s.given_back_at is not null")
                .query(Integer.class).single()).isZero();
    }

    @Test
    void what_concerns_another_party_does_not_put_off_when_an_empty_chair_is_offered_again() {
        var panel = drawn();
        roster.declareConflict(world.who("chair1"), "XAA", "A cousin leads the ministry.");
        roster.declareConflict(world.who("chair2"), "XAA", "A cousin leads the ministry.");
        assertThat(desks("seal")).isEmpty();
        panel.forEach(reviewer -> reviews.declare(world.who(reviewer), ref, cycle));
        var offered = offered();
        days(3);
        roster.declareConflict(world.who(panel.getFirst()), "XAB", "A cousin leads the ministry.");
        assertThat(offered()).isEqualTo(offered);
    }

    private java.time.Instant offered() {
        return jdbc.sql("select d.due_at from deadline d join commitment c on c.id = d.commitment where c.ref = :ref and d.kind = 'seats-declared'")
                .param("ref", ref).query(java.time.OffsetDateTime.class).single().toInstant();
    }

    @Test
    void a_closed_account_passes_its_seat_on_and_a_closed_chairs_panel_gets_another() {
        var panel = drawn();
        var chair = world.chair(ref, cycle);
        accounts.close(world.who("admin"), world.who(panel.getFirst()).id());
        accounts.close(world.who("admin"), world.who(chair).id());
        assertThat(world.panel(ref, cycle)).hasSize(5).doesNotContain(panel.getFirst());
        assertThat(world.chair(ref, cycle)).isNotEqualTo(chair);
        assertThat(desks("seal")).containsExactly(world.chair(ref, cycle));
    }

    @Test
    void without_any_further_chair_the_engine_seals_at_the_end() {
        drawn();
        accounts.close(Actor.ENGINE, world.who("chair1").id());
        accounts.close(Actor.ENGINE, world.who("chair2").id());
        assertThat(desks("seal")).isEmpty();
        days(50);
        assertThat(standings.find(ref).orElseThrow().state().code()).isEqualTo("right-of-reply");
    }

    @Test
    void a_chair_with_a_conflict_hands_the_panel_on() {
        drawn();
        var chair = world.chair(ref, cycle);
        sealing.giveBack(world.who(chair), ref, cycle);
        assertThat(world.chair(ref, cycle)).isNotEqualTo(chair);
        assertThatThrownBy(() -> sealing.chair(world.who(chair), ref, cycle)).isInstanceOf(Forbidden.class);
        sealing.declare(world.who(world.chair(ref, cycle)), ref, cycle);
        assertThat(sealing.chair(world.who(world.chair(ref, cycle)), ref, cycle).review().isChairDeclared()).isTrue();
    }

    @Test
    void a_declared_conflict_keeps_one_off_the_partys_panels_and_takes_the_seats_one_has() {
        var panel = drawn();
        var who = world.who(panel.getFirst());
        roster.declareConflict(who, "XAA", "A cousin leads the ministry.");
        assertThat(world.panel(ref, cycle)).hasSize(5).doesNotContain(panel.getFirst());
        for (var i = 0; i < 5; i++) {
            assertThat(drawnFor("XAA", "conflict-" + i)).doesNotContain(panel.getFirst());
        }
        roster.withdrawConflict(who, roster.own(who).conflicts().getFirst().id());
        assertThat(roster.own(who).conflicts()).isEmpty();
        assertThat(world.panel(ref, cycle)).as("the seat does not come back").doesNotContain(panel.getFirst());
    }

    @Test
    void nobody_of_a_partner_sits_on_or_chairs_another_partners_panel_and_a_group_formed_meanwhile_passes_seats_on_unseen() {
        var panel = drawn();
        var who = panel.getFirst();
        var chair = world.chair(ref, cycle);
        List.of(who, chair).forEach(name -> also(name, "XAB"));
        assertThat(world.panel(ref, cycle)).as("another addressee of the same ask").contains(who);
        var before = outside();
        var group = grouped(ref);
        assertThat(world.panel(ref, cycle)).hasSize(5).doesNotContain(who);
        assertThat(world.chair(ref, cycle)).isNotNull().isNotEqualTo(chair);
        assertThat(outside().get("face")).isEqualTo(before.get("face"));
        assertThat(outside().get("step")).isEqualTo(before.get("step"));
        assertThat(timeline.of(standings.find(ref).orElseThrow().commitment(), 0, 100).stream().map(Timeline.Entry::kind).toList())
                .endsWith("panel-drawn", "jointly-kept");
        var other = world.acceptedBy("XAA");
        var next = grouped(other);
        var name = world.openCycle("joint-panel-" + number);
        world.reported(other, name, SelfReport.UNDER_WAY);
        assertThat(world.panel(other, name)).hasSize(5).doesNotContain(who);
        assertThat(world.chair(other, name)).isNotEqualTo(chair);
        assertThat(group).isNotEqualTo(next);
    }

    private void also(String name, String party) {
        var grants = new HashSet<>(world.who(name).grants());
        grants.add(new Grant(Role.CONTRIBUTOR, party));
        accounts.setRoles(world.who("admin"), world.who(name).id(), grants);
    }

    private String grouped(String with) {
        var ask = with.substring(0, with.indexOf('~'));
        var given = commitments.assign(world.who("organiser"), ask, List.of("XAB"), null, false).getFirst().ref();
        return joints.form(world.who("organiser"), ask, List.of(with, given), with).code();
    }

    private List<String> drawnFor(String party, String code) {
        var another = world.acceptedBy(party);
        var name = world.openCycle(code + number);
        world.reported(another, name, SelfReport.UNDER_WAY);
        return world.panel(another, name);
    }

    @Test
    void a_role_given_up_bars_for_a_year_and_no_longer() {
        var who = world.who("reviewer1");
        accounts.setRoles(Actor.ENGINE, who.id(), Set.of(new Grant(Role.REVIEWER, "ORG-1"), new Grant(Role.CONTRIBUTOR, "XAA")));
        accounts.setRoles(Actor.ENGINE, who.id(), Set.of(new Grant(Role.REVIEWER, "ORG-1")));
        onlyMigrants("reviewer1");
        assertThat(drawn()).as("nobody else could take the migrants' seat").isEmpty();
        walk.to(clock.now().plus(Duration.ofDays(366)));
        assertThat(drawnFor("XAA", "a-year-later")).contains("reviewer1");
    }

    private void onlyMigrants(String name) {
        List.of("reviewer1", "reviewer2", "reviewer3").stream().filter(other -> !other.equals(name))
                .forEach(other -> roster.takeAtOnce(world.who(other), 0));
    }

    @Test
    void an_empty_roster_is_recorded_filled_up_where_somebody_comes_and_else_ends_without_a_quorum() {
        for (var i = 1; i <= 12; i++) {
            roster.away(world.who("reviewer" + i), today(), today().plusDays(10));
        }
        assertThat(drawn()).isEmpty();
        assertThat(desks("rate")).isEmpty();
        assertThat(jdbc.sql("select content->>'seats' from audit_entry where subject = :ref and action = 'panel-lacks'").param("ref", ref)
                .query(String.class).list()).containsExactly("0");
        days(22);
        assertThat(world.panel(ref, cycle)).as("offered again when they are back").hasSize(5);
        assertThat(desks("rate")).hasSize(5);
        assertThat(desks("seal")).hasSize(1);
        days(60);
        assertThat(jdbc.sql("select level from assessment a join commitment c on c.id = a.commitment where c.ref = :ref").param("ref", ref)
                .query(String.class).list()).containsExactly("no-quorum");
    }

    @Test
    void nobody_sits_on_more_panels_at_once_than_they_take() {
        for (var i = 1; i <= 12; i++) {
            roster.takeAtOnce(world.who("reviewer" + i), 1);
        }
        var first = drawn();
        var second = drawnFor("XAB", "at-once");
        assertThat(first).hasSize(5);
        assertThat(second).isNotEmpty().doesNotContainAnyElementsOf(first);
    }

    @Test
    void the_least_loaded_sit_next() {
        walk.to(clock.now().plus(Duration.ofDays(366)));
        var first = drawnFor("XAA", "fair");
        assertThat(drawnFor("XAB", "fairer")).as("twelve reviewers, ten seats").hasSize(5).doesNotContainAnyElementsOf(first);
    }

    @Test
    void what_the_outside_reads_of_a_panel_changes_with_its_publication_only() {
        var panel = drawn();
        var face = jdbc.sql("select sectors::text from panel p join commitment c on c.id = p.commitment where c.ref = :ref").param("ref", ref);
        var before = face.query(String.class).single();
        panel.forEach(name -> reviews.giveBack(world.who(name), ref, cycle));
        assertThat(face.query(String.class).single()).isEqualTo(before);
        days(90);
        assertThat(jdbc.sql("select p.state from panel p join commitment c on c.id = p.commitment where c.ref = :ref").param("ref", ref)
                .query(String.class).single()).isEqualTo("published");
    }

    private void moves(String name, Grant to) {
        accounts.setRoles(world.who("admin"), world.who(name).id(), Set.of(to));
    }
}

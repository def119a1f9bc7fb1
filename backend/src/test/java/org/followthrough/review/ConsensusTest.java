package org.followthrough.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.followthrough.IntegrationTest;
import org.followthrough.Panels;
import org.followthrough.World;
import org.followthrough.accountability.StandingRows;
import org.followthrough.accountability.Timeline;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.reporting.SelfReport;
import org.followthrough.review.roster.RosterService;
import org.followthrough.shared.Deadline;
import org.followthrough.shared.WorkingDays;
import org.followthrough.shared.WrongState;
import org.followthrough.shared.RuleViolation;
import org.followthrough.workflow.TokenCheck;
import org.followthrough.workflow.Walk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The recorded consensus round (method, section 2 D), on a real database and a real engine. */
@IntegrationTest
@Import(World.class)
class ConsensusTest {

    private static final ZoneId UTC = ZoneId.of("UTC");
    private static int number;

    @Autowired
    private World world;
    @Autowired
    private ReviewService reviews;
    @Autowired
    private SealingService sealing;
    @Autowired
    private Walk walk;
    @Autowired
    private Reviews stored;
    @Autowired
    private TokenCheck tokens;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private StandingRows standings;
    @Autowired
    private Timeline timeline;

    private String ref = "";
    private String cycle = "";
    private List<String> panel = List.of();

    @BeforeEach
    void aPanelRates() {
        ref = world.begin().acceptedBy("XAA");
        cycle = world.openCycle("consensus-" + ++number);
        world.reported(ref, cycle, SelfReport.UNDER_WAY);
        panel = Panels.quorumFirst(world.panel(ref, cycle));
    }

    private void levels(AssessmentLevel... levels) {
        for (var i = 0; i < levels.length; i++) {
            world.rated(panel.get(i), ref, cycle, levels[i], EvidenceGrade.STRONG);
        }
    }

    private Optional<Assessment> seal() {
        return sealing.seal(world.who(world.chair(ref, cycle)), ref, cycle, "Found.", null);
    }

    private CommitmentState state() {
        return standings.find(ref).orElseThrow().state();
    }

    private static RatingDraft draft(AssessmentLevel level) {
        return new RatingDraft(level, EvidenceGrade.STRONG, null, null, null, Set.of(), "Thought again.", List.of());
    }

    private List<String> desks(String kind) {
        return jdbc.sql("""
                select a.name from work_item w join account a on a.id = w.account join commitment c on c.id = w.commitment
                where c.ref = :ref and w.kind = :kind order by a.name""").param("ref", ref).param("kind", kind).query(String.class).list();
    }

    @Test
    void ratings_within_one_step_are_sealed_at_once() {
        levels(AssessmentLevel.LIMITED, AssessmentLevel.LIMITED, AssessmentLevel.SUBSTANTIAL, AssessmentLevel.SUBSTANTIAL, AssessmentLevel.LIMITED);
        assertThat(seal()).isPresent();
        assertThat(state()).isEqualTo(CommitmentState.RIGHT_OF_REPLY);
    }

    @Test
    void a_minority_note_names_nobody_who_might_have_sat_on_the_panel() {
        levels(AssessmentLevel.LIMITED, AssessmentLevel.LIMITED, AssessmentLevel.LIMITED, AssessmentLevel.LIMITED, AssessmentLevel.LIMITED);
        var chair = world.who(world.chair(ref, cycle));
        var organisation = jdbc.sql("select p.name from panel_seat s join party p on p.code = s.organisation join account a on a.id = s.account"
                + " where a.name = :name and p.kind = 'organisation' limit 1").param("name", panel.getFirst()).query(String.class).single();
        for (var name : List.of(panel.getFirst(), panel.getFirst().toUpperCase(), organisation)) {
            assertThatThrownBy(() -> sealing.seal(chair, ref, cycle, "Found.", "Against it stood (" + name + "), who saw no act.")).as(name)
                    .isInstanceOf(RuleViolation.class).hasMessageContaining("minority-note.names");
        }
        assertThat(state()).isEqualTo(CommitmentState.IN_REVIEW);
        sealing.seal(chair, ref, cycle, "Found.", "One reviewer saw no act, whatever " + panel.getFirst() + "like words say.");
        assertThat(state()).isEqualTo(CommitmentState.RIGHT_OF_REPLY);
    }

    @Test
    void ratings_two_steps_apart_open_one_round_and_the_next_seal_seals() {
        levels(AssessmentLevel.LIMITED, AssessmentLevel.LIMITED, AssessmentLevel.SUBSTANTIAL, AssessmentLevel.COMPLETE, AssessmentLevel.LIMITED);
        var told = timeline.of(standings.find(ref).orElseThrow().commitment(), 0, 100);
        assertThat(seal()).isEmpty();
        assertThat(state()).isEqualTo(CommitmentState.IN_REVIEW);
        assertThat(timeline.of(standings.find(ref).orElseThrow().commitment(), 0, 100)).as("nothing is told outside").isEqualTo(told);
        assertThat(desks("rate")).containsExactlyInAnyOrderElementsOf(panel);
        assertThat(desks("seal")).hasSize(1);
        var sealed = seal().orElseThrow();
        assertThat(sealed.consensusRound()).isTrue();
        assertThat(sealed.isSplit()).isTrue();
        assertThat(sealed.level()).isEqualTo(AssessmentLevel.LIMITED);
        assertThat(state()).isEqualTo(CommitmentState.RIGHT_OF_REPLY);
        assertThat(desks("rate")).isEmpty();
    }

    @Test
    void members_see_the_levels_and_revise_once_and_both_ratings_are_kept() {
        levels(AssessmentLevel.LIMITED, AssessmentLevel.LIMITED, AssessmentLevel.LIMITED, AssessmentLevel.COMPLETE);
        seal();
        var who = world.who(panel.get(3));
        assertThat(reviews.desk(who, ref, cycle).consensus().orElseThrow().round().distribution())
                .containsEntry("limited", 3).containsEntry("complete", 1).containsEntry("substantial", 0);
        reviews.rate(who, ref, cycle, draft(AssessmentLevel.SUBSTANTIAL), null);
        assertThat(reviews.desk(who, ref, cycle).rating().orElseThrow().draft().level()).as("a draft counts for nothing")
                .isEqualTo(AssessmentLevel.COMPLETE);
        reviews.submit(who, ref, cycle);
        assertThat(desks("rate")).hasSize(4).doesNotContain(panel.get(3));
        assertThatThrownBy(() -> reviews.rate(who, ref, cycle, draft(AssessmentLevel.LIMITED), null)).isInstanceOf(WrongState.class);
        assertThatThrownBy(() -> reviews.submit(who, ref, cycle)).isInstanceOf(WrongState.class);
        assertThat(jdbc.sql("select before->>'level' || ' ' || r.level from rating_revision v join rating r on r.seat = v.seat "
                + "join panel_seat s on s.id = r.seat join panel p on p.id = s.panel join commitment c on c.id = p.commitment where c.ref = :ref")
                .param("ref", ref).query(String.class).list()).containsExactly("COMPLETE substantial");
        var sealed = seal().orElseThrow();
        assertThat(sealed.isSplit()).isFalse();
        assertThat(sealed.distribution()).containsEntry("substantial", 1).containsEntry("complete", 0);
    }

    @Test
    void who_stands_by_a_rating_has_answered() {
        levels(AssessmentLevel.LIMITED, AssessmentLevel.LIMITED, AssessmentLevel.LIMITED, AssessmentLevel.COMPLETE);
        seal();
        reviews.standBy(world.who(panel.getFirst()), ref, cycle);
        assertThat(sealing.chair(world.who(world.chair(ref, cycle)), ref, cycle).answered()).isEqualTo(1);
        assertThatThrownBy(() -> reviews.standBy(world.who(panel.getFirst()), ref, cycle)).isInstanceOf(WrongState.class);
    }

    @Test
    void who_had_not_rated_rates_blind_and_sees_no_levels() {
        levels(AssessmentLevel.LIMITED, AssessmentLevel.LIMITED, AssessmentLevel.LIMITED, AssessmentLevel.COMPLETE);
        seal();
        assertThat(reviews.desk(world.who(panel.get(4)), ref, cycle).consensus()).isEmpty();
        world.rated(panel.get(4), ref, cycle, AssessmentLevel.SUBSTANTIAL, EvidenceGrade.STRONG);
        assertThat(reviews.desk(world.who(panel.get(4)), ref, cycle).consensus()).isEmpty();
        assertThat(reviews.desk(world.who(panel.get(0)), ref, cycle).consensus().orElseThrow().round().distribution())
                .as("as it was, so that another look tells nothing").containsEntry("substantial", 0);
        assertThat(seal().orElseThrow().ratings()).isEqualTo(5);
    }

    private Instant opens() {
        return jdbc.sql("select d.due_at from deadline d join commitment c on c.id = d.commitment where c.ref = :ref and d.kind = 'consensus-opens'")
                .param("ref", ref).query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant()).single();
    }

    private Instant end() {
        return Objects.requireNonNull(standings.find(ref).orElseThrow().dueAt());
    }

    private Assessment sealedByEngine() {
        walk.to(end().plusSeconds(60));
        assertThat(state()).isEqualTo(CommitmentState.RIGHT_OF_REPLY);
        return jdbc.sql("select p.id from panel p join commitment c on c.id = p.commitment where c.ref = :ref").param("ref", ref).query(UUID.class)
                .optional().flatMap(stored::assessment).orElseThrow();
    }

    @Test
    void where_the_chair_stays_silent_the_engine_opens_the_round_five_working_days_before_the_end_unseen() {
        reviews.declare(world.who(panel.get(4)), ref, cycle);
        levels(AssessmentLevel.LIMITED, AssessmentLevel.LIMITED, AssessmentLevel.LIMITED, AssessmentLevel.COMPLETE);
        var before = standings.find(ref).orElseThrow();
        var told = timeline.of(before.commitment(), 0, 100);
        assertThat(WorkingDays.between(Deadline.dayOf(opens(), UTC), Deadline.dayOf(end(), UTC))).isEqualTo(5);
        walk.to(opens().minusMillis(1));
        assertThat(desks("rate")).as("one has not rated yet").containsExactly(panel.get(4));
        walk.to(opens().plusMillis(1));
        assertThat(desks("rate")).containsExactlyInAnyOrderElementsOf(panel);
        assertThat(standings.find(ref)).as("nothing of it shows").contains(before);
        assertThat(timeline.of(before.commitment(), 0, 100)).isEqualTo(told);
        assertThat(tokens.astray()).doesNotContain(ref);
        assertThat(actions("consensus-opened")).containsExactly("engine panel");
        assertThat(sealing.chair(world.who(world.chair(ref, cycle)), ref, cycle).review().isChairDeclared()).as("said nothing").isFalse();
        var sealed = sealedByEngine();
        assertThat(sealed.consensusRound()).isTrue();
        assertThat(sealed.isSplit()).isTrue();
        assertThat(sealed.level()).as("the median").isEqualTo(AssessmentLevel.LIMITED);
        assertThat(sealed.distribution()).containsEntry("limited", 3).containsEntry("complete", 1);
        assertThat(desks("rate")).isEmpty();
    }

    /** Who acted in entries of the record of a kind, and who may read them. */
    private List<String> actions(String action) {
        return jdbc.sql("select acted_as || ' ' || visibility from audit_entry where subject = :ref and action = :action").param("ref", ref)
                .param("action", action).query(String.class).list();
    }

    @Test
    void members_revise_in_the_round_that_the_engine_opened_and_it_counts() {
        levels(AssessmentLevel.LIMITED, AssessmentLevel.LIMITED, AssessmentLevel.LIMITED, AssessmentLevel.COMPLETE);
        walk.to(opens().plusMillis(1));
        var who = world.who(panel.get(3));
        reviews.rate(who, ref, cycle, draft(AssessmentLevel.SUBSTANTIAL), null);
        reviews.submit(who, ref, cycle);
        var sealed = sealedByEngine();
        assertThat(sealed.isSplit()).isFalse();
        assertThat(sealed.distribution()).containsEntry("substantial", 1).containsEntry("complete", 0);
    }

    @Test
    void no_round_is_opened_for_ratings_within_one_step_nor_without_a_quorum_nor_twice() {
        levels(AssessmentLevel.LIMITED, AssessmentLevel.LIMITED, AssessmentLevel.SUBSTANTIAL, AssessmentLevel.LIMITED);
        walk.to(opens().plusMillis(1));
        assertThat(actions("consensus-opened")).isEmpty();
        assertThat(sealedByEngine().consensusRound()).isFalse();
        aPanelRates();
        levels(AssessmentLevel.NOT_STARTED, AssessmentLevel.COMPLETE);
        walk.to(opens().plusMillis(1));
        assertThat(actions("consensus-opened")).as("two are no quorum").isEmpty();
        aPanelRates();
        levels(AssessmentLevel.LIMITED, AssessmentLevel.LIMITED, AssessmentLevel.LIMITED, AssessmentLevel.COMPLETE);
        var date = opens();
        seal();
        walk.to(date.plusMillis(1));
        assertThat(actions("consensus-opened")).as("the chair has opened it").containsExactly("panel-chair panel");
    }

    @Test
    void a_rating_after_the_date_that_lies_apart_opens_the_round_at_once() {
        reviews.declare(world.who(panel.get(4)), ref, cycle);
        levels(AssessmentLevel.LIMITED, AssessmentLevel.LIMITED, AssessmentLevel.LIMITED, AssessmentLevel.LIMITED);
        walk.to(opens().plusSeconds(3600));
        assertThat(actions("consensus-opened")).isEmpty();
        world.rated(panel.get(4), ref, cycle, AssessmentLevel.COMPLETE, EvidenceGrade.STRONG);
        assertThat(actions("consensus-opened")).containsExactly("engine panel");
        assertThat(desks("rate")).containsExactlyInAnyOrderElementsOf(panel);
        assertThat(seal().orElseThrow().consensusRound()).as("the chair need not open it any more").isTrue();
    }

    @Test
    void the_round_ends_with_the_review_and_moves_no_date() {
        levels(AssessmentLevel.LIMITED, AssessmentLevel.LIMITED, AssessmentLevel.LIMITED, AssessmentLevel.COMPLETE);
        var end = end();
        var before = standings.find(ref).orElseThrow();
        assertThat(seal()).isEmpty();
        assertThat(standings.find(ref)).as("nothing of it shows, not even that something changed").contains(before);
        assertThat(sealing.chair(world.who(world.chair(ref, cycle)), ref, cycle).review().reviewEndsAt()).isEqualTo(end);
        walk.to(end.plusSeconds(60));
        assertThat(state()).isEqualTo(CommitmentState.RIGHT_OF_REPLY);
        assertThat(standings.find(ref).orElseThrow().stepSince()).isEqualTo(end);
        assertThat(desks("rate")).isEmpty();
    }

    @Test
    void a_rating_that_goes_with_its_seat_takes_its_revision_along() {
        levels(AssessmentLevel.LIMITED, AssessmentLevel.LIMITED, AssessmentLevel.LIMITED, AssessmentLevel.COMPLETE);
        seal();
        assertThat(Map.of("seats", world.panel(ref, cycle).size())).containsEntry("seats", 5);
        reviews.standBy(world.who(panel.getFirst()), ref, cycle);
        roster.declareConflict(world.who(panel.getFirst()), "XAA", "A new tie.");
        assertThat(jdbc.sql("select count(*) from rating_revision v join panel_seat s on s.id = v.seat where s.given_back_at is not null")
                .query(Integer.class).single()).isZero();
        roster.withdrawConflict(world.who(panel.getFirst()), roster.own(world.who(panel.getFirst())).conflicts().getFirst().id());
    }

    @Autowired
    private RosterService roster;
}

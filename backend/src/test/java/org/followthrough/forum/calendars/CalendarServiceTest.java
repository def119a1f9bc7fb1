package org.followthrough.forum.calendars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.accountability.StandingRows;
import org.followthrough.accountability.Timeline;
import org.followthrough.commitment.CommitmentService;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.commitment.Commitments;
import org.followthrough.commitment.DeadlineKind;
import org.followthrough.commitment.DeadlinePassed;
import org.followthrough.commitment.Deadlines;
import org.followthrough.commitment.Lateness;
import org.followthrough.commitment.sideways.ClarificationService;
import org.followthrough.forum.Profile;
import org.followthrough.identity.Actor;
import org.followthrough.reporting.CyclePlan;
import org.followthrough.reporting.CycleService;
import org.followthrough.reporting.CycleState;
import org.followthrough.reporting.Cycles;
import org.followthrough.reporting.SelfReport;
import org.followthrough.review.SealingService;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.review.EvidenceGrade;
import org.followthrough.shared.Deadline;
import org.followthrough.shared.Forbidden;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.WorkingDays;
import org.followthrough.upkeep.Verification;
import org.followthrough.workflow.Walk;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Holidays of forums and countries, and the deadlines that they move. */
@IntegrationTest
@Import(World.class)
class CalendarServiceTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Kathmandu");

    @Autowired
    private World world;
    @Autowired
    private CalendarService calendars;
    @Autowired
    private CommitmentService service;
    @Autowired
    private Commitments commitments;
    @Autowired
    private Deadlines deadlines;
    @Autowired
    private CycleService cycleService;
    @Autowired
    private Cycles cycles;
    @Autowired
    private ClarificationService clarifications;
    @Autowired
    private SealingService sealing;
    @Autowired
    private StandingRows standings;
    @Autowired
    private Timeline timeline;
    @Autowired
    private Walk walk;
    @Autowired
    private MethodClock clock;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private ManagementService management;
    @Autowired
    private Verification verification;
    @Autowired
    private JdbcClient jdbc;
    private Actor organiser;
    private String forum;
    private String state;
    private int firstYear;

    @BeforeEach
    void begin() {
        organiser = world.begin().who("organiser");
        forum = world.forumOfItsOwn(Profile.FORMAL, ZONE.getId());
        state = world.stateOfItsOwn();
        firstYear = today().getYear();
    }

    private LocalDate today() {
        return Deadline.dayOf(clock.now(), ZONE);
    }

    /** The n-th day from now on, Monday to Friday. */
    private LocalDate in(int days) {
        return WorkingDays.add(today(), days);
    }

    /** These days and no others, of every year that a test may see: it may have walked over a new year since it said others. */
    private void holidays(CalendarOwner owner, LocalDate... days) {
        for (var year = firstYear; year < firstYear + 4; year++) {
            var of = year;
            calendars.replaceYear(organiser, owner, year, Arrays.stream(days).filter(day -> day.getYear() == of)
                    .map(day -> new Holiday(day, "Day of " + owner.code())).toList());
        }
    }

    private LocalDate due(String ref, DeadlineKind kind) {
        return deadlines.of(commitments.id(ref)).stream().filter(one -> one.kind() == kind).map(DeadlinePassed::at)
                .map(at -> Deadline.dayOf(at, ZONE)).findFirst().orElseThrow();
    }

    private void inStep() {
        assertThat(verification.run()).isEmpty();
    }

    @Test
    void a_calendar_that_changes_while_the_clock_stands_still_counts_when_it_runs_again() {
        var ref = world.assignedOf(forum, state);
        var office = "focal." + state.toLowerCase();
        clarifications.ask(world.who(office), ref, "Does it mean recruiters abroad too?");
        holidays(CalendarOwner.country(state), in(20), in(21), in(64));
        clarifications.answer(organiser, ref, "Yes.");
        assertThat(due(ref, DeadlineKind.OBJECTION_ENDS)).isEqualTo(in(10));
        assertThat(due(ref, DeadlineKind.RESPONSE_DUE)).isEqualTo(in(62));
        assertThat(due(ref, DeadlineKind.NO_RESPONSE)).isEqualTo(in(73));
        inStep();
    }

    @Test
    void silence_keeps_all_its_days_where_a_holiday_is_taken_back_while_the_clock_stands_still() {
        var many = IntStream.rangeClosed(2, 60).mapToObj(this::in).toArray(LocalDate[]::new);
        holidays(CalendarOwner.country(state), many);
        var ref = world.assignedOf(forum, state);
        walk.to(in(62).atTime(12, 0).atZone(ZONE).toInstant());
        clarifications.ask(organiser, ref, "Which ministry answers?");
        var stopped = today();
        holidays(CalendarOwner.country(state));
        clarifications.answer(world.who("focal." + state.toLowerCase()), ref, "The ministry of labour.");
        assertThat(due(ref, DeadlineKind.RESPONSE_DUE)).as("not before the day on which the clock runs again").isEqualTo(stopped);
        assertThat(due(ref, DeadlineKind.NO_RESPONSE)).isEqualTo(WorkingDays.add(stopped, 10));
    }

    @Test
    void what_is_asked_of_a_commitment_is_counted_by_its_forum_and_its_addressees_country() {
        holidays(CalendarOwner.forum(forum), in(1));
        holidays(CalendarOwner.country(state), in(2), in(3));
        var ref = world.assignedOf(forum, state);
        var elsewhere = world.assignedOf(forum, world.stateOfItsOwn());
        assertThat(due(ref, DeadlineKind.RESPONSE_DUE)).isEqualTo(in(63));
        assertThat(due(ref, DeadlineKind.OBJECTION_ENDS)).isEqualTo(in(13));
        assertThat(due(ref, DeadlineKind.NO_RESPONSE)).isEqualTo(in(73));
        assertThat(due(elsewhere, DeadlineKind.RESPONSE_DUE)).as("another country's holidays do not count").isEqualTo(in(61));
    }

    @Test
    void a_new_holiday_moves_what_lies_ahead_everywhere_it_is_shown() {
        var ref = world.assignedOf(forum, state);
        holidays(CalendarOwner.country(state), in(5), in(61));
        assertThat(due(ref, DeadlineKind.OBJECTION_ENDS)).isEqualTo(in(11));
        assertThat(due(ref, DeadlineKind.RESPONSE_DUE)).as("the second one would be the due date itself").isEqualTo(in(62));
        assertThat(due(ref, DeadlineKind.NO_RESPONSE)).isEqualTo(in(72));
        var end = Deadline.endOf(in(62), ZONE);
        var commitment = commitments.find(ref).orElseThrow();
        assertThat(commitment.responseDueAt()).isEqualTo(end);
        assertThat(commitment.dueAt()).isEqualTo(end);
        assertThat(commitment.noResponseAt()).isEqualTo(Deadline.endOf(in(72), ZONE));
        assertThat(standings.find(ref).orElseThrow().dueAt()).isEqualTo(end);
        assertThat(instant("select due_at from work_item", ref)).isEqualTo(end);
        assertThat(timeline.of(commitment.id(), 0, 9)).extracting(Timeline.Entry::kind).startsWith("commitment-assigned")
                .as("once for each year of which a holiday was said").containsOnly("commitment-assigned", "deadline-moved");
        assertThat(actions(ref)).contains("commitment-assigned", "deadline-moved");
        assertThat(actions("calendar:country:" + state)).contains("calendar-changed");
        inStep();
    }

    private List<String> actions(String subject) {
        return jdbc.sql("select action from audit_entry where subject = :subject").param("subject", subject).query(String.class).list();
    }

    @Test
    void the_same_year_again_changes_nothing_and_says_nothing() {
        var ref = world.assignedOf(forum, state);
        holidays(CalendarOwner.country(state), in(5));
        var entries = actions(ref).size();
        holidays(CalendarOwner.country(state), in(5));
        assertThat(actions(ref)).hasSize(entries);
    }

    @Test
    void what_was_counted_by_a_year_that_is_forgotten_counts_monday_to_friday_again() {
        var ref = world.assignedOf(forum, state);
        holidays(CalendarOwner.country(state), in(5));
        calendars.forgetYear(organiser, CalendarOwner.country(state), in(5).getYear());
        assertThat(due(ref, DeadlineKind.RESPONSE_DUE)).isEqualTo(in(60));
        assertThatThrownBy(() -> calendars.forgetYear(organiser, CalendarOwner.country(state), in(5).getYear())).isInstanceOf(NotFound.class);
        inStep();
    }

    @Test
    void a_date_that_the_organiser_set_stays_but_silence_is_counted_from_it() {
        var given = in(20);
        var ref = service.assign(organiser, world.recommendationOf(forum), List.of(state), given, false).getFirst().ref();
        holidays(CalendarOwner.country(state), in(5), in(25));
        assertThat(due(ref, DeadlineKind.RESPONSE_DUE)).isEqualTo(given);
        assertThat(due(ref, DeadlineKind.NO_RESPONSE)).isEqualTo(in(31));
        inStep();
    }

    @Test
    void what_has_passed_is_never_touched_and_what_follows_is_counted_from_where_it_was() {
        var ref = world.assignedOf(forum, state);
        var due = commitments.find(ref).orElseThrow().responseDueAt();
        walk.to(due.plusSeconds(60));
        holidays(CalendarOwner.country(state), in(-1 + 1), in(3));
        var commitment = commitments.find(ref).orElseThrow();
        assertThat(commitment.responseDueAt()).isEqualTo(due);
        assertThat(commitment.lateness()).isEqualTo(Lateness.LATE);
        assertThat(due(ref, DeadlineKind.NO_RESPONSE)).isEqualTo(WorkingDays.add(Deadline.dayOf(due, ZONE), 11 + (isHolidayAfterDue(due) ? 1 : 0)));
        inStep();
    }

    private boolean isHolidayAfterDue(Instant due) {
        return in(0).isAfter(Deadline.dayOf(due, ZONE)) && WorkingDays.isWorkingDay(in(0));
    }

    @Test
    void a_holiday_that_is_taken_back_makes_nothing_pass_early() {
        holidays(CalendarOwner.country(state), in(2), in(3), in(4), in(5));
        var ref = world.assignedOf(forum, state);
        var ends = due(ref, DeadlineKind.OBJECTION_ENDS);
        walk.to(Deadline.endOf(WorkingDays.add(today(), 12), ZONE).minusSeconds(7200));
        holidays(CalendarOwner.country(state));
        assertThat(due(ref, DeadlineKind.OBJECTION_ENDS)).as("it would have ended two days ago, and ends today").isEqualTo(today()).isBefore(ends);
        assertThat(commitments.find(ref).orElseThrow().state()).isEqualTo(CommitmentState.ASSIGNED);
        inStep();
    }

    @Test
    void a_cycle_is_counted_by_the_forum_alone_and_its_timers_and_reports_move_with_it() {
        holidays(CalendarOwner.country(state), in(31), in(32));
        var ref = world.assignedOf(forum, state);
        world.respond(ref, World.accepted());
        var cycle = plan(null);
        assertThat(Deadline.dayOf(cycles.find(cycle).orElseThrow().veryLateAt(), ZONE)).isEqualTo(in(50));
        var opened = in(0);
        holidays(CalendarOwner.forum(forum), in(33), in(60));
        var moved = cycles.find(cycle).orElseThrow();
        assertThat(Deadline.dayOf(moved.veryLateAt(), ZONE)).isEqualTo(WorkingDays.add(opened, 51));
        assertThat(moved.closes()).isEqualTo(WorkingDays.add(opened, 72));
        assertThat(due(ref, DeadlineKind.REPORT_DUE)).as("a person set it").isEqualTo(WorkingDays.add(opened, 30));
        assertThat(due(ref, DeadlineKind.REPORT_VERY_LATE)).isEqualTo(WorkingDays.add(opened, 51));
        assertThat(due(ref, DeadlineKind.REPORT_CLOSES)).isEqualTo(moved.closes());
        assertThat(actions(cycle)).contains("cycle-moved");
        walk.to(moved.veryLateAt().minusSeconds(1));
        assertThat(commitments.find(ref).orElseThrow().lateness()).isEqualTo(Lateness.LATE);
        walk.to(moved.veryLateAt().plusSeconds(1));
        assertThat(commitments.find(ref).orElseThrow().lateness()).isEqualTo(Lateness.VERY_LATE);
        walk.to(moved.closesAt().minusSeconds(1));
        assertThat(cycles.find(cycle).orElseThrow().state()).isEqualTo(CycleState.OPEN);
        walk.to(moved.closesAt().plusSeconds(1));
        assertThat(cycles.find(cycle).orElseThrow().state()).isEqualTo(CycleState.CLOSED);
        assertThat(actions(cycle).stream().filter("cycle-very-late"::equals)).hasSize(1);
        assertThat(actions(cycle).stream().filter("cycle-closed"::equals)).hasSize(1);
        inStep();
    }

    @Test
    void the_timer_that_runs_is_set_anew() {
        var ref = world.assignedOf(forum, state);
        world.respond(ref, World.accepted());
        var code = plan(null);
        walk.to(cycles.find(code).orElseThrow().dueAt().plusSeconds(1));
        holidays(CalendarOwner.forum(forum), in(3));
        var cycle = cycles.find(code).orElseThrow();
        var instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(cycle.id().toString()).singleResult();
        assertThat(management.createJobQuery().processInstanceId(instance.getId()).timers().singleResult().getDuedate().toInstant())
                .isEqualTo(cycle.veryLateAt());
        assertThat(cycle.veryLateAt()).isEqualTo(Deadline.endOf(WorkingDays.add(cycle.due(), 21), ZONE));
    }

    @Test
    void a_closing_day_that_the_organiser_set_stays_and_very_late_stays_before_it() {
        var closes = in(52);
        var code = plan(closes);
        holidays(CalendarOwner.forum(forum), in(31), in(32), in(33), in(34), in(35));
        var cycle = cycles.find(code).orElseThrow();
        assertThat(cycle.closes()).isEqualTo(closes);
        assertThat(Deadline.dayOf(cycle.veryLateAt(), ZONE)).isEqualTo(closes.minusDays(1));
    }

    private String plan(@Nullable LocalDate closes) {
        var code = "C-" + UUID.randomUUID().toString().substring(0, 8);
        cycleService.plan(organiser, new CyclePlan(code, forum, today(), in(30), closes, 20, 30, 14));
        walk.to(clock.now());
        return code;
    }

    @Test
    void review_and_reply_move_with_the_addressees_calendar() {
        var ref = world.assignedOf(forum, state);
        world.respond(ref, World.accepted());
        var cycle = plan(null);
        world.reported(ref, cycle, SelfReport.UNDER_WAY);
        holidays(CalendarOwner.country(state), in(3));
        assertThat(due(ref, DeadlineKind.REVIEW_ENDS)).isEqualTo(in(31));
        assertThat(instant("select review_ends_at from panel", ref)).isEqualTo(Deadline.endOf(in(31), ZONE));
        world.allRate(ref, cycle, AssessmentLevel.LIMITED, EvidenceGrade.MODERATE);
        sealing.seal(world.who(world.chair(ref, cycle)), ref, cycle, null, null);
        assertThat(due(ref, DeadlineKind.REPLY_ENDS)).isEqualTo(in(15));
        holidays(CalendarOwner.country(state), in(3), in(15));
        assertThat(due(ref, DeadlineKind.REPLY_ENDS)).isEqualTo(in(16));
        inStep();
        walk.to(Deadline.endOf(in(16), ZONE).plusSeconds(1));
        assertThat(commitments.find(ref).orElseThrow().state()).isEqualTo(CommitmentState.ASSESSED);
    }

    private Instant instant(String sql, String ref) {
        return jdbc.sql(sql + " where commitment = :id").param("id", commitments.id(ref)).query(OffsetDateTime.class).single().toInstant();
    }

    @Test
    void a_hole_is_counted_monday_to_friday_and_named() {
        var owner = CalendarOwner.country(state);
        calendars.replaceYear(organiser, owner, in(5).getYear(), List.of(new Holiday(in(5), "Day")));
        var calendar = calendars.read(owner);
        assertThat(calendar.holes(in(0), in(0).plusYears(1))).contains(in(0).getYear() + 1).doesNotContain(in(5).getYear());
        assertThat(due(world.assignedOf(forum, state), DeadlineKind.RESPONSE_DUE)).isEqualTo(in(61));
    }

    @Test
    void only_an_organiser_keeps_calendars_and_only_of_forums_and_states() {
        var owner = CalendarOwner.country(state);
        assertThatThrownBy(() -> calendars.replaceYear(world.who("focal.xaa"), owner, 2027, List.of())).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> calendars.forgetYear(world.who("admin"), owner, 2027)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> calendars.replaceYear(organiser, CalendarOwner.country("ORG-1"), 2027, List.of())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> calendars.replaceYear(organiser, CalendarOwner.forum("NONE"), 2027, List.of())).isInstanceOf(NotFound.class);
    }

    @Test
    void a_day_of_another_year_or_named_twice_or_without_a_name_is_refused() {
        var owner = CalendarOwner.country(state);
        var day = LocalDate.of(2027, 1, 6);
        assertThatThrownBy(() -> calendars.replaceYear(organiser, owner, 2026, List.of(new Holiday(day, "Day")))).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> calendars.replaceYear(organiser, owner, 2027, List.of(new Holiday(day, "Day"), new Holiday(day, "Again"))))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> calendars.replaceYear(organiser, owner, 2027, List.of(new Holiday(day, " ")))).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> calendars.replaceYear(organiser, owner, 1999, List.of())).isInstanceOf(RuleViolation.class);
        assertThat(calendars.read(owner).years()).isEmpty();
    }
}

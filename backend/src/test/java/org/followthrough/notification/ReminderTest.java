package org.followthrough.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.commitment.CommitmentService;
import org.followthrough.shared.Forbidden;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.Sql;
import org.followthrough.shared.WorkingDays;
import org.followthrough.workflow.Inbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reminders before and after due dates (features, row L1): nothing early, nothing doubled, no flood of the past. */
@IntegrationTest
@Import(World.class)
class ReminderTest {

    @Autowired
    private World world;
    @Autowired
    private ReminderService reminders;
    @Autowired
    private CommitmentService commitments;
    @Autowired
    private Inbox inbox;
    @Autowired
    private MethodClock clock;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void begin() {
        world.begin();
        jdbc.sql("delete from notice").update();
        jdbc.sql("delete from reminder_plan").update();
        jdbc.sql("delete from reminder_sweep").update();
        reminders.sweep(clock.now());
    }

    private Instant due(String ref) {
        return jdbc.sql("select w.due_at from work_item w join commitment c on c.id = w.commitment where c.ref = :ref and w.kind = 'respond'")
                .param("ref", ref).query((row, number) -> Sql.instant(row, "due_at")).single();
    }

    /** Days from the due date of the reminders that the focal point was sent, in their order. */
    private List<Long> daysOfReminders(String ref, Instant due) {
        return jdbc.sql("""
                select n.at from notice n join commitment c on c.id = n.commitment
                where c.ref = :ref and n.kind = 'reminder' and n.account = :account and n.cause like 'reminder:%' order by n.at""")
                .param("ref", ref).param("account", world.who("focal." + World.stateOf(ref)).id())
                .query((row, number) -> Duration.between(due, Sql.instant(row, "at")).toDays()).list();
    }

    private void sweepDaily(Instant until) {
        for (var at = clock.now(); at.isBefore(until); at = at.plus(Duration.ofHours(12))) {
            reminders.sweep(at);
        }
        reminders.sweep(until);
    }

    @Test
    void each_offset_of_the_default_is_sent_once_at_its_instant() {
        var ref = world.assigned("XAA");
        var due = due(ref);
        sweepDaily(due.plus(Duration.ofDays(40)));
        sweepDaily(due.plus(Duration.ofDays(41)));
        assertThat(daysOfReminders(ref, due)).containsExactly(-30L, -7L, 0L, 7L, 21L);
    }

    @Test
    void nothing_is_sent_before_its_instant_and_it_is_sent_at_it() {
        var ref = world.assigned("XAA");
        var due = due(ref);
        var instant = due.minus(Duration.ofDays(30));
        reminders.sweep(instant.minusSeconds(1));
        assertThat(daysOfReminders(ref, due)).isEmpty();
        reminders.sweep(instant);
        assertThat(daysOfReminders(ref, due)).containsExactly(-30L);
    }

    @Test
    void after_a_long_stop_only_the_last_of_several_is_sent() {
        var ref = world.assigned("XAA");
        var due = due(ref);
        reminders.sweep(due.plus(Duration.ofDays(8)));
        assertThat(daysOfReminders(ref, due)).containsExactly(7L);
    }

    @Test
    void a_moved_due_date_moves_the_reminders_that_are_still_to_come() {
        var ref = world.assigned("XAA");
        var first = due(ref);
        sweepDaily(first.minus(Duration.ofDays(6)));
        var moved = first.plus(Duration.ofDays(20));
        move(ref, moved);
        sweepDaily(moved.plus(Duration.ofDays(1)));
        assertThat(daysOfReminders(ref, moved)).containsExactly(-50L, -27L, -7L, 0L);
    }

    @Test
    void a_due_date_moved_to_an_earlier_day_sends_nothing_belatedly() {
        var ref = world.assigned("XAA");
        var due = due(ref);
        sweepDaily(due.minus(Duration.ofDays(60)));
        move(ref, clock.now().plus(Duration.ofDays(3)).isBefore(due) ? due.minus(Duration.ofDays(57)) : due);
        sweepDaily(due.minus(Duration.ofDays(58)));
        assertThat(daysOfReminders(ref, due)).isEmpty();
    }

    private void move(String ref, Instant due) {
        jdbc.sql("update work_item set due_at = :due where commitment = (select id from commitment where ref = :ref)")
                .param("due", Sql.time(due)).param("ref", ref).update();
    }

    @Test
    void what_was_answered_is_not_reminded_of() {
        var ref = world.assigned("XAA");
        var due = due(ref);
        world.respond(ref, World.accepted());
        sweepDaily(due.plus(Duration.ofDays(30)));
        assertThat(daysOfReminders(ref, due)).isEmpty();
    }

    @Test
    void work_that_came_after_an_instant_is_not_reminded_of_it() {
        var today = java.time.LocalDate.ofInstant(clock.now(), ZoneId.of("UTC"));
        var ref = commitments.assign(world.who("organiser"), world.recommendation(), List.of("XAB"), WorkingDays.add(today, 10), false)
                .getFirst().ref();
        var due = due(ref);
        sweepDaily(due);
        assertThat(daysOfReminders(ref, due)).containsExactly(-7L, 0L);
    }

    @Test
    void whoever_took_the_work_is_reminded_alone() {
        var ref = world.assigned("XAC");
        var item = inbox.of(world.who("focal.xac"), null, null, 10_000).stream().filter(one -> ref.equals(one.commitment())).findFirst()
                .orElseThrow();
        inbox.claim(world.who("focal.xac"), item.id());
        var due = due(ref);
        reminders.sweep(due);
        assertThat(daysOfReminders(ref, due)).containsExactly(0L);
    }

    @Test
    void an_edition_has_days_of_its_own() {
        reminders.plan(world.who("organiser"), World.EDITION, new ReminderPlan(List.of(0, -14, -1)));
        assertThat(reminders.plan(World.EDITION).days()).containsExactly(-14, -1, 0);
        var ref = world.assigned("XAA");
        var due = due(ref);
        sweepDaily(due.plus(Duration.ofDays(30)));
        assertThat(daysOfReminders(ref, due)).containsExactly(-14L, -1L, 0L);
    }

    @Test
    void the_due_date_itself_is_always_among_the_days() {
        assertThatThrownBy(() -> reminders.plan(world.who("organiser"), World.EDITION, new ReminderPlan(List.of(-7, 7))))
                .isInstanceOfSatisfying(RuleViolation.class,
                        refused -> assertThat(refused.violations().getFirst().messageKey()).isEqualTo("reminder.due-date"));
    }

    @Test
    void days_reach_a_year_and_no_further() {
        reminders.plan(world.who("organiser"), World.EDITION, new ReminderPlan(List.of(-365, 0, 365)));
        assertThatThrownBy(() -> reminders.plan(world.who("organiser"), World.EDITION, new ReminderPlan(List.of(0, 366))))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void only_an_organiser_sets_the_days() {
        assertThatThrownBy(() -> reminders.plan(world.who("focal.xaa"), World.EDITION, ReminderPlan.DEFAULT)).isInstanceOf(Forbidden.class);
    }

    @Test
    void a_change_of_the_days_is_on_record() {
        reminders.plan(world.who("organiser"), World.EDITION, new ReminderPlan(List.of(-3, 0)));
        assertThat(jdbc.sql("select content from audit_entry where action = 'reminders-changed' order by ordinal desc limit 1")
                .query(String.class).single()).contains("[-3, 0]");
    }

    /** Two days after the next night of 25 hours that lies far enough ahead. */
    private LocalDate dayAfterClocksGoBack(ZoneId zone) {
        var next = zone.getRules().nextTransition(clock.now().plusSeconds(60 * 86_400));
        while (next.isGap()) {
            next = zone.getRules().nextTransition(next.getInstant());
        }
        return next.getDateTimeBefore().toLocalDate().plusDays(2);
    }

    @Test
    void a_reminder_falls_on_the_same_hour_of_the_wall_across_a_daylight_saving_night() {
        jdbc.sql("update edition set time_zone = 'Europe/Athens' where code = :code").param("code", World.EDITION).update();
        try {
            var ref = world.assigned("XAA");
            var day = dayAfterClocksGoBack(ZoneId.of("Europe/Athens"));
            var night = day.atStartOfDay(ZoneId.of("Europe/Athens")).toInstant();
            move(ref, night);
            sweepDaily(night);
            assertThat(jdbc.sql("select at from notice where kind = 'reminder' and cause like 'reminder:%:-7' and account = :account")
                    .param("account", world.who("focal.xaa").id()).query((row, number) -> Sql.instant(row, "at")).list())
                    .contains(day.minusDays(7).atStartOfDay(ZoneId.of("Europe/Athens")).toInstant());
        } finally {
            jdbc.sql("update edition set time_zone = 'UTC' where code = :code").param("code", World.EDITION).update();
        }
    }

}

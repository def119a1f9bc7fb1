package org.followthrough.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.commitment.Lateness;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Grant;
import org.followthrough.identity.IdentityService;
import org.followthrough.identity.Role;
import org.followthrough.reporting.InstitutionLevel;
import org.followthrough.reporting.ReportingService;
import org.followthrough.reporting.contributions.ContributionRequest;
import org.followthrough.reporting.contributions.ContributionService;
import org.followthrough.reporting.contributions.RequestState;
import org.followthrough.reporting.contributions.RequestedPart;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.WrongState;
import org.followthrough.workflow.Inbox;
import org.followthrough.workflow.WorkItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Institutions are reminded of their parts by themselves, on the edition's days; the focal point learns of a part that did not come. */
@IntegrationTest
@Import(World.class)
class PartReminderTest {

    private static int number;

    @Autowired
    private World world;
    @Autowired
    private ReminderService reminders;
    @Autowired
    private ContributionService contributions;
    @Autowired
    private ReportingService reporting;
    @Autowired
    private IdentityService identity;
    @Autowired
    private NoticeService notices;
    @Autowired
    private Inbox inbox;
    @Autowired
    private MethodClock clock;
    @Autowired
    private JdbcClient jdbc;
    private String ref = "";
    private String cycle = "";
    private String city = "";
    private Actor clerk = Actor.PUBLIC;
    private Instant due = Instant.EPOCH;

    @BeforeEach
    void ask() {
        world.begin();
        jdbc.sql("delete from notice").update();
        jdbc.sql("delete from reminder_plan").update();
        jdbc.sql("delete from reminder_sweep").update();
        reminders.sweep(clock.now());
        ref = world.acceptedBy("XAA");
        cycle = world.openCycle("part-reminders-" + ++number);
        city = "City of Arda " + number;
        var name = "part-clerk" + number;
        identity.create(Actor.ENGINE, name + "@demo.example", name, "demo", Set.of(new Grant(Role.CONTRIBUTOR, "XAA", city)));
        clerk = world.who(name);
        var day = LocalDate.ofInstant(clock.now(), ZoneId.of("UTC")).plusDays(10);
        due = contributions.ask(focalPoint(), ref, cycle, new RequestedPart(city, InstitutionLevel.MUNICIPAL, day, "")).dueAt();
    }

    private Actor focalPoint() {
        return world.who("focal.xaa");
    }

    private ContributionRequest request() {
        return contributions.of(focalPoint(), ref, cycle).getFirst();
    }

    /** Days from the due date of the reminders that somebody was sent of this report's parts. */
    private List<Long> told(Actor actor, String topic) {
        return notices.of(actor, null, null, 200).stream().filter(one -> one.kind() == NoticeKind.REMINDER && topic.equals(one.topic())
                && ref.equals(one.commitment()) && due.equals(one.dueAt())).map(one -> Duration.between(due, one.at()).toDays()).sorted().toList();
    }

    private void sweepUntil(Instant until) {
        for (var at = clock.now(); at.isBefore(until); at = at.plus(Duration.ofHours(12))) {
            reminders.sweep(at);
        }
        reminders.sweep(until);
    }

    private WorkItem task() {
        return inbox.of(clerk, null, null, 10_000).stream().filter(item -> ref.equals(item.commitment())).findFirst().orElseThrow();
    }

    @Test
    void an_institution_is_reminded_before_and_after_its_day_each_time_once() {
        sweepUntil(due.plus(Duration.ofDays(22)));
        sweepUntil(due.plus(Duration.ofDays(22)));
        assertThat(told(clerk, "contribute")).containsExactly(-7L, 0L, 7L, 21L);
        assertThat(request().state()).isEqualTo(RequestState.REMINDED);
        assertThat(request().reminders()).isEqualTo(4);
    }

    @Test
    void the_edition_s_own_days_hold_for_parts_too() {
        reminders.plan(world.who("organiser"), World.EDITION, new ReminderPlan(List.of(-3, 0, 2)));
        sweepUntil(due.plus(Duration.ofDays(10)));
        assertThat(told(clerk, "contribute")).containsExactly(-3L, 0L, 2L);
    }

    @Test
    void a_second_before_the_end_of_its_day_a_part_is_not_late_and_then_it_is() {
        reminders.sweep(due.minusSeconds(1));
        assertThat(task().lateness()).isEqualTo(Lateness.ON_TIME);
        assertThat(told(focalPoint(), "part-missing")).isEmpty();
        reminders.sweep(due);
        assertThat(task().lateness()).isEqualTo(Lateness.LATE);
        assertThat(told(focalPoint(), "part-missing")).containsExactly(0L);
    }

    @Test
    void the_focal_point_is_told_once_of_a_part_that_did_not_come() {
        sweepUntil(due.plus(Duration.ofDays(22)));
        assertThat(told(focalPoint(), "part-missing")).containsExactly(0L);
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'contribution-overdue' and subject = :ref and visibility = 'party'")
                .param("ref", ref).query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void what_is_signed_or_withdrawn_is_not_reminded_of() {
        reporting.contribute(clerk, ref, cycle, city, "Two desks are open.", List.of());
        sweepUntil(due.plus(Duration.ofDays(22)));
        assertThat(told(clerk, "contribute")).isEmpty();
        assertThat(told(focalPoint(), "part-missing")).isEmpty();
    }

    @Test
    void who_asks_again_by_hand_tells_the_institution_and_not_again_within_a_day_of_any_reminder() {
        contributions.remind(focalPoint(), ref, cycle, request().id());
        assertThat(told(clerk, "contribute")).hasSize(1);
        assertThatThrownBy(() -> contributions.remind(focalPoint(), ref, cycle, request().id())).isInstanceOf(WrongState.class);
        world.walkTo(due.plusSeconds(60).toString());
        reminders.sweep(clock.now());
        assertThatThrownBy(() -> contributions.remind(focalPoint(), ref, cycle, request().id())).isInstanceOf(WrongState.class);
        world.walkTo(due.plus(Duration.ofDays(1)).toString());
        contributions.remind(focalPoint(), ref, cycle, request().id());
    }
}

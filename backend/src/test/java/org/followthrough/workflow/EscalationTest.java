package org.followthrough.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.commitment.Lateness;
import org.followthrough.commitment.sideways.ClarificationService;
import org.followthrough.commitment.sideways.ExtensionService;
import org.followthrough.reporting.CyclePlan;
import org.followthrough.reporting.CycleService;
import org.followthrough.shared.Deadline;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.Sql;
import org.followthrough.shared.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The ladder of escalation (features, row E5), as the decision table says it and as it is climbed. */
@IntegrationTest
@Import(World.class)
class EscalationTest {

    private static int cycle;

    @Autowired
    private World world;
    @Autowired
    private Walk walk;
    @Autowired
    private Escalation escalation;
    @Autowired
    private EscalationRows rows;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private EscalationTable table;
    @Autowired
    private ClarificationService clarifications;
    @Autowired
    private ExtensionService extensions;
    @Autowired
    private CycleService cycles;
    @Autowired
    private Texts texts;
    @Autowired
    private MethodClock clock;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void begin() {
        world.begin();
    }

    @ParameterizedTest
    @CsvSource({"RESPONSE,LATE,0,REMINDER", "RESPONSE,LATE,2,REMINDER", "RESPONSE,LATE,3,SECOND_FOCAL_POINT", "RESPONSE,LATE,4,SECOND_FOCAL_POINT",
            "RESPONSE,LATE,5,CLEARING_OFFICE", "RESPONSE,LATE,7,CLEARING_OFFICE", "RESPONSE,LATE,8,ORGANISER", "RESPONSE,LATE,200,ORGANISER",
            "RESPONSE,VERY_LATE,10,PUBLIC_MARK", "REPORT,LATE,0,REMINDER", "REPORT,LATE,4,REMINDER", "REPORT,LATE,5,SECOND_FOCAL_POINT",
            "REPORT,LATE,9,SECOND_FOCAL_POINT", "REPORT,LATE,10,CLEARING_OFFICE", "REPORT,LATE,14,CLEARING_OFFICE", "REPORT,LATE,15,ORGANISER",
            "REPORT,VERY_LATE,0,PUBLIC_MARK", "CLEARANCE,LATE,0,REMINDER", "CLEARANCE,LATE,4,REMINDER", "CLEARANCE,LATE,5,SECOND_FOCAL_POINT",
            "CLEARANCE,LATE,9,SECOND_FOCAL_POINT", "CLEARANCE,LATE,10,CLEARING_OFFICE", "CLEARANCE,LATE,200,CLEARING_OFFICE"})
    void the_table_says_which_step_comes_at_which_day(AskedFor asked, Lateness lateness, int days, EscalationStep step) {
        assertThat(table.step(asked, lateness, days)).contains(step);
    }

    @Test
    void what_is_on_time_is_not_escalated() {
        assertThat(table.step(AskedFor.REPORT, Lateness.ON_TIME, 0)).isEmpty();
    }

    @Test
    void exactly_one_line_fits_every_late_case_and_no_step_is_lower_than_the_one_before() {
        for (var asked : List.of(AskedFor.RESPONSE, AskedFor.REPORT)) {
            for (var lateness : List.of(Lateness.LATE, Lateness.VERY_LATE)) {
                var steps = java.util.stream.IntStream.rangeClosed(0, 260).mapToObj(days -> table.step(asked, lateness, days).orElseThrow()).toList();
                assertThat(steps).isSorted();
            }
        }
    }

    @Test
    void what_waits_for_clearance_never_goes_up_beyond_its_party() {
        var steps = java.util.stream.IntStream.rangeClosed(0, 260).mapToObj(days -> table.step(AskedFor.CLEARANCE, Lateness.LATE, days).orElseThrow())
                .toList();
        assertThat(steps).isSorted().doesNotContain(EscalationStep.ORGANISER, EscalationStep.PUBLIC_MARK);
        assertThat(table.step(AskedFor.CLEARANCE, Lateness.VERY_LATE, 20)).isEmpty();
    }

    @Test
    void the_table_is_read_line_by_line() {
        assertThat(table.lines()).hasSize(13).startsWith(new EscalationTable.Line("response", "late", "[0..2]", EscalationStep.REMINDER))
                .endsWith(new EscalationTable.Line("report", "very-late", "", EscalationStep.PUBLIC_MARK));
    }

    /** The steps on record, each with its instant. */
    private List<String> steps(String ref) {
        return jdbc.sql("""
                select (content ->> 'step') || ' ' || (content ->> 'daysLate') from audit_entry
                where subject = :ref and action = 'escalated' order by at, ordinal""").param("ref", ref).query(String.class).list();
    }

    private Instant due(String ref) {
        return jdbc.sql("select response_due_at from commitment where ref = :ref").param("ref", ref)
                .query((row, number) -> Sql.instant(row, "response_due_at")).single();
    }

    @Test
    void silence_climbs_the_whole_ladder_each_step_once_and_on_its_day() {
        var ref = world.assigned("XAA");
        walk.to(due(ref).plusSeconds(86_400 * 40));
        assertThat(steps(ref)).containsExactly("reminder 0", "second-focal-point 3", "clearing-office 5", "organiser 8", "public-mark 10");
        var times = jdbc.sql("select at from audit_entry where subject = :ref and action = 'escalated' order by ordinal").param("ref", ref)
                .query((row, number) -> Sql.instant(row, "at")).list();
        var utc = ZoneId.of("UTC");
        assertThat(times).containsExactly(due(ref), Deadline.after(due(ref), 3, utc), Deadline.after(due(ref), 5, utc),
                Deadline.after(due(ref), 8, utc), Deadline.after(due(ref), 10, utc));
    }

    @Test
    void the_ladder_ends_where_the_answer_comes() {
        var ref = world.assigned("XAB");
        walk.to(Deadline.after(due(ref), 4, ZoneId.of("UTC")));
        world.respond(ref, World.accepted());
        walk.to(clock.now().plusSeconds(86_400 * 40));
        assertThat(steps(ref)).containsExactly("reminder 0", "second-focal-point 3");
    }

    @Test
    void days_of_a_stopped_clock_do_not_count_and_no_step_comes_twice() {
        var ref = world.assigned("XAC");
        var due = due(ref);
        var utc = ZoneId.of("UTC");
        walk.to(Deadline.after(due, 4, utc));
        clarifications.ask(world.who("organiser"), ref, "Which ministry answers?");
        walk.to(Deadline.after(due, 14, utc));
        assertThat(steps(ref)).as("nothing climbs while the clock stands still").containsExactly("reminder 0", "second-focal-point 3");
        clarifications.answer(world.who("focal.xac"), ref, "The ministry of labour.");
        walk.to(Deadline.after(due, 15, utc));
        assertThat(steps(ref)).containsExactly("reminder 0", "second-focal-point 3", "clearing-office 5");
    }

    @Test
    void days_of_a_clock_that_the_response_itself_lets_run_again_do_not_count_either() {
        var ref = world.assigned("XAB");
        var due = due(ref);
        walk.to(Deadline.after(due, 4, ZoneId.of("UTC")));
        clarifications.ask(world.who("organiser"), ref, "Which ministry answers?");
        walk.to(Deadline.after(due, 14, ZoneId.of("UTC")));
        world.respond(ref, World.accepted());
        assertThat(steps(ref)).containsExactly("reminder 0", "second-focal-point 3");
    }

    @Test
    void nothing_is_escalated_before_its_instant_and_it_is_at_it() {
        var ref = world.assigned("XAC");
        var third = Deadline.after(due(ref), 3, ZoneId.of("UTC"));
        walk.to(third.minusSeconds(1));
        assertThat(steps(ref)).containsExactly("reminder 0");
        walk.to(third);
        assertThat(steps(ref)).containsExactly("reminder 0", "second-focal-point 3");
    }

    @Test
    void after_a_long_stop_every_step_is_taken_with_the_day_that_brought_it() {
        var ref = world.assigned("XAA");
        walk.to(due(ref).plusSeconds(1));
        clock.set(Deadline.after(due(ref), 9, ZoneId.of("UTC")));
        while (escalation.settleSome(clock.now()) > 0) {
            Thread.onSpinWait();
        }
        assertThat(steps(ref)).containsExactly("reminder 0", "second-focal-point 3", "clearing-office 5", "organiser 8");
    }

    /** A report of which nothing comes, asked by a cycle whose reports are very late after so many working days. */
    private String askedForAReport(String party, int veryLateAfterDays) {
        var ref = world.acceptedBy(party);
        var today = LocalDate.ofInstant(clock.now(), ZoneId.of("UTC"));
        var code = "steep-" + ++cycle;
        cycles.plan(world.who("organiser"), new CyclePlan(code, World.EDITION, today, today.plusDays(14), null, veryLateAfterDays, 10, 5));
        walk.to(clock.now());
        return ref;
    }

    private Instant reportDue(String ref) {
        return jdbc.sql("select due_at from commitment where ref = :ref").param("ref", ref)
                .query((row, number) -> Sql.instant(row, "due_at")).single();
    }

    @ParameterizedTest
    @CsvSource({"1,second-focal-point 1;clearing-office 1;organiser 1", "5,second-focal-point 5;clearing-office 5;organiser 5",
            "14,second-focal-point 5;clearing-office 10;organiser 14", "15,second-focal-point 5;clearing-office 10;organiser 15",
            "16,second-focal-point 5;clearing-office 10;organiser 15"})
    void the_mark_on_a_report_is_never_reached_past_a_step_below_it(int veryLateAfterDays, String between) {
        var ref = askedForAReport("XAB", veryLateAfterDays);
        var veryLate = Deadline.after(reportDue(ref), veryLateAfterDays, ZoneId.of("UTC"));
        walk.to(veryLate.minusSeconds(1));
        assertThat(steps(ref)).noneMatch(step -> step.startsWith("public-mark"));
        walk.to(veryLate.plusSeconds(1));
        var whole = new ArrayList<>(List.of("reminder 0"));
        whole.addAll(List.of(between.split(";")));
        whole.add("public-mark " + veryLateAfterDays);
        assertThat(steps(ref)).containsExactlyElementsOf(whole);
        assertThat(told(ref, EscalationStep.CLEARING_OFFICE)).containsExactly("clearing.xab");
        assertThat(told(ref, EscalationStep.ORGANISER)).containsExactly("organiser");
    }

    @Test
    void silence_that_is_recorded_two_days_after_the_due_date_skips_no_step() {
        jdbc.sql("update edition set reminder_days = 2 where code = :code").param("code", World.EDITION).update();
        try {
            var ref = world.assigned("XAA");
            walk.to(Deadline.after(due(ref), 2, ZoneId.of("UTC")).plusSeconds(1));
            assertThat(steps(ref)).containsExactly("reminder 0", "second-focal-point 2", "clearing-office 2", "organiser 2", "public-mark 2");
        } finally {
            jdbc.sql("update edition set reminder_days = 10 where code = :code").param("code", World.EDITION).update();
        }
    }

    @ParameterizedTest
    @CsvSource({"9,1", "10,0"})
    void more_time_until_close_to_the_end_of_the_cycle_skips_no_step_either(int daysMore, int daysLate) {
        var ref = askedForAReport("XAC", 5);
        var until = Deadline.dayAfter(reportDue(ref), daysMore, ZoneId.of("UTC"));
        extensions.ask(world.who("focal.xac"), ref, until, "The ministries answer late.");
        extensions.grant(world.who("organiser"), ref, null, "Granted.");
        walk.to(reportDue(ref).plusSeconds(86_400 * 20));
        assertThat(steps(ref)).containsExactly("reminder 0", "second-focal-point " + daysLate, "clearing-office " + daysLate,
                "organiser " + daysLate, "public-mark " + daysLate);
    }

    @Test
    void the_public_sentence_names_no_step_but_the_reminder_that_was_taken() {
        var ref = askedForAReport("XAB", 5);
        walk.to(Deadline.after(reportDue(ref), 5, ZoneId.of("UTC")).plusSeconds(1));
        var said = jdbc.sql("select text_key from timeline_entry t join commitment c on c.id = t.commitment where c.ref = :ref and t.kind = 'escalated'")
                .param("ref", ref).query(String.class).single();
        assertThat(texts.raw(Locale.ENGLISH, said))
                .isEqualTo("Very late: reminders to the addressee have brought no {asked}.");
    }

    @Test
    void those_that_are_due_are_locked_in_the_order_of_their_ids() {
        var refs = List.of(world.assigned("XAA"), world.assigned("XAB"), world.assigned("XAC"), world.assigned("XAA"));
        walk.to(due(refs.getLast()).plusSeconds(1));
        for (var order : List.of("asc", "desc")) {
            assertThat(dueInTurn(order)).isSorted().hasSizeGreaterThan(3);
        }
    }

    /** The ids of what is due as it is read, where each is due a second after the one before it in an order of ids. */
    private List<String> dueInTurn(String order) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            jdbc.sql("""
                    update escalation e set next_at = n.at from (select commitment, timestamptz '2020-01-01' + row_number() over (order by commitment %s)
                        * interval '1 s' as at from escalation) n where n.commitment = e.commitment""".formatted(order)).update();
            return rows.due(clock.now(), 50).stream().map(rung -> rung.commitment().toString()).toList();
        });
    }

    @Test
    void a_due_date_that_moves_begins_the_ladder_anew() {
        var ref = world.assigned("XAA");
        walk.to(Deadline.after(due(ref), 3, ZoneId.of("UTC")));
        jdbc.sql("update commitment set due_at = due_at + interval '60 days', lateness = 'on-time' where ref = :ref").param("ref", ref).update();
        while (escalation.settleSome(clock.now().plusSeconds(86_400 * 5)) > 0) {
            Thread.onSpinWait();
        }
        assertThat(steps(ref)).containsExactly("reminder 0", "second-focal-point 3");
        assertThat(jdbc.sql("select count(*) from escalation e join commitment c on c.id = e.commitment where c.ref = :ref").param("ref", ref)
                .query(Integer.class).single()).isZero();
    }

    /** Who is told of a step, by name. */
    private List<String> told(String ref, EscalationStep step) {
        return jdbc.sql("""
                select a.name from notice n join commitment c on c.id = n.commitment join account a on a.id = n.account
                where c.ref = :ref and n.kind = 'escalation' and n.cause like '%:' || :step order by a.name""")
                .param("ref", ref).param("step", step.code()).query(String.class).list();
    }

    @Test
    void each_step_reaches_those_whom_it_names() {
        var ref = world.assigned("XAC");
        walk.to(due(ref).plusSeconds(86_400 * 40));
        assertThat(told(ref, EscalationStep.SECOND_FOCAL_POINT)).containsExactly("focal.xac");
        assertThat(told(ref, EscalationStep.CLEARING_OFFICE)).containsExactly("clearing.xac");
        assertThat(told(ref, EscalationStep.ORGANISER)).containsExactly("organiser");
    }

    @Test
    void only_the_last_step_is_public() {
        var ref = world.assigned("XAB");
        walk.to(due(ref).plusSeconds(86_400 * 40));
        assertThat(jdbc.sql("select visibility from audit_entry where subject = :ref and action = 'escalated' order by ordinal").param("ref", ref)
                .query(String.class).list()).containsExactly("party", "party", "party", "party", "public");
        assertThat(jdbc.sql("select count(*) from timeline_entry t join commitment c on c.id = t.commitment where c.ref = :ref and t.kind = 'escalated'")
                .param("ref", ref).query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void an_informal_edition_records_lateness_and_escalates_nothing() {
        jdbc.sql("update edition set escalation = false where code = :code").param("code", World.EDITION).update();
        try {
            var ref = world.assigned("XAC");
            walk.to(due(ref).plusSeconds(86_400 * 40));
            assertThat(steps(ref)).isEmpty();
            assertThat(jdbc.sql("select lateness from commitment where ref = :ref").param("ref", ref).query(String.class).single())
                    .isEqualTo("very-late");
        } finally {
            jdbc.sql("update edition set escalation = true where code = :code").param("code", World.EDITION).update();
        }
    }
}

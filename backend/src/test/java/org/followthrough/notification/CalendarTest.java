package org.followthrough.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.commitment.CommitmentService;
import org.followthrough.commitment.sideways.ClarificationService;
import org.followthrough.reporting.SelfReport;
import org.followthrough.shared.Deadline;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.Sql;
import org.followthrough.workflow.Inbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Calendar feeds (features, row L3). */
@IntegrationTest
@Import(World.class)
class CalendarTest {

    private static final Pattern TOKEN = Pattern.compile(".*/calendar/([A-Za-z0-9_-]{43})\\.ics");

    @Autowired
    private World world;
    @Autowired
    private Inbox inbox;
    @Autowired
    private CommitmentService commitments;
    @Autowired
    private ClarificationService clarifications;
    @Autowired
    private FeedService calendars;
    @Autowired
    private FollowService follows;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void begin() {
        world.begin();
    }

    private String token(String name) {
        var matcher = TOKEN.matcher(calendars.renew(world.who(name)));
        assertThat(matcher.matches()).isTrue();
        return matcher.group(1);
    }

    private String calendar(String name) {
        return calendars.ofToken(token(name)).replace("\r\n ", "");
    }

    private List<String> uids(String calendar) {
        return Pattern.compile("UID:(\\S+)").matcher(calendar).results().map(match -> match.group(1)).toList();
    }

    @Test
    void a_task_is_an_all_day_entry_of_the_day_that_its_deadline_ends() {
        var ref = world.assigned("XAA");
        var due = jdbc.sql("select response_due_at from commitment where ref = :ref").param("ref", ref)
                .query((row, number) -> Sql.instant(row, "response_due_at")).single();
        var day = Deadline.dayOf(due, ZoneId.of("UTC")).toString().replace("-", "");
        assertThat(calendar("focal.xaa")).contains("DTSTART;VALUE=DATE:" + day + "\r\n").contains("SUMMARY:Give a position: " + ref)
                .contains("Until 24:00\\, UTC time");
    }

    @Test
    void an_entry_keeps_its_uid_when_its_date_moves() {
        var ref = world.assigned("XAB");
        var before = uids(calendar("focal.xab"));
        jdbc.sql("update work_item set due_at = due_at + interval '9 days' where commitment = (select id from commitment where ref = :ref)")
                .param("ref", ref).update();
        assertThat(uids(calendar("focal.xab"))).containsExactlyInAnyOrderElementsOf(before).doesNotHaveDuplicates();
    }

    @Test
    void an_unknown_address_and_one_that_was_reset_lead_nowhere() {
        var first = token("focal.xaa");
        assertThatThrownBy(() -> calendars.ofToken("x".repeat(43))).isInstanceOf(NotFound.class);
        var second = token("focal.xaa");
        assertThatThrownBy(() -> calendars.ofToken(first)).isInstanceOf(NotFound.class);
        assertThat(calendars.ofToken(second)).startsWith("BEGIN:VCALENDAR\r\n");
        calendars.close(world.who("focal.xaa"));
        assertThatThrownBy(() -> calendars.ofToken(second)).isInstanceOf(NotFound.class);
    }

    @Test
    void the_address_is_kept_as_a_hash_only_and_is_nowhere_on_record() {
        var token = token("clearing.xaa");
        assertThat(jdbc.sql("select count(*) from calendar_feed where position(:token::bytea in hash) > 0 ").param("token", token)
                .query(Integer.class).single()).isZero();
        assertThat(jdbc.sql("select count(*) from audit_entry where content::text like '%' || :token || '%'").param("token", token)
                .query(Integer.class).single()).isZero();
    }

    @Test
    void of_a_panel_nothing_is_told_as_a_date_alone_would_say_whose_it_is() {
        var ref = world.acceptedBy("XAC");
        var cycle = world.openCycle("C-CAL");
        world.reported(ref, cycle, SelfReport.UNDER_WAY);
        var member = world.panel(ref, cycle).getFirst();
        assertThat(calendar(member)).doesNotContain(ref, "A task waits for you").doesNotContainIgnoringCase("panel");
        assertThat(calendar("organiser")).doesNotContain(ref);
    }

    /** A panel's own people have what is theirs alone on their desks, and that stays out (see above). */
    @Test
    void every_open_task_of_an_office_with_a_date_is_in_the_calendar_of_who_has_it() {
        var ref = world.assigned("XAA");
        clarifications.ask(world.who("focal.xaa"), ref, "Recruiters abroad, too?");
        var other = world.assigned("XAA");
        commitments.respond(world.who("focal.xaa"), other, World.accepted());
        world.acceptedBy("XAA");
        world.openCycle("C-ALL");
        for (var who : List.of("focal.xaa", "clearing.xaa", "ministry.xaa", "organiser")) {
            var dated = inbox.of(world.who(who), null, null, 1_000).stream().filter(item -> item.dueAt() != null && item.claimedBy() == null)
                    .map(item -> "task-" + item.id()).toList();
            assertThat(dated).as(who).isNotEmpty();
            assertThat(uids(calendar(who)).stream().filter(uid -> uid.contains("task-")).map(uid -> uid.replaceAll("(?s).*(task-[0-9a-f-]{36}).*", "$1")))
                    .as(who).containsExactlyInAnyOrderElementsOf(dated);
        }
        assertThat(calendar("clearing.xaa")).as("what is not public is not named").contains("SUMMARY:A task waits for you").doesNotContain("SUMMARY:Clear a position");
        assertThat(calendar("organiser")).doesNotContain(ref);
    }

    @Test
    void what_is_followed_is_shown_with_its_public_date() {
        var ref = world.assigned("XAA");
        follows.follow(world.who("observer"), FollowKind.COMMITMENT, ref);
        assertThat(calendar("observer")).contains("SUMMARY:Response due: " + ref);
    }

    @Test
    void an_edition_s_calendar_tells_its_days_its_cycles_and_what_is_due_together() {
        world.assigned("XAA");
        world.openCycle("C-EDITION");
        var calendar = calendars.ofEdition(World.EDITION, Locale.ENGLISH).replace("\r\n ", "");
        assertThat(calendar).contains("SUMMARY:Athens 2009\r\n", "DTSTART;VALUE=DATE:20091102\r\nDTEND;VALUE=DATE:20091106\r\n",
                "SUMMARY:Reports of cycle C-EDITION are due\r\n").containsPattern("SUMMARY:Response due: (one commitment|\\d+ commitments)\r\n")
                .doesNotContain("ORG-");
        assertThat(uids(calendar)).doesNotHaveDuplicates();
        assertThatThrownBy(() -> calendars.ofEdition("NONE", Locale.ENGLISH)).isInstanceOf(NotFound.class);
    }
}

package org.followthrough.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.identity.Actor;
import org.followthrough.shared.Forbidden;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.WrongState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An organiser makes editions and their programmes. */
@IntegrationTest
@Import(World.class)
class ProgrammeServiceTest {

    private static final LocalDate FIRST = LocalDate.of(2027, 5, 3);
    private static final LocalDate LAST = LocalDate.of(2027, 5, 6);

    @Autowired
    private World world;
    @Autowired
    private ProgrammeService service;
    @Autowired
    private Editions editions;
    @Autowired
    private JdbcClient jdbc;
    private Actor organiser;
    private String edition;
    private Event meeting;

    @BeforeEach
    void begin() {
        organiser = world.begin().who("organiser");
        edition = "E-" + UUID.randomUUID().toString().substring(0, 8);
        service.make(organiser, edition, "GFMD", null, new EditionDraft("Tirana 2027", FIRST, LAST, ZoneId.of("Europe/Tirane")));
        meeting = service.add(organiser, edition, null, EventKind.CIVIL_SOCIETY_DAYS, "CSD-" + edition, draft("Days"));
    }

    private static EventDraft draft(String name) {
        return new EventDraft(name, FIRST, LAST, null);
    }

    private Event roundtable(String name) {
        return service.add(organiser, edition, meeting.code(), EventKind.ROUNDTABLE, null, draft(name));
    }

    private List<String> below(Event event) {
        return editions.programme(edition).below(event.code()).stream().map(Event::code).toList();
    }

    @Test
    void codes_are_made_from_the_parent_and_events_stand_in_the_order_in_which_they_were_added() {
        var first = roundtable("Roundtable 1");
        var second = roundtable("Roundtable 2");
        assertThat(first.code()).isEqualTo(meeting.code() + "-RT1");
        assertThat(below(meeting)).containsExactly(first.code(), second.code());
        var session = service.add(organiser, edition, first.code(), EventKind.SESSION, null, draft("Session 1.1"));
        assertThat(editions.programme(edition).trail(session.code())).extracting(Event::code)
                .containsExactly(meeting.code(), first.code(), session.code());
    }

    @Test
    void what_is_done_is_in_the_record() {
        var code = roundtable("Roundtable 1").code();
        service.change(organiser, code, draft("Roundtable one"));
        service.move(organiser, code, meeting.code(), 5);
        service.change(organiser, code, draft("Roundtable one"));
        service.remove(organiser, code);
        assertThat(jdbc.sql("select action from audit_entry where subject = ? order by recorded_at, at").param(code).query(String.class).list())
                .containsExactlyInAnyOrder("event-added", "event-changed", "event-removed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"curator", "admin", "observer", "focal.xaa", "reviewer1"})
    void nobody_else_makes_programmes(String person) {
        var other = world.who(person);
        assertThatThrownBy(() -> service.make(other, "X", "Y", null, new EditionDraft("", LAST, FIRST, ZoneId.of("UTC")))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> service.change(other, edition, new EditionDraft("", LAST, FIRST, ZoneId.of("UTC")))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> service.removeEdition(other, edition)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> service.add(other, edition, null, EventKind.DAY, "X", draft("x"))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> service.change(other, meeting.code(), draft("x"))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> service.move(other, meeting.code(), null, 1)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> service.remove(other, meeting.code())).isInstanceOf(Forbidden.class);
    }

    @Test
    void an_edition_has_a_code_of_its_own_and_dates_in_their_order() {
        var draft = new EditionDraft("Tirana", FIRST, FIRST, ZoneId.of("UTC"));
        assertThatThrownBy(() -> service.make(organiser, edition, "GFMD", null, draft)).isInstanceOf(WrongState.class);
        assertThatThrownBy(() -> service.make(organiser, "with blank", "GFMD", null, draft)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> service.make(organiser, "E-new", "UNKNOWN", null, draft)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> service.change(organiser, edition, new EditionDraft("Tirana", LAST, FIRST, ZoneId.of("UTC"))))
                .isInstanceOf(RuleViolation.class);
        assertThat(service.change(organiser, edition, draft).closes()).isEqualTo(FIRST);
        assertThatThrownBy(() -> service.change(organiser, "none", draft)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_new_forum_comes_with_its_name() {
        var code = "F-" + edition;
        service.make(organiser, "X" + edition, code, "Another Forum", new EditionDraft("First", FIRST, LAST, ZoneId.of("UTC")));
        assertThat(editions.find("X" + edition).orElseThrow().forum()).isEqualTo(code);
    }

    @Test
    void an_event_is_refused_where_its_kind_has_no_place() {
        assertThatThrownBy(() -> service.add(organiser, edition, meeting.code(), EventKind.SESSION, null, draft("x")))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> service.add(organiser, edition, null, EventKind.ROUNDTABLE, "RT", draft("x"))).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> service.add(organiser, edition, World.EVENT, EventKind.DAY, null, draft("x"))).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> service.add(organiser, edition, null, EventKind.MEETING, null, draft("x"))).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> service.add(organiser, edition, null, EventKind.MEETING, World.EVENT, draft("x"))).isInstanceOf(WrongState.class);
    }

    @Test
    void the_schema_refuses_what_the_rules_refuse() {
        var day = service.add(organiser, edition, meeting.code(), EventKind.DAY, null, draft("Day"));
        assertThatThrownBy(() -> jdbc.sql("update event set kind = 'session' where code = ?").param(day.code()).update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("update event set parent = ? where code = ?").params(World.EVENT, day.code()).update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void an_event_takes_place_within_the_one_that_holds_it_up_to_its_first_and_last_day() {
        assertThat(service.add(organiser, edition, meeting.code(), EventKind.DAY, null, new EventDraft("Day", FIRST, FIRST, "Tirana"))).isNotNull();
        assertThat(service.add(organiser, edition, meeting.code(), EventKind.DAY, null, new EventDraft("Day", LAST, LAST, "Tirana"))).isNotNull();
        for (var outside : List.of(new EventDraft("Day", FIRST.minusDays(1), FIRST, null), new EventDraft("Day", LAST, LAST.plusDays(1), null),
                new EventDraft("Day", LAST, FIRST, null), new EventDraft(" ", FIRST, LAST, null), new EventDraft("a\u0000b", FIRST, LAST, null),
                new EventDraft("x".repeat(201), FIRST, LAST, null))) {
            assertThatThrownBy(() -> service.add(organiser, edition, meeting.code(), EventKind.DAY, null, outside)).isInstanceOf(RuleViolation.class);
        }
        assertThatThrownBy(() -> service.change(organiser, meeting.code(), new EventDraft("Days", FIRST, LAST.minusDays(1), null)))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void an_event_moves_among_its_neighbours_and_below_another_one() {
        var first = roundtable("Roundtable 1");
        var second = roundtable("Roundtable 2");
        var third = roundtable("Roundtable 3");
        service.move(organiser, third.code(), meeting.code(), 1);
        assertThat(below(meeting)).containsExactly(third.code(), first.code(), second.code());
        service.move(organiser, third.code(), meeting.code(), 99);
        assertThat(below(meeting)).containsExactly(first.code(), second.code(), third.code());
        var day = service.add(organiser, edition, meeting.code(), EventKind.DAY, null, draft("Day"));
        service.move(organiser, second.code(), day.code(), 1);
        assertThat(below(day)).containsExactly(second.code());
        assertThatThrownBy(() -> service.move(organiser, day.code(), second.code(), 1)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> service.move(organiser, day.code(), "none", 1)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void only_what_is_empty_is_deleted() {
        var roundtable = roundtable("Roundtable 1");
        assertThatThrownBy(() -> service.remove(organiser, meeting.code())).isInstanceOf(WrongState.class);
        assertThatThrownBy(() -> service.removeEdition(organiser, edition)).isInstanceOf(WrongState.class);
        service.remove(organiser, roundtable.code());
        service.remove(organiser, meeting.code());
        service.removeEdition(organiser, edition);
        assertThat(editions.find(edition)).isEmpty();
        world.recommendation();
        assertThatThrownBy(() -> service.remove(organiser, World.EVENT)).isInstanceOf(WrongState.class);
    }
}

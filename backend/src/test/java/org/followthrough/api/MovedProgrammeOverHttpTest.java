package org.followthrough.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.followthrough.World;
import org.followthrough.forum.Profile;
import org.followthrough.shared.MethodClock;
import org.followthrough.upkeep.Verification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An event or an edition moves with its programme, and with all dates that hang on it, in one deed. */
@ApiTest
class MovedProgrammeOverHttpTest {

    @Autowired
    private World world;
    @Autowired
    private Web web;
    @Autowired
    private MethodClock clock;
    @Autowired
    private Verification verification;
    private String edition;
    private String roundtable;
    private LocalDate opening;

    @BeforeEach
    void begin() {
        edition = world.begin().forumOfItsOwn(Profile.FORMAL, "UTC");
        opening = LocalDate.ofInstant(clock.now(), ZoneOffset.UTC).plusDays(100);
        assertThat(edition(opening, 3, "").status()).isEqualTo(200);
        assertThat(event(edition, opening, 3, "").status()).isEqualTo(200);
        roundtable = edition + "-R";
        var made = web.as("organiser").post("/events", """
                {"code": "%s", "edition": "%s", "parent": "%s", "kind": "roundtable", "name": "Roundtable", "starts": "%s", "ends": "%s"}"""
                .formatted(roundtable, edition, edition, opening.plusDays(1), opening.plusDays(2)));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
    }

    private Web.Reply edition(LocalDate opens, int length, String more) {
        return web.as("organiser").put("/editions/" + edition, "{\"name\": \"Forum\", \"opens\": \"%s\", \"closes\": \"%s\", \"timeZone\": \"UTC\"%s}"
                .formatted(opens, opens.plusDays(length), more));
    }

    private Web.Reply event(String code, LocalDate starts, int length, String more) {
        return web.as("organiser").put("/events/" + code, "{\"name\": \"Meeting\", \"starts\": \"%s\", \"ends\": \"%s\"%s}"
                .formatted(starts, starts.plusDays(length), more));
    }

    private String starts(String code) {
        return web.nobody().get("/events/" + code).at("/starts");
    }

    /** Opens with the roundtable and is due with the meeting: between the two moves its dates would be out of order. */
    private String cycle(int opens, int due) {
        var code = "C-" + edition;
        var planned = web.as("organiser").post("/cycles", """
                {"code": "%s", "edition": "%s", "veryLateAfterDays": 5, "reviewDays": 30, "replyDays": 14, "anchors": {
                 "opens": {"event": "%s", "edge": "opening", "days": %d}, "due": {"event": "%s", "edge": "opening", "days": %d}}}"""
                .formatted(code, edition, roundtable, opens, edition, due));
        assertThat(planned.status()).as(planned.text()).isEqualTo(201);
        return code;
    }

    private String day(String cycle, String name) {
        return web.as("organiser").get("/cycles/" + cycle).at("/" + name);
    }

    @Test
    void a_meeting_moves_with_what_lies_below_and_with_all_dates_that_hang_there() {
        var cycle = cycle(-50, -40);
        var moved = event(edition, opening.minusDays(20), 3, "");
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        assertThat(starts(roundtable)).isEqualTo(opening.minusDays(19).toString());
        assertThat(day(cycle, "opens")).isEqualTo(opening.minusDays(69).toString());
        assertThat(day(cycle, "due")).isEqualTo(opening.minusDays(60).toString());
        assertThat(verification.run()).isEmpty();
    }

    @Test
    void an_edition_moves_with_its_programme() {
        var cycle = cycle(-50, -40);
        assertThat(edition(opening.plusDays(30), 3, ", \"withProgramme\": true").status()).isEqualTo(200);
        assertThat(starts(edition)).isEqualTo(opening.plusDays(30).toString());
        assertThat(starts(roundtable)).isEqualTo(opening.plusDays(31).toString());
        assertThat(day(cycle, "opens")).isEqualTo(opening.minusDays(19).toString());
        assertThat(day(cycle, "due")).isEqualTo(opening.minusDays(10).toString());
    }

    @Test
    void nothing_moves_where_one_date_would_pass_into_the_past() {
        var cycle = cycle(-50, -40);
        assertThat(edition(opening.minusDays(52), 3, "").status()).as("it would have opened yesterday").isEqualTo(409);
        assertThat(web.nobody().get("/editions/" + edition).at("/opens")).isEqualTo(opening.toString());
        assertThat(starts(edition)).isEqualTo(opening.toString());
        assertThat(starts(roundtable)).isEqualTo(opening.plusDays(1).toString());
        assertThat(day(cycle, "opens")).isEqualTo(opening.minusDays(49).toString());
        assertThat(edition(opening.minusDays(51), 3, "").status()).as("it would open today").isEqualTo(200);
    }

    @Test
    void what_is_told_to_stay_stays() {
        assertThat(edition(opening.plusDays(30), 3, ", \"withProgramme\": false").status()).isEqualTo(200);
        assertThat(starts(edition)).isEqualTo(opening.toString());
        assertThat(event(edition, opening.plusDays(30), 3, ", \"withProgramme\": false").status()).as("the roundtable would lie outside").isEqualTo(422);
        assertThat(event(edition, opening.plusDays(1), 3, ", \"withProgramme\": false").status()).isEqualTo(200);
        assertThat(starts(roundtable)).isEqualTo(opening.plusDays(1).toString());
    }

    @Test
    void an_event_that_only_grows_leaves_what_lies_below_where_it_is() {
        assertThat(event(edition, opening.minusDays(1), 4, "").status()).isEqualTo(200);
        assertThat(starts(roundtable)).isEqualTo(opening.plusDays(1).toString());
        assertThat(event(edition, opening.plusDays(2), 1, "").status()).as("it would begin after the roundtable").isEqualTo(422);
    }

    @Test
    void an_event_below_moves_within_the_one_that_holds_it_and_no_further() {
        assertThat(event(roundtable, opening.plusDays(2), 1, "").status()).isEqualTo(200);
        assertThat(event(roundtable, opening.plusDays(3), 1, "").status()).isEqualTo(422);
    }

    @Test
    void only_organisers_move_a_programme() {
        assertThat(web.as("curator").put("/events/" + edition, "{").status()).isEqualTo(403);
        assertThat(web.as("curator").put("/editions/" + edition, "{").status()).isEqualTo(403);
    }
}

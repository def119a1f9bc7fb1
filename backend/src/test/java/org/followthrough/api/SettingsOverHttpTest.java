package org.followthrough.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.followthrough.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** One's own settings, notices, follows and calendar over the API. */
@ApiTest
@Import(World.class)
class SettingsOverHttpTest {

    @Autowired
    private World world;
    @Autowired
    private Web web;

    @BeforeEach
    void begin() {
        world.begin();
    }

    @Test
    void settings_are_read_and_changed_by_their_owner() {
        var before = web.as("observer").get("/me/settings");
        assertThat(before.at("/language")).isEqualTo("en");
        assertThat(before.json().at("/timeZone").isNull()).isTrue();
        var changed = web.as("observer").put("/me/settings", "{\"language\": \"en\", \"timeZone\": \"Europe/Athens\", \"frequency\": \"daily\"}");
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(web.as("observer").get("/me/settings").at("/frequency")).isEqualTo("daily");
        assertThat(web.as("observer").with("If-Match", before.header("ETag")).put("/me/settings",
                "{\"language\": \"en\", \"frequency\": \"none\"}").status()).isEqualTo(412);
    }

    @Test
    void impossible_settings_are_refused_with_their_fields() {
        var refused = web.as("observer").put("/me/settings", "{\"language\": \"xx\", \"timeZone\": \"Mars/Olympus\", \"frequency\": \"daily\"}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors")).hasSize(2);
        assertThat(web.as("observer").put("/me/settings", "{\"language\": \"en\", \"frequency\": \"hourly\"}").status()).isEqualTo(422);
        assertThat(web.nobody().get("/me/settings").status()).isEqualTo(401);
    }

    @Test
    void notices_are_listed_and_marked_as_read() {
        var ref = world.assigned("XAA");
        var list = web.as("focal.xaa").get("/me/notices");
        assertThat(list.at("/items/0/commitment")).isEqualTo(ref);
        assertThat(list.at("/items/0/kind")).isEqualTo("work");
        assertThat(web.as("focal.xaa").post("/me/notices/read", "{}").at("/unread")).isEqualTo("0");
        assertThat(web.as("focal.xaa").get("/me/notices").at("/items/0/read")).isEqualTo("true");
    }

    @Test
    void what_is_followed_is_listed_until_it_is_ended() {
        var made = web.as("observer").post("/me/follows", "{\"kind\": \"party\", \"target\": \"XAB\"}");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        var path = "/me/follows/" + made.at("/id") + "/end";
        assertThat(web.as("curator").post(path, "{}").status()).isEqualTo(404);
        assertThat(web.as("observer").post(path, "{}").json().at("/items")).isEmpty();
        assertThat(web.as("observer").post("/me/follows", "{\"kind\": \"party\", \"target\": \"XZZ\"}").status()).isEqualTo(422);
    }

    @Test
    void the_address_of_a_calendar_is_given_once() {
        assertThat(web.as("observer").post("/me/calendar/renew", "{}").at("/address")).endsWith(".ics");
        var later = web.as("observer").get("/me/calendar");
        assertThat(later.json().at("/address").isNull()).isTrue();
        assertThat(later.json().at("/since").isNull()).isFalse();
        assertThat(web.as("observer").post("/me/calendar/close", "{}").json().at("/since").isNull()).isTrue();
    }

    @Test
    void a_repeated_request_gets_no_address_for_none_is_kept() {
        var first = web.as("curator").with("Idempotency-Key", "calendar-1").post("/me/calendar/renew", "{}");
        var again = web.as("curator").with("Idempotency-Key", "calendar-1").post("/me/calendar/renew", "{}");
        assertThat(first.at("/address")).endsWith(".ics");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().at("/address").isNull()).isTrue();
        assertThat(again.at("/since")).as("it was renewed once").isEqualTo(first.at("/since"));
    }

    @Test
    void reminders_of_an_edition_are_public_and_set_by_organisers() {
        var path = "/editions/" + World.EDITION + "/reminders";
        assertThat(web.nobody().get(path).at("/days/0")).isEqualTo("-30");
        assertThat(web.as("focal.xaa").put(path, "{\"days\": [0]}").status()).isEqualTo(403);
        assertThat(web.as("organiser").put(path, "{\"days\": [-10, 0]}").at("/days/0")).isEqualTo("-10");
        assertThat(web.as("organiser").put(path, "{\"days\": [-10]}").status()).isEqualTo(422);
        assertThat(web.nobody().get("/editions/NONE/reminders").status()).isEqualTo(404);
        assertThat(web.nobody().get("/escalation").json().at("/items")).hasSize(13).filteredOn(line -> line.at("/step").asString().equals("public-mark"))
                .extracting(line -> line.at("/asked").asString()).as("what waits inside a party is never marked in public")
                .containsExactly("response", "report");
    }
}

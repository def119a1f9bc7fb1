package org.followthrough.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.followthrough.World;
import org.followthrough.forum.Profile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Holiday calendars over the wire. */
@ApiTest
class CalendarsOverHttpTest {

    private static final String EPIPHANY = "{\"holidays\": [{\"date\": \"2027-01-06\", \"name\": \"Epiphany\"}]}";

    @Autowired
    private World world;
    @Autowired
    private Web web;
    private String path;

    @BeforeEach
    void begin() {
        path = "/calendars/country/" + world.begin().stateOfItsOwn();
    }

    @Test
    void a_year_is_said_read_by_everybody_and_taken_away() {
        var empty = web.nobody().get(path);
        assertThat(empty.at("/years/0")).isEmpty();
        var said = web.as("organiser").put(path + "/2027", EPIPHANY);
        assertThat(said.status()).as(said.text()).isEqualTo(200);
        assertThat(said.at("/years/0")).isEqualTo("2027");
        assertThat(said.at("/holidays/0/date")).isEqualTo("2027-01-06");
        assertThat(web.nobody().get(path).json()).isEqualTo(said.json());
        assertThat(web.as("organiser").with("If-Match", empty.header("ETag")).put(path + "/2027", EPIPHANY).status()).isEqualTo(412);
        assertThat(web.as("organiser").send("DELETE", path + "/2027", (byte[]) null).at("/holidays/0")).isEmpty();
        assertThat(web.as("organiser").send("DELETE", path + "/2027", (byte[]) null).status()).isEqualTo(404);
    }

    private Web.Reply upload(String content) {
        var body = "--b1\r\nContent-Disposition: form-data; name=\"file\"; filename=\"holidays.csv\"\r\n\r\n" + content + "\r\n--b1--\r\n";
        return web.as("organiser").with("Content-Type", "multipart/form-data; boundary=b1").send("POST", path + "/import", body);
    }

    @Test
    void a_file_says_every_year_of_which_it_speaks() {
        var said = upload("date,name\n2027-01-06,Epiphany\n2028-01-06,Epiphany\n");
        assertThat(said.status()).as(said.text()).isEqualTo(200);
        assertThat(said.at("/years/1")).isEqualTo("2028");
        var bad = upload("2027-13-06,Epiphany");
        assertThat(bad.status()).isEqualTo(422);
        assertThat(bad.at("/errors/0/field")).isEqualTo("file");
    }

    @Test
    void years_that_running_deadlines_reach_and_nobody_has_said_are_named() {
        var forum = world.forumOfItsOwn(Profile.FORMAL, "UTC");
        assertThat(web.nobody().get("/calendars/forum/" + forum).at("/missing/0")).isEmpty();
        world.assignedOf(forum, path.substring(path.lastIndexOf('/') + 1));
        assertThat(web.nobody().get("/calendars/forum/" + forum).at("/missing/0")).matches("20\\d\\d");
        assertThat(web.nobody().get(path).at("/missing/0")).matches("20\\d\\d");
    }

    @Test
    void who_may_not_and_what_is_not_are_refused_in_the_order_of_the_contract() {
        assertThat(web.nobody().put(path + "/2027", EPIPHANY).status()).isEqualTo(401);
        assertThat(web.as("focal.xaa").put(path + "/2027", EPIPHANY).status()).isEqualTo(403);
        assertThat(web.as("focal.xaa").put("/calendars/country/NONE/2027", EPIPHANY).status()).isEqualTo(404);
        assertThat(web.as("organiser").put("/calendars/planet/XAA/2027", EPIPHANY).status()).isEqualTo(404);
        assertThat(web.as("organiser").put(path + "/2027", "{\"days\": []}").status()).isEqualTo(400);
        assertThat(web.as("organiser").put(path + "/2027", "{}").status()).isEqualTo(422);
        assertThat(web.as("organiser").put(path + "/2026", EPIPHANY).at("/errors/0/field")).isEqualTo("holidays[0].date");
        assertThat(web.as("organiser").put(path + "/1999", "{\"holidays\": []}").status()).isEqualTo(422);
    }

    @Test
    void the_list_has_every_forum_and_every_state_page_by_page() {
        var first = web.nobody().get("/calendars?limit=1");
        assertThat(first.at("/items/0/kind")).isEqualTo("forum");
        assertThat(web.nobody().get("/calendars?limit=1&cursor=" + first.at("/next")).at("/items/0/code")).isNotEqualTo(first.at("/items/0/code"));
    }
}

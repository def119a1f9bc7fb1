package org.followthrough.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.followthrough.World;
import org.followthrough.register.lineage.Asks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Where asks come from, over the API. */
@ApiTest
@Import({World.class, Asks.class})
class LineageOverHttpTest {

    @Autowired
    private Asks asks;
    @Autowired
    private Web web;

    @BeforeEach
    void begin() {
        asks.begin(2014, 2020);
    }

    private String ask(int year) {
        return asks.of(year, "Paint the buoys", "Paint every buoy of the estuary in signal yellow.");
    }

    private static String body(String kind, String to) {
        return "{\"kind\": \"" + kind + "\", \"to\": \"" + to + "\"}";
    }

    @Test
    void a_link_is_made_seen_from_both_ends_and_taken_back() {
        var old = ask(2009);
        var fresh = ask(2014);
        var path = "/recommendations/" + fresh;
        var made = web.as("curator").post(path + "/lineage", body("supersedes", old));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.header("Location")).isEqualTo("/api/v1" + path + "/lineage");
        assertThat(made.at("/asked")).isEqualTo("2");
        assertThat(made.at("/time")).isEqualTo("2");
        assertThat(made.at("/items/1/links/0/kind")).isEqualTo("supersedes");
        assertThat(web.nobody().get(path).at("/lineage/0/ref")).isEqualTo(old);
        var earlier = web.nobody().get("/recommendations/" + old);
        assertThat(earlier.at("/state")).isEqualTo("superseded");
        assertThat(earlier.at("/lineage/0/direction")).isEqualTo("incoming");
        assertThat(web.nobody().get("/recommendations/" + old + "/lineage").at("/successor")).isEqualTo(fresh);
        assertThat(web.as("organiser").post("/recommendations/" + old + "/commitments", "{\"addressees\": [\"XAA\"]}").status()).isEqualTo(409);
        assertThat(web.as("organiser").post(path + "/lineage", body("repeats", old)).status()).isEqualTo(409);
        assertThat(web.as("organiser").post(path + "/lineage/take-back", "{\"to\": \"" + old + "\"}").status()).isEqualTo(422);
        var back = web.as("organiser").post(path + "/lineage/take-back", "{\"to\": \"" + old + "\", \"reason\": \"A mistake.\"}");
        assertThat(back.status()).as(back.text()).isEqualTo(200);
        assertThat(back.at("/asked")).isEqualTo("1");
        assertThat(web.nobody().get("/recommendations/" + old).at("/state")).isEqualTo("registered");
        assertThat(web.nobody().get(path).json().at("/lineage")).isEmpty();
    }

    @Test
    void a_place_is_changed_with_the_etag_of_the_record_and_answered_with_its_links() {
        var old = ask(2009);
        var path = "/recommendations/" + ask(2014);
        web.as("curator").post(path + "/lineage", body("repeats", old));
        var seen = web.nobody().get(path);
        var placed = web.as("curator").with("If-Match", seen.header("ETag")).post(path + "/parent", "{}");
        assertThat(placed.status()).as(placed.text()).isEqualTo(200);
        assertThat(placed.at("/lineage/0/ref")).isEqualTo(old);
        assertThat(placed.header("ETag")).isEqualTo(seen.header("ETag"));
        var part = "{\"part\": \"" + seen.at("/part") + "\"}";
        assertThat(web.as("curator").with("If-Match", seen.header("ETag")).post(path + "/part", part).status()).isEqualTo(200);
        assertThat(web.as("curator").with("If-Match", "\"old\"").post(path + "/parent", "{}").status()).isEqualTo(412);
        assertThat(web.as("curator").with("If-Match", "\"old\"").post(path + "/part", part).status()).isEqualTo(412);
    }

    @Test
    void who_may_not_learns_it_before_anything_else() {
        var old = ask(2009);
        var path = "/recommendations/" + ask(2014) + "/lineage";
        assertThat(web.nobody().post(path, body("repeats", old)).status()).isEqualTo(401);
        assertThat(web.as("focal.xaa").post(path, "{\"kind\": 1}").status()).isEqualTo(403);
        assertThat(web.as("curator").post("/recommendations/CSD-1999-X-1/lineage", body("repeats", old)).status()).isEqualTo(404);
        assertThat(web.nobody().get("/recommendations/CSD-1999-X-1/lineage").status()).isEqualTo(404);
        assertThat(web.nobody().get("/recommendations/CSD-1999-X-1/similar").status()).isEqualTo(404);
        assertThat(web.nobody().get(path + "?x=1").status()).isEqualTo(400);
        assertThat(web.as("curator").post(path, "{\"kind\": \"repeats\", \"to\": \"" + old + "\", \"x\": 1}").status()).isEqualTo(400);
    }

    @Test
    void rules_name_the_field() {
        var old = ask(2009);
        var fresh = ask(2014);
        var backwards = web.as("curator").post("/recommendations/" + old + "/lineage", body("repeats", fresh));
        assertThat(backwards.status()).isEqualTo(422);
        assertThat(backwards.at("/errors/0/field")).isEqualTo("to");
        assertThat(web.as("curator").post("/recommendations/" + old + "/lineage", body("resembles", fresh)).at("/errors/0/field")).isEqualTo("kind");
        assertThat(web.as("curator").post("/recommendations/" + fresh + "/lineage", "{\"kind\": \"repeats\"}").at("/errors/0/field")).isEqualTo("to");
        assertThat(web.as("curator").post("/recommendations/" + fresh + "/lineage", "{\"kind\": \"repeats\", \"earlier\": \"" + old + "\"}").status())
                .isEqualTo(201);
        assertThat(web.as("curator").post("/recommendations/" + fresh + "/lineage", body("repeats", "CSD-1999-X-1")).status()).isEqualTo(422);
    }

    @Test
    void the_same_key_links_once_and_a_stale_match_not_at_all() {
        var old = ask(2009);
        var path = "/recommendations/" + ask(2014) + "/lineage";
        assertThat(web.as("curator").with("If-Match", "\"stale\"").post(path, body("repeats", old)).status()).isEqualTo(412);
        var first = web.as("curator").with("Idempotency-Key", "lineage-1").post(path, body("repeats", old));
        var again = web.as("curator").with("Idempotency-Key", "lineage-1").post(path, body("repeats", old));
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
    }

    @Test
    void what_is_alike_is_told_with_its_reason_and_what_became_of_it() {
        var old = asks.of(2009, "Dredge the canal", "Dredge the silted canal between both locks every spring.");
        web.as("organiser").post("/recommendations/" + old + "/commitments", "{\"addressees\": [\"XAA\"]}");
        var fresh = asks.of(2014, "Dredge the canal", "Dredge the silted canal below the locks each spring.");
        var similar = web.nobody().get("/recommendations/" + fresh + "/similar");
        assertThat(similar.status()).as(similar.text()).isEqualTo(200);
        assertThat(similar.at("/items/0/ref")).isEqualTo(old);
        assertThat(similar.at("/items/0/words/0")).contains("silted canal");
        assertThat(similar.at("/items/0/commitments")).isEqualTo("1");
        assertThat(similar.at("/items/0/headline/awaiting-response")).isEqualTo("1");
    }

    @Test
    void a_refused_pair_stays_refused() {
        var old = ask(2009);
        var path = "/recommendations/" + ask(2014) + "/lineage/refuse";
        var body = "{\"to\": \"" + old + "\", \"reason\": \"Another estuary.\"}";
        assertThat(web.as("curator").post(path, body).status()).isEqualTo(200);
        assertThat(web.as("curator").post(path, body).status()).isEqualTo(409);
    }
}

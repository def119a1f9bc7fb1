package org.followthrough.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.followthrough.World;
import org.followthrough.accountability.packs.FreezingDesk;
import org.followthrough.forum.Profile;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Packs over the wire: frozen by organisers, read by anybody. */
@ApiTest
class PacksOverHttpTest {

    @Autowired
    private World world;
    @Autowired
    private Web web;
    @Autowired
    private MethodClock clock;
    @Autowired
    private FreezingDesk freezing;

    @BeforeEach
    void begin() {
        world.begin();
    }

    private String edition() {
        var edition = world.forumOfItsOwn(Profile.FORMAL, "UTC");
        world.assignedOf(edition, "XAA");
        return edition;
    }

    private static void problem(Web.Reply reply, int status) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void an_organiser_freezes_and_anybody_reads_at_once() {
        var edition = edition();
        assertThat(web.nobody().get("/editions/" + edition + "/packs").json().at("/items")).isEmpty();
        var made = web.as("organiser").post("/editions/" + edition + "/packs", "{}");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.header("Location")).isEqualTo("/api/v1/packs/" + edition + "-1");
        assertThat(made.at("/commitments")).isEqualTo("1");
        assertThat(web.nobody().get("/packs/" + edition + "-1").json()).isEqualTo(made.json());
        assertThat(web.nobody().get("/editions/" + edition + "/packs").json().at("/items/0")).isEqualTo(made.json());
        var sums = web.nobody().get("/packs/" + edition + "-1/files/SHA256SUMS");
        assertThat(sums.status()).isEqualTo(200);
        assertThat(sums.header("Cache-Control")).contains("immutable");
        assertThat(sums.header("ETag")).isEqualTo('"' + Sha256.hex(sums.text().getBytes(java.nio.charset.StandardCharsets.UTF_8)) + '"');
        assertThat(web.nobody().with("If-None-Match", sums.header("ETag")).get("/packs/" + edition + "-1/files/SHA256SUMS").status()).isEqualTo(304);
        assertThat(web.nobody().get("/signing-keys").at("/items/0/algorithm")).isEqualTo("Ed25519");
        assertThat(web.as("organiser").get("/audit?subject=" + edition + "-1").at("/items/0/action")).isEqualTo("pack-frozen");
    }

    @Test
    void the_same_instant_again_gives_the_same_pack() {
        var edition = edition();
        var body = "{\"instant\": \"" + clock.now() + "\"}";
        var first = web.as("organiser").post("/editions/" + edition + "/packs", body);
        assertThat(first.status()).isEqualTo(201);
        var again = web.as("organiser").post("/editions/" + edition + "/packs", body);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(first.json());
        var later = web.as("organiser").post("/editions/" + edition + "/packs", "");
        assertThat(later.at("/number")).isEqualTo("2");
        var page = web.nobody().get("/editions/" + edition + "/packs?limit=1");
        assertThat(page.at("/items/0/number")).isEqualTo("2");
        assertThat(web.nobody().get("/editions/" + edition + "/packs?limit=1&cursor=" + page.at("/next")).at("/items/0/number")).isEqualTo("1");
    }

    @Test
    void what_cannot_be_is_refused_in_the_order_of_the_contract() {
        var edition = edition();
        var path = "/editions/" + edition + "/packs";
        problem(web.nobody().post(path, "{}"), 401);
        problem(web.as("organiser").post("/editions/NO-SUCH/packs", "{}"), 404);
        problem(web.as("curator").post("/editions/NO-SUCH/packs", "{}"), 404);
        problem(web.as("curator").post(path, "{\"instant\": \"2999-01-01T00:00:00Z\"}"), 403);
        problem(web.as("organiser").post(path, "{\"at\": 1}"), 400);
        for (var instant : new String[] {"2999-01-01T00:00:00Z", "2001-01-01T00:00:00Z", "-99999-01-01T00:00:00Z", "soon", "2025-03-03"}) {
            problem(web.as("organiser").post(path, "{\"instant\": \"" + instant + "\"}"), 422);
        }
        problem(web.as("organiser").post("/editions/" + world.forumOfItsOwn(Profile.FORMAL, "UTC") + "/packs", "{}"), 422);
        problem(web.nobody().get("/editions/NO-SUCH/packs"), 404);
        problem(web.nobody().get("/packs/" + edition + "-7"), 404);
        problem(web.nobody().get(path + "?limit=0"), 400);
        assertThat(web.as("organiser").post(path, "{}").status()).isEqualTo(201);
        problem(web.nobody().get("/packs/" + edition + "-1/files/none.csv"), 404);
        problem(web.nobody().get("/packs/" + edition + "-1?x=1"), 400);
    }

    @Test
    void what_is_frozen_in_the_background_is_looked_at_by_organisers_alone_until_it_is_public() {
        var edition = edition();
        var path = "/editions/" + edition + "/freezings";
        var begun = web.as("organiser").with("Idempotency-Key", edition).post(path, "{}");
        assertThat(begun.status()).as(begun.text()).isEqualTo(201);
        assertThat(begun.header("Location")).isEqualTo("/api/v1/freezings/" + begun.at("/id"));
        assertThat(begun.at("/state")).isEqualTo("waiting");
        assertThat(begun.json().at("/files").isNull()).isTrue();
        assertThat(web.as("organiser").with("Idempotency-Key", edition).post(path, "{}").json()).isEqualTo(begun.json());
        problem(web.as("organiser").post(path, "{}"), 409);
        problem(web.nobody().get("/freezings/" + begun.at("/id")), 401);
        problem(web.as("observer").get("/freezings/" + begun.at("/id")), 404);
        problem(web.as("organiser").get("/freezings/nothing"), 404);
        assertThat(web.nobody().get("/editions/" + edition + "/packs").json().at("/items")).isEmpty();
        freezing.finish(java.util.UUID.fromString(begun.at("/id")));
        var done = web.as("organiser").get("/freezings/" + begun.at("/id"));
        assertThat(done.at("/state")).isEqualTo("frozen");
        assertThat(done.at("/made")).isEqualTo(done.at("/files"));
        assertThat(web.nobody().get("/packs/" + done.at("/pack")).at("/commitments")).isEqualTo("1");
    }

    @Test
    void what_cannot_be_frozen_in_the_background_is_refused_before_it_begins() {
        var path = "/editions/" + edition() + "/freezings";
        problem(web.nobody().post(path, "{}"), 401);
        problem(web.as("organiser").post("/editions/NO-SUCH/freezings", "{}"), 404);
        problem(web.as("curator").post(path, "{\"instant\": \"2999-01-01T00:00:00Z\"}"), 403);
        problem(web.as("organiser").post(path, "{\"at\": 1}"), 400);
        problem(web.as("organiser").post(path, "{\"instant\": \"2999-01-01T00:00:00Z\"}"), 422);
        problem(web.as("organiser").post("/editions/" + world.forumOfItsOwn(Profile.FORMAL, "UTC") + "/freezings", "{}"), 422);
    }
}

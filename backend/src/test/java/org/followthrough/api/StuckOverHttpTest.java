package org.followthrough.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.followthrough.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What failed by itself, over HTTP: for administrators alone. */
@ApiTest
class StuckOverHttpTest {

    @Autowired
    private World world;
    @Autowired
    private Web web;
    @Autowired
    private JdbcClient jdbc;

    private String ref = "";
    private String id = "";

    @BeforeEach
    void somethingFailed() {
        ref = world.begin().assigned("XAA");
        id = UUID.randomUUID().toString();
        jdbc.sql("""
                insert into failed_deadline (id, commitment, kind, due_at, reason, detail, failures, first_at, last_at, next_try_at)
                select :id::uuid, c.id, 'response-due', d.due_at, 'unexpected', 'IllegalStateException', 2, now(), now(), now() + interval '1 hour'
                from commitment c join deadline d on d.commitment = c.id and d.kind = 'response-due' where c.ref = :ref""")
                .param("id", id).param("ref", ref).update();
    }

    @Test
    void an_administrator_reads_what_failed_in_words_and_has_it_tried_again() {
        var seen = web.as("admin").get("/stuck-steps");
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.text()).contains(ref, "A response is due", "The program met something", "\"nextTry\"");
        assertThat(web.as("admin").with("Accept-Language", "fr").get("/stuck-steps").text()).contains("Une réponse est attendue");
        var again = web.as("admin").post("/stuck-steps/" + id + "/again", "{}");
        assertThat(again.status()).as(again.text()).isEqualTo(200);
        assertThat(again.at("/commitment")).isEqualTo(ref);
        assertThat(jdbc.sql("select next_try_at <= now() + interval '1 minute' from failed_deadline where id = :id::uuid").param("id", id)
                .query(Boolean.class).single()).isTrue();
    }

    @Test
    void nobody_else_does_and_what_is_not_there_is_not_found() {
        assertThat(web.nobody().get("/stuck-steps").status()).isEqualTo(401);
        for (var other : List.of("organiser", "focal.xaa", "observer")) {
            assertThat(web.as(other).get("/stuck-steps").status()).as(other).isEqualTo(403);
            assertThat(web.as(other).post("/stuck-steps/" + id + "/again", "{}").status()).as(other).isEqualTo(403);
        }
        assertThat(web.as("admin").post("/stuck-steps/none/again", "{}").status()).isEqualTo(404);
        assertThat(web.as("admin").post("/stuck-steps/" + id + "/again", "{\"more\": 1}").status()).isEqualTo(400);
    }
}

package org.followthrough.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.followthrough.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every kind of error, in the order of the contract, always as a problem. */
@ApiTest
class ErrorsTest {

    @Autowired
    private World world;
    @Autowired
    private Web web;

    @BeforeEach
    void begin() {
        world.begin();
    }

    private static void problem(Web.Reply reply, int status) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(reply.at("/status")).isEqualTo(String.valueOf(status));
        assertThat(reply.at("/type")).startsWith("/problems/");
        assertThat(reply.at("/title")).doesNotContain("api.problem");
        assertThat(reply.at("/detail")).isNotBlank();
        assertThat(reply.json().at("/errors").isArray()).isTrue();
        assertThat(reply.text()).doesNotContain("Exception").doesNotContain("org.followthrough");
    }

    @Test
    void checks_come_in_the_order_of_the_contract() {
        var ref = world.assigned("XAA");
        var path = "/commitments/" + ref + "/position";
        var bad = "{\"position\": \"perhaps\", \"unknown\": 1}";
        problem(web.nobody().post(path, bad), 401);
        problem(web.nobody().with("Authorization", "Bearer nonsense").post(path, bad), 401);
        problem(web.as("focal.xaa").post("/commitments/nothing~XAA/position", bad), 404);
        problem(web.as("focal.xab").post(path, bad), 403);
        problem(web.as("focal.xaa").post(path, bad), 400);
        problem(web.as("focal.xaa").post(path + "?x=1", "{}"), 400);
        problem(web.as("focal.xaa").post(path, "{\"position\""), 400);
        problem(web.as("focal.xaa").post(path, "[]"), 400);
        problem(web.as("focal.xaa").with("Content-Type", "text/plain").post(path, "accepted"), 415);
        problem(web.as("focal.xaa").post(path, "{\"reason\": \"" + "x".repeat(3_000_000) + "\"}"), 413);
        problem(web.as("focal.xaa").with("If-Match", "\"old\"").post(path, "{\"position\": \"perhaps\"}"), 412);
        var wrong = web.as("focal.xaa").post(path, "{\"position\": \"perhaps\", \"targetDate\": \"2026-02-30\"}");
        problem(wrong, 422);
        assertThat(wrong.json().at("/errors").values()).extracting(error -> error.at("/field").asString())
                .containsExactlyInAnyOrder("position", "targetDate");
        assertThat(web.as("focal.xaa").post(path, LifeOverHttpTest.ACCEPTED).status()).isEqualTo(202);
        problem(web.as("focal.xaa").post(path, "{\"position\": \"perhaps\"}"), 409);
        problem(web.as("focal.xab").post(path, "{}"), 403);
    }

    @Test
    void rules_of_the_method_name_their_fields() {
        var path = "/commitments/" + world.assigned("XAA") + "/position";
        var refused = web.as("focal.xaa").post(path, "{\"position\": \"accepted-in-part\"}");
        problem(refused, 422);
        assertThat(refused.json().at("/errors").values()).extracting(error -> error.at("/field").asString())
                .containsExactlyInAnyOrder("reason", "acceptedParts", "leadInstitution", "targetDate");
    }

    @Test
    void a_bad_token_is_refused_on_public_pages_too() {
        var refused = web.nobody().with("Authorization", "Bearer nonsense").get("/editions");
        problem(refused, 401);
        assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer");
        problem(web.nobody().with("Authorization", "Basic YTpi").get("/editions"), 401);
    }

    @Test
    void what_filters_and_container_refuse_is_a_problem_too() {
        problem(web.nobody().with("Accept", "text/html").get("/nothing"), 404);
        problem(web.nobody().get("/api/nothing"), 404);
        problem(web.nobody().send("DELETE", "/editions", (byte[]) null), 405);
        problem(web.nobody().with("Accept", "image/png").get("/editions"), 406);
        problem(web.nobody().get("/commitments/a%2Fb"), 400);
        problem(web.nobody().get("/commitments/a;b=c"), 400);
        problem(web.nobody().get("/commitments/%00"), 400);
        problem(web.nobody().send("PROPFIND", "/editions", (byte[]) null), 400);
    }

    @Test
    void what_the_container_cannot_even_read_is_a_problem_too() throws IOException {
        for (var line : new String[] {"GET /api/v1/editions|x HTTP/1.1", "GET /api/v1/editions?q=<x> HTTP/1.1", "TRACE /api/v1/editions HTTP/1.1",
            "GET /api/v1/%ZZ HTTP/1.1"}) {
            var answer = web.line(line);
            assertThat(answer).as(line).startsWith("HTTP/1.1 4").containsIgnoringCase("application/problem+json").contains("/problems/")
                    .doesNotContain("<html").doesNotContainIgnoringCase("tomcat");
        }
    }

    @Test
    void parameters_are_read_strictly() {
        for (var query : new String[] {"limit=0", "limit=501", "limit=x", "limit=", "cursor=nonsense", "unknown=1", "limit=1&limit=2",
            "edition=%FF", "edition=a%20b", "edition=%00", "limit=-1"}) {
            problem(web.nobody().get("/events?" + query), 400);
        }
        problem(web.nobody().get("/commitments?state=nowhere"), 400);
        problem(web.nobody().get("/recommendations?gcm=24"), 400);
        assertThat(web.nobody().get("/commitments?party=NOBODY").json().at("/items")).isEmpty();
        problem(web.nobody().get("/accountability?groupBy=colour"), 400);
    }
}

package org.followthrough.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.followthrough.World;
import org.followthrough.evidence.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Import and curation over the wire, as the contract has them. */
@ApiTest
class IntakeOverHttpTest {

    private static final String CODES = """
            "themes": ["labour"], "gcmObjectives": [6], "addresseeGroups": ["all-governments"], "consensus": "not-stated",
            "verifiability": "verifiable", "ambition": "improves\"""";

    @Autowired
    private World world;
    @Autowired
    private Web web;

    @BeforeEach
    void begin() {
        world.begin();
    }

    private static String text() {
        return "Roundtable 5: Recommendations " + UUID.randomUUID() + "\r\n\r\n1. Ratify the convention.\r\n\r\n2. Publish a report each year."
                + "\r\n\r\n3. Governments should lower fees. Employers should pay them.\r\n";
    }

    private static byte[] form(String boundary, byte[] content, String event) {
        var body = new ByteArrayOutputStream();
        if (event != null) {
            part(body, boundary, "name=\"event\"", event.getBytes(StandardCharsets.UTF_8));
        }
        if (content != null) {
            part(body, boundary, "name=\"file\"; filename=\"Outcome.txt\"", content);
        }
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static void part(ByteArrayOutputStream body, String boundary, String what, byte[] content) {
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; " + what + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private static Web.Reply send(Web.Ask ask, byte[] content, String event) {
        return ask.with("Content-Type", "multipart/form-data; boundary=b1").send("POST", "/documents", form("b1", content, event));
    }

    private Web.Reply imported() {
        return send(web.as("curator"), text().getBytes(StandardCharsets.UTF_8), World.EVENT);
    }

    private static void problem(Web.Reply reply, int status) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void a_document_is_imported_and_found_again_with_its_candidates() {
        var text = text();
        var made = send(web.as("curator"), text.getBytes(StandardCharsets.UTF_8), World.EVENT);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.header("Location")).isEqualTo("/api/v1/documents/" + made.at("/id"));
        assertThat(made.at("/event")).isEqualTo(World.EVENT);
        assertThat(made.at("/name")).isEqualTo("Outcome.txt");
        assertThat(made.at("/sha256")).matches("[0-9a-f]{64}");
        assertThat(made.json().at("/candidates").size()).isEqualTo(3);
        var first = made.json().at("/candidates/0");
        assertThat(first.at("/number").asString()).isEqualTo("1");
        assertThat(first.at("/status").asString()).isEqualTo("open");
        assertThat(first.at("/kind").asString()).isEqualTo("recommendation");
        assertThat(first.at("/parent").isNull()).isTrue();
        assertThat(text.substring(first.at("/charStart").asInt(), first.at("/charEnd").asInt())).isEqualTo("Ratify the convention.");
        var read = web.as("curator2").get("/documents/" + made.at("/id"));
        assertThat(read.json()).isEqualTo(made.json());
        assertThat(web.as("curator").with("If-None-Match", read.header("ETag")).get("/documents/" + made.at("/id")).status()).isEqualTo(304);
        assertThat(web.as("curator").get("/documents").at("/items/0/id")).isEqualTo(made.at("/id"));
    }

    @Test
    void candidates_come_in_pages() {
        var path = "/documents/" + imported().at("/id") + "/candidates";
        var first = web.as("curator").get(path + "?limit=2");
        assertThat(first.json().at("/items").size()).isEqualTo(2);
        var second = web.as("curator").get(path + "?limit=2&cursor=" + first.at("/next"));
        assertThat(second.json().at("/items").size()).isEqualTo(1);
        assertThat(second.json().at("/next").isNull()).isTrue();
        assertThat(web.as("curator").get(path + "?status=rejected").json().at("/items").size()).isZero();
        problem(web.as("curator").get(path + "?status=gone"), 400);
        problem(web.as("curator").get(path + "?cursor=abc"), 400);
        problem(web.as("curator").get(path + "?x=1"), 400);
    }

    @Test
    void the_same_file_again_is_a_conflict_that_names_the_first() {
        var content = text().getBytes(StandardCharsets.UTF_8);
        var first = send(web.as("curator"), content, World.EVENT);
        var again = send(web.as("curator2"), content, World.EVENT);
        problem(again, 409);
        assertThat(again.at("/existing")).isEqualTo(first.at("/id"));
        problem(send(web.as("curator"), content, "CSD-1900"), 409);
    }

    @Test
    void an_idempotency_key_gives_the_first_answer_whatever_the_boundary() {
        var content = text().getBytes(StandardCharsets.UTF_8);
        var key = UUID.randomUUID().toString();
        var first = send(web.as("curator").with("Idempotency-Key", key), content, World.EVENT);
        var again = web.as("curator").with("Idempotency-Key", key).with("Content-Type", "multipart/form-data; boundary=other")
                .send("POST", "/documents", form("other", content, World.EVENT));
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
    }

    @Test
    void what_cannot_be_imported_is_told_beside_its_field() {
        for (var bad : new byte[][] {{}, " \n".getBytes(StandardCharsets.UTF_8), {1, 0, 2}}) {
            var reply = send(web.as("curator"), bad, World.EVENT);
            problem(reply, 422);
            assertThat(reply.at("/errors/0/field")).isEqualTo("file");
            assertThat(reply.at("/errors/0/message")).doesNotStartWith("intake.");
        }
        var unknown = send(web.as("curator"), text().getBytes(StandardCharsets.UTF_8), "CSD-1900");
        problem(unknown, 422);
        assertThat(unknown.at("/errors/0/field")).isEqualTo("event");
        problem(send(web.as("curator"), null, World.EVENT), 422);
        problem(send(web.as("curator"), text().getBytes(StandardCharsets.UTF_8), null), 422);
        problem(web.as("curator").post("/documents", "{\"event\": \"CSD-2009\", \"file\": \"x\"}"), 415);
    }

    @Test
    void a_file_over_50_mib_is_too_large() {
        problem(send(web.as("curator"), new byte[(int) Files.LARGEST + 1], World.EVENT), 413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"organiser", "observer", "focal.xaa", "reviewer1", "admin"})
    void documents_and_candidates_exist_for_curators_only(String person) {
        var made = imported();
        var candidate = made.at("/candidates/0/id");
        problem(send(web.as(person), new byte[0], "CSD-1900"), 403);
        problem(web.as(person).get("/documents"), 403);
        problem(web.as(person).get("/documents/" + made.at("/id")), 404);
        problem(web.as(person).get("/documents/" + made.at("/id") + "/candidates"), 404);
        problem(web.as(person).post("/candidates/" + candidate + "/confirm", "{\"x\": 1}"), 404);
        problem(web.as(person).post("/candidates/merge", "{\"x\": 1}"), 403);
    }

    @Test
    void nobody_does_anything_without_a_token() {
        var made = imported();
        problem(web.nobody().get("/documents/" + made.at("/id")), 401);
        problem(web.nobody().post("/candidates/" + made.at("/candidates/0/id") + "/confirm", "{"), 401);
        problem(send(web.nobody(), new byte[0], World.EVENT), 401);
    }

    @Test
    void a_confirmed_candidate_is_a_recommendation_that_everybody_can_read() {
        var candidate = imported().at("/candidates/1/id");
        var made = web.as("curator").post("/candidates/" + candidate + "/confirm", "{\"title\": \"Report\", " + CODES + "}");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.at("/ref")).startsWith("CSD-2009-RT5-02");
        assertThat(made.header("Location")).isEqualTo("/api/v1/recommendations/" + made.at("/ref"));
        assertThat(made.at("/verbatim")).isEqualTo("Publish a report each year.");
        assertThat(made.at("/quality/confirmed")).isEqualTo("false");
        assertThat(web.nobody().get("/recommendations/" + made.at("/ref")).json()).isEqualTo(made.json());
        assertThat(web.as("curator").get("/candidates/" + candidate).at("/recommendation")).isEqualTo(made.at("/ref"));
        problem(web.as("curator").post("/candidates/" + candidate + "/confirm", "{}"), 409);
        problem(web.as("curator").post("/candidates/" + candidate + "/reject", "{}"), 409);
    }

    @Test
    void a_confirmation_says_what_it_has_to_say() {
        var candidate = imported().at("/candidates/0/id");
        var path = "/candidates/" + candidate + "/confirm";
        var empty = web.as("curator").post(path, "{}");
        problem(empty, 422);
        assertThat(empty.json().at("/errors").values()).extracting(error -> error.at("/field").asString())
                .containsExactlyInAnyOrder("title", "verifiability", "ambition", "consensus");
        problem(web.as("curator").post(path, "{\"title\": \"x\", \"extra\": 1, " + CODES + "}"), 400);
        problem(web.as("curator").post(path, "{\"title\": \"x\", " + CODES.replace("[6]", "[24]") + "}"), 422);
        problem(web.as("curator").with("If-Match", "\"old\"").post(path, "{}"), 412);
        problem(web.as("curator").post("/candidates/" + UUID.randomUUID() + "/confirm", "{}"), 404);
        problem(web.as("curator").post("/candidates/nothing/confirm", "{}"), 404);
        assertThat(web.as("curator").get("/candidates/" + candidate).at("/status")).isEqualTo("open");
    }

    @Test
    void candidates_are_rejected_split_and_merged() {
        var made = imported();
        var rejected = web.as("curator").post("/candidates/" + made.at("/candidates/0/id") + "/reject", "{\"reason\": \"Context.\"}");
        assertThat(rejected.at("/status")).isEqualTo("rejected");
        var third = made.json().at("/candidates/2");
        var at = third.at("/charStart").asInt() + 30;
        var split = web.as("curator").post("/candidates/" + third.at("/id").asString() + "/split", "{\"at\": [" + at + "]}");
        assertThat(split.status()).as(split.text()).isEqualTo(200);
        assertThat(split.at("/items/0/verbatim")).isEqualTo("Governments should lower fees.");
        assertThat(split.at("/items/1/status")).isEqualTo("open");
        problem(web.as("curator").post("/candidates/" + split.at("/items/0/id") + "/split", "{\"at\": [0]}"), 422);
        problem(web.as("curator").post("/candidates/" + split.at("/items/0/id") + "/split", "{}"), 422);
        var merged = web.as("curator").post("/candidates/merge",
                "{\"ids\": [\"" + split.at("/items/1/id") + "\", \"" + split.at("/items/0/id") + "\"]}");
        assertThat(merged.at("/verbatim")).isEqualTo(third.at("/verbatim").asString());
        problem(web.as("curator").post("/candidates/merge", "{\"ids\": [\"" + merged.at("/id") + "\"]}"), 422);
        problem(web.as("curator").post("/candidates/merge",
                "{\"ids\": [\"" + made.at("/candidates/0/id") + "\", \"" + merged.at("/id") + "\"]}"), 409);
    }
}

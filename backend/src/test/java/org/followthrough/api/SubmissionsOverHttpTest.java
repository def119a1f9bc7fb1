package org.followthrough.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.followthrough.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Proposals and their moderation over the wire. */
@ApiTest
class SubmissionsOverHttpTest {

    private static final String PROPOSAL = """
            {"event": "CSD-2009", "title": "Zephyrine fees", "verbatim": "Cap zephyrine fees.", "section": "Roundtable 1", "number": "8",
             "themes": ["labour"], "gcmObjectives": [6], "addresseeGroups": ["all-governments"], "attribution": "not-attributed",
             "proponents": [{"person": "Zinaida Quendrith", "organisation": null}]}""";
    private static final String CODES = "{\"consensus\": \"consensus\", \"verifiability\": \"verifiable\", \"ambition\": \"improves\"}";
    private static final String NO = "{\"ground\": \"not-in-source\", \"reason\": \"The source does not say so.\"}";

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
    }

    private String made() {
        var reply = web.as("rapporteur").post("/submissions", PROPOSAL);
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        assertThat(reply.header("Location")).isEqualTo("/api/v1/submissions/" + reply.at("/id"));
        return "/submissions/" + reply.at("/id");
    }

    @Test
    void a_proposal_is_handed_in_accepted_and_then_public_without_whom_it_hides() {
        var path = made();
        assertThat(web.as("curator").get(path).at("/state")).isEqualTo("handed-in");
        assertThat(web.nobody().get("/recommendations?q=zephyrine").json().at("/items").size()).isZero();
        var accepted = web.as("curator").post(path + "/accept", CODES);
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(201);
        assertThat(accepted.header("Location")).isEqualTo("/api/v1/recommendations/" + accepted.at("/ref"));
        assertThat(accepted.at("/document")).isEqualTo("null");
        var seen = web.nobody().get("/recommendations/" + accepted.at("/ref"));
        assertThat(seen.at("/verbatim")).isEqualTo("Cap zephyrine fees.");
        assertThat(seen.text()).doesNotContain("Quendrith");
        assertThat(web.as("rapporteur").get(path).at("/recommendation")).isEqualTo(accepted.at("/ref"));
        problem(web.as("curator").post(path + "/accept", "{}"), 409);
        problem(web.as("rapporteur").put(path, "{}"), 409);
    }

    @Test
    void a_draft_is_its_submitters_alone() {
        var draft = web.as("rapporteur").post("/submissions", PROPOSAL.replace("\"event\"", "\"draft\": true, \"event\""));
        assertThat(draft.at("/state")).isEqualTo("draft");
        var path = "/submissions/" + draft.at("/id");
        for (var person : new String[] {"curator", "organiser", "reviewer1", "observer", "admin", "focal.xaa"}) {
            problem(web.as(person).get(path), 404);
            problem(web.as(person).post(path + "/accept", "{"), 404);
            problem(web.as(person).put(path, "{"), 404);
        }
        assertThat(web.as("curator").get("/submissions?limit=500").text()).doesNotContain(draft.at("/id"));
        assertThat(web.as("rapporteur").put(path, PROPOSAL.replace("Cap", "Abolish")).at("/verbatim")).startsWith("Abolish");
        assertThat(web.as("rapporteur").post(path + "/hand-in", "").at("/state")).isEqualTo("handed-in");
        assertThat(web.as("curator").get("/submissions?state=handed-in&limit=500").text()).contains(draft.at("/id"));
        assertThat(web.as("rapporteur").post(path + "/withdraw", "").at("/state")).isEqualTo("withdrawn");
    }

    @Test
    void its_record_is_the_organisers_from_being_handed_in_on() {
        var draft = web.as("rapporteur").post("/submissions", PROPOSAL.replace("\"event\"", "\"draft\": true, \"event\""));
        var record = "/audit?subject=" + draft.at("/id");
        problem(web.as("organiser").get(record), 404);
        web.as("rapporteur").post("/submissions/" + draft.at("/id") + "/hand-in", "");
        var entries = web.as("organiser").get(record);
        assertThat(entries.json().at("/items").findValuesAsString("action")).as(entries.text())
                .containsExactlyInAnyOrder("submission-drafted", "submission-handed-in");
        for (var person : new String[] {"curator", "admin", "rapporteur", "observer", "focal.xaa"}) {
            problem(web.as(person).get(record), 404);
        }
        problem(web.as("organiser").get("/audit?subject=" + UUID.randomUUID()), 404);
    }

    @Test
    void a_refusal_is_appealed_once_and_decided_by_another_person() {
        var path = made();
        var refused = web.as("curator").post(path + "/refuse", NO);
        assertThat(refused.at("/state")).isEqualTo("refused");
        assertThat(web.as("rapporteur").get(path).at("/ground")).isEqualTo("not-in-source");
        problem(web.as("reviewer1").post(path + "/appeal", "{"), 404);
        problem(web.as("curator2").post(path + "/appeal", "{"), 403);
        problem(web.as("rapporteur").post(path + "/appeal", "{}"), 422);
        assertThat(web.as("rapporteur").post(path + "/appeal", "{\"reason\": \"It does.\"}").at("/state")).isEqualTo("appealed");
        problem(web.as("rapporteur").post(path + "/appeal", "{}"), 409);
        problem(web.as("curator").post(path + "/refuse", "{"), 403);
        problem(web.as("curator2").post(path + "/return", "{\"reason\": \"x\"}"), 409);
        assertThat(web.as("curator2").post(path + "/refuse", NO).at("/state")).isEqualTo("refused-finally");
        problem(web.as("rapporteur").post(path + "/appeal", "{}"), 409);
    }

    @Test
    void a_returned_one_tells_why_and_comes_again() {
        var path = made();
        problem(web.as("curator").post(path + "/return", "{}"), 422);
        assertThat(web.as("organiser").post(path + "/return", "{\"reason\": \"Give the page.\"}").at("/state")).isEqualTo("returned");
        assertThat(web.as("rapporteur").get(path).at("/reason")).isEqualTo("Give the page.");
        web.as("rapporteur").put(path, PROPOSAL);
        assertThat(web.as("rapporteur").post(path + "/hand-in", "").at("/state")).isEqualTo("handed-in");
    }

    @Test
    void bad_input_is_answered_clearly_in_the_order_of_the_contract() {
        problem(web.nobody().post("/submissions", "{"), 401);
        problem(web.nobody().get("/submissions"), 401);
        problem(web.as("focal.xaa").post("/submissions", "{"), 403);
        problem(web.as("focal.xaa").get("/submissions"), 403);
        problem(web.as("rapporteur").post("/submissions", "{"), 400);
        problem(web.as("rapporteur").post("/submissions", "{\"x\": 1}"), 400);
        problem(web.as("rapporteur").get("/submissions?state=gone"), 400);
        problem(web.as("rapporteur").post("/submissions", "{}"), 422);
        var nul = web.as("rapporteur").post("/submissions", PROPOSAL.replace("Cap z", "Cap \\u0000z"));
        problem(nul, 422);
        assertThat(nul.at("/errors/0/field")).isEqualTo("verbatim");
        var turned = web.as("rapporteur").post("/submissions", PROPOSAL.replace("Cap z", "Cap \\u202ez"));
        problem(turned, 422);
        assertThat(turned.at("/errors/0/message")).doesNotStartWith("intake.");
        problem(web.as("rapporteur").post("/submissions", PROPOSAL.replace("Cap ", "x".repeat(1 << 20))), 422);
        problem(web.as("rapporteur").post("/submissions", PROPOSAL.replace("Cap ", "x".repeat(3 << 20))), 413);
        var event = web.as("rapporteur").post("/submissions", PROPOSAL.replace("CSD-2009", "CSD-1900"));
        problem(event, 422);
        assertThat(event.at("/errors/0/field")).isEqualTo("event");
        assertThat(web.as("rapporteur").post("/submissions", PROPOSAL.replace("Cap zephyrine fees.", "حددوا الرسوم")).at("/verbatim"))
                .isEqualTo("حددوا الرسوم");
        var path = made();
        problem(web.as("curator").with("If-Match", "\"old\"").post(path + "/accept", CODES), 412);
        problem(web.as("curator").post(path + "/accept", "{}"), 422);
        problem(web.as("rapporteur").post(path + "/accept", "{"), 403);
    }

    @Test
    void an_idempotency_key_hands_in_once() {
        var before = web.as("rapporteur").get("/submissions?limit=500").json().at("/items").size();
        var first = web.as("rapporteur").with("Idempotency-Key", "once-" + before).post("/submissions", PROPOSAL);
        var again = web.as("rapporteur").with("Idempotency-Key", "once-" + before).post("/submissions", PROPOSAL);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(web.as("rapporteur").get("/submissions?limit=500").json().at("/items").size()).isEqualTo(before + 1);
    }

    @Test
    void the_sources_file_is_kept_for_submitter_and_moderators() {
        var draft = web.as("rapporteur").post("/submissions", PROPOSAL.replace("\"event\"", "\"draft\": true, \"event\""));
        var path = "/submissions/" + draft.at("/id") + "/file";
        problem(web.as("rapporteur").get(path), 404);
        var body = "--b1\r\nContent-Disposition: form-data; name=\"file\"; filename=\"Outcome.txt\"\r\n\r\nThe outcome.\r\n--b1--\r\n";
        var kept = web.as("rapporteur").with("Content-Type", "multipart/form-data; boundary=b1").send("POST", path, body.getBytes(StandardCharsets.UTF_8));
        assertThat(kept.at("/file/name")).as(kept.text()).isEqualTo("Outcome.txt");
        assertThat(web.as("rapporteur").get(path).text()).isEqualTo("The outcome.");
        problem(web.as("curator").get(path), 404);
        web.as("rapporteur").post("/submissions/" + draft.at("/id") + "/hand-in", "");
        assertThat(web.as("curator").get(path).text()).isEqualTo("The outcome.");
        problem(web.as("observer").get(path), 404);
    }
}

package org.followthrough.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.followthrough.World;
import org.followthrough.commitment.Position;
import org.followthrough.commitment.PositionDraft;
import org.followthrough.commitment.PositionTerms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Typing errors corrected in the open, over the API (method, section 3; decision 0046). */
@ApiTest
class WordingsOverHttpTest {

    private static final String REASON = "The parlament decides on it in the spring session.";
    private static final String FIX = """
            {"wording": "position-reason", "text": "The parliament decides on it in the spring session.", "reason": "A letter was missing."}""";

    @Autowired
    private World world;
    @Autowired
    private Web web;
    private String path = "";

    @BeforeEach
    void begin() {
        world.begin();
        path = "/commitments/" + noted();
    }

    private String noted() {
        var ref = world.assigned("XAA");
        world.respond(ref, new PositionDraft(Position.NOTED, new PositionTerms(REASON, null, null, null, null, null), List.of()));
        return ref;
    }

    @Test
    void everybody_reads_the_public_texts_and_what_was_corrected_in_them() {
        var before = web.nobody().get(path + "/wordings");
        assertThat(before.status()).isEqualTo(200);
        assertThat(before.at("/texts/0/wording")).isEqualTo("position-reason");
        assertThat(before.at("/texts/0/cycle")).isEqualTo("null");
        assertThat(before.at("/texts/0/text")).isEqualTo(REASON);
        var corrected = web.as("admin").post(path + "/wordings", FIX);
        assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
        var after = web.nobody().get(path + "/wordings");
        assertThat(after.text()).isEqualTo(corrected.text());
        assertThat(after.at("/texts/0/text")).contains("parliament");
        assertThat(after.at("/corrections/0/before")).isEqualTo(REASON);
        assertThat(after.at("/corrections/0/after")).contains("parliament");
        assertThat(after.at("/corrections/0/reason")).isEqualTo("A letter was missing.");
        assertThat(web.nobody().get(path).text()).contains("parliament").doesNotContain("parlament");
        assertThat(after.text()).as("who did it stands in the record").doesNotContain("admin");
    }

    @Test
    void the_timeline_tells_of_it_in_the_readers_language() {
        web.as("admin").post(path + "/wordings", FIX);
        var told = web.nobody().get(path + "/timeline?limit=500").text();
        assertThat(told).contains("text-corrected", "A typing error was corrected in the reason of the position.");
        assertThat(web.nobody().with("Accept-Language", "fr").get(path + "/timeline?limit=500").text()).contains("faute de frappe");
    }

    @Test
    void a_text_that_waits_for_clearance_is_none_of_them() {
        var waiting = world.assigned("XAB");
        web.as("focal.xab").post("/commitments/" + waiting + "/position", "{\"position\": \"noted\", \"reason\": \"Not yet said.\"}");
        assertThat(web.nobody().get("/commitments/" + waiting + "/wordings").text()).isEqualTo("{\"texts\":[],\"corrections\":[]}");
        assertThat(web.as("admin").post("/commitments/" + waiting + "/wordings", FIX).status()).isEqualTo(422);
    }

    @Test
    void nobody_but_an_administrator_corrects() {
        assertThat(web.nobody().post(path + "/wordings", FIX).status()).isEqualTo(401);
        for (var other : List.of("organiser", "focal.xaa", "clearing.xaa", "curator", "observer")) {
            assertThat(web.as(other).post(path + "/wordings", FIX).status()).as(other).isEqualTo(403);
        }
        assertThat(web.as("admin").post("/commitments/NOWHERE-1~XAA/wordings", FIX).status()).isEqualTo(404);
        assertThat(web.nobody().get("/commitments/NOWHERE-1~XAA/wordings").status()).isEqualTo(404);
    }

    @Test
    void what_is_more_than_a_typing_error_is_refused_at_its_field() {
        assertThat(refused(FIX.replace("in the spring session", "never, and in no way at all"))).isEqualTo("text");
        assertThat(refused(FIX.replace("A letter was missing.", " "))).isEqualTo("reason");
        assertThat(refused(FIX.replace("position-reason", "report-text"))).isEqualTo("wording");
        assertThat(refused(FIX.replace("position-reason", "title"))).isEqualTo("wording");
        assertThat(web.as("admin").post(path + "/wordings", FIX.replace("\"reason\"", "\"because\"")).status()).isEqualTo(400);
        assertThat(web.nobody().get(path + "/wordings").at("/texts/0/text")).isEqualTo(REASON);
    }

    private String refused(String body) {
        var answer = web.as("admin").post(path + "/wordings", body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        return answer.at("/errors/0/field");
    }

    @Test
    void a_correction_of_what_reads_otherwise_meanwhile_is_refused() {
        var seen = web.as("admin").get(path + "/wordings").header("ETag");
        assertThat(web.as("admin").with("If-Match", seen).post(path + "/wordings", FIX).status()).isEqualTo(200);
        var stale = web.as("admin").with("If-Match", seen).post(path + "/wordings", FIX.replace("spring", "Spring"));
        assertThat(stale.status()).isEqualTo(412);
        var now = web.as("admin").get(path + "/wordings").header("ETag");
        assertThat(web.nobody().with("If-None-Match", now).get(path + "/wordings").status()).isEqualTo(304);
    }
}

package org.followthrough.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.followthrough.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Alternative reports over the wire: orders of refusals, versions, files, lists. */
@ApiTest
class AlternativeOverHttpTest {

    @Autowired
    private World world;
    @Autowired
    private Web web;

    @BeforeEach
    void begin() {
        world.begin();
    }

    private static String body(String ref, String more) {
        return "{\"title\": \"What recruiters charge\", \"date\": \"2025-01-31\", \"language\": \"en\", \"commitments\": [\"" + ref + "\"]" + more + "}";
    }

    private Web.Reply handedIn(String ref) {
        return web.as("reviewer1").post("/alternative-reports", body(ref, ", \"text\": \"Fees are <b>charged</b>.\""));
    }

    @Test
    void it_is_public_at_once_under_its_number() {
        var ref = world.assigned("XAA");
        var made = handedIn(ref);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        var path = "/alternative-reports/" + made.at("/number");
        assertThat(made.header("Location")).isEqualTo("/api/v1" + path);
        var read = web.nobody().get(path);
        assertThat(read.at("/organisation")).isEqualTo("ORG-1");
        assertThat(read.at("/href")).isEqualTo(path);
        assertThat(read.at("/commitments/0")).isEqualTo(ref);
        assertThat(read.json().at("/withdrawnAt").isNull()).isTrue();
        assertThat(web.nobody().with("If-None-Match", read.header("ETag")).get(path).status()).isEqualTo(304);
        assertThat(web.nobody().get("/commitments/" + ref + "/timeline").text()).contains("Alternative report " + made.at("/number") + " of Organisation ORG-1");
        assertThat(web.nobody().get("/commitments/" + ref + "/evidence").at("/items/0/title")).startsWith(made.at("/number"));
    }

    @Test
    void refusals_come_in_the_order_of_the_contract() {
        var ref = world.assigned("ORG-15");
        assertThat(web.nobody().post("/alternative-reports", body(ref, "")).status()).isEqualTo(401);
        assertThat(web.as("focal.xaa").post("/alternative-reports", "{\"no\": 1}").status()).isEqualTo(403);
        assertThat(web.as("reviewer1").post("/alternative-reports", "{\"no\": 1}").status()).isEqualTo(400);
        assertThat(web.as("focal.org-15").post("/alternative-reports", body(ref, "")).status()).as("its own commitment, and nothing said").isEqualTo(403);
        assertThat(web.as("reviewer1").post("/alternative-reports", body(ref, ", \"organisation\": \"ORG-2\"")).status()).isEqualTo(403);
        var bad = web.as("reviewer1").post("/alternative-reports", body(ref, ""));
        assertThat(bad.status()).isEqualTo(422);
        assertThat(bad.at("/errors/0/field")).isEqualTo("text");
        assertThat(web.as("reviewer1").post("/alternative-reports", body("NO-1~XAA", ", \"text\": \"x\"")).at("/errors/0/field")).isEqualTo("commitments");
        assertThat(web.as("reviewer1").post("/alternative-reports/AR-1999-0001/withdraw", "{}").status()).isEqualTo(404);
        var number = handedIn(ref).at("/number");
        assertThat(web.as("reviewer2").post("/alternative-reports/" + number + "/withdraw", "{}").status()).isEqualTo(403);
    }

    @Test
    void the_same_key_hands_in_once() {
        var ref = world.assigned("XAA");
        var body = body(ref, ", \"text\": \"Once.\"");
        var first = web.as("reviewer2").with("Idempotency-Key", "alternative-1").post("/alternative-reports", body);
        var again = web.as("reviewer2").with("Idempotency-Key", "alternative-1").post("/alternative-reports", body);
        assertThat(again.at("/number")).isEqualTo(first.at("/number"));
        assertThat(web.as("reviewer2").with("Idempotency-Key", "alternative-1").post("/alternative-reports", handedIn(ref).text()).status()).isIn(400, 422);
    }

    @Test
    void a_correction_is_a_new_version_and_a_stale_one_is_refused() {
        var ref = world.assigned("XAA");
        var made = handedIn(ref);
        var path = "/alternative-reports/" + made.at("/number");
        var correction = "{\"title\": \"Fees\", \"date\": \"2025-01-31\", \"language\": \"en\", \"text\": \"Other.\", \"reason\": \"A figure was wrong.\"}";
        assertThat(web.as("reviewer1").with("If-Match", "\"no\"").put(path, correction).status()).isEqualTo(412);
        var second = web.as("reviewer1").with("If-Match", made.header("ETag")).put(path, correction);
        assertThat(second.status()).as(second.text()).isEqualTo(200);
        assertThat(second.at("/version")).isEqualTo("2");
        assertThat(second.at("/versions/1/title")).isEqualTo("What recruiters charge");
        assertThat(web.as("reviewer1").with("If-Match", made.header("ETag")).put(path, correction).status()).isEqualTo(412);
    }

    @Test
    void a_file_is_an_attachment_that_goes_with_the_report() {
        var ref = world.assigned("XAA");
        var form = "--b\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nFees\r\n--b\r\nContent-Disposition: form-data; name=\"date\"\r\n\r\n2025-01-31\r\n"
                + "--b\r\nContent-Disposition: form-data; name=\"language\"\r\n\r\nen\r\n--b\r\nContent-Disposition: form-data; name=\"commitments\"\r\n\r\n" + ref
                + "\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"fees.txt\"\r\n\r\nFees of 2025, by agency\r\n--b--\r\n";
        var made = web.as("reviewer1").with("Content-Type", "multipart/form-data; boundary=b").send("POST", "/alternative-reports",
                form.getBytes(StandardCharsets.UTF_8));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        var path = "/alternative-reports/" + made.at("/number");
        var file = web.nobody().get(path + "/file");
        assertThat(file.text()).isEqualTo("Fees of 2025, by agency");
        assertThat(file.header("Content-Disposition")).startsWith("attachment");
        assertThat(web.nobody().get("/evidence?sha256=" + made.at("/file/sha256")).at("/items/0/commitment")).isEqualTo(ref);
        var withdrawn = web.as("reviewer1").post(path + "/withdraw", "{\"reason\": \"A source is at risk.\"}");
        assertThat(withdrawn.status()).isEqualTo(200);
        assertThat(web.nobody().get(path + "/file").status()).isEqualTo(404);
        assertThat(web.nobody().get(path).at("/withdrawnBecause")).isEqualTo("A source is at risk.");
        assertThat(web.nobody().get("/evidence?sha256=" + made.at("/file/sha256")).json().at("/items")).isEmpty();
        assertThat(web.as("reviewer1").post(path + "/withdraw", "{\"reason\": \"Again\"}").status()).isEqualTo(409);
    }

    @Test
    void lists_take_filters_and_cursors() {
        var ref = world.assigned("XAA");
        handedIn(ref);
        var last = handedIn(ref).at("/number");
        var page = web.nobody().get("/alternative-reports?commitment=" + ref + "&limit=1&organisation=ORG-1&language=en&party=XAA&edition=" + World.EDITION);
        assertThat(page.at("/items/0/number")).isEqualTo(last);
        var next = web.nobody().get("/alternative-reports?commitment=" + ref + "&limit=1&organisation=ORG-1&language=en&party=XAA&edition=" + World.EDITION
                + "&cursor=" + page.at("/next"));
        assertThat(next.json().at("/items")).hasSize(1);
        assertThat(next.json().at("/next").isNull()).isTrue();
        assertThat(web.nobody().get("/alternative-reports?no=1").status()).isEqualTo(400);
        assertThat(web.nobody().get("/alternative-reports?cursor=x").status()).isEqualTo(400);
    }
}

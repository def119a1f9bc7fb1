package org.followthrough.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.followthrough.World;
import org.followthrough.reporting.SelfReport;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.review.EvidenceGrade;
import org.followthrough.review.ReplyService;
import org.followthrough.review.SealingService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Evidence: who adds and reads it, and what is taken. */
@ApiTest
class EvidenceOverHttpTest {

    private static final byte[] PDF = "%PDF-1.7\n%âãÏÓ\n".getBytes(StandardCharsets.ISO_8859_1);
    private static final String LINK = """
            {"url": "https://gazette.example/law", "kind": "law", "title": "The law", "date": "2025-01-31", "visibility": "public"}""";

    @Autowired
    private World world;
    @Autowired
    private SealingService sealing;
    @Autowired
    private ReplyService replies;
    @Autowired
    private Web web;

    @BeforeEach
    void begin() {
        world.begin();
    }

    private Web.Reply upload(Web.Ask ask, String ref, String name, byte[] content, String boundary) {
        var form = new ByteArrayOutputStream();
        Map.of("kind", "law", "title", "The law", "date", "2025-01-31", "visibility", "public").forEach((field, value) ->
                form.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        form.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: text/html\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        form.writeBytes(content);
        form.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return ask.with("Content-Type", "multipart/form-data; boundary=" + boundary).send("POST", "/commitments/" + ref + "/evidence",
                form.toByteArray());
    }

    @Test
    void a_file_is_its_partys_until_a_report_that_cites_it_is_cleared() {
        var ref = world.acceptedBy("XAA");
        var cycle = world.openCycle("http-evidence-1");
        var added = upload(web.as("ministry.xaa"), ref, "Gesetz über Löhne.pdf", PDF, "b1");
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(added.at("/sha256")).hasSize(64);
        var path = "/evidence/" + added.at("/id");
        assertThat(added.header("Location")).isEqualTo("/api/v1" + path);
        for (var outsider : new Web.Ask[] {web.nobody(), web.as("focal.xab"), web.as("organiser"), web.as("reviewer1")}) {
            assertThat(outsider.get(path).status()).isEqualTo(404);
        }
        var file = web.as("focal.xaa").get(path);
        assertThat(file.raw().body()).isEqualTo(PDF);
        assertThat(file.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.header("Content-Security-Policy")).contains("sandbox");
        assertThat(file.header("Content-Disposition")).startsWith("attachment;").contains("filename*=UTF-8''Gesetz%20%C3%BCber");

        web.as("focal.xaa").put("/commitments/" + ref + "/reports/" + cycle,
                "{\"selfReport\": \"under-way\", \"text\": \"See the law.\", \"evidence\": [\"" + added.at("/id") + "\"]}");
        web.as("focal.xaa").post("/commitments/" + ref + "/reports/" + cycle + "/submit", "");
        assertThat(web.nobody().get(path).status()).isEqualTo(404);
        web.as("clearing.xaa").post("/commitments/" + ref + "/reports/" + cycle + "/clear", "{\"decision\": \"clear\"}");
        assertThat(web.nobody().get(path).status()).isEqualTo(200);
        assertThat(web.nobody().get("/commitments/" + ref + "/reports").at("/items/0/evidence/0/sha256")).isEqualTo(added.at("/sha256"));
    }

    @Test
    void a_reviewers_evidence_is_the_panels_and_not_the_addressees_before_publication() {
        var ref = world.acceptedBy("XAB");
        var cycle = world.openCycle("http-evidence-2");
        world.reported(ref, cycle, SelfReport.UNDER_WAY);
        var panel = world.panel(ref, cycle);
        var added = web.as(panel.getFirst()).post("/commitments/" + ref + "/evidence", LINK);
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        var path = "/evidence/" + added.at("/id");
        assertThat(web.as(panel.getLast()).get(path).at("/url")).isEqualTo("https://gazette.example/law");
        assertThat(web.as("focal.xab").get(path).status()).isEqualTo(404);
        assertThat(web.as("organiser").get(path).status()).isEqualTo(404);
        assertThat(web.as(world.chair(ref, cycle)).post("/commitments/" + ref + "/evidence", LINK).status()).isEqualTo(403);
        assertThat(web.as("focal.xab").get("/audit?subject=" + ref).text()).doesNotContain("evidence-added");
    }

    @Test
    void a_panel_reads_what_was_in_the_file_when_it_published_and_not_what_the_addressee_drafts_later() {
        var ref = world.acceptedBy("XAC");
        var cycle = world.openCycle("http-evidence-4");
        var early = "/evidence/" + web.as("ministry.xac").post("/commitments/" + ref + "/evidence", LINK).at("/id");
        world.reported(ref, cycle, SelfReport.UNDER_WAY);
        var member = world.panel(ref, cycle).getFirst();
        var chair = world.chair(ref, cycle);
        world.allRate(ref, cycle, AssessmentLevel.LIMITED, EvidenceGrade.MODERATE);
        sealing.seal(world.who(chair), ref, cycle, "A bill, no law yet.", null);
        replies.reply(world.who("focal.xac"), ref, cycle, false, "We agree.");
        var late = "/evidence/" + web.as("ministry.xac").post("/commitments/" + ref + "/evidence", LINK).at("/id");
        for (var reader : List.of(member, chair)) {
            assertThat(web.as(reader).get(early).status()).isEqualTo(200);
            assertThat(web.as(reader).get(late).status()).isEqualTo(404);
        }
        assertThat(web.as("focal.xac").get(late).status()).isEqualTo(200);
    }

    @Test
    void kinds_are_told_by_content_and_limits_hold() {
        var ref = world.assigned("XAC");
        assertThat(upload(web.as("focal.xac"), ref, "x.pdf", "<html>".getBytes(StandardCharsets.UTF_8), "b").status()).isEqualTo(415);
        assertThat(upload(web.as("focal.xac"), ref, "x.exe", "MZ\0\1".getBytes(StandardCharsets.UTF_8), "b").status()).isEqualTo(415);
        assertThat(upload(web.as("focal.xac"), ref, "x.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8), "b").at("/mediaType")).isEqualTo("text/csv");
        assertThat(upload(web.as("focal.xac"), ref, "x.txt", new byte[0], "b").status()).isEqualTo(422);
        assertThat(upload(web.as("focal.xab"), ref, "x.exe", "MZ\0\1".getBytes(StandardCharsets.UTF_8), "b").status()).isEqualTo(403);
        var large = new byte[51 * 1024 * 1024];
        System.arraycopy(PDF, 0, large, 0, PDF.length);
        assertThat(upload(web.as("focal.xac"), ref, "x.pdf", large, "b").status()).isEqualTo(413);
        assertThat(upload(web.as("focal.xab"), ref, "x.pdf", large, "b").status()).as("whoever may not add learns nothing else").isEqualTo(403);
        assertThat(web.as("focal.xac").post("/commitments/" + ref + "/evidence", LINK.replace("https:", "javascript:")).status()).isEqualTo(422);
    }

    @Test
    void a_form_is_the_same_whatever_separates_its_parts() {
        var ref = world.assigned("XAA");
        var first = upload(web.as("focal.xaa").with("Idempotency-Key", "form-1"), ref, "x.pdf", PDF, "one");
        var second = upload(web.as("focal.xaa").with("Idempotency-Key", "form-1"), ref, "x.pdf", PDF, "two");
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(upload(web.as("focal.xaa").with("Idempotency-Key", "form-1"), ref, "x.pdf", "%PDF-2".getBytes(StandardCharsets.UTF_8), "two")
                .status()).isEqualTo(422);
    }
}

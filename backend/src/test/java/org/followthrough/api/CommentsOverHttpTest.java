package org.followthrough.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.followthrough.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Comments on quality codes, and advice on positions, over the API (method, section 6). */
@ApiTest
class CommentsOverHttpTest {

    private static final String TEXT = "{\"text\": \"The sign is not one an outsider could see.\"}";

    @Autowired
    private World world;
    @Autowired
    private Web web;

    @BeforeEach
    void begin() {
        world.begin();
    }

    @Test
    void focal_points_and_reviewers_comment_in_public_and_of_a_reviewer_nobody_learns_more() {
        var ref = world.recommendation();
        var path = "/recommendations/" + ref + "/comments";
        assertThat(web.nobody().post(path, TEXT).status()).isEqualTo(401);
        assertThat(web.as("focal.xaa").post(path, TEXT).status()).as("is no reviewer").isEqualTo(403);
        assertThat(web.as("focal.xaa").post(path + "/XAB", TEXT).status()).as("of another party").isEqualTo(403);
        assertThat(web.as("clearing.xaa").post(path + "/XAA", TEXT).status()).isEqualTo(403);
        assertThat(web.as("reviewer1").post("/recommendations/CSD-1999-X-1/comments", TEXT).status()).isEqualTo(404);
        assertThat(web.as("reviewer1").post(path, "{\"text\": \" \"}").at("/errors/0/field")).isEqualTo("text");
        assertThat(web.as("reviewer1").post(path, "{\"text\": \"" + "x".repeat(1001) + "\"}").status()).isEqualTo(422);
        assertThat(web.as("focal.xaa").post(path + "/XAA", TEXT).status()).isEqualTo(201);
        var said = web.as("reviewer1").post(path, TEXT.replace("The sign", "The act"));
        assertThat(said.status()).as(said.text()).isEqualTo(201);
        assertThat(said.at("/party")).isEqualTo("null");
        assertThat(said.at("/on")).matches("\\d{4}-\\d{2}-\\d{2}");

        var read = web.nobody().get(path);
        assertThat(read.json().at("/items").size()).isEqualTo(2);
        assertThat(read.text()).contains("\"party\":\"XAA\"").doesNotContain("reviewer1", "ORG-1", "T0");
        assertThat(web.as("focal.xaa").get("/audit?subject=" + ref + "&limit=500").text()).doesNotContain("\"reviewer\"");
        var record = web.as("organiser").get("/audit?subject=" + ref + "&limit=500");
        assertThat(record.text()).contains("quality-commented").doesNotContain("reviewer1");
    }

    @Test
    void nobody_of_an_addressee_comments_as_a_reviewer_on_what_is_given_to_it() {
        var given = world.assigned("XAA");
        var ask = given.substring(0, given.indexOf('~'));
        assertThat(web.as("reviewer13").post("/recommendations/" + ask + "/comments", TEXT).status()).as("is of XAA").isEqualTo(403);
        assertThat(web.as("reviewer14").post("/recommendations/" + ask + "/comments", TEXT).status()).as("is of XAB").isEqualTo(201);
        assertThat(web.as("reviewer13").post("/recommendations/" + world.recommendation() + "/comments", TEXT).status()).isEqualTo(201);
    }

    @Test
    void institutions_advise_inside_their_party_and_nobody_else_reads_it() {
        var ref = world.assigned("XAA");
        var path = "/commitments/" + ref + "/advice";
        var advice = "{\"institution\": \"Ministry of Finance\", \"text\": \"Accept in part: the fund has no line yet.\"}";
        assertThat(web.as("ministry.xab").post(path, advice).status()).isEqualTo(403);
        assertThat(web.as("organiser").post(path, advice).status()).isEqualTo(403);
        assertThat(web.as("ministry.xaa").post(path, "{\"institution\": \"Ministry of Finance\", \"text\": \"\"}").status()).isEqualTo(422);
        assertThat(web.as("ministry.xaa").post(path, advice).status()).isEqualTo(201);
        assertThat(web.as("focal.xaa").get(path).at("/items/0/institution")).isEqualTo("Ministry of Finance");
        assertThat(web.as("focal.xab").get(path).status()).as("as what does not exist").isEqualTo(404);
        assertThat(web.as("organiser").get(path).status()).isEqualTo(404);
        assertThat(web.nobody().get(path).status()).isEqualTo(401);
        assertThat(web.nobody().get("/commitments/" + ref + "/timeline?limit=500").text()).doesNotContain("advice");
    }
}

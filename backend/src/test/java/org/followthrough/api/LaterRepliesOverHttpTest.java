package org.followthrough.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.followthrough.Panels;
import org.followthrough.World;
import org.followthrough.reporting.SelfReport;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.review.EvidenceGrade;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The permanent reply slot over the API (features, row G5). */
@ApiTest
@Import(Panels.class)
class LaterRepliesOverHttpTest {

    private static final String TEXT = "{\"text\": \"The decree is in the gazette since.\"}";

    @Autowired
    private World world;
    @Autowired
    private Panels panels;
    @Autowired
    private Web web;

    @BeforeEach
    void begin() {
        world.begin();
    }

    @Test
    void a_later_reply_is_taken_with_202_cleared_and_read_by_everybody() {
        var ref = world.acceptedBy("XAA");
        var cycle = world.openCycle("later-http");
        var path = "/commitments/" + ref;
        assertThat(web.as("focal.xaa").post(path + "/replies/" + cycle, TEXT).status()).as("nothing is published").isEqualTo(409);
        panels.assessed(ref, cycle, SelfReport.UNDER_WAY, AssessmentLevel.LIMITED, EvidenceGrade.MODERATE);
        assertThat(web.nobody().get(path).json().at("/assessment/laterReplies")).isEmpty();

        assertThat(web.nobody().post(path + "/replies/" + cycle, TEXT).status()).isEqualTo(401);
        assertThat(web.as("focal.xab").post(path + "/replies/" + cycle, TEXT).status()).isEqualTo(403);
        assertThat(web.as("organiser").post(path + "/replies/" + cycle, TEXT).status()).isEqualTo(403);
        assertThat(web.as("focal.xaa").post(path + "/replies/none-such", TEXT).status()).isEqualTo(404);
        assertThat(web.as("focal.xaa").post(path + "/replies/" + cycle, "{\"text\": \"x\", \"disputes\": true}").status()).isEqualTo(400);
        assertThat(web.as("focal.xaa").post(path + "/replies/" + cycle, "{}").at("/errors/0/field")).isEqualTo("text");
        var taken = web.as("focal.xaa").post(path + "/replies/" + cycle, TEXT);
        assertThat(taken.status()).as(taken.text()).isEqualTo(202);
        assertThat(taken.at("/state")).isEqualTo("waiting");
        assertThat(web.nobody().get(path + "/replies").json().at("/items")).isEmpty();
        assertThat(web.as("ministry.xaa").get(path + "/replies").at("/items/0/state")).isEqualTo("waiting");
        assertThat(web.as("focal.xaa").post(path + "/replies/" + cycle, TEXT).status()).as("one waits").isEqualTo(409);

        assertThat(web.as("focal.xaa").post(path + "/replies/" + cycle + "/clear", "{\"decision\": \"clear\"}").status()).isEqualTo(403);
        var task = web.as("clearing.xaa").get("/tasks?limit=500").json().at("/items").valueStream()
                .filter(item -> ref.equals(item.at("/commitment").asString(""))).findFirst().orElseThrow();
        assertThat(task.at("/kind").asString()).isEqualTo("reply");
        assertThat(task.at("/role").asString()).isEqualTo("clearing-officer");
        assertThat(task.at("/href").asString()).endsWith("/review?cycle=" + cycle);
        var cleared = web.as("clearing.xaa").post(path + "/replies/" + cycle + "/clear", "{\"decision\": \"clear\"}");
        assertThat(cleared.status()).as(cleared.text()).isEqualTo(200);
        assertThat(cleared.at("/state")).isEqualTo("published");
        assertThat(web.as("clearing.xaa").post(path + "/replies/" + cycle + "/clear", "{\"decision\": \"clear\"}").status()).isEqualTo(409);

        var read = web.nobody().get(path + "/replies");
        assertThat(read.at("/items/0/text")).isEqualTo("The decree is in the gazette since.");
        assertThat(read.at("/items/0/cycle")).isEqualTo(cycle);
        assertThat(read.at("/items/0/at")).isEqualTo(cleared.at("/at"));
        var record = web.nobody().get(path);
        assertThat(record.at("/assessment/laterReplies/0/at")).isEqualTo(cleared.at("/at"));
        assertThat(record.at("/assessment/reply/text")).isEqualTo("Noted.");
        assertThat(record.at("/headline/code")).isEqualTo("assessed");
        assertThat(web.nobody().get(path + "/timeline?limit=500").text()).contains("later-reply-published");
        assertThat(web.nobody().get("/commitments.json?q=" + ref + "&limit=500").status()).isLessThan(500);
        var csv = web.nobody().get("/commitments.csv?party=XAA&state=assessed").text().lines().toList();
        assertThat(csv.getFirst()).contains(",complete,laterReplies,supportingInstitutions,joint,");
        assertThat(csv.stream().filter(line -> line.startsWith(ref))).singleElement().asString().contains(",false,1,");
    }
}

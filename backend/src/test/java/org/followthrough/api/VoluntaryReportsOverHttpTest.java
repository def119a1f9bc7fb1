package org.followthrough.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.followthrough.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A report that nobody asked for, over the API (method, section 2 B). */
@ApiTest
class VoluntaryReportsOverHttpTest {

    private static final String REPORT = "{\"selfReport\": \"planned\", \"text\": \"A draft law is due next spring.\"}";

    @Autowired
    private World world;
    @Autowired
    private Web web;

    @BeforeEach
    void begin() {
        world.begin();
    }

    @Test
    void who_has_not_accepted_files_a_report_which_is_its_own_until_it_is_cleared() {
        var ref = world.assigned("XAB");
        var path = "/commitments/" + ref;
        web.as("focal.xab").post(path + "/position", "{\"position\": \"not-accepted\", \"reason\": \"Another law is in force.\"}");
        web.as("clearing.xab").post(path + "/position/clear", "{\"decision\": \"clear\"}");
        var cycle = world.openCycle("voluntary-http");
        var report = path + "/reports/" + cycle;
        assertThat(web.as("ministry.xab").post(report + "/contributions", "{\"institution\": \"Ministry\", \"text\": \"Text.\"}").status())
                .as("nothing is begun").isEqualTo(409);
        var nil = web.as("focal.xab").post(report + "/nil", "{\"reason\": \"Nothing new.\"}");
        assertThat(nil.at("/errors/0/field")).as(nil.text()).isEqualTo("reason");
        var kept = web.as("focal.xab").put(report, REPORT);
        assertThat(kept.status()).as(kept.text()).isEqualTo(200);
        assertThat(kept.at("/voluntary")).isEqualTo("true");
        assertThat(web.as("focal.xab").get(path + "/reports").at("/items/0/state")).isEqualTo("draft");
        assertThat(web.nobody().get(path + "/reports").json().at("/items")).isEmpty();
        assertThat(web.nobody().get(path).at("/state")).isEqualTo("in-implementation");

        assertThat(web.as("focal.xab").post(report + "/submit", "{}").status()).isEqualTo(202);
        assertThat(web.nobody().get(path).at("/state")).isEqualTo("under-clearance");
        assertThat(web.nobody().get(path).at("/dueAt")).isEqualTo("null");
        assertThat(web.nobody().get(path).at("/headline/code")).isEqualTo("not-accepted");
        assertThat(web.as("organiser").post(path + "/extension", "{\"action\": \"grant\", \"reason\": \"x\"}").status()).isEqualTo(409);
        assertThat(web.as("clearing.xab").post(report + "/clear", "{\"decision\": \"clear\"}").status()).isEqualTo(200);
        var published = web.nobody().get(path + "/reports");
        assertThat(published.at("/items/0/voluntary")).isEqualTo("true");
        assertThat(published.at("/items/0/lateness")).isEqualTo("null");
        assertThat(web.nobody().get(path).at("/headline/code")).isEqualTo("reported");
        assertThat(web.nobody().get(path).at("/cooperation")).isEqualTo("A");
        assertThat(web.nobody().get(path + "/timeline?limit=500").text()).contains("which was not asked, reported: planned");
    }
}

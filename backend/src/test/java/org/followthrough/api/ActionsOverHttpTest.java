package org.followthrough.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.followthrough.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Actions of a party, entered, corrected and counted over the wire. */
@ApiTest
class ActionsOverHttpTest {

    private static int number;

    @Autowired
    private World world;
    @Autowired
    private Web web;
    private String ref = "";
    private String cycle = "";
    private String path = "";

    @BeforeEach
    void enter() {
        ref = world.begin().acceptedBy("XAC");
        cycle = world.openCycle("acts-" + ++number);
        path = "/actions/" + web.as("focal.xac").post("/parties/XAC/actions", body("Recruitment Act", "")).at("/code");
    }

    private static String body(String title, String more) {
        return "{\"kind\": \"law\", \"title\": \"" + title + "\", \"date\": \"2025-02-01\"" + more + "}";
    }

    private void cleared() {
        var report = "/commitments/" + ref + "/reports/" + cycle;
        var counted = web.as("focal.xac").put(path + "/reports", "{\"reports\": [{\"commitment\": \"" + ref + "\", \"cycle\": \"" + cycle + "\"}]}");
        assertThat(counted.status()).as(counted.text()).isEqualTo(200);
        web.as("focal.xac").put(report, "{\"selfReport\": \"under-way\", \"text\": \"In force.\", \"noEvidence\": \"Not printed yet.\"}");
        web.as("focal.xac").post(report + "/submit", "");
        web.as("clearing.xac").post(report + "/clear", "{\"decision\": \"clear\"}");
    }

    @Test
    void a_correction_of_a_public_action_is_read_by_everybody_with_its_reason() {
        cleared();
        assertThat(web.as("focal.xac").put(path, body("Fair Recruitment Act", "")).status()).as("without a reason").isEqualTo(422);
        var corrected = web.as("focal.xac").put(path, body("Fair Recruitment Act", ", \"reason\": \"Misspelt.\""));
        assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
        var read = web.nobody().get(path);
        assertThat(read.at("/title")).isEqualTo("Fair Recruitment Act");
        assertThat(read.at("/corrections/0/reason")).isEqualTo("Misspelt.");
        assertThat(read.at("/corrections/0/changed/0/before")).isEqualTo("Recruitment Act");
        assertThat(read.at("/reported/0/version")).isEqualTo("1");
    }

    @Test
    void a_stale_correction_is_refused_and_a_fresh_one_is_taken() {
        var etag = web.as("focal.xac").get(path).header("ETag");
        assertThat(web.as("focal.xac").with("If-Match", etag).put(path, body("Fair Recruitment Act", "")).status()).isEqualTo(200);
        assertThat(web.as("focal.xac").with("If-Match", etag).put(path, body("Another Act", "")).status()).isEqualTo(412);
        assertThat(web.as("focal.xac").get(path).at("/title")).isEqualTo("Fair Recruitment Act");
    }

    @Test
    void who_may_not_see_an_action_gets_404_and_who_sees_it_and_may_not_correct_it_403() {
        assertThat(web.nobody().put(path, body("Mine", "")).status()).isEqualTo(401);
        assertThat(web.as("focal.xab").put(path, body("Mine", "")).status()).isEqualTo(404);
        assertThat(web.as("ministry.xac").put(path, body("Mine", "")).status()).isEqualTo(403);
        assertThat(web.as("focal.xab").get(path + "/reports").status()).isEqualTo(404);
        assertThat(web.as("ministry.xac").get(path + "/reports").status()).isEqualTo(403);
    }

    @Test
    void the_reports_that_are_being_written_are_listed_and_unknown_ones_refused() {
        assertThat(web.as("focal.xac").get(path + "/reports").text()).contains(ref);
        assertThat(web.as("focal.xac").put(path + "/reports", "{\"reports\": [{\"commitment\": \"NONE\", \"cycle\": \"" + cycle + "\"}]}").status())
                .isEqualTo(422);
    }
}

package org.followthrough.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.followthrough.World;
import org.followthrough.shared.MethodClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Contributions asked of institutions, over the wire. */
@ApiTest
class ContributionsOverHttpTest {

    private static final String ASK = "{\"institution\": \"City of Arda\", \"level\": \"municipal\", \"due\": \"2030-01-01\"}";
    private static int number;

    @Autowired
    private World world;
    @Autowired
    private Web web;
    @Autowired
    private MethodClock clock;
    private String ref = "";
    private String path = "";

    @BeforeEach
    void ask() {
        ref = world.begin().acceptedBy("XAC");
        path = "/commitments/" + ref + "/reports/" + world.openCycle("asked-" + ++number);
    }

    /** Tomorrow, on the clock of the method. */
    private String due() {
        return clock.now().plusSeconds(24 * 3600).toString().substring(0, 10);
    }

    private Web.Reply asked() {
        return web.as("focal.xac").post(path + "/contribution-requests", ASK.replace("2030-01-01", due()));
    }

    @Test
    void a_request_is_made_signed_taken_in_and_named_with_the_cleared_report() {
        var made = asked();
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.header("Location")).endsWith(path);
        assertThat(made.at("/contributionRequests/0/state")).isEqualTo("open");
        var signed = web.as("ministry.xac").post(path + "/contributions", "{\"institution\": \"City of Arda\", \"text\": \"Two desks.\"}");
        assertThat(signed.status()).isEqualTo(201);
        assertThat(signed.at("/contributionRequests/0/state")).isEqualTo("signed");
        assertThat(signed.at("/contributions/0/level")).isEqualTo("municipal");
        var taken = web.as("focal.xac").post(path + "/contributions/" + signed.at("/contributions/0/id") + "/take", "");
        assertThat(taken.status()).isEqualTo(200);
        assertThat(taken.at("/text")).isEqualTo("City of Arda\nTwo desks.");
        web.as("focal.xac").put(path, "{\"selfReport\": \"under-way\", \"text\": \"Two desks are open.\", \"noEvidence\": \"Not printed yet.\"}");
        web.as("focal.xac").post(path + "/submit", "");
        web.as("clearing.xac").post(path + "/clear", "{\"decision\": \"clear\"}");
        var published = web.nobody().get(path);
        assertThat(published.at("/contributors/0/institution")).isEqualTo("City of Arda");
        assertThat(List.of(published.at("/contributions"), published.at("/contributionRequests"), published.at("/submissions")))
                .as("for the party only").containsOnly("null");
    }

    @Test
    void outsiders_learn_nothing_and_others_of_the_party_do_not_ask() {
        assertThat(web.nobody().post(path + "/contribution-requests", ASK).status()).isEqualTo(401);
        assertThat(web.as("focal.xaa").post(path + "/contribution-requests", ASK).status()).isEqualTo(403);
        assertThat(web.as("ministry.xac").post(path + "/contribution-requests", ASK).status()).isEqualTo(403);
        assertThat(web.as("focal.xac").post(path + "/contribution-requests/" + UUID.randomUUID() + "/remind", "").status()).isEqualTo(404);
        assertThat(web.as("focal.xac").post(path + "/contributions/x/take", "").status()).isEqualTo(404);
        assertThat(web.as("focal.xab").post(path + "/contributions/x/take", "").status()).isEqualTo(403);
    }

    @Test
    void a_request_is_checked_reminded_and_withdrawn() {
        assertThat(web.as("focal.xac").post(path + "/contribution-requests", "{\"institution\": \"A\", \"level\": \"village\", \"due\": \"2030-01-01\"}")
                .status()).isEqualTo(422);
        var id = asked().at("/contributionRequests/0/id");
        assertThat(asked().status()).as("asked already").isEqualTo(409);
        assertThat(web.as("focal.xac").post(path + "/contribution-requests/" + id + "/remind", "").at("/contributionRequests/0/state"))
                .isEqualTo("reminded");
        assertThat(web.as("focal.xac").post(path + "/contribution-requests/" + id + "/remind", "").status()).isEqualTo(409);
        assertThat(web.as("focal.xac").post(path + "/contribution-requests/" + id + "/withdraw", "").at("/contributionRequests/0/state"))
                .isEqualTo("withdrawn");
    }

    @Test
    void completion_is_given_with_the_commitment_and_follows_the_claims() {
        assertThat(web.nobody().get("/commitments/" + ref).at("/completion/claimedPercent")).isEqualTo("0");
        var milestone = web.nobody().get("/commitments/" + ref).at("/milestones/1/id");
        web.as("focal.xac").put(path, "{\"selfReport\": \"under-way\", \"text\": \"In force.\", \"noEvidence\": \"Not printed yet.\", \"milestones\": [{\"id\": \"" + milestone
                + "\", \"status\": \"done\"}]}");
        web.as("focal.xac").post(path + "/submit", "");
        web.as("clearing.xac").post(path + "/clear", "{\"decision\": \"clear\"}");
        assertThat(web.nobody().get("/commitments/" + ref).at("/completion/claimedPercent")).isEqualTo("66");
        assertThat(web.nobody().get("/commitments/" + ref).at("/completion/verifiedPercent")).isEqualTo("0");
    }
}

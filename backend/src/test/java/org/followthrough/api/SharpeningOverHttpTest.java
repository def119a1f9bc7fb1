package org.followthrough.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.followthrough.World;
import org.followthrough.register.Verifiability;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Sharpening an ask over the API. */
@ApiTest
class SharpeningOverHttpTest {

    private static final String CODES = "\"verifiability\": \"verifiable\", \"ambition\": \"changes-rules\", \"consensus\": \"consensus\"";
    private static final String PARTS = "\"parts\": {\"actor\": \"Ministries\", \"act\": \"License recruiters\", \"sign\": \"A public register\","
            + " \"byWhen\": \"by 2027\"}";

    @Autowired
    private World world;
    @Autowired
    private Web web;

    private String path = "";

    @BeforeEach
    void begin() {
        world.begin();
        path = "/recommendations/" + world.recommendation(Verifiability.AFTER_SHARPENING);
    }

    @Test
    void parts_are_proposed_with_the_codes_and_public_once_a_second_person_confirmed_them() {
        var proposed = web.as("curator2").post(path + "/quality", "{" + CODES + ", " + PARTS + "}");
        assertThat(proposed.status()).as(proposed.text()).isEqualTo(202);
        assertThat(proposed.at("/quality/sharpened")).contains("License recruiters");
        assertThat(web.nobody().get(path).at("/quality/parts")).isEqualTo("null");
        assertThat(web.as("curator2").post(path + "/quality", "{" + CODES + "}").status()).isEqualTo(422);
        var confirmed = web.as("organiser").post(path + "/quality", "{" + CODES + "}");
        assertThat(confirmed.status()).as(confirmed.text()).isEqualTo(200);
        assertThat(web.nobody().get(path).at("/quality/parts/byWhen")).isEqualTo("by 2027");
        assertThat(web.nobody().get(path).at("/quality/parts/baseline")).isEmpty();
    }

    @Test
    void rules_name_the_part() {
        var empty = web.as("curator2").post(path + "/quality", "{" + CODES + ", \"parts\": {}}");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.at("/errors/0/field")).isEqualTo("parts");
        var long_ = web.as("curator2").post(path + "/quality", "{" + CODES + ", \"parts\": {\"sign\": \"" + "x".repeat(501) + "\"}}");
        assertThat(long_.at("/errors/0/field")).isEqualTo("parts.sign");
        assertThat(web.as("curator2").post(path + "/quality", "{" + CODES + ", \"parts\": \"x\"}").status()).isEqualTo(422);
        assertThat(web.as("curator2").post(path + "/quality", "{" + CODES + ", \"parts\": {\"who\": \"x\"}}").status()).isEqualTo(400);
    }

    @Test
    void the_rules_proposal_is_for_those_who_code() {
        var proposal = web.as("curator").get(path + "/quality/proposal");
        assertThat(proposal.status()).as(proposal.text()).isEqualTo(200);
        assertThat(proposal.at("/verifiability")).isEqualTo("after-sharpening");
        assertThat(proposal.at("/missing/0")).isEqualTo("sign");
        assertThat(proposal.at("/parts/0/words")).isEqualTo("Governments");
        assertThat(proposal.at("/because")).contains("no sign");
        assertThat(web.nobody().get(path + "/quality/proposal").status()).isEqualTo(401);
        assertThat(web.as("focal.xaa").get(path + "/quality/proposal").status()).isEqualTo(403);
        assertThat(web.as("curator").get("/recommendations/CSD-1999-X-1/quality/proposal").status()).isEqualTo(404);
        assertThat(web.as("curator").get(path + "/quality/proposal?x=1").status()).isEqualTo(400);
    }
}

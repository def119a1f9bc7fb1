package org.followthrough.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.temporal.ChronoUnit;
import org.followthrough.World;
import org.followthrough.forum.Profile;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.Sql;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An assignment after the end of its edition's tracking, over the wire. */
@ApiTest
class TrackingOverHttpTest {

    @Autowired
    private World world;
    @Autowired
    private Web web;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private MethodClock clock;

    @Test
    void it_is_the_wrong_state_in_words_and_nobody_else_learns_of_it() {
        var edition = world.begin().forumOfItsOwn(Profile.FORMAL, "UTC");
        world.assignedOf(edition, "XAA");
        var late = "/recommendations/" + world.recommendationOf(edition) + "/commitments";
        jdbc.sql("update edition set first_assigned_at = :at where code = :edition").param("edition", edition)
                .param("at", Sql.time(clock.now().minus(3653, ChronoUnit.DAYS))).update();
        var refused = web.as("organiser").post(late, "{\"addressees\": [\"XAB\"]}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/detail")).startsWith("The tracking of Edition of " + edition + " ended on ");
        assertThat(web.as("focal.xab").post(late, "{\"addressees\": [\"XAB\"]}").status()).isEqualTo(403);
        assertThat(web.as("organiser").post(late, "{\"addressees\": [\"XAA\", \"NONE\"]}").status()).as("state before values").isEqualTo(409);
    }
}

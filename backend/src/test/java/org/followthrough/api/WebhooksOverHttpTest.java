package org.followthrough.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.followthrough.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Webhooks over the API; what they send, {@link org.followthrough.notification.webhooks} shows. */
@ApiTest
class WebhooksOverHttpTest {

    private static final String PUBLIC = "{\"address\": \"https://93.184.216.34/hook\", \"conditions\": \"edition=" + World.EDITION + "\"}";

    @Autowired
    private World world;
    @Autowired
    private Web web;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void begin() {
        world.begin();
        jdbc.sql("delete from webhook").update();
    }

    @Test
    void a_webhook_is_registered_with_a_secret_that_is_given_once() {
        var made = web.as("organiser").post("/webhooks", PUBLIC);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.at("/secret")).startsWith("whsec_");
        var found = web.as("organiser").get(made.header("Location"));
        assertThat(found.json().at("/secret").isNull()).isTrue();
        assertThat(found.at("/state")).isEqualTo("active");
        assertThat(found.at("/language")).isEqualTo("en");
        assertThat(web.as("organiser").get("/webhooks").json().at("/items")).hasSize(1);
    }

    @Test
    void a_repeated_request_gets_no_secret_and_makes_no_second_one() {
        var first = web.as("organiser").with("Idempotency-Key", "hook-1").post("/webhooks", PUBLIC);
        var again = web.as("organiser").with("Idempotency-Key", "hook-1").post("/webhooks", PUBLIC);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.at("/id")).isEqualTo(first.at("/id"));
        assertThat(again.json().at("/secret").isNull()).isTrue();
        assertThat(web.as("organiser").get("/webhooks").json().at("/items")).hasSize(1);
    }

    @Test
    void bad_input_is_refused_with_its_field() {
        assertThat(web.as("organiser").post("/webhooks", "{\"address\": \"https://localhost/\"}").at("/errors/0/field")).isEqualTo("address");
        assertThat(web.as("organiser").post("/webhooks", "{\"address\": \"http://93.184.216.34/\"}").status()).isEqualTo(422);
        assertThat(web.as("organiser").post("/webhooks", "{}").status()).isEqualTo(422);
        assertThat(web.as("organiser").post("/webhooks", "{\"address\": \"https://93.184.216.34/\"}").at("/errors/0/field")).isEqualTo("conditions");
        assertThat(web.as("admin").post("/webhooks", "{\"address\": \"https://93.184.216.34/\", \"language\": \"xx\"}").at("/errors/0/field")).isEqualTo("language");
        assertThat(web.as("organiser").post("/webhooks", "{\"address\": \"https://93.184.216.34/\", \"secret\": \"mine\"}").status()).isEqualTo(400);
    }

    @Test
    void others_see_none_and_may_not_ask() {
        var path = web.as("admin").post("/webhooks", "{\"address\": \"https://93.184.216.34/all\"}").header("Location");
        assertThat(web.as("admin").get(path).status()).isEqualTo(200);
        assertThat(web.as("organiser").get(path).status()).isEqualTo(404);
        assertThat(web.as("organiser").post(path + "/end", "{}").status()).isEqualTo(404);
        assertThat(web.as("observer").get("/webhooks").status()).isEqualTo(403);
        assertThat(web.nobody().get("/webhooks").status()).isEqualTo(401);
    }

    @Test
    void what_was_given_up_is_tried_again_one_by_one_or_all_at_once() {
        var path = web.as("organiser").post("/webhooks", PUBLIC).header("Location");
        web.as("organiser").post(path + "/try", "{}");
        var id = web.as("organiser").get(path + "/deliveries").at("/items/0/id");
        for (var again : new String[] {"/deliveries/" + id + "/again", "/again"}) {
            jdbc.sql("update webhook_delivery set dead_at = now(), attempts = 11, status = 503, trouble = 'refused'").update();
            assertThat(web.as("organiser").get(path).at("/dead")).isEqualTo("1");
            assertThat(web.as("organiser").get(path + "/deliveries?delivery=dead").at("/items/0/trouble")).isEqualTo("refused");
            assertThat(web.as("organiser").post(path + again, "{}").at("/waiting")).isEqualTo("1");
        }
        assertThat(web.as("admin").post(path + "/deliveries/nonsense/again", "{}").status()).isEqualTo(404);
    }

    @Test
    void it_is_paused_resumed_tried_and_ended() {
        var path = web.as("organiser").post("/webhooks", PUBLIC).header("Location");
        assertThat(web.as("organiser").post(path + "/pause", "{}").at("/state")).isEqualTo("paused");
        assertThat(web.as("organiser").post(path + "/resume", "{}").at("/state")).isEqualTo("active");
        assertThat(web.as("organiser").post(path + "/try", "{}").status()).isEqualTo(202);
        var waiting = web.as("organiser").get(path + "/deliveries?delivery=waiting");
        assertThat(waiting.at("/items/0/state")).isEqualTo("waiting");
        assertThat(waiting.at("/items/0/body")).contains("webhook.tried");
        assertThat(web.as("organiser").get(path + "/deliveries?delivery=dead").json().at("/items")).isEmpty();
        assertThat(web.as("organiser").get(path + "/deliveries?delivery=lost").status()).isEqualTo(400);
        assertThat(web.as("organiser").post(path + "/again", "{}").status()).isEqualTo(404);
        assertThat(web.as("organiser").post(path + "/deliveries/" + waiting.at("/items/0/id") + "/again", "{}").status()).isEqualTo(404);
        assertThat(web.as("organiser").post(path + "/secret", "{}").at("/secret")).startsWith("whsec_");
        assertThat(web.as("organiser").post(path + "/end", "{}").json().at("/items")).isEmpty();
        assertThat(web.as("organiser").get(path).status()).isEqualTo(404);
    }
}

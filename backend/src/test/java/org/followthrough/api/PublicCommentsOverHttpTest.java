package org.followthrough.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.followthrough.World;
import org.followthrough.evidence.comments.PublicCommentService;
import org.followthrough.forum.Profile;
import org.followthrough.identity.Actor;
import org.followthrough.reporting.SelfReport;
import org.followthrough.shared.MethodClock;
import org.followthrough.workflow.Walk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Comments of the public over the API: reading, publishing, refusing, taking down; writing one is a page. */
@ApiTest
class PublicCommentsOverHttpTest {

    @Autowired
    private World world;
    @Autowired
    private Web web;
    @Autowired
    private PublicCommentService service;
    @Autowired
    private Walk walk;
    @Autowired
    private MethodClock clock;
    private String edition = "";
    private String ref = "";

    @BeforeEach
    void somethingIsReported() {
        edition = world.begin().forumOfItsOwn(Profile.FORMAL, "UTC");
        var changed = web.as("organiser").put("/editions/" + edition + "/profile",
                "{\"profile\": \"informal\", \"steps\": [\"clearance\", \"public-comment\"], \"periods\": {\"comment\": 5}}");
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        ref = world.assignedOf(edition, "XAA");
        var today = LocalDate.ofInstant(clock.now(), ZoneOffset.UTC);
        web.as("organiser").post("/cycles", """
                {"code": "%s", "edition": "%s", "opens": "%s", "due": "%s", "veryLateAfterDays": 20, "reviewDays": 30, "replyDays": 14}"""
                .formatted("C-" + edition, edition, today, today.plusDays(30)));
        walk.to(clock.now());
        world.reported(ref, "C-" + edition, SelfReport.UNDER_WAY);
    }

    private String commented(String text) {
        service.handIn(Actor.PUBLIC, ref, text, "");
        return waiting().at("/items/0/id");
    }

    private Web.Reply waiting() {
        return web.as("organiser").get("/public-comments?state=waiting&edition=" + edition);
    }

    private Web.Reply told() {
        return web.nobody().get("/commitments/" + ref + "/public-comments");
    }

    @Test
    void the_profile_says_for_how_long() {
        var view = web.nobody().get("/editions/" + edition);
        assertThat(view.at("/periods/comment")).isEqualTo("5");
        assertThat(view.at("/profile")).isEqualTo("own");
        var never = web.as("organiser").put("/editions/" + edition + "/profile", "{\"steps\": [\"clearance\"], \"periods\": {\"comment\": 0}}");
        assertThat(never.status()).isEqualTo(422);
        assertThat(never.at("/errors/0/field")).contains("comment");
    }

    @Test
    void one_is_published_and_then_taken_down_for_a_ground() {
        var id = commented("The inspectors never came to our district.");
        assertThat(told().json().at("/items").size()).isZero();
        var published = web.as("organiser").post("/public-comments/" + id + "/publish", "{}");
        assertThat(published.status()).as(published.text()).isEqualTo(200);
        assertThat(told().at("/items/0/text")).isEqualTo("The inspectors never came to our district.");
        assertThat(told().at("/items/0/name")).isEqualTo("null");
        assertThat(web.as("organiser").post("/public-comments/" + id + "/publish", "{}").status()).as("is decided").isEqualTo(409);

        assertThat(web.as("organiser").post("/public-comments/" + id + "/refuse", "{\"ground\": \"abuse\"}").status()).as("does not wait").isEqualTo(409);
        assertThat(web.as("organiser").post("/public-comments/" + id + "/take-down", "{}").at("/errors/0/field")).isEqualTo("ground");
        assertThat(web.as("organiser").post("/public-comments/" + id + "/take-down", "{\"ground\": \"displeases\"}").status()).isEqualTo(422);
        var down = web.as("organiser").post("/public-comments/" + id + "/take-down", "{\"ground\": \"abuse\"}");
        assertThat(down.at("/state")).isEqualTo("taken-down");
        assertThat(told().at("/items/0/text")).isEmpty();
        assertThat(told().at("/items/0/ground")).isEqualTo("abuse");
        assertThat(web.as("organiser").get("/public-comments?state=taken-down&edition=" + edition).json().at("/items").size()).isEqualTo(1);
    }

    @Test
    void one_is_refused_and_a_repeated_answer_says_nothing_of_what_was_deleted() {
        var refused = web.as("organiser").post("/public-comments/" + commented("Cheap flights.") + "/refuse", "{\"ground\": \"advertising\"}");
        assertThat(refused.at("/state")).isEqualTo("refused");
        assertThat(refused.at("/text")).isEmpty();

        var path = "/public-comments/" + commented("My name is on the list.") + "/publish";
        var first = web.as("organiser").with("Idempotency-Key", "publish-" + ref).post(path, "{}");
        assertThat(first.at("/text")).isEqualTo("My name is on the list.");
        var again = web.as("organiser").with("Idempotency-Key", "publish-" + ref).post(path, "{}");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.at("/text")).as("it may be taken back meanwhile").isEmpty();
    }

    @Test
    void nobody_but_organisers_learns_that_one_waits() {
        var id = commented("Read this first.");
        assertThat(web.nobody().get("/public-comments").status()).isEqualTo(401);
        for (var other : new String[] {"focal.xaa", "curator", "reviewer1", "admin"}) {
            assertThat(web.as(other).get("/public-comments").status()).as(other).isEqualTo(403);
            assertThat(web.as(other).post("/public-comments/" + id + "/publish", "{}").status()).as(other).isEqualTo(404);
        }
        assertThat(web.nobody().get("/commitments/" + ref).text()).doesNotContain("Read this first");
        assertThat(web.as("organiser").post("/public-comments/no-id/publish", "{}").status()).isEqualTo(404);
        assertThat(web.nobody().get("/commitments/CSD-1999-X-1~XAA/public-comments").status()).isEqualTo(404);
        assertThat(web.as("organiser").get("/public-comments?state=lost").status()).isEqualTo(400);
    }
}

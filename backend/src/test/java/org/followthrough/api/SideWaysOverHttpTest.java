package org.followthrough.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.followthrough.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Clarification, extension and transfer over the API: who may, in which order it is refused, and who reads what. */
@ApiTest
class SideWaysOverHttpTest {

    @Autowired
    private World world;
    @Autowired
    private Web web;

    @BeforeEach
    void begin() {
        world.begin();
    }

    private String path(String ref) {
        return "/commitments/" + ref;
    }

    private static String ask(String action, String text) {
        return "{\"action\": \"" + action + "\", \"text\": \"" + text + "\"}";
    }

    @Test
    void a_question_stops_the_clock_for_all_to_see_and_its_texts_are_for_the_two_sides() {
        var path = path(world.assigned("XAA"));
        var asked = web.as("focal.xaa").post(path + "/clarification", ask("ask", "Recruiters abroad too?"));
        assertThat(asked.status()).as(asked.text()).isEqualTo(200);
        assertThat(asked.at("/state")).isEqualTo("clarification");
        assertThat(asked.at("/stoppedClock/with")).isEqualTo("organiser");
        assertThat(asked.at("/currentStep/holder")).isEqualTo("organiser");
        var seen = web.nobody().get(path);
        assertThat(seen.at("/headline/code")).isEqualTo("awaiting-response");
        assertThat(seen.at("/headline/text")).contains("clock stopped since");
        assertThat(web.nobody().get(path + "/clarifications").at("/items/0/question")).isEqualTo("null");
        assertThat(web.nobody().get(path + "/clarifications").at("/items/0/with")).isEqualTo("organiser");
        assertThat(web.as("ministry.xaa").get(path + "/clarifications").at("/items/0/question")).isEqualTo("Recruiters abroad too?");
        assertThat(web.nobody().get(path + "/timeline").text()).doesNotContain("Recruiters abroad");

        var answered = web.as("organiser").post(path + "/clarification", ask("answer", "Yes."));
        assertThat(answered.at("/state")).isEqualTo("assigned");
        assertThat(answered.at("/stoppedClock")).isEqualTo("null");
        assertThat(web.as("organiser").get(path + "/clarifications").at("/items/0/answer")).isEqualTo("Yes.");
    }

    @Test
    void a_clarification_is_refused_in_the_order_of_the_contract() {
        var path = path(world.assigned("XAA"));
        assertThat(web.nobody().post(path + "/clarification", ask("ask", "x")).status()).isEqualTo(401);
        assertThat(web.as("focal.xaa").post(path("CSD-2009-NO~XAA") + "/clarification", ask("ask", "x")).status()).isEqualTo(404);
        assertThat(web.as("focal.xab").post(path + "/clarification", "{}").status()).isEqualTo(403);
        assertThat(web.as("focal.xaa").post(path + "/clarification", "{\"action\": \"ask\", \"text\": \"x\", \"more\": 1}").status()).isEqualTo(400);
        assertThat(web.as("focal.xaa").post(path + "/clarification", "{\"action\": \"answer\"}").status()).as("nothing is open").isEqualTo(409);
        assertThat(web.as("focal.xaa").post(path + "/clarification", "{\"action\": \"ask\"}").status()).isEqualTo(422);
        assertThat(web.as("focal.xaa").post(path + "/clarification", ask("wonder", "x")).status()).isEqualTo(422);
        web.as("focal.xaa").post(path + "/clarification", ask("ask", "x"));
        assertThat(web.as("focal.xaa").post(path + "/clarification", "{\"action\": \"answer\"}").status()).as("the other side answers").isEqualTo(403);
        assertThat(web.as("focal.xaa").post(path + "/clarification", "{\"action\": \"ask\"}").status()).as("one at a time").isEqualTo(409);
    }

    @Test
    void more_time_is_asked_for_with_202_and_public_once_it_is_granted() {
        var path = path(world.assigned("XAB"));
        var due = web.nobody().get(path).at("/dueAt");
        var until = LocalDate.parse(due.substring(0, 10)).plusDays(9);
        var body = "{\"action\": \"ask\", \"until\": \"" + until + "\", \"reason\": \"Parliament sits in May.\"}";
        var etag = web.nobody().get(path).header("ETag");
        assertThat(web.as("organiser").post(path + "/extension", body).status()).isEqualTo(403);
        assertThat(web.as("focal.xab").post(path + "/extension", "{\"action\": \"grant\", \"reason\": \"Yes\"}").status()).isEqualTo(403);
        assertThat(web.as("focal.xab").post(path + "/extension", "{\"action\": \"ask\", \"reason\": \"Time\"}").status()).isEqualTo(422);
        assertThat(web.as("organiser").post(path + "/extension", "{\"action\": \"grant\"}").status()).as("none is asked for").isEqualTo(409);
        assertThat(web.as("focal.xab").post(path + "/extension", body).status()).isEqualTo(202);
        assertThat(web.as("focal.xab").post(path + "/extension", body).status()).isEqualTo(409);
        assertThat(web.nobody().get(path).header("ETag")).as("a request is not public").isEqualTo(etag);
        assertThat(web.nobody().get(path + "/extensions").json().at("/items")).isEmpty();
        assertThat(web.as("organiser").get("/tasks?limit=500").text()).contains("decide-extension");

        var granted = web.as("organiser").post(path + "/extension", "{\"action\": \"grant\", \"reason\": \"As the session demands.\"}");
        assertThat(granted.status()).as(granted.text()).isEqualTo(200);
        assertThat(granted.at("/originalDueAt")).isEqualTo(due);
        assertThat(granted.at("/dueAt")).startsWith(until.plusDays(1).toString());
        var seen = web.nobody().get(path + "/extensions");
        assertThat(seen.at("/items/0/outcome")).isEqualTo("granted");
        assertThat(seen.at("/items/0/originalDueAt")).isEqualTo(due);
        assertThat(web.nobody().get(path + "/timeline").text()).contains("More time was granted");
    }

    @Test
    void an_ask_is_passed_on_handed_back_and_given_to_another_addressee() {
        var ref = world.assigned("XAC");
        var path = path(ref);
        var passed = web.as("focal.xac").post(path + "/transfer", "{\"to\": \"Ministry of Justice\", \"reason\": \"Courts are theirs.\"}");
        assertThat(passed.status()).as(passed.text()).isEqualTo(200);
        assertThat(passed.at("/leadInstitution")).isEqualTo("Ministry of Justice");
        assertThat(web.as("focal.xac").post(path + "/transfer", "{\"to\": \"Ministry of Justice\", \"reason\": \"Again.\"}").status()).isEqualTo(422);
        assertThat(web.as("organiser").post(path + "/transfer", "{\"to\": null}").status()).as("the focal point objects").isEqualTo(403);
        assertThat(web.as("organiser").post(path + "/transfer", "{\"to\": \"XAC\"}").status()).as("it is not there").isEqualTo(403);
        assertThat(web.as("organiser").post(path + "/reassign", "{}").status()).as("it is not there").isEqualTo(409);
        assertThat(web.as("focal.xac").post(path + "/transfer", "{\"to\": null}").status()).isEqualTo(422);
        var back = web.as("focal.xac").post(path + "/transfer", "{\"to\": null, \"reason\": \"Not ours.\"}");
        assertThat(back.status()).as(back.text()).isEqualTo(200);
        assertThat(back.at("/currentStep/id")).isEqualTo("Task_Reassign");
        assertThat(web.as("focal.xac").post(path + "/transfer", "{\"to\": null}").status()).isEqualTo(409);
        assertThat(web.as("focal.xac").post(path + "/position", LifeOverHttpTest.ACCEPTED).status()).isEqualTo(409);
        assertThat(web.nobody().get(path + "/process").text()).contains("Task_Reassign");

        var given = web.as("organiser").post(path + "/reassign", "{\"addressee\": \"XAB\", \"reason\": \"They license recruiters.\"}");
        assertThat(given.status()).as(given.text()).isEqualTo(201);
        assertThat(given.header("Location")).isEqualTo("/api/v1/commitments/" + given.at("/ref"));
        var old = web.nobody().get(path);
        assertThat(old.at("/state")).isEqualTo("lapsed");
        assertThat(old.at("/givenOnTo")).isEqualTo(given.at("/ref"));
        assertThat(web.nobody().get(path + "/transfers").json().at("/items").size()).isEqualTo(3);
    }

    @Test
    void the_organiser_gives_it_back_to_its_addressee() {
        var path = path(world.assigned("XAA"));
        web.as("focal.xaa").post(path + "/transfer", "{\"reason\": \"Not ours.\"}");
        var back = web.as("organiser").post(path + "/transfer", "{\"to\": \"XAA\", \"reason\": \"It is.\"}");
        assertThat(back.status()).as(back.text()).isEqualTo(200);
        assertThat(back.at("/state")).isEqualTo("awaiting-response");
        assertThat(back.at("/leadInstitution")).isEqualTo("null");
        assertThat(web.as("focal.xaa").post(path + "/transfer", "{\"reason\": \"No.\"}").status()).as("no second window").isEqualTo(409);
    }

    @Test
    void a_question_has_a_date_and_whoever_asked_takes_it_back() {
        var path = path(world.assigned("XAC"));
        var back = "{\"action\": \"withdraw\"}";
        assertThat(web.as("focal.xac").post(path + "/clarification", back).status()).as("nothing is open").isEqualTo(409);
        var asked = web.as("focal.xac").post(path + "/clarification", ask("ask", "Recruiters abroad too?"));
        var answerBy = web.nobody().get(path + "/clarifications").at("/items/0/answerBy");
        assertThat(answerBy).isEqualTo(asked.at("/currentStep/due")).isNotEqualTo("null");
        assertThat(web.nobody().post(path + "/clarification", back).status()).isEqualTo(401);
        assertThat(web.as("organiser").post(path + "/clarification", back).status()).as("the side that was asked").isEqualTo(403);
        var taken = web.as("focal.xac").post(path + "/clarification", back);
        assertThat(taken.status()).as(taken.text()).isEqualTo(200);
        assertThat(taken.at("/state")).isEqualTo("assigned");
        assertThat(web.nobody().get(path + "/clarifications").at("/items/0/ended")).isEqualTo("withdrawn");
        assertThat(web.nobody().get(path + "/clarifications").at("/items/0/answerBy")).isEqualTo("null");
    }
}

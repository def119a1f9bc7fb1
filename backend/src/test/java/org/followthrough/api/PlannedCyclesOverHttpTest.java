package org.followthrough.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.followthrough.World;
import org.followthrough.forum.Profile;
import org.followthrough.reporting.Cycles;
import org.followthrough.shared.MethodClock;
import org.followthrough.upkeep.Verification;
import org.followthrough.workflow.Walk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A planned cycle is corrected and withdrawn; an open one is neither. */
@ApiTest
class PlannedCyclesOverHttpTest {

    @Autowired
    private World world;
    @Autowired
    private Web web;
    @Autowired
    private Walk walk;
    @Autowired
    private MethodClock clock;
    @Autowired
    private Cycles cycles;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Verification verification;
    private String edition;
    private String code;
    private LocalDate today;

    @BeforeEach
    void begin() {
        edition = world.begin().forumOfItsOwn(Profile.FORMAL, "UTC");
        code = "P-" + edition;
        today = LocalDate.ofInstant(clock.now(), ZoneOffset.UTC);
        var planned = web.as("organiser").post("/cycles", "{\"code\": \"%s\", \"edition\": \"%s\", %s}".formatted(code, edition, body(10, 50)));
        assertThat(planned.status()).as(planned.text()).isEqualTo(201);
    }

    private String body(int opens, int due) {
        return "\"opens\": \"%s\", \"due\": \"%s\", \"veryLateAfterDays\": 5, \"reviewDays\": 30, \"replyDays\": 14".formatted(today.plusDays(opens),
                today.plusDays(due));
    }

    private Web.Reply change(String body) {
        return web.as("organiser").put("/cycles/" + code, "{" + body + "}");
    }

    private String at(String name) {
        return web.as("organiser").get("/cycles/" + code).at("/" + name);
    }

    private List<String> actions(String subject) {
        return jdbc.sql("select action from audit_entry where subject = :subject order by ordinal").param("subject", subject).query(String.class).list();
    }

    @Test
    void a_planned_cycle_is_planned_anew_and_opens_on_its_new_day() {
        var changed = change(body(20, 60).replace("\"reviewDays\": 30", "\"reviewDays\": 25"));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.at("/opens")).isEqualTo(today.plusDays(20).toString());
        assertThat(changed.at("/reviewDays")).isEqualTo("25");
        assertThat(actions(code)).containsExactly("cycle-planned", "cycle-changed");
        walk.to(today.plusDays(19).atStartOfDay(ZoneOffset.UTC).toInstant());
        assertThat(at("state")).as("the old day has passed").isEqualTo("planned");
        walk.to(today.plusDays(20).atStartOfDay(ZoneOffset.UTC).toInstant());
        assertThat(at("state")).isEqualTo("open");
        assertThat(verification.run()).isEmpty();
    }

    @Test
    void its_code_can_be_corrected_unless_another_has_it() {
        assertThat(change(body(10, 50) + ", \"code\": \"Q-" + edition + "\"").at("/code")).isEqualTo("Q-" + edition);
        assertThat(web.as("organiser").get("/cycles/" + code).status()).isEqualTo(404);
        code = "Q-" + edition;
        web.as("organiser").post("/cycles", "{\"code\": \"R-%s\", \"edition\": \"%s\", %s}".formatted(edition, edition, body(10, 50)));
        assertThat(change(body(10, 50) + ", \"code\": \"R-" + edition + "\"").status()).isEqualTo(409);
    }

    @Test
    void a_date_that_is_hung_on_an_event_moves_with_it_from_then_on() {
        web.as("organiser").put("/events/" + edition, "{\"name\": \"Meeting\", \"starts\": \"%s\", \"ends\": \"%s\"}".formatted(today.plusDays(100), today.plusDays(103)));
        var hung = change(body(10, 50) + ", \"anchors\": {\"due\": {\"event\": \"%s\", \"edge\": \"opening\", \"days\": -10}}".formatted(edition));
        assertThat(hung.at("/due")).isEqualTo(today.plusDays(90).toString());
        web.as("organiser").put("/events/" + edition, "{\"name\": \"Meeting\", \"starts\": \"%s\", \"ends\": \"%s\"}".formatted(today.plusDays(105), today.plusDays(108)));
        assertThat(at("due")).isEqualTo(today.plusDays(95).toString());
        assertThat(change(body(10, 50)).at("/anchors/due")).isEqualTo("null");
    }

    @Test
    void what_the_rules_refuse_in_a_new_plan_they_refuse_in_a_changed_one() {
        assertThat(change(body(10, 9)).at("/errors/0/field")).isEqualTo("due");
        assertThat(change(body(10, 10)).status()).as("due on the day on which it opens").isEqualTo(200);
        assertThat(change(body(10, 50) + ", \"edition\": \"NONE\"").at("/errors/0/field")).isEqualTo("edition");
    }

    @Test
    void a_withdrawn_cycle_never_opens_and_its_code_is_free_again() {
        var id = cycles.find(code).orElseThrow().id().toString();
        var withdrawn = web.as("organiser").send("DELETE", "/cycles/" + code, (byte[]) null);
        assertThat(withdrawn.status()).as(withdrawn.text()).isEqualTo(200);
        assertThat(web.as("organiser").get("/cycles/" + code).status()).isEqualTo(404);
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(id).count()).isZero();
        assertThat(actions(code)).containsExactly("cycle-planned", "cycle-withdrawn");
        assertThat(web.as("organiser").post("/cycles", "{\"code\": \"%s\", \"edition\": \"%s\", %s}".formatted(code, edition, body(10, 50))).status())
                .isEqualTo(201);
        assertThat(verification.run()).isEmpty();
    }

    @Test
    void an_open_cycle_is_neither_changed_nor_withdrawn() {
        walk.to(today.plusDays(10).atStartOfDay(ZoneOffset.UTC).toInstant());
        var refused = change(body(20, 60));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/detail")).contains(code);
        assertThat(web.as("organiser").send("DELETE", "/cycles/" + code, (byte[]) null).status()).isEqualTo(409);
        assertThat(at("state")).isEqualTo("open");
    }

    @Test
    void a_cycle_opened_early_says_when_it_opened_and_when_it_was_to() {
        assertThat(at("plannedOpens")).isEqualTo("null");
        var opened = web.as("organiser").post("/cycles/" + code + "/open", "{}");
        assertThat(opened.status()).as(opened.text()).isEqualTo(200);
        assertThat(opened.at("/opens")).isEqualTo(today.toString());
        assertThat(opened.at("/plannedOpens")).isEqualTo(today.plusDays(10).toString());
        walk.to(today.plusDays(11).atStartOfDay(ZoneOffset.UTC).toInstant());
        assertThat(at("opens")).as("the planned day changes nothing").isEqualTo(today.toString());
        assertThat(at("due")).isEqualTo(today.plusDays(50).toString());
        assertThat(verification.run()).isEmpty();
    }

    @Test
    void a_cycle_that_opens_on_its_day_says_only_that() {
        walk.to(today.plusDays(10).atStartOfDay(ZoneOffset.UTC).toInstant());
        assertThat(at("opens")).isEqualTo(today.plusDays(10).toString());
        assertThat(at("plannedOpens")).isEqualTo("null");
    }

    /** An edition 200 days later than this one. */
    private Web.Reply next(String name, String more) {
        var like = web.nobody().get("/editions/" + edition);
        return web.as("organiser").post("/editions", """
                {"code": "%s", "forum": "%s", "name": "The next", "opens": "%s", "closes": "%s", "timeZone": "UTC", "like": "%s"%s}""".formatted(name, like.at("/forum"),
                LocalDate.parse(like.at("/opens")).plusDays(200), LocalDate.parse(like.at("/closes")).plusDays(200), edition, more));
    }

    @Test
    void a_new_edition_like_another_takes_its_cycles_over_unless_told_otherwise() {
        var made = next("N1" + edition, "");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        var taken = web.as("organiser").get("/cycles?edition=N1" + edition);
        assertThat(taken.at("/items/0/opens")).isEqualTo(today.plusDays(210).toString());
        assertThat(taken.at("/items/0/due")).isEqualTo(today.plusDays(250).toString());
    }

    @Test
    void a_new_edition_takes_no_cycles_over_where_they_are_not_wanted() {
        var made = next("N2" + edition, ", \"withCycles\": false");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(web.as("organiser").get("/cycles?edition=N2" + edition).text()).doesNotContain("\"opens\"");
    }

    @Test
    void only_organisers_do_it_and_only_to_the_version_they_have_seen() {
        assertThat(web.as("curator").put("/cycles/" + code, "{").status()).as("a planned cycle is the organiser's to see").isEqualTo(404);
        assertThat(web.as("curator").send("DELETE", "/cycles/" + code, (byte[]) null).status()).isEqualTo(404);
        assertThat(web.as("organiser").with("If-Match", "\"old\"").put("/cycles/" + code, "{" + body(20, 60) + "}").status()).isEqualTo(412);
        assertThat(web.as("organiser").with("If-Match", "\"old\"").send("DELETE", "/cycles/" + code, (byte[]) null).status()).isEqualTo(412);
        assertThat(at("opens")).isEqualTo(today.plusDays(10).toString());
    }
}

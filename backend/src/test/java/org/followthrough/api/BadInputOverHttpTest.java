package org.followthrough.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.followthrough.World;
import org.followthrough.forum.Profile;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Grant;
import org.followthrough.identity.IdentityService;
import org.followthrough.identity.Role;
import org.followthrough.shared.MethodClock;
import org.followthrough.workflow.Walk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two who do the same at once, and dates that are over: a clear answer, nothing lost and nothing doubled. */
@ApiTest
class BadInputOverHttpTest {

    private static int number;

    @Autowired
    private World world;
    @Autowired
    private Web web;
    @Autowired
    private IdentityService identity;
    @Autowired
    private Walk walk;
    @Autowired
    private MethodClock clock;
    @Autowired
    private JdbcClient jdbc;
    private String ref = "";
    private String path = "";
    private String colleague = "";

    @BeforeEach
    void ask() {
        ref = world.begin().acceptedBy("XAA");
        path = "/commitments/" + ref + "/reports/" + world.openCycle("bad-" + ++number);
        colleague = "colleague" + number;
        identity.create(Actor.ENGINE, colleague + "@demo.example", colleague, "demo", Set.of(new Grant(Role.FOCAL_POINT, "XAA")));
    }

    private static String report(String text) {
        return "{\"selfReport\": \"under-way\", \"text\": \"" + text + "\", \"noEvidence\": \"Not printed yet.\"}";
    }

    private static List<Integer> together(List<Supplier<Web.Reply>> deeds) {
        var running = deeds.stream().map(CompletableFuture::supplyAsync).toList();
        return running.stream().map(CompletableFuture::join).map(Web.Reply::status).sorted().toList();
    }

    @Test
    void of_two_focal_points_who_send_at_once_one_sends_and_the_other_is_told_that_it_waits() {
        web.as("focal.xaa").put(path, report("The bill was tabled."));
        var both = together(Stream.of("focal.xaa", colleague).map(who -> (Supplier<Web.Reply>) () -> web.as(who).post(path + "/submit", "")).toList());
        assertThat(both).containsExactly(202, 409);
        assertThat(web.as(colleague).post(path + "/submit", "").at("/detail")).isNotEmpty();
        assertThat(jdbc.sql("select count(*) from report_submission s join progress_report r on r.id = s.report join commitment c on c.id = r.commitment "
                + "where c.ref = :ref").param("ref", ref).query(Integer.class).single()).as("nothing is doubled").isEqualTo(1);
    }

    @Test
    void of_two_who_write_on_the_same_version_the_first_is_kept_and_the_second_still_has_theirs() {
        web.as("focal.xaa").put(path, report("As it was."));
        var version = web.as("focal.xaa").get(path).header("ETag");
        var mine = web.as("focal.xaa").with("If-Match", version).put(path, report("Mine."));
        assertThat(mine.status()).isEqualTo(200);
        var theirs = web.as(colleague).with("If-Match", version).put(path, report("Theirs."));
        assertThat(theirs.status()).isEqualTo(412);
        assertThat(theirs.at("/detail")).as("says what has happened").isNotEmpty();
        var kept = web.as(colleague).get(path);
        assertThat(kept.at("/text")).isEqualTo("Mine.");
        assertThat(web.as(colleague).with("If-Match", kept.header("ETag")).put(path, report("Mine. Theirs.")).status()).isEqualTo(200);
    }

    @Test
    void of_two_who_write_at_the_same_moment_one_is_told() {
        web.as("focal.xaa").put(path, report("As it was."));
        var version = web.as("focal.xaa").get(path).header("ETag");
        assertThat(together(Stream.of("focal.xaa", colleague).map(who -> (Supplier<Web.Reply>) () ->
                web.as(who).with("If-Match", version).put(path, report("By " + who))).toList())).containsExactly(200, 412);
    }

    @Test
    void who_writes_on_after_a_colleague_has_sent_is_told_that_it_waits_for_clearance() {
        web.as("focal.xaa").put(path, report("The bill was tabled."));
        web.as("focal.xaa").post(path + "/submit", "");
        var late = web.as(colleague).put(path, report("The bill was passed."));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.at("/detail")).contains("clearance");
        assertThat(web.as("clearing.xaa").get(path).at("/text")).isEqualTo("The bill was tabled.");
    }

    @Test
    void of_two_who_open_a_cycle_at_once_one_opens_it_and_everybody_is_asked_once() {
        var edition = world.forumOfItsOwn(Profile.INFORMAL, "UTC");
        var asked = world.assignedOf(edition, "XAB");
        var today = LocalDate.ofInstant(clock.now(), ZoneOffset.UTC);
        var code = "twice-" + edition;
        assertThat(web.as("organiser").post("/cycles", cycle(code, edition, today.plusDays(30), today.plusDays(60))).status()).isEqualTo(201);
        var opening = (Supplier<Web.Reply>) () -> web.as("organiser").post("/cycles/" + code + "/open", "");
        assertThat(together(List.of(opening, opening))).containsExactly(200, 409);
        walk.to(clock.now());
        assertThat(jdbc.sql("select count(*) from progress_report r join commitment c on c.id = r.commitment where c.ref = :ref").param("ref", asked)
                .query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void dates_in_the_past_are_refused_at_their_field() {
        var yesterday = LocalDate.ofInstant(clock.now(), ZoneOffset.UTC).minusDays(1);
        var assigned = web.as("organiser").post("/recommendations/" + world.recommendation() + "/commitments",
                "{\"addressees\": [\"XAB\"], \"responseDue\": \"" + yesterday + "\"}");
        assertThat(assigned.status()).isEqualTo(422);
        assertThat(assigned.at("/errors/0/field")).isEqualTo("responseDue");
        var planned = web.as("organiser").post("/cycles", cycle("past-" + number, World.EDITION, yesterday.minusDays(30), yesterday));
        assertThat(planned.status()).isEqualTo(422);
        assertThat(planned.at("/errors/0/field")).isEqualTo("due");
        var extended = web.as("focal.xaa").post("/commitments/" + ref + "/extension",
                "{\"action\": \"ask\", \"until\": \"" + yesterday + "\", \"reason\": \"Elections.\"}");
        assertThat(extended.status()).isEqualTo(422);
        assertThat(extended.at("/errors/0/field")).isEqualTo("until");
    }

    private static String cycle(String code, String edition, LocalDate opens, LocalDate due) {
        return """
                {"code": "%s", "edition": "%s", "opens": "%s", "due": "%s", "veryLateAfterDays": 20, "reviewDays": 30, "replyDays": 14}"""
                .formatted(code, edition, opens, due);
    }
}

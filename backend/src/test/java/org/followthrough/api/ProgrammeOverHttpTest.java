package org.followthrough.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.followthrough.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Programmes, papers and attribution over the wire. */
@ApiTest
class ProgrammeOverHttpTest {

    private static final String PERSON = "Zinaida Quendrith";
    private static final String ORGANISATION = "Hidden Forum";
    /** Named by nobody else: what other tests tell openly is in the same lists. */
    private static final String HIDDEN_PERSON = "Ottoline Vexmoor";
    private static final String HIDDEN_ORGANISATION = "Tidewater Circle";

    @Autowired
    private World world;
    @Autowired
    private Web web;

    @BeforeEach
    void begin() {
        world.begin();
    }

    private static void problem(Web.Reply reply, int status) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
    }

    private static String unique() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void an_edition_and_its_programme_are_made_changed_and_read() {
        var code = "E-" + unique();
        var made = web.as("organiser").post("/editions", "{\"code\": \"" + code + "\", \"forum\": \"GFMD\", \"name\": \"Tirana\","
                + "\"opens\": \"2027-05-03\", \"closes\": \"2027-05-06\", \"timeZone\": \"Europe/Tirane\"}");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.header("Location")).isEqualTo("/api/v1/editions/" + code);
        assertThat(web.nobody().get("/editions/" + code).json()).isEqualTo(made.json());
        var meeting = web.as("organiser").post("/events", event(code, "CSD-" + code, null, "civil-society-days"));
        assertThat(meeting.status()).as(meeting.text()).isEqualTo(201);
        assertThat(meeting.at("/parent")).isEqualTo("null");
        var roundtable = web.as("organiser").post("/events", event(code, null, "CSD-" + code, "roundtable"));
        assertThat(roundtable.at("/code")).isEqualTo("CSD-" + code + "-RT1");
        assertThat(roundtable.at("/parent")).isEqualTo("CSD-" + code);
        assertThat(roundtable.at("/ordinal")).isEqualTo("1");
        var path = "/events/" + roundtable.at("/code");
        var changed = web.as("organiser").put(path, "{\"name\": \"Roundtable one\", \"starts\": \"2027-05-03\", \"ends\": \"2027-05-03\"}");
        assertThat(changed.at("/name")).isEqualTo("Roundtable one");
        problem(web.as("organiser").with("If-Match", "\"old\"").put(path, "{\"name\": \"x\", \"starts\": \"2027-05-03\", \"ends\": \"2027-05-03\"}"), 412);
        problem(web.as("organiser").post(path + "/move", "{\"ordinal\": 1}"), 422);
        assertThat(web.as("organiser").post(path + "/move", "{\"ordinal\": 3, \"parent\": \"CSD-" + code + "\"}").at("/ordinal")).isEqualTo("1");
        assertThat(web.nobody().get("/events?edition=" + code).json().at("/items").size()).isEqualTo(2);
        assertThat(web.as("organiser").get("/audit?subject=" + roundtable.at("/code")).at("/items/0/action")).isEqualTo("event-added");
    }

    private static String event(String edition, String code, String parent, String kind) {
        return "{\"edition\": \"" + edition + "\", \"kind\": \"" + kind + "\", \"name\": \"A name\", \"starts\": \"2027-05-03\", \"ends\": \"2027-05-04\""
                + (code == null ? "" : ", \"code\": \"" + code + "\"") + (parent == null ? "" : ", \"parent\": \"" + parent + "\"") + "}";
    }

    @Test
    void who_may_not_make_programmes_learns_nothing_about_the_body() {
        problem(web.nobody().post("/events", "{"), 401);
        problem(web.as("curator").post("/events", "{"), 403);
        problem(web.as("curator").put("/events/" + World.EVENT, "{"), 403);
        problem(web.as("curator").put("/events/none", "{"), 404);
        problem(web.as("organiser").post("/events", "{"), 400);
        problem(web.as("organiser").post("/events", "{\"x\": 1}"), 400);
        problem(web.as("organiser").post("/events", "{}"), 422);
        problem(web.as("organiser").post("/events", event("none", "X", null, "day")), 422);
        problem(web.as("organiser").post("/events", event(World.EDITION, null, World.EVENT, "session")), 422);
        problem(web.as("organiser").post("/events", event(World.EDITION, World.EVENT, null, "meeting")), 409);
        problem(web.as("organiser").post("/editions", "{\"code\": \"" + World.EDITION + "\", \"forum\": \"GFMD\", \"name\": \"x\","
                + "\"opens\": \"2027-05-03\", \"closes\": \"2027-05-06\"}"), 409);
        problem(web.as("organiser").post("/editions", "{\"code\": \"" + unique() + "\", \"forum\": \"GFMD\", \"name\": \"x\","
                + "\"opens\": \"2027-05-03\", \"closes\": \"2027-05-06\", \"timeZone\": \"Mars/Olympus\"}"), 422);
    }

    private Web.Reply paper(String person, String visibility, byte[] content, String name) {
        var body = new ByteArrayOutputStream();
        field(body, "event", World.EVENT);
        field(body, "title", "On recruitment");
        field(body, "date", "2009-10-01");
        field(body, "visibility", visibility);
        part(body, "name=\"file\"; filename=\"" + name + "\"", content);
        body.writeBytes("--b1--\r\n".getBytes(StandardCharsets.UTF_8));
        return web.as(person).with("Content-Type", "multipart/form-data; boundary=b1").send("POST", "/papers", body.toByteArray());
    }

    private static void field(ByteArrayOutputStream body, String name, String value) {
        part(body, "name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8));
    }

    private static void part(ByteArrayOutputStream body, String what, byte[] content) {
        body.writeBytes(("--b1\r\nContent-Disposition: form-data; " + what + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_paper_is_kept_listed_and_downloaded_by_those_who_may() {
        var content = ("A paper " + unique()).getBytes(StandardCharsets.UTF_8);
        var open = paper("organiser", "public", content, "Paper.txt");
        assertThat(open.status()).as(open.text()).isEqualTo(201);
        var hidden = paper("curator", "curators", content, "Paper.txt");
        var read = web.nobody().get("/papers/" + open.at("/id"));
        assertThat(read.raw().body()).isEqualTo(content);
        assertThat(read.header("Content-Disposition")).contains("attachment").contains("Paper.txt");
        assertThat(read.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(web.nobody().with("If-None-Match", read.header("ETag")).get("/papers/" + open.at("/id")).status()).isEqualTo(304);
        problem(web.nobody().get("/papers/" + hidden.at("/id")), 404);
        problem(web.as("observer").get("/papers/" + hidden.at("/id")), 404);
        assertThat(web.as("organiser").get("/papers/" + hidden.at("/id")).status()).isEqualTo(200);
        assertThat(web.nobody().get("/papers?event=" + World.EVENT + "&limit=500").text()).contains(open.at("/id")).doesNotContain(hidden.at("/id"));
        problem(paper("observer", "public", content, "Paper.txt"), 403);
        problem(paper("organiser", "public", "<html>".getBytes(StandardCharsets.UTF_8), "Paper.html"), 415);
        problem(paper("organiser", "nobody", content, "Paper.txt"), 422);
    }

    private String named(String mode) {
        return named(mode, PERSON, ORGANISATION);
    }

    private String named(String mode, String person, String organisation) {
        var ref = world.recommendation();
        assertThat(web.as("curator").put("/recommendations/" + ref + "/proponents", "{\"proponents\": [{\"person\": \"" + person
                + "\", \"organisation\": \"" + organisation + "\"}]}").status()).isEqualTo(200);
        var set = web.as("curator").post("/recommendations/" + ref + "/attribution", "{\"attribution\": \"" + mode + "\"}");
        assertThat(set.status()).as(set.text()).isEqualTo(200);
        return ref;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/recommendations?limit=500", "/recommendations.json", "/recommendations.csv", "/recommendations/REF",
        "/recommendations?q=Vexmoor", "/recommendations.csv?q=Tidewater", "/audit?subject=REF", "/accountability.csv", "/commitments.json",
        "/commitments/REF~XAA", "/commitments/REF~XAA/timeline"})
    void what_is_not_attributed_leaks_nowhere(String path) {
        var ref = named("not-attributed", HIDDEN_PERSON, HIDDEN_ORGANISATION);
        web.as("organiser").post("/recommendations/" + ref + "/commitments", "{\"addressees\": [\"XAA\"]}");
        for (var person : new String[] {"observer", "focal.xaa", "curator", "organiser"}) {
            assertThat(web.as(person).get(path.replace("REF", ref)).text()).doesNotContain("Vexmoor").doesNotContain(HIDDEN_ORGANISATION);
        }
        assertThat(web.nobody().get(path.replace("REF", ref)).text()).doesNotContain("Vexmoor").doesNotContain(HIDDEN_ORGANISATION);
    }

    @Test
    void an_organisation_is_shown_without_its_person() {
        var ref = named("organisation");
        var seen = web.nobody().get("/recommendations/" + ref);
        assertThat(seen.at("/attribution")).isEqualTo("organisation");
        assertThat(seen.at("/proponents/0/organisation")).isEqualTo(ORGANISATION);
        assertThat(seen.at("/proponents/0/person")).isEqualTo("null");
        assertThat(web.nobody().get("/recommendations.csv").text()).contains(ORGANISATION).doesNotContain(PERSON);
    }

    @Test
    void a_named_one_is_shown_in_the_record_and_in_the_lists() {
        var ref = named("named");
        assertThat(web.nobody().get("/recommendations/" + ref).at("/proponents/0/person")).isEqualTo(PERSON);
        assertThat(web.nobody().get("/recommendations.csv").text()).contains(PERSON + " (" + ORGANISATION + ")");
        web.as("curator").post("/recommendations/" + ref + "/attribution", "{\"attribution\": \"not-attributed\"}");
    }

    @Test
    void a_hidden_change_leaves_the_etag_of_the_record_as_it_was() {
        var ref = named("not-attributed");
        var before = web.nobody().get("/recommendations/" + ref);
        web.as("curator").put("/recommendations/" + ref + "/proponents", "{\"proponents\": []}");
        var after = web.nobody().get("/recommendations/" + ref);
        assertThat(after.header("ETag")).isEqualTo(before.header("ETag"));
        assertThat(after.text()).isEqualTo(before.text());
    }

    @Test
    void those_who_keep_the_register_see_what_is_hidden_and_others_find_nothing_there() {
        var ref = named("not-attributed");
        var path = "/recommendations/" + ref + "/attribution";
        assertThat(web.as("curator2").get(path).at("/proponents/0/person")).isEqualTo(PERSON);
        assertThat(web.as("organiser").get(path).at("/effective")).isEqualTo("not-attributed");
        problem(web.nobody().get(path), 401);
        problem(web.as("focal.xaa").get(path), 404);
        problem(web.as("focal.xaa").post(path, "{"), 403);
        problem(web.as("focal.xaa").put("/recommendations/" + ref + "/proponents", "{"), 403);
    }

    @Test
    void opening_up_waits_for_a_second_person() {
        var ref = named("not-attributed");
        var path = "/recommendations/" + ref + "/attribution";
        problem(web.as("curator").post(path, "{\"attribution\": \"named\"}"), 422);
        var asked = "{\"attribution\": \"organisation\", \"reason\": \"Agreed.\"}";
        assertThat(web.as("curator").post(path, asked).status()).isEqualTo(202);
        assertThat(web.nobody().get("/recommendations/" + ref).at("/attribution")).isEqualTo("not-attributed");
        problem(web.as("curator").post(path, asked), 422);
        assertThat(web.as("curator2").post(path, asked).status()).isEqualTo(200);
        assertThat(web.nobody().get("/recommendations/" + ref).at("/attribution")).isEqualTo("organisation");
    }

    @Test
    void the_record_of_a_document_is_the_organisers() {
        var document = web.nobody().get("/recommendations/" + world.recommendation()).at("/document");
        var path = "/documents/" + document + "/attribution";
        assertThat(web.as("curator").post(path, "{\"attribution\": \"organisation\"}").status()).isEqualTo(200);
        assertThat(web.as("curator").get(path).at("/attribution")).isEqualTo("organisation");
        web.as("organiser").post(path, "{\"attribution\": \"named\", \"reason\": \"Agreed.\"}");
        assertThat(web.as("organiser").get("/audit?subject=" + document).text()).contains("attribution-changed");
        problem(web.as("curator").get("/audit?subject=" + document), 404);
        problem(web.as("observer").get("/audit?subject=" + document), 404);
    }

    @Test
    void the_record_of_an_ask_tells_nobody_but_the_organiser_that_names_were_written_down() {
        var ref = named("not-attributed");
        assertThat(web.as("curator").get("/audit?subject=" + ref).text()).doesNotContain("proponents").doesNotContain("attribution");
        assertThat(web.as("organiser").get("/audit?subject=" + ref).text()).contains("proponents-named").contains("attribution-changed");
    }
}

package org.followthrough.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.followthrough.World;
import org.followthrough.register.AddresseeGroup;
import org.followthrough.register.Ambition;
import org.followthrough.register.Consensus;
import org.followthrough.register.Quality;
import org.followthrough.register.Recommendations;
import org.followthrough.register.RegisterService;
import org.followthrough.register.Registration;
import org.followthrough.register.Verifiability;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists of recommendations over the wire: out, changed, in again. */
@ApiTest
class ListsOverHttpTest {

    private static final String HEADINGS = "title,verbatim,verifiability,ambition,consensus\n";
    private static final List<String> PIECES = List.of("Ratify", " ", "\n", "\r\n", "\f", "\t", "'", "\"", ",", ";", "=1+1", "-", "@x", "+", "é",
            "\u202Fשלום", "😀", "|", "%", "a; b", "–", "\u0001", "<b>&amp;", "_x000D_", "x".repeat(400));

    @Autowired
    private World world;
    @Autowired
    private Web web;
    @Autowired
    private RegisterService register;
    @Autowired
    private Recommendations recommendations;

    @BeforeEach
    void begin() {
        world.begin();
    }

    private static byte[] form(Map<String, String> fields, String name, byte[] content) {
        var body = new ByteArrayOutputStream();
        fields.forEach((field, value) -> part(body, "name=\"" + field + "\"", value.getBytes(StandardCharsets.UTF_8)));
        part(body, "name=\"file\"; filename=\"" + name + "\"", content);
        body.writeBytes("--b1--\r\n".getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static void part(ByteArrayOutputStream body, String what, byte[] content) {
        body.writeBytes(("--b1\r\nContent-Disposition: form-data; " + what + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private Web.Reply send(String person, String path, Map<String, String> fields, String name, byte[] content) {
        return web.as(person).with("Content-Type", "multipart/form-data; boundary=b1").send("POST", path, form(fields, name, content));
    }

    private Web.Reply send(String person, Map<String, String> fields, String csv) {
        return send(person, "/documents", fields, "list.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private static void problem(Web.Reply reply, int status) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
    }

    private static final Map<String, String> DRY = Map.of("event", World.EVENT, "dryRun", "true");
    private static final Map<String, String> DO = Map.of("event", World.EVENT);

    @Test
    void a_list_is_tried_and_then_registered_by_what_was_tried() {
        var csv = HEADINGS + "Ratify " + UUID.randomUUID() + ",Ratify it.,verifiable,improves,consensus\n";
        var tried = send("curator", DRY, csv);
        assertThat(tried.status()).as(tried.text()).isEqualTo(200);
        assertThat(tried.json().at("/registered").asInt()).isEqualTo(1);
        var ref = tried.at("/newRows/0/ref");
        assertThat(web.nobody().get("/recommendations/" + ref).status()).isEqualTo(404);
        var made = send("curator", Map.of("event", World.EVENT, "basis", tried.at("/basis")), csv);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.at("/sha256")).isEqualTo(tried.at("/sha256"));
        assertThat(made.json().at("/candidates").size()).isZero();
        var registered = web.nobody().get("/recommendations/" + ref);
        assertThat(registered.at("/verbatim")).isEqualTo("Ratify it.");
        assertThat(registered.at("/document")).isEqualTo(made.at("/id"));
        assertThat(web.as("curator").get("/documents/" + made.at("/id")).json()).isEqualTo(made.json());
        var again = send("curator2", DRY, csv);
        problem(again, 409);
        assertThat(again.at("/existing")).isEqualTo(made.at("/id"));
    }

    @Test
    void errors_name_row_and_column() {
        var refused = send("curator", DO, HEADINGS + "Fine,Do it.,verifiable,improves,consensus\n,Do it.,perhaps,improves,consensus\n");
        problem(refused, 422);
        assertThat(refused.at("/errors/0/field")).startsWith("rows[3].");
        assertThat(refused.json().at("/errors/0/row").asInt()).isEqualTo(3);
        assertThat(refused.json().at("/errors").valueStream().map(one -> one.at("/column").asString()).toList())
                .containsExactlyInAnyOrder("title", "verifiability");
        assertThat(refused.json().at("/errorCount").asInt()).isEqualTo(2);
        assertThat(refused.at("/errors/0/message")).doesNotStartWith("intake.").doesNotStartWith("register.");
        problem(send("curator", DRY, HEADINGS + ",Do it.,verifiable,improves,consensus\n"), 422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void the_error_sheet_comes_in_the_same_form(String form) {
        register("Errors " + UUID.randomUUID(), "Do it.", "Do it.");
        var list = export(form);
        var sheet = send("curator2", "/documents/error-sheet", DO, "list." + form, list.raw().body());
        assertThat(sheet.status()).as(sheet.text()).isEqualTo(200);
        assertThat(sheet.header("Content-Disposition")).contains("errors." + form);
        assertThat(sheet.raw().body().length).isGreaterThan(100);
        var tried = send("curator2", "/documents", DRY, "errors." + form, sheet.raw().body());
        assertThat(tried.status()).as(tried.text()).isEqualTo(200);
    }

    @Test
    void what_somebody_else_changed_meanwhile_is_told() {
        var ref = register("Stale " + UUID.randomUUID(), "Do it.", "Do it.");
        var csv = "ref,title\n" + ref + ",Mine " + UUID.randomUUID() + "\n";
        var basis = send("curator", DRY, csv).at("/basis");
        assertThat(send("curator2", DO, "ref,title\n" + ref + ",Theirs\n").status()).isEqualTo(201);
        problem(send("curator", Map.of("event", World.EVENT, "basis", basis), csv), 409);
        assertThat(send("curator", DO, csv).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({"organiser,403", "observer,403", "focal.xaa,403"})
    void lists_are_for_curators(String person, int status) {
        problem(send(person, DRY, HEADINGS + "Fine,Do it.,verifiable,improves,consensus\n"), status);
        problem(send(person, "/documents/error-sheet", DO, "list.csv", new byte[1]), status);
    }

    @Test
    void only_a_list_is_tried() {
        problem(send("curator", "/documents", DRY, "a.txt", "1. Ratify it.".getBytes(StandardCharsets.UTF_8)), 422);
        problem(send("curator", Map.of("event", World.EVENT, "dryRun", "perhaps"), HEADINGS), 422);
        problem(send("curator", Map.of("event", "CSD-1900"), HEADINGS), 422);
    }

    private Web.Reply export(String form) {
        var list = web.nobody().get("/recommendations." + form + "?event=" + World.EVENT);
        assertThat(list.status()).isEqualTo(200);
        return list;
    }

    private String register(String title, String verbatim, String reading) {
        var document = UUID.fromString(send("curator", DO, HEADINGS + "Source " + UUID.randomUUID()
                + ",x,verifiable,improves,consensus\n").at("/id"));
        return register.register(world.who("curator"), new Registration(null, World.EVENT, document, "1.2", "Part A > " + title, 3, 0, 1, verbatim,
                reading, title, Set.of("labour"), Set.of(3, 17), Set.of(AddresseeGroup.MEDIA, AddresseeGroup.ACADEMIA),
                new Quality(Verifiability.VERIFIABLE, Ambition.IMPROVES, Consensus.MAJORITY, "=by 2030"))).ref();
    }

    private static String anything(Random random, int most) {
        var text = IntStream.range(0, 1 + random.nextInt(most)).mapToObj(i -> PIECES.get(random.nextInt(PIECES.size()))).collect(Collectors.joining());
        return "x" + text + "x";
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void whatever_is_exported_comes_in_again_as_unchanged(String form) {
        var random = new Random(form.hashCode());
        for (var i = 0; i < 25; i++) {
            register("Title " + i + PIECES.get(random.nextInt(16)) + "!", anything(random, 12), anything(random, 120));
        }
        register("Long", "=" + "y".repeat(40_000), "'" + "z".repeat(40_000));
        var tried = send("curator2", "/documents", DRY, "export." + form, export(form).raw().body());
        assertThat(tried.status()).as(tried.text()).isEqualTo(200);
        assertThat(tried.json().at("/changed").asInt()).as(tried.text()).isZero();
        assertThat(tried.json().at("/registered").asInt()).isZero();
        assertThat(tried.json().at("/unchanged").asInt()).isGreaterThan(25);
    }

    @Test
    void an_export_that_was_edited_comes_in_as_changes() {
        var ref = register("Edit " + UUID.randomUUID(), "Do it.", "Do it.");
        var csv = export("csv").text();
        var edited = csv.lines().map(line -> line.startsWith(ref + ",") ? line.replace("Do it.,Do it.", "Do it.,Do it well.") : line)
                .collect(Collectors.joining("\r\n"));
        assertThat(edited).isNotEqualTo(csv.lines().collect(Collectors.joining("\r\n")));
        assertThat(send("curator2", DO, edited).status()).isEqualTo(201);
        assertThat(recommendations.find(ref).orElseThrow().readingText()).isEqualTo("Do it well.");
    }

    @Test
    void the_columns_that_come_in_are_those_that_go_out() {
        register("Columns " + UUID.randomUUID(), "Do it.", "Do it.");
        var headings = export("csv").text().lines().findFirst().orElseThrow();
        var tried = send("curator2", DRY, headings + ",errors\r\n" + ",".repeat(headings.split(",").length) + "x\r\n");
        assertThat(tried.json().at("/errors").valueStream().noneMatch(one -> one.at("/row").asInt() == 1)).as(tried.text()).isTrue();
    }
}

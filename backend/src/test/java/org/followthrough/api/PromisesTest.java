package org.followthrough.api;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.followthrough.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What clients may build on: repeated requests, versions, pages, whole lists. */
@ApiTest
class PromisesTest {

    @Autowired
    private World world;
    @Autowired
    private Web web;

    @BeforeEach
    void begin() {
        world.begin();
    }

    private static String assignment(String state) {
        return "{\"addressees\": [\"" + state + "\"]}";
    }

    @Test
    void the_same_key_and_body_gives_the_first_answer_and_changes_nothing() {
        var path = "/recommendations/" + world.recommendation() + "/commitments";
        var first = web.as("organiser").with("Idempotency-Key", "key-1").post(path, assignment("XAA"));
        var second = web.as("organiser").with("Idempotency-Key", "key-1").post(path, assignment("XAA"));
        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(web.as("organiser").post(path, assignment("XAA")).status()).as("without the key it is there already").isEqualTo(409);
    }

    @Test
    void another_body_under_the_same_key_is_refused_but_not_for_those_who_may_not_do_it_at_all() {
        var path = "/recommendations/" + world.recommendation() + "/commitments";
        web.as("organiser").with("Idempotency-Key", "key-2").post(path, assignment("XAA"));
        var other = web.as("organiser").with("Idempotency-Key", "key-2").post(path, assignment("XAB"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.at("/errors/0/field")).isEqualTo("Idempotency-Key");
        assertThat(web.as("focal.xaa").with("Idempotency-Key", "key-2").post(path, assignment("XAB")).status()).isEqualTo(403);
        assertThat(web.as("organiser").with("Idempotency-Key", "key-3").post(path, assignment("XAB")).status()).isEqualTo(201);
    }

    @Test
    void a_refused_request_does_not_use_up_its_key() {
        var path = "/recommendations/" + world.recommendation() + "/commitments";
        assertThat(web.as("organiser").with("Idempotency-Key", "key-4").post(path, assignment("NOBODY")).status()).isEqualTo(422);
        assertThat(web.as("organiser").with("Idempotency-Key", "key-4").post(path, assignment("XAA")).status()).isEqualTo(201);
    }

    @Test
    void many_at_once_with_one_key_make_one_change() {
        var path = "/recommendations/" + world.recommendation() + "/commitments";
        var asked = IntStream.range(0, 8).mapToObj(n -> CompletableFuture.supplyAsync(
                () -> web.as("organiser").with("Idempotency-Key", "key-5").post(path, assignment("XAA")))).toList();
        var answers = new HashSet<String>();
        asked.forEach(answer -> answers.add(answer.join().status() + answer.join().text()));
        assertThat(answers).hasSize(1).allMatch(answer -> answer.startsWith("201"));
    }

    @Test
    void a_record_that_has_not_changed_is_not_sent_again_and_a_stale_change_is_refused() {
        var path = "/commitments/" + world.assigned("XAA");
        var before = web.nobody().get(path);
        assertThat(web.nobody().with("If-None-Match", before.header("ETag")).get(path).status()).isEqualTo(304);
        var submitted = web.as("focal.xaa").with("If-Match", web.as("focal.xaa").get(path).header("ETag"))
                .post(path + "/position", LifeOverHttpTest.ACCEPTED);
        assertThat(submitted.status()).as(submitted.text()).isEqualTo(202);
        assertThat(web.nobody().get(path).header("ETag")).as("the reader may not see the change").isEqualTo(before.header("ETag"));
        assertThat(submitted.header("ETag")).isEqualTo(web.as("focal.xaa").get(path).header("ETag"));
        assertThat(web.as("clearing.xaa").with("If-Match", before.header("ETag")).post(path + "/position/clear", "{\"decision\":\"clear\"}")
                .status()).isEqualTo(412);
        assertThat(web.as("clearing.xaa").with("If-Match", "\"x\", " + submitted.header("ETag"))
                .post(path + "/position/clear", "{\"decision\":\"clear\"}").status()).isEqualTo(200);
        assertThat(web.nobody().with("If-None-Match", before.header("ETag")).get(path).status()).isEqualTo(200);
    }

    @Test
    void pages_hold_every_item_once_and_a_cursor_belongs_to_its_question() {
        for (var i = 0; i < 5; i++) {
            world.recommendation();
        }
        var all = refs("/recommendations?limit=500");
        var paged = new ArrayList<String>();
        var page = web.nobody().get("/recommendations?limit=2");
        var cursor = page.at("/next");
        while (true) {
            page.json().at("/items").forEach(item -> paged.add(item.at("/ref").asString()));
            if (page.at("/next").equals("null")) {
                break;
            }
            page = web.nobody().get("/recommendations?limit=2&cursor=" + page.at("/next"));
        }
        assertThat(paged).containsExactlyElementsOf(all).doesNotHaveDuplicates();
        assertThat(web.nobody().get("/recommendations?theme=labour&cursor=" + cursor).status()).isEqualTo(400);
        assertThat(web.nobody().get("/commitments?cursor=" + cursor).status()).isEqualTo(400);
    }

    private List<String> refs(String path) {
        var refs = new ArrayList<String>();
        web.nobody().get(path).json().at("/items").forEach(item -> refs.add(item.at("/ref").asString()));
        return refs;
    }

    @Test
    void whole_lists_have_the_same_rows_and_columns_in_every_format() {
        world.assigned("XAB");
        for (var list : List.of("recommendations", "commitments", "accountability")) {
            var csv = web.nobody().get("/" + list + ".csv?edition=" + World.EDITION);
            var json = web.nobody().get("/" + list + ".json?edition=" + World.EDITION);
            var xlsx = web.nobody().get("/" + list + ".xlsx?edition=" + World.EDITION);
            assertThat(csv.status()).isEqualTo(200);
            assertThat(csv.header("Content-Type")).startsWith("text/csv");
            assertThat(csv.text().lines().findFirst().orElseThrow().split(",")).containsExactlyElementsOf(
                    json.json().at("/items/0").propertyNames());
            assertThat(records(csv.text()) - 1).isEqualTo(json.json().at("/items").size());
            assertThat(xlsx.text()).startsWith("PK");
            assertThat(web.nobody().with("Accept", "text/csv").get("/" + list + "?edition=" + World.EDITION).text()).isEqualTo(csv.text());
            assertThat(web.nobody().get("/" + list + ".csv?nothing=1").status()).isEqualTo(400);
        }
        assertThat(refs("/commitments.json")).containsExactlyElementsOf(refs("/commitments?limit=500"));
        assertThat(web.nobody().get("/editions.csv").status()).isEqualTo(404);
    }

    /** A cell may hold line ends. */
    private static int records(String csv) {
        return CsvReader.builder().ofCsvRecord(csv).stream().toList().size();
    }
}

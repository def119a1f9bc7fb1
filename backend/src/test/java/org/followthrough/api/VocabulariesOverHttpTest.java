package org.followthrough.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.followthrough.World;
import org.followthrough.shared.MethodClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Vocabularies over the wire, and what recommendations carry of them. */
@ApiTest
class VocabulariesOverHttpTest {

    private static final String ALL_FIELDS = """
            {"guidingPrinciples": ["human-rights"], "sdgTargets": ["10.7", "8.8"], "instruments": ["ICRMW-25"], "affectedGroups": ["migrant-workers"],
             "migrationForms": ["labour"], "corridors": [{"origin": "XAA", "destination": "XAB"}, {"origin": "XAA", "destination": "XAC", "transit": "XAB"}]}""";

    @Autowired
    private World world;
    @Autowired
    private Web web;
    @Autowired
    private MethodClock clock;

    @BeforeEach
    void begin() {
        world.begin();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.now(), ZoneOffset.UTC);
    }

    private String added() {
        var code = "g-" + UUID.randomUUID();
        var made = web.as("admin").post("/vocabularies/affected-groups", "{\"code\": \"" + code + "\", \"label\": \"Carers\"}");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.header("Location")).isEqualTo("/api/v1/vocabularies/affected-groups/" + code);
        return "/vocabularies/affected-groups/" + code;
    }

    @Test
    void everybody_reads_the_vocabularies() {
        var list = web.nobody().get("/vocabularies");
        assertThat(list.json().at("/items").size()).isEqualTo(7);
        assertThat(list.text()).contains("\"sdgTargets\"", "Instruments and articles");
        var targets = web.nobody().get("/vocabularies/sdg?limit=500");
        assertThat(targets.json().at("/items").size()).isEqualTo(186);
        var target = web.nobody().get("/vocabularies/sdg/10.7");
        assertThat(target.at("/parent")).isEqualTo("10");
        assertThat(target.at("/label")).startsWith("Facilitate orderly");
        assertThat(target.text()).contains("\"language\":\"fr\",\"label\":\"Faciliter");
        assertThat(web.nobody().get("/vocabularies/themes/health").at("/maps/gcm-objectives/0")).isEqualTo("2");
    }

    @Test
    void a_vocabulary_is_read_in_pages() {
        var first = web.nobody().get("/vocabularies/sdg?limit=100");
        var second = web.nobody().get("/vocabularies/sdg?limit=100&cursor=" + first.at("/next"));
        assertThat(second.json().at("/items").size()).isEqualTo(86);
        assertThat(second.json().at("/next").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"/vocabularies/colours, 404", "/vocabularies/sdg/10.99, 404", "/vocabularies/sdg?at=yesterday, 400", "/vocabularies/sdg?at=2026-13-01, 400",
        "/vocabularies/sdg?on=2026-01-01, 400", "/recommendations?corridor=XAA, 400", "/recommendations?sdg=10%2F7, 400", "/recommendations?sdg=99.9, 200",
        "/vocabularies/sdg?at=2026-01-01, 200", "/vocabularies/sdg?at=2026-01-01T10:00:00Z, 200"})
    void what_cannot_be_asked_is_told(String path, int status) {
        assertThat(web.nobody().get(path).status()).isEqualTo(status);
    }

    @Test
    void a_renamed_term_has_the_old_label_on_the_days_before() {
        var term = added();
        var old = today();
        clock.set(clock.now().plus(Duration.ofDays(2)));
        var renamed = web.as("admin").post(term + "/labels", "{\"label\": \"Care workers\"}");
        assertThat(renamed.status()).as(renamed.text()).isEqualTo(200);
        assertThat(renamed.at("/label")).isEqualTo("Care workers");
        assertThat(renamed.json().at("/labels").size()).isEqualTo(2);
        assertThat(web.nobody().get(term + "?at=" + old).at("/label")).isEqualTo("Carers");
        assertThat(web.nobody().get(term + "?at=" + today()).at("/label")).isEqualTo("Care workers");
        assertThat(web.nobody().get(term + "?at=" + today().minusDays(1)).at("/label")).isEqualTo("Carers");
    }

    @Test
    void a_term_is_ended_mapped_and_given_cue_words_by_what_is_named() {
        var term = added();
        var cued = web.as("admin").send("PATCH", term, "{\"cueWords\": [{\"language\": \"es\", \"words\": [\"cuidador\"]}]}");
        assertThat(cued.at("/cueWords/es/0")).isEqualTo("cuidador");
        var ended = web.as("admin").send("PATCH", term, "{\"validUntil\": \"" + today().plusDays(3) + "\", \"successor\": \"women\"}");
        assertThat(ended.at("/successor")).isEqualTo("women");
        assertThat(ended.at("/cueWords/es/0")).isEqualTo("cuidador");
        assertThat(ended.at("/valid")).isEqualTo("true");
        assertThat(web.nobody().get(term + "?at=" + today().plusDays(4)).at("/valid")).isEqualTo("false");
        assertThat(web.as("admin").send("PATCH", term, "{\"reopen\": true}").json().at("/validUntil").isNull()).isTrue();
        var mapped = web.as("admin").send("PATCH", "/vocabularies/themes/integration", "{\"maps\": [{\"vocabulary\": \"sdg\", \"code\": \"11.1\"}]}");
        assertThat(mapped.at("/maps/sdg/0")).isEqualTo("11.1");
    }

    @Test
    void what_nothing_uses_is_removed_and_what_is_used_is_not() {
        var term = added();
        assertThat(web.as("admin").send("DELETE", term, (String) null).status()).isEqualTo(200);
        assertThat(web.nobody().get(term).status()).isEqualTo(404);
        world.recommendation();
        assertThat(web.as("admin").send("DELETE", "/vocabularies/themes/labour", (String) null).status()).isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource({"admin, themes, '{\"label\": \"No code\"}', 422", "admin, themes, '{\"code\": \"a b\", \"label\": \"x\"}', 422",
        "admin, themes, '{\"code\": \"health\", \"label\": \"x\"}', 409", "admin, gcm-objectives, '{\"code\": \"24\", \"label\": \"x\"}', 409",
        "admin, themes, '{\"code\": \"x\", \"label\": \"x\", \"colour\": \"red\"}', 400", "admin, colours, '{\"code\": \"x\", \"label\": \"x\"}', 404",
        "organiser, themes, '{\"code\": \"x\", \"label\": \"x\"}', 403", "curator, themes, '{}', 403"})
    void a_term_that_cannot_be_added_is_refused(String who, String vocabulary, String body, int status) {
        var refused = web.as(who).post("/vocabularies/" + vocabulary, body);
        assertThat(refused.status()).as(refused.text()).isEqualTo(status);
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void a_stale_version_of_a_term_is_refused() {
        var term = added();
        var etag = web.as("admin").get(term).header("ETag");
        clock.set(clock.now().plus(Duration.ofMinutes(1)));
        assertThat(web.as("admin").with("If-Match", etag).post(term + "/labels", "{\"label\": \"One\"}").status()).isEqualTo(200);
        clock.set(clock.now().plus(Duration.ofMinutes(1)));
        assertThat(web.as("admin").with("If-Match", etag).post(term + "/labels", "{\"label\": \"Two\"}").status()).isEqualTo(412);
    }

    @Test
    void nobody_without_an_account_changes_anything() {
        assertThat(web.nobody().post("/vocabularies/themes", "{\"code\": \"x\", \"label\": \"x\"}").status()).isEqualTo(401);
    }

    @Test
    void a_recommendation_carries_all_vocabularies_and_is_found_by_them() {
        var ref = world.recommendation();
        var path = "/recommendations/" + ref;
        var said = web.as("curator").send("PATCH", path + "/classification", ALL_FIELDS);
        assertThat(said.status()).as(said.text()).isEqualTo(200);
        assertThat(said.json().at("/sdgTargets").toString()).isEqualTo("[\"8.8\",\"10.7\"]");
        assertThat(said.at("/themes/0")).as("what is not named stays").isEqualTo("labour");
        assertThat(said.json().at("/corridors/0/transit").isNull()).isTrue();
        assertThat(said.at("/corridors/1/transit")).isEqualTo("XAB");
        assertThat(web.nobody().get(path).text()).isEqualTo(said.text());
        for (var filter : new String[] {"sdg=10.7", "sdg=10", "instrument=ICRMW", "instrument=ICRMW-25", "affected=migrant-workers", "form=labour",
            "principle=human-rights", "corridor=XAA-XAB", "corridor=XAA-XAB-XAC"}) {
            assertThat(web.nobody().get("/recommendations?limit=500&" + filter).text()).as(filter).contains(ref);
        }
        assertThat(web.nobody().get("/recommendations?sdg=10.7&corridor=XAB-XAA").text()).doesNotContain(ref);
        assertThat(web.nobody().get("/recommendations.csv?sdg=10.7").text()).contains("guidingPrinciples,sdgTargets,instruments,affectedGroups,"
                + "migrationForms,corridors", "8.8; 10.7", "XAA-XAB; XAA-XAB-XAC");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"sdgTargets\": [\"10\"]}", "{\"instruments\": [\"ICRMW-999\"]}", "{\"corridors\": [{\"origin\": \"XAA\"}]}",
        "{\"corridors\": [{\"origin\": \"XAA\", \"destination\": \"XAA\"}]}", "{\"corridors\": [\"XAA-XAB\"]}", "{\"themes\": [\"nothing\"]}"})
    void what_cannot_be_said_of_a_recommendation_is_refused(String body) {
        var refused = web.as("curator").send("PATCH", "/recommendations/" + world.recommendation() + "/classification", body);
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
    }

    @Test
    void an_entry_of_a_term_is_read_by_those_who_keep_the_register() {
        var term = added();
        var subject = "affected-groups~" + term.substring(term.lastIndexOf('/') + 1);
        assertThat(web.as("admin").get("/audit?subject=" + subject).text()).contains("term-added");
        assertThat(web.as("focal.xaa").get("/audit?subject=" + subject).status()).isEqualTo(403);
    }
}

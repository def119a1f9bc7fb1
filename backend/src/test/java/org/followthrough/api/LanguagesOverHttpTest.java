package org.followthrough.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.followthrough.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The API answers in the caller's language (contract, section 3). */
@ApiTest
class LanguagesOverHttpTest {

    @Autowired
    private World world;
    @Autowired
    private Web web;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void begin() {
        world.begin();
    }

    @Test
    void a_problem_is_told_in_spanish() {
        var ref = world.assigned("XAA");
        var path = "/commitments/" + ref + "/position";
        var english = web.as("focal.xaa").post(path, "{\"position\": \"not-accepted\"}");
        var spanish = web.as("focal.xaa").with("Accept-Language", "es-MX, en;q=0.5").post(path, "{\"position\": \"not-accepted\"}");
        assertThat(spanish.status()).isEqualTo(english.status()).isEqualTo(422);
        assertThat(spanish.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(spanish.header("Content-Language")).isEqualTo("es");
        assertThat(spanish.header("Vary")).contains("Accept-Language");
        assertThat(spanish.at("/type")).isEqualTo(english.at("/type"));
        assertThat(spanish.at("/title")).isNotEqualTo(english.at("/title"));
        assertThat(spanish.at("/errors/0/field")).isEqualTo(english.at("/errors/0/field"));
        assertThat(spanish.at("/errors/0/message")).isNotEqualTo(english.at("/errors/0/message"));
    }

    @Test
    void headline_and_timeline_are_told_in_french_and_arabic_with_the_dates_of_that_language() {
        var path = "/commitments/" + world.assigned("XAA");
        var french = web.nobody().with("Accept-Language", "fr").get(path);
        assertThat(french.at("/headline/text")).startsWith("En attente de réponse jusqu’au ");
        assertThat(french.header("Content-Language")).isEqualTo("fr");
        assertThat(french.header("ETag")).isNotEqualTo(web.nobody().get(path).header("ETag"));
        var arabic = web.nobody().with("Accept-Language", "ar").get(path + "/timeline");
        assertThat(arabic.at("/items/0/text")).containsPattern("\\p{IsArabic}").containsPattern("[0-9]{4}").doesNotContainPattern("[A-Za-z٠-٩]");
    }

    @Test
    void themes_and_regions_are_called_by_their_name_in_the_readers_language_and_by_the_english_one_where_they_have_none() {
        world.assigned("XAA");
        jdbc.sql("""
                insert into term_label (scheme, code, language, valid_from, label, description)
                values ('themes', 'labour', 'fr', timestamptz '2000-01-01', 'Droits des travailleurs', '') on conflict do nothing""").update();
        jdbc.sql("update vocabulary_version set version = version + 1").update();
        assertThat(named("theme", "fr", "labour")).isEqualTo(called("/themes", "fr", "labour")).isNotEqualTo(named("theme", "en", "labour"));
        assertThat(named("region", "fr", "north")).isEqualTo("région north");
        assertThat(named("region", "es", "north")).isEqualTo(named("region", "en", "north")).isEqualTo("north");
        assertThat(web.nobody().with("Accept-Language", "fr").with("Accept", "text/csv").get("/accountability?groupBy=region").text()).contains("région north");
    }

    private String named(String groupBy, String language, String key) {
        return name(web.nobody().with("Accept-Language", language).get("/accountability?groupBy=" + groupBy).text(), "\"key\":\"" + key + "\",\"name\":\"");
    }

    private String called(String list, String language, String code) {
        return name(web.nobody().with("Accept-Language", language).get(list + "?limit=500").text(), "\"code\":\"" + code + "\",\"name\":\"");
    }

    private static String name(String answer, String before) {
        assertThat(answer).contains(before);
        var from = answer.indexOf(before) + before.length();
        return answer.substring(from, answer.indexOf('"', from));
    }

    @Test
    void a_language_that_is_not_spoken_is_english() {
        assertThat(web.nobody().with("Accept-Language", "eo").get("/themes").header("Content-Language")).isEqualTo("en");
    }
}

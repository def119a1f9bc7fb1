package org.followthrough.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.followthrough.World;
import org.followthrough.register.lineage.Asks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What governments agreed on and which asks are found in it, over the API. */
@ApiTest
@Import({World.class, Asks.class})
class DeclarationsOverHttpTest {

    private static final String DECLARATION = """
            {"edition": "GFMD-2014", "title": "Outcome", "body": "Government Meeting", "date": "2014-05-04", "address": "https://outcome.example/a"}""";

    @Autowired
    private Asks asks;
    @Autowired
    private Web web;

    @BeforeEach
    void begin() {
        asks.begin(2014, 2020);
    }

    private String declaration() {
        return web.as("curator").post("/declarations", DECLARATION).header("Location").substring("/api/v1".length());
    }

    private String sentence(String declaration) {
        return web.as("curator").post(declaration + "/sentences", "{\"items\": [{\"place\": \"§ 3\", \"verbatim\": \"=We will mend the lamps of every harbour mole.\"}]}")
                .at("/sentences/0/id");
    }

    private String ask(int year) {
        return asks.of(year, "Mend the lamps", "Mend the lamps of every harbour mole in winter.");
    }

    private static String body(String kind, String sentence) {
        return "{\"kind\": \"" + kind + "\", \"sentence\": \"" + sentence + "\"}";
    }

    @Test
    void a_document_is_entered_its_sentences_compared_and_an_ask_found_in_one() {
        var ref = ask(2014);
        var declaration = declaration();
        var sentence = sentence(declaration);
        assertThat(web.as("curator").get(declaration + "/sentences/" + sentence + "/similar").json().at("/items").findValuesAsString("ref")).contains(ref);
        var path = "/recommendations/" + ref;
        var made = web.as("curator").post(path + "/adoptions", body("adopted-in", sentence));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.header("Location")).isEqualTo("/api/v1" + path + "/adoptions");
        assertThat(made.at("/items/0/declaration/title")).isEqualTo("Outcome");
        assertThat(web.nobody().get(path).at("/adoptions/0/place")).isEqualTo("§ 3");
        assertThat(web.nobody().get(path + "/adoptions").at("/items/0/kind")).isEqualTo("adopted-in");
        assertThat(web.nobody().get(declaration).at("/sentences/0/recommendations/0/ref")).isEqualTo(ref);
        assertThat(web.nobody().get("/declarations?edition=GFMD-2014").json().at("/items")).isNotEmpty();
        assertThat(web.nobody().get("/adoptions.csv?edition=GFMD-2014").text()).contains(ref + ",adopted-in,§ 3,\"'=We will mend");
        assertThat(web.nobody().get("/adoptions.json?edition=GFMD-2014").json().at("/items").findValuesAsString("recommendation")).contains(ref);
        assertThat(web.nobody().get("/adoptions.xlsx?edition=GFMD-2020").status()).isEqualTo(200);
        assertThat(web.as("organiser").post(path + "/adoptions", body("reflected-in", sentence)).status()).isEqualTo(409);
        assertThat(web.as("organiser").send("DELETE", declaration + "/sentences/" + sentence, (byte[]) null).status()).isEqualTo(409);
        var reason = "{\"sentence\": \"" + sentence + "\", \"reason\": \"It says less.\"}";
        assertThat(web.as("organiser").post(path + "/adoptions/take-back", reason).status()).isEqualTo(200);
        assertThat(web.nobody().get(path).json().at("/adoptions")).isEmpty();
        assertThat(web.as("organiser").post(path + "/adoptions/take-back", reason).status()).isEqualTo(409);
        assertThat(web.as("organiser").post(path + "/adoptions/refuse", reason).status()).isEqualTo(200);
        assertThat(web.as("organiser").send("DELETE", declaration + "/sentences/" + sentence, (byte[]) null).status()).isEqualTo(200);
        assertThat(web.as("organiser").send("DELETE", declaration, (byte[]) null).status()).isEqualTo(200);
        assertThat(web.nobody().get(declaration).status()).isEqualTo(404);
    }

    @Test
    void who_may_not_learns_it_before_anything_else() {
        var declaration = declaration();
        var sentence = sentence(declaration);
        var path = "/recommendations/" + ask(2014) + "/adoptions";
        assertThat(web.nobody().post(path, body("adopted-in", sentence)).status()).isEqualTo(401);
        assertThat(web.as("focal.xaa").post(path, "{\"kind\": 1}").status()).isEqualTo(403);
        assertThat(web.as("focal.xaa").post("/declarations", "{}").status()).isEqualTo(403);
        assertThat(web.as("focal.xaa").post(declaration + "/sentences", "{}").status()).isEqualTo(403);
        assertThat(web.as("focal.xaa").get(declaration + "/sentences/" + sentence + "/similar").status()).isEqualTo(403);
        assertThat(web.as("curator").post("/recommendations/CSD-1999-X-1/adoptions", body("adopted-in", sentence)).status()).isEqualTo(404);
        assertThat(web.as("curator").get("/declarations/none").status()).isEqualTo(404);
        assertThat(web.as("curator").post(declaration + "/sentences", "{\"items\": [{\"place\": \"1\", \"verbatim\": \"x\", \"y\": 1}]}").status()).isEqualTo(400);
        assertThat(web.nobody().get(declaration + "?x=1").status()).isEqualTo(400);
    }

    @Test
    void rules_name_the_field_and_the_same_key_enters_once() {
        var sentence = sentence(declaration());
        assertThat(web.as("curator").post("/declarations", DECLARATION.replace("GFMD-2014", "GFMD-1066")).at("/errors/0/field")).isEqualTo("edition");
        assertThat(web.as("curator").post("/declarations", DECLARATION.replace("2014-05-04", "9000-01-01")).at("/errors/0/field")).isEqualTo("date");
        var later = web.as("curator").post("/recommendations/" + ask(2020) + "/adoptions", body("adopted-in", sentence));
        assertThat(later.status()).isEqualTo(422);
        assertThat(later.at("/errors/0/field")).isEqualTo("sentence");
        assertThat(web.as("curator").post("/recommendations/" + ask(2014) + "/adoptions", body("quoted-in", sentence)).at("/errors/0/field")).isEqualTo("kind");
        var other = declaration();
        var items = "{\"items\": [{\"place\": \"1\", \"verbatim\": \"We agree.\"}]}";
        assertThat(web.as("curator").with("If-Match", "\"old\"").post(other + "/sentences", items).status()).isEqualTo(412);
        assertThat(web.as("curator").with("If-Match", web.nobody().get(other).header("ETag")).post(other + "/sentences", items).status()).isEqualTo(201);
        assertThat(web.as("curator").post(other + "/sentences", items).status()).isEqualTo(409);
        var first = web.as("curator").with("Idempotency-Key", "declared-1").post("/declarations", DECLARATION);
        assertThat(web.as("curator").with("Idempotency-Key", "declared-1").post("/declarations", DECLARATION).text()).isEqualTo(first.text());
    }
}

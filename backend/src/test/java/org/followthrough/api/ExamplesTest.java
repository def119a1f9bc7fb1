package org.followthrough.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Every operation that speaks JSON shows what it is asked and what it answers, and each example is what its schema says. */
@ApiTest
class ExamplesTest {

    @Autowired
    private Web web;

    private JsonNode description() {
        return web.nobody().get("/openapi.json").json();
    }

    /** The contents of an operation that speak JSON or take a form, by where they stand. */
    private record Content(String where, JsonNode content) {
    }

    private static List<Content> contents(JsonNode description) {
        var contents = new ArrayList<Content>();
        description.at("/paths").properties().forEach(path -> path.getValue().properties().forEach(operation -> {
            var where = operation.getKey() + " " + path.getKey();
            add(contents, where + " request", operation.getValue().at("/requestBody/content"));
            operation.getValue().at("/responses").properties().stream().filter(answer -> answer.getKey().startsWith("2"))
                    .forEach(answer -> add(contents, where + " " + answer.getKey(), answer.getValue().at("/content")));
        }));
        return contents;
    }

    private static void add(List<Content> contents, String where, JsonNode content) {
        content.properties().stream().filter(media -> media.getValue().has("schema"))
                .forEach(media -> contents.add(new Content(where + " " + media.getKey(), media.getValue())));
    }

    @Test
    void every_operation_shows_what_it_is_asked_and_what_it_answers() {
        var contents = contents(description());
        var with = new TreeSet<>(contents.stream().filter(one -> one.content().has("example")).map(one -> spoken(one.where())).toList());
        assertThat(contents).hasSizeGreaterThan(200);
        assertThat(new TreeSet<>(contents.stream().map(one -> spoken(one.where())).toList())).isEqualTo(with);
    }

    /** Where a form or JSON may be sent, one of the two is enough, and so is one of several answers of success. */
    private static String spoken(String where) {
        return where.contains(" request ") ? where.substring(0, where.indexOf(" request ") + 8) : where.replaceFirst(" 2[0-9]{2} .*", " answer");
    }

    @Test
    void every_example_is_what_its_schema_says() {
        var description = description();
        var schema = new SchemaCheck(description);
        var wrong = new ArrayList<String>();
        contents(description).stream().filter(one -> one.content().has("example"))
                .forEach(one -> schema.check(one.content().get("schema"), one.content().get("example"), one.where(), wrong));
        assertThat(wrong).isEmpty();
    }

    @Test
    void an_example_that_is_not_what_its_schema_says_is_found() {
        var description = description();
        var schema = description.at("/paths/~1api~1v1~1webhooks/post/requestBody/content/application~1json/schema");
        var wrong = new ArrayList<String>();
        new SchemaCheck(description).check(schema, Web.JSON.readTree("{\"address\": 7, \"secret\": \"mine\"}"), "", wrong);
        assertThat(wrong).hasSize(2);
    }

    @Test
    void no_example_gives_a_secret_away() {
        assertThat(description().toString()).doesNotContainPattern("whsec_(?!MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=)")
                .doesNotContainPattern("/calendar/(?!SECRET)[^\"/]*\\.ics");
    }
}

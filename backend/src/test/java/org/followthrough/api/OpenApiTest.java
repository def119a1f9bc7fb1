package org.followthrough.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The description says everything that there is, and nothing else. */
@ApiTest
class OpenApiTest {

    @Autowired
    private Web web;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Test
    void every_endpoint_is_described_and_nothing_else() {
        var described = new TreeSet<String>();
        var paths = web.nobody().get("/openapi.json").json().at("/paths");
        paths.properties().forEach(path -> path.getValue().propertyNames()
                .forEach(method -> described.add(method + " " + path.getKey())));
        var mapped = new TreeSet<String>();
        mappings.getHandlerMethods().keySet().forEach(info -> info.getPatternValues().stream().filter(path -> path.startsWith("/api/"))
                .forEach(path -> info.getMethodsCondition().getMethods().forEach(method -> mapped.add(
                        method.name().toLowerCase(Locale.ROOT) + " " + path.replaceAll("\\{(\\w+):[^}]*}", "{$1}")))));
        assertThat(described).containsExactlyElementsOf(mapped).hasSizeGreaterThan(40);
    }

    @Test
    void a_parameter_may_be_what_its_own_endpoint_knows() {
        var paths = web.nobody().get("/openapi.json").json().at("/paths");
        assertThat(codes(paths, "/api/v1/commitments")).contains("in-review").doesNotContain("\"waiting\"");
        assertThat(codes(paths, "/api/v1/public-comments")).contains("\"waiting\"").doesNotContain("in-review");
        assertThat(codes(paths, "/api/v1/submissions")).contains("handed-in").doesNotContain("in-review");
        assertThat(codes(paths, "/api/v1/runs/{id}/items")).contains("refused").doesNotContain("in-review");
    }

    private static String codes(JsonNode paths, String path) {
        return paths.at("/" + path.replace("/", "~1") + "/get/parameters").valueStream().filter(one -> one.get("name").asString().equals("state"))
                .findFirst().orElseThrow().at("/schema/enum").toString();
    }

    @Test
    void records_of_the_same_name_have_schemas_of_their_own() {
        var schemas = web.nobody().get("/openapi.json").json().at("/components/schemas");
        assertThat(schemas.at("/Correction/properties").has("version")).as("of an action").isTrue();
        assertThat(schemas.at("/WordingCorrection/properties").has("before")).as("of a wording").isTrue();
    }

    @Test
    void every_reference_leads_somewhere() {
        var document = web.nobody().get("/openapi.json");
        assertThat(document.at("/openapi")).isEqualTo("3.1.0");
        references(document.json(), document.json());
    }

    private static void references(JsonNode node, JsonNode document) {
        if (node.has("$ref")) {
            assertThat(document.at(node.get("$ref").asString().substring(1)).isMissingNode()).as(node.toString()).isFalse();
        }
        node.forEach(child -> references(child, document));
    }
}

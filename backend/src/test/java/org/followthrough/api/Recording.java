package org.followthrough.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Keeps what tests ask of the API and are answered, as the examples of its description: {@code -Dfollowthrough.examples=FILE} and a run of the
 * tests of this package write them. What the file holds already stays where nothing was asked. Long lists and texts are cut, secrets replaced.
 */
final class Recording {

    private static final @Nullable String FILE = System.getProperty("followthrough.examples");
    private static final ConcurrentLinkedQueue<Exchange> SEEN = new ConcurrentLinkedQueue<>();
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final int LONGEST_TEXT = 240;
    private static final int LONGEST_LIST = 2;
    private static final int ENOUGH = 4_000;
    private static final Pattern PART = Pattern.compile("name=\"([^\"]+)\"(?:; filename=\"([^\"]+)\")?[^\\r\\n]*\\r\\n(?:[^\\r\\n]+\\r\\n)*\\r\\n(.*?)\\r\\n--", Pattern.DOTALL);

    static {
        if (FILE != null) {
            Runtime.getRuntime().addShutdownHook(new Thread(Recording::write));
        }
    }

    private Recording() {
    }

    private record Exchange(String method, String address, @Nullable String kind, byte @Nullable [] body, Web.Reply reply) {

        String path() {
            return address.replaceFirst("[?].*", "");
        }

        boolean isJson() {
            return reply.header("Content-Type").startsWith("application/json");
        }

        /** Full answers are better than empty ones, and of those the longest that can still be read at a glance. */
        int worth() {
            var length = reply.text().length();
            return !isJson() ? 0 : (reply.text().contains("\"items\":[]") || reply.text().contains("\"items\": []") ? -ENOUGH : 0) + (length <= ENOUGH ? length : ENOUGH - length / 100);
        }
    }

    /** What was asked and answered; nothing is kept where nobody wants examples, or the answer is no success in English. */
    static void note(String method, String address, Map<String, String> headers, byte @Nullable [] body, Web.Reply reply) {
        if (FILE != null && reply.status() / 100 == 2 && !headers.containsKey("Accept-Language")) {
            SEEN.add(new Exchange(method.toLowerCase(java.util.Locale.ROOT), address, headers.getOrDefault("Content-Type", "application/json"), body, reply));
        }
    }

    private static void write() {
        var paths = SEEN.stream().filter(one -> one.path().endsWith("/openapi.json")).findFirst().orElseThrow().reply().json().at("/paths");
        var best = new TreeMap<String, Exchange>();
        SEEN.stream().filter(one -> !one.path().endsWith("/openapi.json")).forEach(one -> template(one, paths)
                .ifPresent(template -> best.merge(one.method() + " " + template + " " + one.reply().status(), one,
                        (first, second) -> first.worth() >= second.worth() ? first : second)));
        var book = read();
        best.forEach((key, exchange) -> put(book, key.split(" "), exchange, paths));
        try {
            Files.writeString(Path.of(String.valueOf(FILE)), JSON.writeValueAsString(book).replaceAll("\\r\\n", "\n") + "\n");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static ObjectNode read() {
        var file = Path.of(String.valueOf(FILE));
        return Files.exists(file) ? (ObjectNode) JSON.readTree(file) : JSON.createObjectNode();
    }

    /** The path of the description that it fits, the one with the fewest places. */
    private static Optional<String> template(Exchange exchange, JsonNode paths) {
        return paths.properties().stream().filter(path -> path.getValue().has(exchange.method())).map(Map.Entry::getKey)
                .filter(path -> exchange.path().matches(Pattern.quote(path).replaceAll("\\{\\w+}", "\\\\E[^/]+\\\\Q")))
                .min(Comparator.comparing(path -> path.replaceAll("[^{]", "").length()));
    }

    private static void put(ObjectNode book, String[] key, Exchange exchange, JsonNode paths) {
        var operation = book.withObjectProperty(key[0] + " " + key[1]);
        operation.put("address", exchange.address());
        if (exchange.body() != null && exchange.body().length > 0) {
            request(operation, exchange, paths.path(key[1]).path(key[0]).at("/requestBody/content/multipart~1form-data/schema/properties"));
        }
        if (exchange.isJson()) {
            operation.withObjectProperty("answers").set(key[2], cut(exchange.reply().json()));
        }
    }

    private static void request(ObjectNode operation, Exchange exchange, JsonNode fields) {
        var text = new String(exchange.body(), StandardCharsets.UTF_8);
        var form = String.valueOf(exchange.kind()).startsWith("multipart/");
        operation.set("request", form ? parts(text, fields) : cut(JSON.readTree(text)));
        operation.put("media", form ? "multipart/form-data" : "application/json");
    }

    /** A field that holds a list comes once for each of its values. */
    private static JsonNode parts(String form, JsonNode fields) {
        var parts = JSON.createObjectNode();
        PART.matcher(form).results().forEach(part -> {
            var value = part.group(2) == null ? part.group(3) : "(the bytes of " + part.group(2) + ")";
            if (fields.path(part.group(1)).path("type").asString("").equals("array")) {
                parts.withArrayProperty(part.group(1)).add(value);
            } else {
                parts.put(part.group(1), value);
            }
        });
        return parts;
    }

    private static JsonNode cut(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                var copy = JSON.createObjectNode();
                object.properties().forEach(property -> copy.set(property.getKey(), cut(property.getValue())));
                yield copy;
            }
            case ArrayNode array -> {
                var copy = JSON.createArrayNode();
                List<JsonNode> items = new ArrayList<>(array.values());
                items.stream().limit(LONGEST_LIST).forEach(item -> copy.add(cut(item)));
                yield copy;
            }
            case StringNode text -> StringNode.valueOf(shown(text.stringValue()));
            default -> node;
        };
    }

    private static String shown(String text) {
        if (text.startsWith("whsec_")) {
            return "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
        }
        var known = text.replaceAll("/calendar/[^/]+\\.ics", "/calendar/SECRET.ics").replaceAll("http://localhost:[0-9]+", "http://localhost:8080");
        return known.length() <= LONGEST_TEXT ? known : known.substring(0, LONGEST_TEXT) + " …";
    }
}

package org.followthrough.ui.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The program's address and the tokens of those who call it. */
final class Api {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();
    private final String url;
    private final Map<String, String> tokens;

    Api(String url, Map<String, String> tokens) {
        this.url = url;
        this.tokens = tokens;
    }

    /** A whole answer. */
    record Reply(int status, String mediaType, String retryAfter, byte[] body) {

        boolean isDone() {
            return status >= 200 && status < 300;
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        JsonNode json() {
            return JSON.readTree(body);
        }

        String at(String pointer) {
            return json().at(pointer).asString("");
        }
    }

    Reply send(Change change) throws IOException {
        return send(request(change.who(), "/api/v1" + change.path()).header("Content-Type", change.mediaType())
                .header("Idempotency-Key", change.key()).method(change.method(), BodyPublishers.ofByteArray(change.body())).build());
    }

    Reply get(String who, String path) throws IOException {
        return send(request(who, "/api/v1" + path).GET().build());
    }

    /** A page of the portal, which anyone may read. */
    Reply page(String path) throws IOException {
        return send(HttpRequest.newBuilder(URI.create(url + path)).timeout(PATIENCE).GET().build());
    }

    private HttpRequest.Builder request(String who, String address) {
        return HttpRequest.newBuilder(URI.create(url + address)).timeout(PATIENCE).header("Authorization", "Bearer " + tokens.get(who));
    }

    private Reply send(HttpRequest request) throws IOException {
        try {
            var response = client.send(request, BodyHandlers.ofByteArray());
            return new Reply(response.statusCode(), response.headers().firstValue("Content-Type").orElse(""),
                    response.headers().firstValue("Retry-After").orElse(""), response.body());
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}

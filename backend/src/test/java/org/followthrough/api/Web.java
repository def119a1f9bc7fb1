package org.followthrough.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.followthrough.World;
import org.followthrough.identity.Actor;
import org.followthrough.identity.IdentityService;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the API over the wire, as a person of the test world or as nobody. */
@TestComponent
public class Web {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private final Environment environment;
    private final IdentityService identity;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    Web(Environment environment, IdentityService identity) {
        this.environment = environment;
        this.identity = identity;
    }

    /** An answer with its status, headers and JSON. */
    record Reply(int status, String text, HttpResponse<byte[]> raw) {

        JsonNode json() {
            return JSON.readTree(text);
        }

        String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }

        String at(String pointer) {
            var node = json().at(pointer);
            return node.isNull() || node.isMissingNode() ? node.toString() : node.asString();
        }
    }

    /** A request that is being put together. */
    final class Ask {

        private final Map<String, String> headers = new LinkedHashMap<>();

        Ask with(String header, String value) {
            headers.put(header, value);
            return this;
        }

        Reply get(String path) {
            return send("GET", path, (byte[]) null);
        }

        Reply post(String path, String body) {
            return send("POST", path, body);
        }

        Reply put(String path, String body) {
            return send("PUT", path, body);
        }

        Reply send(String method, String path, String body) {
            return send(method, path, body == null ? null : body.getBytes(StandardCharsets.UTF_8));
        }

        Reply send(String method, String path, byte[] body) {
            var address = path.startsWith("/api") ? path : "/api/v1" + path;
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + environment.getProperty("local.server.port") + address))
                    .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
            if (body != null && !headers.containsKey("Content-Type")) {
                request.header("Content-Type", "application/json");
            }
            headers.forEach(request::header);
            try {
                var response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
                var reply = new Reply(response.statusCode(), new String(response.body(), StandardCharsets.UTF_8), response);
                Recording.note(method, address, headers, body, reply);
                return reply;
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }

    /** Sends a first line as it is, which no client would, and gives all that comes back. */
    String line(String first) throws IOException {
        try (var socket = new Socket("localhost", Integer.parseInt(environment.getRequiredProperty("local.server.port")))) {
            socket.getOutputStream().write((first + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    Ask nobody() {
        return new Ask();
    }

    Ask as(String name) {
        return new Ask().with("Authorization", "Bearer " + tokens.computeIfAbsent(name,
                person -> identity.issueToken(Actor.ENGINE, person + "@demo.example", 30)));
    }

    /** The focal point, clearing officer or contributor of a commitment's addressee. */
    Ask as(String role, String ref) {
        return as(role + "." + World.stateOf(ref));
    }
}

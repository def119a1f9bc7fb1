package org.followthrough.notification.webhooks;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program on this machine that listens to webhooks, and answers what a test wants it to. */
final class Listener {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    volatile int answer = 200;

    Listener() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        server.createContext("/", exchange -> {
            var headers = exchange.getRequestHeaders().entrySet().stream().collect(Collectors.toMap(one -> one.getKey().toLowerCase(java.util.Locale.ROOT), one -> one.getValue().getFirst()));
            heard.add(new Heard(exchange.getRequestURI().toString(), headers, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        server.start();
    }

    /** A message as it came. */
    record Heard(String path, Map<String, String> headers, String body) {

        JsonNode json() {
            return JSON.readTree(body);
        }

        String at(String pointer) {
            return json().at(pointer).asString();
        }

        String id() {
            return headers.get("webhook-id");
        }
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook?of=followthrough";
    }

    List<Heard> heard() {
        return heard;
    }

    /** Those that tell of a commitment. */
    List<Heard> of(String ref) {
        return heard.stream().filter(one -> one.at("/data/commitment/ref").equals(ref)).toList();
    }

    void forget() {
        heard.clear();
        answer = 200;
    }

    void stop() {
        server.stop(0);
    }
}

package org.followthrough.evidence.copies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fetching from a server on this machine, by a rule that allows it here and nowhere else. */
class SafeFetcherTest {

    private static final AddressRule HERE = new AddressRule(InetAddress::isLoopbackAddress, port -> true);
    private final SafeFetcher fetcher = new SafeFetcher(HERE, Duration.ofSeconds(5));
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private void page(String path, int status, String kind, byte[] body, boolean sized) {
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", kind);
            exchange.sendResponseHeaders(status, sized ? body.length : 0);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private void moves(String path, String to) {
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Location", to);
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
    }

    private FetchProblem problem(SafeFetcher with, String address) {
        return catchThrowableOfType(FetchFailed.class, () -> with.fetch(address)).problem();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_page_is_fetched_whether_its_length_is_announced_or_it_comes_in_chunks(boolean sized) throws FetchFailed {
        page("/law", 200, "text/html; charset=utf-8", "<p>Law of 2026</p>".getBytes(StandardCharsets.UTF_8), sized);
        var page = fetcher.fetch(address("/law?year=2026"));
        assertThat(page.mediaType()).isEqualTo("text/html");
        assertThat(new String(page.content(), StandardCharsets.UTF_8)).isEqualTo("<p>Law of 2026</p>");
    }

    @Test
    void a_redirect_is_followed_and_the_last_address_kept() throws FetchFailed {
        page("/new", 200, "text/plain", new byte[] {'a'}, true);
        moves("/old", "/new");
        assertThat(fetcher.fetch(address("/old")).address().getPath()).isEqualTo("/new");
    }

    @Test
    void redirects_that_never_end_are_given_up() {
        moves("/round", "/round");
        assertThat(problem(fetcher, address("/round"))).isEqualTo(FetchProblem.TOO_MANY_REDIRECTS);
    }

    @Test
    void the_rule_is_asked_again_on_every_redirect() {
        moves("/away", "http://10.0.0.1/secret");
        moves("/file", "file:///etc/passwd");
        assertThat(problem(fetcher, address("/away"))).isEqualTo(FetchProblem.FORBIDDEN);
        assertThat(problem(fetcher, address("/file"))).isEqualTo(FetchProblem.NOT_AN_ADDRESS);
    }

    @Test
    void a_machine_of_the_own_network_is_not_asked() {
        page("/inside", 200, "text/plain", new byte[] {'a'}, true);
        var real = new SafeFetcher();
        assertThat(problem(real, address("/inside"))).isEqualTo(FetchProblem.FORBIDDEN);
        assertThat(problem(real, "http://localhost:" + server.getAddress().getPort() + "/inside")).isEqualTo(FetchProblem.FORBIDDEN);
        assertThat(problem(real, "http://[::1]/")).isEqualTo(FetchProblem.FORBIDDEN);
        assertThat(problem(real, "http://169.254.169.254/latest/meta-data")).isEqualTo(FetchProblem.FORBIDDEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://127.0.0.1/a", "file:///etc/passwd", "http:///a", "not an address", "http://user:secret@127.0.0.1/"})
    void what_is_no_plain_web_address_is_refused(String address) {
        assertThat(problem(fetcher, address)).isEqualTo(FetchProblem.NOT_AN_ADDRESS);
    }

    @Test
    void a_body_of_just_the_limit_is_taken_and_one_byte_more_is_not() throws FetchFailed {
        page("/most", 200, "text/plain", new byte[SafeFetcher.LARGEST], true);
        page("/more", 200, "text/plain", new byte[SafeFetcher.LARGEST + 1], true);
        page("/chunks", 200, "text/plain", new byte[SafeFetcher.LARGEST + 1], false);
        assertThat(fetcher.fetch(address("/most")).content()).hasSize(SafeFetcher.LARGEST);
        assertThat(problem(fetcher, address("/more"))).isEqualTo(FetchProblem.TOO_LARGE);
        assertThat(problem(fetcher, address("/chunks"))).isEqualTo(FetchProblem.TOO_LARGE);
    }

    @Test
    void other_answers_than_a_page_say_why() throws IOException {
        page("/gone", 404, "text/html", new byte[] {'a'}, true);
        page("/film", 200, "video/mp4", new byte[] {'a'}, true);
        assertThat(problem(fetcher, address("/gone"))).isEqualTo(FetchProblem.REFUSED);
        assertThat(problem(fetcher, address("/film"))).isEqualTo(FetchProblem.KIND_NOT_TAKEN);
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = closed.getLocalPort();
            closed.close();
            assertThat(problem(fetcher, "http://127.0.0.1:" + port + "/")).isEqualTo(FetchProblem.UNREACHABLE);
        }
    }

    @Test
    void a_server_that_is_silent_or_drips_is_left_when_the_time_is_up() throws IOException {
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress()); var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.submit(() -> {
                try (var caller = silent.accept()) {
                    caller.getOutputStream().write("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 9\r\n\r\na".getBytes());
                    return caller.getInputStream().readAllBytes().length;
                }
            });
            var hasty = new SafeFetcher(HERE, Duration.ofMillis(300));
            assertThat(problem(hasty, "http://127.0.0.1:" + silent.getLocalPort() + "/")).isEqualTo(FetchProblem.TOO_SLOW);
        }
    }
}

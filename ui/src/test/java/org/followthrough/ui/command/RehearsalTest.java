package org.followthrough.ui.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RehearsalTest {

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;
    private int status = 200;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().getPath());
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private int rehearse() {
        return Rehearsal.at("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Test
    void it_asks_for_a_page_of_each_face() {
        assertThat(rehearse()).isZero();
        assertThat(asked).contains("/", "/app/login", "/api/v1/commitments");
    }

    @Test
    void a_page_that_is_missing_is_no_failure_but_one_that_fails_is() {
        status = 404;
        assertThat(rehearse()).isZero();
        status = 500;
        assertThat(rehearse()).isEqualTo(1);
    }

    @Test
    void nobody_means_one_by_accident() {
        assertThat(Rehearsal.isMeant()).isFalse();
    }
}

package org.followthrough.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.followthrough.api.http.Call;
import org.followthrough.api.http.Format;
import org.followthrough.api.http.May;
import org.followthrough.api.http.Table;
import org.followthrough.api.http.Table.Column;
import org.followthrough.api.http.Table.Holds;
import org.followthrough.identity.Permission;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Whoever reads a whole list may go away in the middle of it: nobody works on for them, and the log has no error to tell. */
@ApiTest
@Import(ExportCutOffTest.LongList.class)
@ExtendWith(OutputCaptureExtension.class)
class ExportCutOffTest {

    private static final int PAGES = 20_000;
    private static final AtomicInteger READ = new AtomicInteger();
    private static final Semaphore ENDED = new Semaphore(0);

    @Autowired
    private Environment environment;
    @Autowired
    private Web web;

    /** A list of some gigabytes, written as all lists are. */
    @RestController
    static class LongList {

        @GetMapping("/api/v1/long-list.{format:csv|xlsx|json}")
        @May(Permission.READ_PUBLIC)
        void list(@PathVariable String format, Call call, HttpServletResponse response) throws IOException {
            var page = Collections.nCopies(1_000, "x".repeat(200));
            try {
                Format.of(format).send(call, response, new Table<String>("long", List.of(new Column<>("text", Holds.TEXT, text -> text + READ.get())),
                        last -> READ.incrementAndGet() < PAGES ? page : List.of()));
            } finally {
                ENDED.release();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx", "json"})
    void the_list_ends_and_nothing_is_logged(String format, CapturedOutput log) throws IOException, InterruptedException {
        READ.set(0);
        var before = log.getAll().length();
        try (var reader = new Socket("localhost", Integer.parseInt(environment.getRequiredProperty("local.server.port")))) {
            reader.setSoLinger(true, 0);
            reader.getOutputStream().write(("GET /api/v1/long-list." + format + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            assertThat(new String(reader.getInputStream().readNBytes(15), StandardCharsets.ISO_8859_1)).startsWith("HTTP/1.1 200");
        }
        assertThat(ENDED.tryAcquire(30, TimeUnit.SECONDS)).as("nobody writes on").isTrue();
        assertThat(READ.get()).as("pages that were read").isLessThan(PAGES);
        assertThat(web.nobody().get("/editions").status()).isEqualTo(200);
        assertThat(log.getAll().substring(before)).doesNotContain("ERROR").doesNotContain("WARN").doesNotContain("Exception");
    }
}

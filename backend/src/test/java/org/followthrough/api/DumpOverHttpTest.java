package org.followthrough.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.followthrough.World;
import org.followthrough.shared.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** All public data of an edition in one archive (features, row K2). */
@ApiTest
class DumpOverHttpTest {

    @Autowired
    private World world;
    @Autowired
    private Web web;
    @Autowired
    private DataSource database;
    @Autowired
    private Environment environment;

    @BeforeEach
    void begin() {
        world.begin();
    }

    private static Map<String, byte[]> files(byte[] archive) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    @Test
    void an_archive_holds_the_lists_what_they_mean_and_its_checksums() throws IOException {
        world.acceptedBy("XAA");
        var answer = web.nobody().get("/editions/GFMD-2009/data.zip");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/zip");
        var files = files(answer.raw().body());
        assertThat(files.keySet()).containsExactly("recommendations.csv", "recommendations.json", "commitments.csv", "commitments.json", "accountability.csv",
                "accountability.json", "adoptions.csv", "adoptions.json", "datapackage.json", "SHA256SUMS");
        new String(files.get("SHA256SUMS"), StandardCharsets.UTF_8).lines().forEach(line ->
                assertThat(Sha256.hex(files.get(line.substring(66)))).as(line).isEqualTo(line.substring(0, 64)));
        assertThat(new String(files.get("commitments.csv"), StandardCharsets.UTF_8)).isEqualTo(web.nobody().get("/commitments.csv?edition=GFMD-2009").text());
        assertThat(new String(files.get("commitments.json"), StandardCharsets.UTF_8)).isEqualTo(web.nobody().get("/commitments.json?edition=GFMD-2009").text());
        var described = Web.JSON.readTree(files.get("datapackage.json"));
        assertThat(described.at("/licenses/0/name").asString()).isEqualTo("CC BY 4.0");
        assertThat(described.at("/resources")).hasSize(8);
    }

    @Test
    void the_same_data_have_the_same_checksum_and_it_is_told() {
        var archive = web.nobody().get("/editions/GFMD-2009/data.zip").raw().body();
        assertThat(web.nobody().get("/editions/GFMD-2009/data.sha256").text()).isEqualTo(Sha256.hex(archive) + "  GFMD-2009.zip\n");
        assertThat(web.nobody().get("/editions/NONE/data.zip").status()).isEqualTo(404);
        assertThat(web.nobody().get("/editions/NONE/data.sha256").status()).isEqualTo(404);
        assertThat(web.nobody().get("/editions/GFMD-2009/data.zip?x=1").status()).isEqualTo(400);
    }

    @Test
    void the_dictionary_names_every_column_of_every_list_in_its_order_and_its_types_are_those_of_the_values() {
        world.reported(world.acceptedBy("XAB"), world.openCycle("dump-1"), org.followthrough.reporting.SelfReport.DONE);
        for (var list : web.nobody().get("/dictionary").json().get("items")) {
            var name = list.get("name").asString();
            var header = web.nobody().get("/" + name + ".csv").text().lines().findFirst().orElseThrow();
            assertThat(String.join(",", list.get("fields").valueStream().map(field -> field.get("name").asString()).toList())).isEqualTo(header);
            for (var item : web.nobody().get("/" + name + ".json").json().get("items")) {
                for (var field : list.get("fields")) {
                    var value = item.get(field.get("name").asString());
                    assertThat(value.isNull() || switch (field.get("type").asString()) {
                        case "integer" -> value.isIntegralNumber();
                        case "boolean" -> value.isBoolean();
                        case "list" -> value.isArray();
                        case "datetime" -> value.isString() && java.time.Instant.parse(value.asString()) != null;
                        default -> value.isString();
                    }).as(name + " " + field + " " + value).isTrue();
                    assertThat(field.get("description").asString()).isNotBlank();
                }
            }
        }
    }

    @Test
    void a_reader_who_goes_away_leaves_no_connection_behind() throws Exception {
        world.acceptedBy("XAA");
        var pool = database.unwrap(com.zaxxer.hikari.HikariDataSource.class).getHikariPoolMXBean();
        for (var i = 0; i < 30; i++) {
            try (var socket = new Socket("localhost", Integer.parseInt(environment.getRequiredProperty("local.server.port")))) {
                socket.setSoLinger(true, 0);
                socket.getOutputStream().write("GET /api/v1/editions/GFMD-2009/data.zip HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                socket.getInputStream().read();
            }
        }
        assertThat(web.nobody().get("/commitments.csv").status()).as("the next reader is served").isEqualTo(200);
        org.awaitility.Awaitility.await().until(() -> pool.getActiveConnections() == 0);
    }
}

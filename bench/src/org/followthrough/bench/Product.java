package org.followthrough.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import org.followthrough.Followthrough;
import org.followthrough.database.DataDirectory;
import org.followthrough.database.Database;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The product's services, with its public pages where they are asked for, on a database of its own that is gone afterwards. */
final class Product implements AutoCloseable {

    private static final String PAGES = "com.vaadin.flow.spring.SpringBootAutoConfiguration,"
            + "com.vaadin.flow.spring.SpringSecurityAutoConfiguration,com.vaadin.flow.spring.VaadinScopesConfig";

    private final Path root;
    private final Database database;
    private final ConfigurableApplicationContext context;

    private Product(Path root, WebApplicationType type) {
        this.root = root;
        this.database = Database.of(new DataDirectory(root), Map.of());
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
        database.open();
        this.context = start(type);
    }

    static Product start(String name) throws IOException {
        return new Product(Files.createTempDirectory("followthrough-bench-" + name + "-"), WebApplicationType.NONE);
    }

    /** With the public pages and the API, on a free port. */
    static Product serve(String name) throws IOException {
        return new Product(Files.createTempDirectory("followthrough-bench-" + name + "-"), WebApplicationType.SERVLET);
    }

    /** An address of its pages. */
    URI address(String path) {
        return URI.create("http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port") + path);
    }

    private ConfigurableApplicationContext start(WebApplicationType type) {
        Map<String, Object> properties = Map.of("spring.datasource.url", database.url(), "spring.datasource.username", database.user(),
                "spring.datasource.password", database.password(), "followthrough.data", root.toString(), "followthrough.command", true,
                "followthrough.background", false, "server.port", 0, "spring.autoconfigure.exclude", type == WebApplicationType.NONE ? PAGES : "", "logging.level.root", "warn");
        return new SpringApplicationBuilder(Followthrough.class).web(type).registerShutdownHook(false)
                .logStartupInfo(false)
                .initializers(fresh -> fresh.getEnvironment().getPropertySources().addFirst(new MapPropertySource("bench", properties))).run();
    }

    <T> T service(Class<T> type) {
        return context.getBean(type);
    }

    JdbcClient jdbc() {
        return service(JdbcClient.class);
    }

    /** An edition of the forum, its event and twenty themes, for what is going to be registered. */
    void prepare() {
        jdbc().sql("insert into forum (code, name) values ('BENCH', 'Benchmark')").update();
        edition("BENCH-2020", 2020);
        jdbc().sql("insert into term (scheme, code, ordinal, valid_from) select 'themes', 'theme-' || n, 100 + n, '2000-01-01' "
                + "from generate_series(1, 20) n").update();
        jdbc().sql("insert into term_label (scheme, code, language, valid_from, label) select 'themes', 'theme-' || n, 'en', '2000-01-01', "
                + "'Theme ' || n from generate_series(1, 20) n").update();
    }

    /** An edition of the forum and its one event, which has the same code. */
    void edition(String code, int year) {
        jdbc().sql("insert into edition (code, forum, name, opens, closes, time_zone) values (:code, 'BENCH', 'Benchmark', make_date(:year, 1, 1), "
                + "make_date(:year, 1, 2), 'UTC')").param("code", code).param("year", year).update();
        jdbc().sql("insert into event (code, edition, name, kind, starts, ends) values (:code, :code, 'Benchmark', 'civil-society-days', "
                + "make_date(:year, 1, 1), make_date(:year, 1, 2))").param("code", code).param("year", year).update();
    }

    @Override
    public void close() {
        context.close();
        end();
    }

    private void end() {
        database.close();
        try (var files = Files.exists(root) ? Files.walk(root) : java.util.stream.Stream.<Path>empty()) {
            files.sorted(Comparator.reverseOrder()).forEach(Product::delete);
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}

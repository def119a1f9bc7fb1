package org.followthrough.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What a start finds of an earlier one. */
@IntegrationTest
@Import(World.class)
class DemoDatabaseTest {

    @Autowired
    private JdbcClient server;
    @Value("${spring.datasource.url}")
    private String url;
    private DataSource dataSource = new DriverManagerDataSource();
    private JdbcClient jdbc = JdbcClient.create(dataSource);

    @BeforeEach
    void an_empty_database() {
        var name = "demo_" + UUID.randomUUID().toString().replace("-", "");
        server.sql("create database " + name).update();
        dataSource = new DriverManagerDataSource(url.replaceFirst("/[^/?]+(\\?|$)", "/" + name + "$1"), "postgres", "postgres");
        jdbc = JdbcClient.create(dataSource);
    }

    private void start(boolean command) {
        var database = new DemoDatabase(command);
        database.migrate(Flyway.configure().dataSource(dataSource).schemas("tracker", "camunda").defaultSchema("tracker").load());
        database.prepared();
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from tracker." + table).query(Integer.class).single();
    }

    private void prepared(String doneAt) {
        jdbc.sql("insert into tracker.demo_progress (began_at, done_at) values (now(), " + doneAt + ")").update();
        jdbc.sql("insert into tracker.region (code, name) values ('north', 'North')").update();
    }

    @Test
    void a_demo_that_was_killed_while_it_was_prepared_begins_anew() {
        start(false);
        prepared("null");
        start(false);
        assertThat(count("demo_progress")).isZero();
        assertThat(count("region")).isZero();
    }

    @Test
    void a_demo_that_was_prepared_to_its_end_stays() {
        start(false);
        prepared("now()");
        start(false);
        assertThat(count("region")).isOne();
    }

    @Test
    void a_command_throws_nothing_away() {
        start(false);
        prepared("null");
        start(true);
        assertThat(count("region")).isOne();
    }
}

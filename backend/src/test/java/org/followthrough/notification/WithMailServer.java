package org.followthrough.notification;

import org.followthrough.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Begins each test with a mail server that runs and has got nothing, and with nobody who follows or has chosen anything. */
abstract class WithMailServer {

    static final SmtpServer SERVER = new SmtpServer();

    @Autowired
    World world;
    @Autowired
    JdbcClient jdbc;

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry registry) {
        SERVER.register(registry);
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @BeforeEach
    void nothingWasSent() {
        world.begin();
        jdbc.sql("delete from notice").update();
        jdbc.sql("delete from mail").update();
        jdbc.sql("delete from account_setting").update();
        jdbc.sql("delete from follow").update();
        SERVER.startAgain();
        SERVER.forgetAll();
    }
}

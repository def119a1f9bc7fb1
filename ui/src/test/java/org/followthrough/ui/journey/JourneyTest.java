package org.followthrough.ui.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.followthrough.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningDemo
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JourneyTest {

    @Autowired
    private World world;
    @LocalServerPort
    private int port;
    private Chromium browser;

    @BeforeAll
    void begin() {
        world.begin();
        browser = new Chromium("http://localhost:" + port);
    }

    @AfterAll
    void end() {
        browser.close();
    }

    @Test
    @Order(1)
    void a_curator_imports() {
        var login = browser.reader("somebody");
        login.open("/app/login");
        login.showsEverywhere("login");
        var curator = browser.person("curator");
        curator.showsEverywhere("tasks-empty");
        curator.open("/app/register/import");
        curator.showsEverywhere("import");
        assertThat(browser.findings()).isEmpty();
    }
}

package org.followthrough.demo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.identity.Actor;
import org.followthrough.identity.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A system that is no demo: nothing of the demo is there. */
@IntegrationTest
@Import(World.class)
class WithoutDemoTest {

    @Autowired
    private World world;
    @Autowired
    private WebApplicationContext context;
    @Autowired
    private DemoMode mode;
    @Autowired
    private IdentityService identity;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void has_no_time_machine_and_no_clock_of_its_own() throws Exception {
        world.begin();
        var token = identity.issueToken(Actor.ENGINE, "organiser@demo.example", 1);
        var pages = MockMvcBuilders.webAppContextSetup(context).addFilters(context.getBean("springSecurityFilterChain", Filter.class)).build();
        var answer = pages.perform(MockMvcRequestBuilders.post("/api/v1/demo/clock").header("Authorization", "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON).content("{\"now\": \"2027-03-01T00:00:00Z\"}")).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(mode.active()).isFalse();
        assertThat(context.getBeanProvider(TimeMachine.class).getIfAvailable()).isNull();
        assertThat(jdbc.sql("select count(*) from method_clock").query(Integer.class).single()).isZero();
        assertThat(jdbc.sql("select count(*) from demo_progress").query(Integer.class).single()).isZero();
    }
}

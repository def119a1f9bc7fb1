package org.followthrough.ui.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.Filter;
import org.followthrough.Followthrough;
import org.followthrough.TestDatabase;
import org.followthrough.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The form as it is sent, through the filters. */
@SpringBootTest(classes = Followthrough.class, properties = "followthrough.background=false")
@ContextConfiguration(initializers = TestDatabase.class)
@Import(World.class)
class SignInTest {

    private static final String REFUSED = "/app/login?error";
    private static final String WAIT = "/app/login?error=wait";
    private static final int TRIES = 10;

    @Autowired
    private World world;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private WebApplicationContext context;
    @Autowired
    @Qualifier("springSecurityFilterChain")
    private Filter filters;

    private MockMvc browser;

    @BeforeEach
    void begin() {
        world.begin();
        jdbc.sql("delete from sign_in_attempt").update();
        browser = MockMvcBuilders.webAppContextSetup(context).addFilters(filters).build();
    }

    /** Where the form leads. */
    private String signIn(String email, String password, String address) throws Exception {
        var session = new MockHttpSession();
        var form = browser.perform(get("/app/login").session(session)).andReturn();
        var token = ((CsrfToken) form.getRequest().getAttribute(CsrfToken.class.getName())).getToken();
        return browser.perform(post("/app/login").session(session).param("_csrf", token).param("username", email).param("password", password)
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })).andReturn().getResponse().getRedirectedUrl();
    }

    private void fail(String email) throws Exception {
        for (var n = 0; n < TRIES; n++) {
            assertThat(signIn(email, "wrong", "192.0.2." + n)).isEqualTo(REFUSED);
        }
    }

    @Test
    void the_right_password_leads_in() throws Exception {
        assertThat(signIn("Curator@demo.example", "demo", "192.0.2.1")).isNotNull().doesNotContain("error");
    }

    @Test
    void after_ten_failures_even_the_right_password_has_to_wait() throws Exception {
        fail("organiser@demo.example");
        assertThat(signIn("organiser@demo.example", "demo", "192.0.2.99")).isEqualTo(WAIT);
        assertThat(signIn("curator@demo.example", "demo", "192.0.2.1")).as("others sign in").doesNotContain("error");
    }

    @Test
    void an_account_that_does_not_exist_behaves_like_one_that_does() throws Exception {
        fail("nobody@demo.example");
        assertThat(signIn("nobody@demo.example", "demo", "192.0.2.99")).isEqualTo(WAIT);
    }

    @Test
    void signing_in_forgets_the_failures_before_it() throws Exception {
        for (var n = 0; n < TRIES - 1; n++) {
            assertThat(signIn("observer@demo.example", "wrong", "192.0.2.1")).isEqualTo(REFUSED);
        }
        assertThat(signIn("observer@demo.example", "demo", "192.0.2.1")).doesNotContain("error");
        assertThat(signIn("observer@demo.example", "wrong", "192.0.2.1")).isEqualTo(REFUSED);
        assertThat(signIn("observer@demo.example", "demo", "192.0.2.1")).doesNotContain("error");
    }

    @Test
    void styleSheetsAreKeptByBrowsersWhereTheirAddressNamesTheirContent() throws Exception {
        assertThat(cacheOf("/look/tokens.css?v-c=1")).isEqualTo("public, max-age=86400");
        assertThat(cacheOf("/look/tokens.css")).isEqualTo("no-cache");
        assertThat(cacheOf("/app/login")).contains("no-store");
    }

    private String cacheOf(String address) throws Exception {
        return browser.perform(get(address)).andReturn().getResponse().getHeader("Cache-Control");
    }
}

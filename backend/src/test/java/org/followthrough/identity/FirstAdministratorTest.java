package org.followthrough.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.followthrough.IntegrationTest;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.annotation.DirtiesContext;

/** The one-time link of the very first start. */
@IntegrationTest
@DirtiesContext
class FirstAdministratorTest {

    private static final String PASSWORD = "twelve-chars";

    @Autowired
    private IdentityService identity;
    @Autowired
    private Accounts accounts;
    @Autowired
    private PasswordEncoder passwords;

    @Test
    void the_link_makes_one_administrator_once() {
        var first = token();
        var token = token();
        assertThat(identity.isOpen(first)).as("a newer link replaces the older").isFalse();
        assertThatThrownBy(() -> identity.chooseFirstPassword(token, "a@b.example", "A", "elevenchars")).isInstanceOf(RuleViolation.class);

        identity.chooseFirstPassword(token, "Anna@Example.org", "Anna", PASSWORD);
        var anna = accounts.find("anna@example.org").orElseThrow();
        assertThat(passwords.matches(PASSWORD, anna.passwordHash())).isTrue();
        assertThat(accounts.actor("anna@example.org").orElseThrow().has(Role.ADMINISTRATOR)).isTrue();

        assertThatThrownBy(() -> identity.chooseFirstPassword(token, "b@b.example", "B", PASSWORD)).isInstanceOf(NotFound.class);
        assertThat(identity.firstAdministratorLink()).isEmpty();
    }

    private String token() {
        var link = URI.create(identity.firstAdministratorLink().orElseThrow());
        assertThat(link.getPath()).isEqualTo("/app/welcome");
        return link.getQuery().substring("token=".length());
    }
}

package org.followthrough.ui.workspace.login;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.router.QueryParameters;
import org.followthrough.ui.workspace.WorkspaceTest;
import org.junit.jupiter.api.Test;

/** What the form says when signing in did not work. */
class LoginViewTest extends WorkspaceTest {

    private LoginForm form(QueryParameters parameters) {
        UI.getCurrent().navigate("login", parameters);
        return find(LoginForm.class).single();
    }

    private static String texts(LoginForm form) {
        return String.valueOf(form.getElement().getPropertyRaw("i18n"));
    }

    @Test
    void aFormThatIsMetFirstSaysNothing() {
        assertThat(form(QueryParameters.empty()).isError()).isFalse();
    }

    @Test
    void aRefusalSaysThatTheyDoNotBelongTogether() {
        var form = form(QueryParameters.fromString("error"));
        assertThat(form.isError()).isTrue();
        assertThat(texts(form)).contains("do not belong together");
    }

    @Test
    void whoeverTriedTooOftenIsToldToWait() {
        var form = form(QueryParameters.of("error", "wait"));
        assertThat(form.isError()).isTrue();
        assertThat(texts(form)).contains("Too many attempts").contains("15 minutes").doesNotContain("do not belong together");
    }
}

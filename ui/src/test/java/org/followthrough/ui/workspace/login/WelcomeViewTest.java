package org.followthrough.ui.workspace.login;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import org.followthrough.ui.workspace.WorkspaceTest;
import org.junit.jupiter.api.Test;

/** A link that was used, or never was one, opens no form. */
class WelcomeViewTest extends WorkspaceTest {

    @Test
    void aLinkThatIsNotOpenOffersSigningInAndNoForm() {
        go("welcome", WelcomeView.class);
        assertThat(find(PasswordField.class).all()).isEmpty();
        assertThat(find(Paragraph.class).all()).extracting(Paragraph::getText).anyMatch(text -> text.contains("no longer"));
    }
}

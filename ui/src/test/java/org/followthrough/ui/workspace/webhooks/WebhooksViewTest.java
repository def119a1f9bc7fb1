package org.followthrough.ui.workspace.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.TextField;
import org.followthrough.World;
import org.followthrough.notification.webhooks.WebhookService;
import org.followthrough.notification.webhooks.WebhookState;
import org.followthrough.ui.workspace.WorkspaceTest;
import org.followthrough.ui.workspace.frame.NoSuchPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class WebhooksViewTest extends WorkspaceTest {

    @Autowired
    private WebhookService webhooks;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void begin() {
        world.begin();
        jdbc.sql("delete from webhook").update();
    }

    private void register(String address, String conditions) {
        find(TextField.class).withLabel("Address").single().setValue(address);
        find(TextField.class).withLabel("Conditions").single().setValue(conditions);
        click("Register");
    }

    @Test
    void anAddressIsRegisteredAndItsSecretShownOnce() {
        signIn("organiser");
        go("webhooks", WebhooksView.class);
        register("https://93.184.216.34/hook", "edition=" + World.EDITION);
        assertThat(refusals()).isEmpty();
        assertThat(find(TextField.class).withLabel("Secret").single().getValue()).startsWith("whsec_");
        go("webhooks", WebhooksView.class);
        assertThat(find(TextField.class).withLabel("Secret").all()).isEmpty();
        assertThat(webhooks.of(world.who("organiser"))).hasSize(1);
    }

    @Test
    void whatCannotBeRegisteredIsSaidBesideItsField() {
        signIn("organiser");
        go("webhooks", WebhooksView.class);
        register("https://localhost/", "");
        assertThat(refusals()).isNotEmpty();
        assertThat(webhooks.of(world.who("admin"))).isEmpty();
    }

    @Test
    void itIsPausedResumedTriedAndItsMessagesRead() {
        var hook = webhooks.register(world.who("admin"), "https://93.184.216.34/hook", "", "en").webhook();
        signIn("admin");
        go("webhooks", WebhooksView.class);
        click("Pause");
        assertThat(webhooks.get(world.who("admin"), hook.id()).state()).isEqualTo(WebhookState.PAUSED);
        click("Resume");
        click("Try it");
        assertThat(webhooks.get(world.who("admin"), hook.id()).waiting()).isEqualTo(1);
        click("Messages");
        assertThat(find(DeliveryRows.class).single().getChildren().count()).isEqualTo(2);
    }

    @Test
    void othersFindNoSuchPage() {
        signIn("focal.xaa");
        assertThat(go("webhooks", NoSuchPage.class)).isNotNull();
    }
}

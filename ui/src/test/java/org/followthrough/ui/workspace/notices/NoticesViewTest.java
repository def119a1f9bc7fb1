package org.followthrough.ui.workspace.notices;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import org.followthrough.forum.Editions;
import org.followthrough.notification.NoticeService;
import org.followthrough.notification.ReminderService;
import org.followthrough.World;
import org.followthrough.ui.workspace.WorkspaceTest;
import org.followthrough.ui.workspace.admin.AdminView;
import org.followthrough.ui.workspace.frame.NoSuchPage;
import org.followthrough.ui.workspace.settings.EscalationView;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class NoticesViewTest extends WorkspaceTest {

    @Autowired
    private Editions editions;
    @Autowired
    private NoticeService notices;
    @Autowired
    private ReminderService reminders;

    @Test
    void tellsOfNewWorkAndLeadsToItUntilItIsRead() {
        var ref = world.assigned("XAA");
        signIn("focal.xaa");
        go("notices", NoticesView.class);
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("commitments/" + ref);
        assertThat(find(Anchor.class).all()).extracting(Anchor::getText).contains("Give a position");
        assertThat(find(Span.class).withText("Task, new").all()).isNotEmpty();
        click("Mark all as read");
        assertThat(find(Span.class).withText("Task, new").all()).isEmpty();
        assertThat(notices.unread(world.who("focal.xaa"))).isZero();
    }

    @Test
    void saysWhatWillComeWhereNothingIsYet() {
        signIn("rapporteur");
        go("notices", NoticesView.class);
        assertThat(find(Div.class).withClassName("empty").single().getText()).contains("Nothing yet");
    }

    @Test
    void organisersReadTheLadderLineByLine() {
        signIn("organiser");
        go("escalation", EscalationView.class);
        assertThat(find(Span.class).all()).extracting(Span::getText).contains("Second focal point", "3 to 4", "15 and more", "Public mark", "From then on");
        signIn("focal.xaa");
        assertThat(go("escalation", NoSuchPage.class)).isNotNull();
    }

    private void save(TextField days) {
        var line = days.getParent().orElseThrow();
        test(line.getChildren().filter(Button.class::isInstance).map(Button.class::cast).findFirst().orElseThrow()).click();
    }

    @Test
    void organisersSetTheDaysOfAnEdition() {
        signIn("organiser");
        go("escalation", EscalationView.class);
        var name = editions.find(World.EDITION).orElseThrow().name();
        var days = find(TextField.class).all().stream().filter(field -> field.getAriaLabel().orElse("").contains(name)).findFirst().orElseThrow();
        assertThat(days.getValue()).isEqualTo("-30, -7, 0, +7, +21");
        days.setValue("-14 0 14");
        save(days);
        assertThat(reminders.plan(World.EDITION).days()).containsExactly(-14, 0, 14);
        days.setValue("soon");
        save(days);
        assertThat(refusals()).isNotEmpty();
    }

    @Test
    void administratorsSeeTheOutboxAndNothingCanBeDoneToIt() {
        signIn("admin");
        go("admin", AdminView.class);
        assertThat(find(Div.class).withClassName("empty").all()).anyMatch(note -> note.getText().contains("No mails yet"));
    }
}

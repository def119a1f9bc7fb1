package org.followthrough.ui.workspace.comments;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.followthrough.evidence.comments.CommentGround;
import org.followthrough.evidence.comments.CommentState;
import org.followthrough.evidence.comments.PublicComment;
import org.followthrough.evidence.comments.PublicCommentService;
import org.followthrough.forum.Editions;
import org.followthrough.forum.Profile;
import org.followthrough.forum.ProfileStep;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Grant;
import org.followthrough.identity.IdentityService;
import org.followthrough.identity.Role;
import org.followthrough.ui.workspace.WorkspaceTest;
import org.followthrough.ui.workspace.frame.NoSuchPage;
import org.followthrough.ui.workspace.tasks.TasksView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Moderating comments of the public. */
class CommentsViewTest extends WorkspaceTest {

    @Autowired
    private PublicCommentService comments;
    @Autowired
    private IdentityService identity;
    @Autowired
    private Editions editions;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void begin() {
        world.begin();
        jdbc.sql("delete from public_comment").update();
        jdbc.sql("update edition set public_comment = false where public_comment").update();
    }

    private String edition() {
        var steps = new HashSet<>(Profile.FORMAL.steps());
        steps.add(ProfileStep.PUBLIC_COMMENT);
        return world.forumOfItsOwn(new Profile("own", 10, 60, 10, 20, 30, 14, 15, 10, 10, steps), "UTC");
    }

    private UUID left(String ref, String text, String name, int daysLater) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into public_comment (id, commitment, text, name, receipt, state, received_on)
                select :id, c.id, :text, :name, :receipt, 'waiting', :day from commitment c where c.ref = :ref""")
                .param("id", id).param("text", text).param("name", name).param("receipt", id.toString()).param("ref", ref)
                .param("day", LocalDate.of(2025, 3, 3).plusDays(daysLater)).update();
        return id;
    }

    private PublicComment now(UUID id) {
        return comments.find(world.who("organiser"), id);
    }

    private void open(String who, String asked) {
        signIn(who);
        UI.getCurrent().navigate("comments", QueryParameters.fromString(asked));
        assertThat(getCurrentView()).isInstanceOf(CommentsView.class);
    }

    private List<UUID> shown() {
        return find(CommentSheet.class).all().stream().map(one -> one.comment().id()).toList();
    }

    private List<Button> buttons(String text) {
        return find(Button.class).withText(text).all();
    }

    @SuppressWarnings("unchecked")
    private void choose(CommentGround ground) {
        find(RadioButtonGroup.class).single().setValue(ground);
    }

    private String told() {
        return find(Notification.class).all().stream().map(one -> test(one).getText()).reduce((first, last) -> last).orElse("");
    }

    private String nothing() {
        return find(Div.class).withClassName("empty").single().getText();
    }

    private SideNavItem entry() {
        return find(SideNavItem.class).all().stream().filter(one -> one.getLabel().equals("Public comments")).findFirst().orElseThrow();
    }

    @Test
    void whatWaitsIsReadOldestFirstAndPublished() {
        var ref = world.assignedOf(edition(), world.stateOfItsOwn());
        var second = left(ref, "Second.", "", 1);
        var first = left(ref, "First.\nWith two lines.", "Amina", 0);
        open("organiser", "");
        assertThat(shown()).containsExactly(first, second);
        assertThat(find(Anchor.class).withText("Regulate recruitment").all()).allMatch(link -> link.getHref().equals("/commitments/" + ref));
        assertThat(entry().getSuffixComponent().getElement().getText()).isEqualTo("2");
        test(buttons("Publish").getFirst()).click();
        assertThat(now(first).state()).isEqualTo(CommentState.PUBLISHED);
        assertThat(shown()).containsExactly(second);
        assertThat(told()).isEqualTo("The comment on " + ref + " is public now.");
        assertThat(entry().getSuffixComponent().getElement().getText()).as("counted anew").isEqualTo("1");
        click("Publish");
        assertThat(nothing()).startsWith("Nothing waits.");
    }

    @Test
    void aSheetShowsWhatWasWrittenAsItWasWrittenAndThatNobodyVerifiedTheName() {
        var ref = world.assignedOf(edition(), world.stateOfItsOwn());
        left(ref, "First.\n<b>With two lines.</b>", "\u202eAmina", 0);
        left(ref, "Second.", "", 1);
        open("organiser", "");
        var first = find(CommentSheet.class).all().getFirst();
        var text = find(Div.class, first).withClassName("written").single();
        assertThat(text.getText()).isEqualTo("First.\n<b>With two lines.</b>");
        assertThat(text.getElement().getAttribute("dir")).isEqualTo("auto");
        assertThat(find(ListItem.class, first).all()).extracting(ListItem::getText)
                .containsExactly("Left on 3 March 2025", "Name as given, not verified: \u2068\u202eAmina\u2069");
        assertThat(find(ListItem.class, find(CommentSheet.class).all().getLast()).all()).extracting(ListItem::getText)
                .containsExactly("Left on 4 March 2025", "No name given");
    }

    @Test
    void aRefusalNeedsAGroundAndDeletesWhatWasSaid() {
        var id = left(world.assignedOf(edition(), world.stateOfItsOwn()), "Buy my shoes.", "A shop", 0);
        open("organiser", "");
        click("Refuse");
        click("Refuse and delete");
        assertThat(refusals()).hasSize(1);
        assertThat(find(RadioButtonGroup.class).single().isInvalid()).isTrue();
        assertThat(now(id).state()).isEqualTo(CommentState.WAITING);
        choose(CommentGround.ADVERTISING);
        click("Refuse and delete");
        assertThat(now(id)).returns(CommentState.REFUSED, PublicComment::state).returns(CommentGround.ADVERTISING, PublicComment::ground)
                .returns("", PublicComment::text);
        assertThat(shown()).isEmpty();
        open("organiser", "state=refused");
        assertThat(shown()).containsExactly(id);
        assertThat(buttons("Take down")).as("nothing can be done with it any more").isEmpty();
    }

    @Test
    void whatIsPublicIsTakenDown() {
        var id = left(world.assignedOf(edition(), world.stateOfItsOwn()), "He lives in Mill Street.", "", 0);
        comments.publish(world.who("organiser"), id);
        open("organiser", "state=published");
        assertThat(buttons("Publish")).isEmpty();
        click("Take down");
        choose(CommentGround.PERSONAL_DATA);
        click("Take down and delete");
        assertThat(now(id)).returns(CommentState.TAKEN_DOWN, PublicComment::state).returns(CommentGround.PERSONAL_DATA, PublicComment::ground);
        assertThat(told()).endsWith("is taken down and deleted.");
    }

    @Test
    void whoIsSlowerOfTwoOrganisersIsToldAndReadsTheListAnew() {
        var ref = world.assignedOf(edition(), world.stateOfItsOwn());
        var id = left(ref, "Nothing was done.", "", 0);
        open("organiser", "");
        comments.refuse(world.who("organiser"), id, CommentGround.REPEATED);
        var next = left(ref, "The law is in force.", "", 1);
        click("Publish");
        assertThat(refusals()).singleElement().satisfies(said -> assertThat(said.getElement().getTextRecursively()).contains("somebody decided on it"));
        assertThat(now(id).state()).isEqualTo(CommentState.REFUSED);
        assertThat(shown()).containsExactly(next);
    }

    @Test
    void whoRefusesWhatAnotherOrganiserHasPublishedMeanwhileTakesNothingDown() {
        var ref = world.assignedOf(edition(), world.stateOfItsOwn());
        var id = left(ref, "Nothing was done.", "", 0);
        open("organiser", "");
        click("Refuse");
        choose(CommentGround.OFF_TOPIC);
        comments.publish(world.who("organiser"), id);
        click("Refuse and delete");
        assertThat(refusals()).singleElement().satisfies(said -> assertThat(said.getElement().getTextRecursively()).contains("somebody decided on it"));
        assertThat(now(id)).returns(CommentState.PUBLISHED, PublicComment::state).returns("Nothing was done.", PublicComment::text);
    }

    @Test
    void moreThanAPageIsShownAPageAtATimeAndDecidedOnAcrossPages() {
        var ref = world.assignedOf(edition(), world.stateOfItsOwn());
        for (var i = 0; i <= ModerationRoom.PAGE; i++) {
            left(ref, "Comment " + i, "", i);
        }
        open("organiser", "");
        assertThat(shown()).hasSize(ModerationRoom.PAGE);
        test(buttons("Publish").getLast()).click();
        assertThat(shown()).as("the next page came with the decision on the last of this one").hasSize(ModerationRoom.PAGE).doesNotHaveDuplicates();
        assertThat(buttons("Show 20 more")).isEmpty();
        open("organiser", "");
        assertThat(shown()).hasSize(ModerationRoom.PAGE);
        click("Show 20 more");
        assertThat(shown()).as("there were as many as a page holds").hasSize(ModerationRoom.PAGE);
    }

    @Test
    void whoActsForTheAddresseeNeitherReadsNorCountsWhatIsSaidToIt() {
        var party = world.stateOfItsOwn();
        var other = left(world.assignedOf(edition(), world.stateOfItsOwn()), "Another.", "", 1);
        left(world.assignedOf(edition(), party), "Not kept.", "", 0);
        var both = "both." + party.toLowerCase();
        identity.create(Actor.ENGINE, both + "@demo.example", both, "demo", Set.of(new Grant(Role.ORGANISER, null), new Grant(Role.FOCAL_POINT, party)));
        open(both, "");
        assertThat(shown()).containsExactly(other);
        assertThat(entry().getSuffixComponent().getElement().getText()).isEqualTo("1");
    }

    @Test
    @SuppressWarnings("unchecked")
    void oneOfSeveralEditionsIsLookedThrough() {
        var one = edition();
        var other = edition();
        var id = left(world.assignedOf(one, world.stateOfItsOwn()), "Of one.", "", 0);
        left(world.assignedOf(other, world.stateOfItsOwn()), "Of the other.", "", 0);
        open("organiser", "edition=" + one);
        assertThat(shown()).containsExactly(id);
        assertThat(find(Select.class).withLabel("Edition").single().getValue()).isEqualTo(editions.find(one).orElseThrow());
        open("organiser", "edition=none-such&state=none-such");
        assertThat(shown()).as("what is not known narrows nothing").hasSize(2);
    }

    @Test
    void whereNoEditionTakesCommentsOneReadsWhereTheyAreTurnedOn() {
        open("organiser", "");
        assertThat(find(Anchor.class).withText("To the editions and their profiles").single().getHref()).isEqualTo("editions");
        assertThat(find(Select.class).withLabel("Edition").all()).isEmpty();
    }

    @Test
    void whatCameBeforeCommentsWereTurnedOffIsStillDecidedOn() {
        var id = left(world.assignedOf(edition(), world.stateOfItsOwn()), "Nothing was done.", "", 0);
        jdbc.sql("update edition set public_comment = false").update();
        open("organiser", "");
        assertThat(shown()).containsExactly(id);
        click("Publish");
        assertThat(now(id).state()).isEqualTo(CommentState.PUBLISHED);
        assertThat(find(Anchor.class).withText("To the editions and their profiles").all()).hasSize(1);
    }

    @Test
    void theInboxOfAnOrganiserTellsHowManyWait() {
        left(world.assignedOf(edition(), world.stateOfItsOwn()), "Nothing was done.", "", 0);
        signIn("organiser");
        go("tasks", TasksView.class);
        assertThat(find(Anchor.class).withText("A comment of the public waits to be read.").single().getHref()).isEqualTo("comments");
        signIn("curator");
        go("tasks", TasksView.class);
        assertThat(find(Anchor.class).withText("A comment of the public waits to be read.").all()).isEmpty();
    }

    @Test
    void othersHaveNoEntryAndFindNoSuchPage() {
        for (var who : List.of("curator", "admin", "focal.xaa", "clearing.xaa", "rapporteur", "reviewer1", "chair1", "observer")) {
            signIn(who);
            go("tasks", TasksView.class);
            assertThat(find(SideNavItem.class).all()).as(who).extracting(SideNavItem::getLabel).doesNotContain("Public comments");
            assertThat(go("comments", NoSuchPage.class)).isNotNull();
        }
    }
}

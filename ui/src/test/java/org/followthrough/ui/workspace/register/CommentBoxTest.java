package org.followthrough.ui.workspace.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.followthrough.ui.workspace.WorkspaceTest;
import org.junit.jupiter.api.Test;

class CommentBoxTest extends WorkspaceTest {

    private void open(String ref, String who) {
        signIn(who);
        go("recommendations/" + ref, RecommendationView.class);
    }

    private TextArea comment() {
        return find(TextArea.class).withLabel("Your comment, public").single();
    }

    private String page() {
        return String.join(" | ", find(Paragraph.class).all().stream().map(one -> one.getElement().getTextRecursively()).toList());
    }

    @Test
    void focalPointsAndReviewersCommentAndOthersOnlyRead() {
        var ref = world.begin().recommendation();
        open(ref, "observer");
        assertThat(find(TextArea.class).withLabel("Your comment, public").all()).isEmpty();
        open(ref, "focal.xaa");
        click("Comment");
        assertThat(comment().isInvalid()).isTrue();
        comment().setValue("We read it as addressed to the fund.");
        click("Comment");
        open(ref, "reviewer1");
        comment().setValue("Verifiable as it stands.");
        click("Comment");
        open(ref, "observer");
        assertThat(page()).contains("State XAA, ", "A reviewer, ").doesNotContain("reviewer1", "ORG-1");
    }
}

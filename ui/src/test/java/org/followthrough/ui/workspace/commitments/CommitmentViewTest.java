package org.followthrough.ui.workspace.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.followthrough.accountability.CommitmentReader;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.ui.workspace.WorkspaceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CommitmentViewTest extends WorkspaceTest {

    @Autowired
    private CommitmentReader reader;

    private List<String> links() {
        return find(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }

    @Test
    void answersFourQuestionsFirst() {
        var ref = world.assigned("XAA");
        signIn("focal.xaa");
        go("commitments/" + ref, CommitmentView.class);
        assertThat(find(DescriptionList.Term.class).all()).extracting(DescriptionList.Term::getText)
                .startsWith("What this is", "Where it stands", "What you can do", "By when");
    }

    @Test
    void offersTheWorkToWhoHasIt() {
        var ref = world.assigned("XAA");
        signIn("focal.xaa");
        go("commitments/" + ref, CommitmentView.class);
        assertThat(links()).contains("commitments/" + ref + "/position");
        signIn("focal.xab");
        go("commitments/" + ref, CommitmentView.class);
        assertThat(links()).doesNotContain("commitments/" + ref + "/position");
    }

    @Test
    void theProcessHasAnAddressOfItsOwn() {
        var ref = world.assigned("XAA");
        signIn("observer");
        go("commitments/" + ref + "/process", CommitmentView.class);
        assertThat(find(Anchor.class).withAttribute("aria-current", "page").single().getText()).isEqualTo("Process");
    }

    @Test
    void closingIsForThoseWhoMayAndNeedsAReason() {
        var ref = world.assigned("XAA");
        signIn("focal.xaa");
        go("commitments/" + ref, CommitmentView.class);
        assertThat(links()).noneMatch(link -> link.endsWith("tab=closing"));
        signIn("organiser");
        go("commitments/" + ref, CommitmentView.class);
        assertThat(links()).anyMatch(link -> link.endsWith("tab=closing"));
    }

    @Test
    @SuppressWarnings("unchecked")
    void anOrganiserLetsACommitmentLapse() {
        var ref = world.assigned("XAA");
        signIn("organiser");
        com.vaadin.flow.component.UI.getCurrent().navigate("commitments/" + ref, com.vaadin.flow.router.QueryParameters.of("tab", "closing"));
        find(Select.class).withLabel("Close as").single().setValue(CommitmentState.LAPSED);
        click("Close the commitment");
        assertThat(find(TextArea.class).withLabel("Reason, public").single().isInvalid()).isTrue();
        find(TextArea.class).withLabel("Reason, public").single().setValue("No addressee could be found.");
        click("Close the commitment");
        assertThat(reader.read(ref).commitment().state()).isEqualTo(CommitmentState.LAPSED);
    }
}

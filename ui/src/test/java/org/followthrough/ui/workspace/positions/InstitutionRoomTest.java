package org.followthrough.ui.workspace.positions;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextField;
import org.followthrough.reporting.institutions.InstitutionLists;
import org.followthrough.ui.workspace.WorkspaceTest;
import org.followthrough.ui.workspace.commitments.CommitmentView;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class InstitutionRoomTest extends WorkspaceTest {

    @Autowired
    private InstitutionLists lists;

    private String listed() {
        return String.join(" | ", find(ListItem.class).all().stream().map(item -> item.getElement().getTextRecursively()).toList());
    }

    @Test
    @SuppressWarnings("unchecked")
    void theFocalPointNamesWhoSupportsAndTheClearingOfficerClears() {
        var ref = world.begin().acceptedBy("XAA");
        signIn("focal.xaa");
        go("commitments/" + ref, CommitmentView.class);
        find(ComboBox.class).withLabel("Institution").single().setValue("Ministry of Labour");
        click("Send the list");
        assertThat(refusals()).as("it leads").isNotEmpty();
        find(ComboBox.class).withLabel("Institution").single().setValue("Health Office of the North");
        find(TextField.class).withLabel("Role, if the public is not to read the name").single().setValue("a regional health authority");
        click("Send the list");
        assertThat(lists.counting(reader(ref))).isEmpty();

        signIn("clearing.xaa");
        go("commitments/" + ref, CommitmentView.class);
        assertThat(listed()).contains("Health Office of the North, National; the public reads: a regional health authority");
        click("Clear and publish");
        assertThat(lists.counting(reader(ref))).hasSize(1);
        signIn("observer");
        go("commitments/" + ref, CommitmentView.class);
        assertThat(listed()).contains("a regional health authority, National").doesNotContain("Health Office");
    }

    @Autowired
    private org.followthrough.accountability.CommitmentReader commitments;

    private java.util.UUID reader(String ref) {
        return commitments.standing(ref).commitment();
    }
}

package org.followthrough.ui.workspace.joint;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Set;
import org.followthrough.commitment.Commitment;
import org.followthrough.commitment.CommitmentService;
import org.followthrough.commitment.joint.JointService;
import org.followthrough.ui.workspace.WorkspaceTest;
import org.followthrough.ui.workspace.commitments.CommitmentView;
import org.followthrough.ui.workspace.register.RecommendationView;
import org.followthrough.ui.workspace.reports.ReportView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class JointRoomTest extends WorkspaceTest {

    private static int number;

    @Autowired
    private CommitmentService commitments;
    @Autowired
    private JointService joints;

    private String ask = "";
    private List<String> refs = List.of();

    @BeforeEach
    void threeAddressees() {
        ask = world.recommendation();
        refs = commitments.assign(world.who("organiser"), ask, List.of("XAA", "XAB", "XAC"), null, false).stream().map(Commitment::ref).toList();
    }

    private String page() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private void open(String ref, String who) {
        signIn(who);
        go("commitments/" + ref, CommitmentView.class);
    }

    private TextArea area(String label) {
        return find(TextArea.class).withLabel(label).single();
    }

    private void grouped() {
        joints.form(world.who("organiser"), ask, refs, refs.getFirst());
    }

    @Test
    @SuppressWarnings("unchecked")
    void anOrganiserGroupsCommitmentsOnThePageOfTheirAsk() {
        signIn("organiser");
        go("recommendations/" + ask, RecommendationView.class);
        click("Group them");
        assertThat(refusals()).as("nobody is named yet").isNotEmpty();
        ((CheckboxGroup<String>) find(CheckboxGroup.class).withLabel("Kept jointly by").single()).setValue(Set.copyOf(refs));
        ((Select<String>) find(Select.class).withLabel("Coordinated by").single()).setValue(refs.get(1));
        click("Group them");
        assertThat(joints.of(refs.getFirst()).orElseThrow().coordinator()).isEqualTo(refs.get(1));
        assertThat(page()).contains("Joint commitment " + ask + ".J1", "All partners are equally far");
    }

    @Test
    void everyPartnerSeesTheOthersAndOnlyTheCoordinatorWritesForAll() {
        grouped();
        open(refs.get(1), "focal.xab");
        assertThat(page()).contains("Kept jointly", "State XAC", "coordinates");
        assertThat(find(TextArea.class).withLabel("Common report text").all()).isEmpty();
        open(refs.getFirst(), "focal.xaa");
        area("What the partners want to do together").setValue("One register for all.");
        click("Send the statement");
        assertThat(page()).contains("A statement waits for clearance");
        assertThat(joints.of(refs.get(2)).orElseThrow().statement()).as("cleared text only").isNull();
        open(refs.getFirst(), "clearing.xaa");
        click("Clear and publish");
        assertThat(joints.of(refs.get(2)).orElseThrow().statement()).isEqualTo("One register for all.");
        open(refs.get(2), "observer");
        assertThat(page()).contains("One register for all.").doesNotContain("Leave the joint commitment");
    }

    @Test
    void aPartnerLeavesWithAReason() {
        grouped();
        open(refs.get(2), "focal.xac");
        click("Leave");
        assertThat(area("Why").isInvalid()).isTrue();
        area("Why").setValue("We go alone.");
        click("Leave");
        assertThat(joints.of(refs.get(2))).isEmpty();
    }

    @Test
    void thePartnersWriterTakesTheCommonTextIntoTheirOwnReport() {
        refs.forEach(ref -> world.respond(ref, org.followthrough.World.accepted()));
        grouped();
        world.openCycle("joint-room-" + ++number);
        open(refs.getFirst(), "focal.xaa");
        area("Common report text").setValue("The register is in use.");
        click("Keep the common text");
        signIn("focal.xab");
        go("commitments/" + refs.get(1) + "/report", ReportView.class);
        click("Take it into my report");
        assertThat(find(TextArea.class).all()).anySatisfy(field -> assertThat(field.getValue()).isEqualTo("The register is in use."));
        assertThat(find(Button.class).all()).extracting(Button::getText).contains("Take it into my report");
        signIn("clearing.xac");
        go("commitments/" + refs.get(2) + "/report", ReportView.class);
        assertThat(page()).contains("The register is in use.").doesNotContain("Take it into my report");
    }
}

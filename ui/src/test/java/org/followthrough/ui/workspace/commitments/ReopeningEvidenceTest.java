package org.followthrough.ui.workspace.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.followthrough.Panels;
import org.followthrough.accountability.CommitmentReader;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.evidence.alternative.AlternativeDraft;
import org.followthrough.evidence.alternative.AlternativeService;
import org.followthrough.reporting.SelfReport;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.review.EvidenceGrade;
import org.followthrough.review.NewEvidence;
import org.followthrough.ui.workspace.WorkspaceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Who proposes to reopen names what it rests on, and who decides sees it. */
@Import(Panels.class)
class ReopeningEvidenceTest extends WorkspaceTest {

    @Autowired
    private Panels panels;
    @Autowired
    private AlternativeService alternatives;
    @Autowired
    private CommitmentReader reader;

    private void open(String who, String ref) {
        signIn(who);
        UI.getCurrent().navigate("commitments/" + ref, QueryParameters.of("tab", "reopening"));
    }

    @Test
    @SuppressWarnings("unchecked")
    void the_organiser_names_an_alternative_report_and_the_chair_opens_it_before_confirming() {
        var ref = world.acceptedBy("XAB");
        panels.assessed(ref, world.openCycle("view-new-evidence"), SelfReport.UNDER_WAY, AssessmentLevel.LIMITED, EvidenceGrade.MODERATE);
        var number = alternatives.handIn(world.who("reviewer1"), null, new AlternativeDraft("Fees again", LocalDate.of(2025, 3, 3), "en", "They rose.", null),
                Optional.empty(), List.of(ref)).number();
        open("organiser", ref);
        MultiSelectComboBox<NewEvidence.Item> named = find(MultiSelectComboBox.class).single();
        named.setValue(named.getListDataView().getItems().filter(item -> item.name().equals(number)).toList());
        find(TextArea.class).all().getFirst().setValue("The report shows it.");
        click("Propose to reopen");
        assertThat(refusals()).isEmpty();
        open(panels.chair(ref, "view-new-evidence"), ref);
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("/alternative-reports/" + number);
        assertThat(find(MultiSelectComboBox.class).all()).isEmpty();
        find(TextArea.class).all().getFirst().setValue("It does.");
        click("Confirm the reopening");
        assertThat(reader.read(ref).commitment().state()).isEqualTo(CommitmentState.REOPENED);
    }
}

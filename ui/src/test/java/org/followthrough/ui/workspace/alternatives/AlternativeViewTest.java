package org.followthrough.ui.workspace.alternatives;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.nio.charset.StandardCharsets;
import org.followthrough.evidence.alternative.AlternativeReports;
import org.followthrough.evidence.alternative.AlternativeReports.Filter;
import org.followthrough.ui.workspace.WorkspaceTest;
import org.followthrough.ui.workspace.frame.NoSuchPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Handing in an alternative report, correcting and withdrawing it. */
class AlternativeViewTest extends WorkspaceTest {

    @Autowired
    private AlternativeReports reports;

    private String ref = "";

    @BeforeEach
    void assign() {
        ref = world.acceptedBy("XAB");
    }

    private String page() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private String number() {
        return reports.page(new Filter(null, null, ref, null, null), null, 1).getFirst().number();
    }

    private void write(String title) {
        signIn("reviewer2");
        UI.getCurrent().navigate("alternative-reports/new", QueryParameters.of("commitment", ref));
        test(find(TextField.class).withLabel("Title").single()).setValue(title);
        find(AlternativeForm.class).single().received("fees.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
    }

    private void open(String details) {
        find(Details.class).withCondition(one -> details.equals(one.getSummaryText())).single().setOpened(true);
    }

    @Test
    void an_organisation_hands_in_a_report_from_the_commitments_page() {
        signIn("reviewer2");
        UI.getCurrent().navigate("commitments/" + ref, QueryParameters.of("tab", "alternatives"));
        assertThat(page()).contains("Hand in an alternative report").contains("No organisation has handed in");
        write("Fees in 2025");
        click("Hand in");
        assertThat(refusals()).isEmpty();
        go("alternative-reports/" + number(), AlternativeView.class);
        assertThat(page()).contains("Fees in 2025").contains(ref);
        UI.getCurrent().navigate("commitments/" + ref, QueryParameters.of("tab", "alternatives"));
        assertThat(page()).contains("Fees in 2025").contains("Organisation ORG-2");
    }

    @Test
    void what_is_missing_is_said_and_nothing_that_was_written_is_lost() {
        write("");
        click("Hand in");
        assertThat(refusals()).singleElement().satisfies(said -> assertThat(said.getElement().getTextRecursively()).contains("title"));
        assertThat(find(TextArea.class).withLabel("Commitments of which it speaks").single().getValue()).isEqualTo(ref);
    }

    @Test
    void it_is_corrected_and_withdrawn_by_its_organisation_alone() {
        write("Fees in 2025");
        click("Hand in");
        var number = number();
        signIn("reviewer3");
        go("alternative-reports/" + number, AlternativeView.class);
        assertThat(find(Details.class).all()).isEmpty();
        signIn("reviewer2");
        go("alternative-reports/" + number, AlternativeView.class);
        open("Correct the report");
        test(find(TextField.class).withLabel("Title").single()).setValue("Fees in 2025 and 2026");
        test(find(TextArea.class).withLabel("Why it is corrected").single()).setValue("The year was missing.");
        click("Publish the correction");
        assertThat(page()).contains("Fees in 2025 and 2026").contains("version 2");
        open("Withdraw the report");
        test(find(TextArea.class).withLabel("Why it is withdrawn").single()).setValue("A source is at risk.");
        click("Withdraw");
        assertThat(page()).contains("A source is at risk.").doesNotContain("Correct the report");
    }

    @Test
    void nobody_of_the_addressee_and_nobody_without_an_organisation_is_offered_it() {
        signIn("focal.xab");
        UI.getCurrent().navigate("commitments/" + ref, QueryParameters.of("tab", "alternatives"));
        assertThat(page()).doesNotContain("Hand in an alternative report");
        go("alternative-reports/new", NoSuchPage.class);
        signIn("organiser");
        go("alternative-reports/new", NoSuchPage.class);
    }

    @Test
    void its_list_shows_what_the_own_organisation_handed_in() {
        write("Fees in 2025");
        click("Hand in");
        go("alternative-reports", AlternativesView.class);
        assertThat(page()).contains("Hand in an alternative report");
    }
}

package org.followthrough.ui.workspace.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.followthrough.World;
import org.followthrough.intake.Candidate;
import org.followthrough.intake.CandidateQuery;
import org.followthrough.intake.CandidateStatus;
import org.followthrough.intake.CurationService;
import org.followthrough.intake.Document;
import org.followthrough.intake.DocumentReader;
import org.followthrough.intake.Format;
import org.followthrough.intake.IntakeService;
import org.followthrough.intake.lists.ListService;
import org.followthrough.register.Recommendations;
import org.followthrough.ui.workspace.WorkspaceTest;
import org.followthrough.vocabulary.Scheme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Import and curation as a curator sees them, without a browser. */
class RegisterViewsTest extends WorkspaceTest {

    @Autowired
    private IntakeService intake;
    @Autowired
    private ListService lists;
    @Autowired
    private DocumentReader reader;
    @Autowired
    private CurationService curation;
    @Autowired
    private Recommendations recommendations;

    private Document document;

    @BeforeEach
    void importing() {
        signIn("curator");
        document = intake.importDocument(world.who("curator"), World.EVENT, "Outcome.txt", new ByteArrayInputStream(text()), Format.TEXT);
    }

    private static byte[] text() {
        return ("Roundtable 6: Recommendations " + UUID.randomUUID() + "\n\n1. Ratify the convention.\n\n2. Publish a report each year.\n\n"
                + "3. Governments should lower fees. Employers should pay them.\n").getBytes(StandardCharsets.UTF_8);
    }

    private void openDesk() {
        UI.getCurrent().navigate("register/candidates", QueryParameters.of("document", document.id().toString()));
    }

    private List<Candidate> candidates() {
        return reader.candidates(world.who("curator"), CandidateQuery.of(document.id()));
    }

    private void press(String text) {
        test(find(Button.class).withText(text).first()).click();
    }

    @Test
    void the_desk_opens_the_first_candidate_with_what_the_text_suggests() {
        openDesk();
        assertThat(find(H1.class).single().getText()).isEqualTo("Candidates");
        assertThat(find(TextField.class).withLabel("Title in plain words").single().getValue()).isEqualTo("Ratify the convention");
        assertThat(find(TextField.class).withLabel("Public reference").single().getValue()).startsWith("CSD-2009-RT6-01");
        assertThat(find(ListItem.class).all().stream().filter(item -> item.hasClassName("on"))).hasSize(1);
    }

    @Test
    void confirming_registers_and_goes_on_to_the_next() {
        openDesk();
        press("Confirm");
        assertThat(candidates().getFirst().status()).isEqualTo(CandidateStatus.CONFIRMED);
        assertThat(find(TextField.class).withLabel("Title in plain words").single().getValue()).isEqualTo("Publish a report each year");
    }

    @Test
    void what_the_text_suggests_of_the_vocabularies_is_accepted_and_registered() {
        var told = intake.importDocument(world.who("curator"), World.EVENT, "Terms.txt", new ByteArrayInputStream(("Roundtable 6: Recommendations "
                + UUID.randomUUID() + "\n\n1. Ratify ILO Convention No. 189 for domestic workers, and reach SDG target 10.7.\n").getBytes(StandardCharsets.UTF_8)),
                Format.TEXT);
        UI.getCurrent().navigate("register/candidates", QueryParameters.of("document", told.id().toString()));
        press("Accept all");
        press("Confirm");
        var registered = reader.registered(world.who("curator"), told.id()).values().iterator().next();
        var coding = recommendations.find(registered).orElseThrow().coding();
        assertThat(coding.of(Scheme.INSTRUMENTS)).containsExactly("C189");
        assertThat(coding.of(Scheme.SDG)).contains("10.7");
        assertThat(coding.of(Scheme.AFFECTED_GROUPS)).contains("domestic-workers");
    }

    @Test
    void a_title_that_lacks_is_told_beside_its_field_and_nothing_is_lost() {
        openDesk();
        var title = find(TextField.class).withLabel("Title in plain words").single();
        title.setValue("");
        press("Confirm");
        assertThat(title.isInvalid()).isTrue();
        assertThat(candidates()).allMatch(Candidate::open);
    }

    @Test
    void a_candidate_that_somebody_else_decided_is_told_and_not_registered_again() {
        openDesk();
        var first = candidates().getFirst();
        curation.reject(world.who("curator2"), first.id(), "No ask.", null);
        press("Confirm");
        assertThat(refusals()).isNotEmpty();
        assertThat(candidates().getFirst().status()).isEqualTo(CandidateStatus.REJECTED);
    }

    @Test
    void rejecting_asks_for_a_reason() {
        openDesk();
        press("Reject");
        find(TextArea.class).withLabel("Reason").single().setValue("Only context.");
        test(find(Button.class).withText("Reject").last()).click();
        assertThat(candidates().getFirst().reason()).isEqualTo("Only context.");
    }

    @Test
    void merging_joins_the_candidate_with_the_one_that_follows() {
        openDesk();
        press("Merge with the next");
        assertThat(candidates()).anyMatch(one -> one.rule().equals("merged") && one.verbatim().endsWith("each year."));
    }

    @Test
    void the_last_candidate_has_none_to_be_merged_with() {
        openDesk();
        test(find(Button.class).withText("Governments should lower fees. Employers should pay them.").single()).click();
        press("Merge with the next");
        assertThat(candidates()).hasSize(3).allMatch(Candidate::open);
    }

    @Test
    void what_looks_odd_stands_with_the_candidate_in_words() {
        var odd = intake.importDocument(world.who("curator"), World.EVENT, "Odd.txt", new ByteArrayInputStream(("Roundtable 6: Recommendations "
                + UUID.randomUUID() + "\n\n1. Teach inter-\nnational rules to the the children.\n\nMark deep water.\n\n3. No consensus was reached, but"
                + " fences should be built\n").getBytes(StandardCharsets.UTF_8)), Format.TEXT);
        UI.getCurrent().navigate("register/candidates", QueryParameters.of("document", odd.id().toString()));
        assertThat(remarks()).containsExactly("A word is parted at the end of a line: \u201cinternational\u201d or \u201cinter-national\u201d?",
                "A word stands twice: \u201cthe the\u201d.");
        test(find(Button.class).withText("Mark deep water.").single()).click();
        assertThat(remarks()).containsExactly("No number is printed; by its place it is 2.");
        test(find(Button.class).withText("No consensus was reached, but fences should be built").single()).click();
        assertThat(remarks()).contains("Of agreement it is said: \u201cNo consensus\u201d. That would be: No consensus.");
    }

    private List<String> remarks() {
        return find(RemarkList.class).single().getChildren().map(item -> ((ListItem) item).getText()).toList();
    }

    @Test
    void the_threshold_is_moved_in_steps_that_say_how_many_candidates_they_show() {
        openDesk();
        var threshold = find(Threshold.class).single();
        var certain = candidates().stream().mapToInt(one -> (int) Math.floor(100 * one.confidence())).max().orElseThrow();
        var most = candidates().stream().filter(one -> one.confidence() * 100 >= certain).count();
        assertThat(threshold.getValue()).isEqualTo(50);
        assertThat(threshold.getItemLabelGenerator().apply(certain)).isEqualTo("from " + certain + " % (" + most + ")");
        threshold.setValue(certain + 1);
        assertThat(find(ListItem.class).all()).noneMatch(item -> item.hasClassName("on"));
        threshold.setValue(certain);
        assertThat(find(ListItem.class).all()).filteredOn(item -> item.hasClassName("on")).hasSize(1);
    }

    @Test
    void the_address_holds_the_threshold_and_bad_ones_are_read_over() {
        UI.getCurrent().navigate("register/candidates", QueryParameters.simple(Map.of("document", document.id().toString(), "from", "80")));
        assertThat(find(Threshold.class).single().getValue()).isEqualTo(80);
        UI.getCurrent().navigate("register/candidates", QueryParameters.simple(Map.of("document", document.id().toString(), "from", "-7")));
        assertThat(find(Threshold.class).single().getValue()).isEqualTo(50);
    }

    @Test
    void an_import_shows_what_was_found_before_it_stores_anything() {
        var before = reader.documents(world.who("curator"), null, null, 500).size();
        var view = navigate(ImportView.class);
        view.read("New.txt", text());
        assertThat(reader.documents(world.who("curator"), null, null, 500)).hasSize(before);
        press("Import for curation");
        assertThat(reader.documents(world.who("curator"), null, null, 500)).hasSize(before + 1);
        assertThat(find(H1.class).single().getText()).isEqualTo("Candidates");
    }

    @Test
    void a_file_that_was_imported_before_leads_to_the_first_import() {
        var view = navigate(ImportView.class);
        view.read("Copy.txt", document.text().getBytes(StandardCharsets.UTF_8));
        press("Import for curation");
        assertThat(find(Anchor.class).withText("Open the candidates of the first import").single().getHref())
                .isEqualTo("register/candidates?document=" + document.id());
    }

    @Test
    void a_file_that_cannot_be_read_is_told() {
        navigate(ImportView.class).read("x.bin", new byte[] {0, 1, 2});
        assertThat(refusals()).hasSize(1);
    }

    private static byte[] list(String rows) {
        return ("ref,title,verbatim,verifiability,ambition,consensus\n" + rows).getBytes(StandardCharsets.UTF_8);
    }

    private String text(Class<? extends com.vaadin.flow.component.Component> part) {
        return find(part).all().stream().map(one -> one.getElement().getTextRecursively()).reduce("", (a, b) -> a + " " + b);
    }

    @Test
    void a_list_shows_what_it_would_do_and_is_applied_at_a_press() {
        var title = "Ratify " + UUID.randomUUID();
        var before = reader.documents(world.who("curator"), null, null, 500).size();
        navigate(ImportView.class).read("list.csv", list("," + title + ",Ratify it.,verifiable,improves,not-stated\n"));
        assertThat(text(NativeTable.class)).contains("Registers a new recommendation").contains(title);
        assertThat(reader.documents(world.who("curator"), null, null, 500)).hasSize(before);
        press("Apply the list");
        assertThat(reader.documents(world.who("curator"), null, null, 500)).hasSize(before + 1);
        assertThat(find(Anchor.class).withText("Open the recommendations").all()).hasSize(1);
        assertThat(find(Button.class).withText("Apply the list").all()).isEmpty();
    }

    @Test
    void a_list_that_was_applied_has_nothing_to_curate_and_says_what_came_of_it() {
        var csv = "title,verbatim,verifiability,ambition,consensus\nDo it,\"Do it " + UUID.randomUUID() + ".\",verifiable,improves,not-stated\n";
        var applied = lists.apply(world.who("curator"), World.EVENT, "asks.csv", csv.getBytes(StandardCharsets.UTF_8), Format.CSV, null);
        UI.getCurrent().navigate("register/candidates", QueryParameters.of("document", applied.document().id().toString()));
        assertThat(find(H1.class).single().getText()).isEqualTo("asks.csv");
        assertThat(find(Paragraph.class).all()).anyMatch(line -> line.getText().equals("1 recommendation was registered from this list."));
        assertThat(find(CurationDesk.class).all()).isEmpty();
    }

    @Test
    void errors_of_a_list_stand_by_row_and_column_with_a_sheet_to_take_away() {
        navigate(ImportView.class).read("list.csv", list(",,Ratify it.,perhaps,improves,not-stated\n".repeat(60)));
        assertThat(text(NativeTable.class)).contains("Give a title of at most 200 characters.").contains("verifiability");
        assertThat(text(com.vaadin.flow.component.html.Paragraph.class)).contains("and 70 more");
        assertThat(find(Anchor.class).withText("Take the list with a column that names the errors").all()).hasSize(1);
        assertThat(find(Button.class).withText("Apply the list").all()).isEmpty();
    }

    @Test
    void a_list_whose_recommendations_were_changed_meanwhile_is_told_and_not_applied() {
        var first = list("," + UUID.randomUUID() + ",Ratify it.,verifiable,improves,not-stated\n");
        var ref = lists.apply(world.who("curator"), World.EVENT, "a.csv", first, Format.CSV, null).report().newRows().getFirst().ref();
        navigate(ImportView.class).read("b.csv", ("ref,title\n" + ref + ",Mine\n").getBytes(StandardCharsets.UTF_8));
        lists.apply(world.who("curator2"), World.EVENT, "c.csv", ("ref,title\n" + ref + ",Theirs\n").getBytes(StandardCharsets.UTF_8),
                Format.CSV, null);
        press("Apply the list");
        assertThat(refusals()).hasSize(1);
        press("Check again");
        assertThat(text(NativeTable.class)).contains("Theirs").contains("Mine");
        press("Apply the list");
        assertThat(find(Anchor.class).withText("Open the recommendations").all()).hasSize(1);
    }

    @Test
    void a_list_that_was_imported_before_leads_to_the_first_and_its_page_opens() {
        var content = list("," + UUID.randomUUID() + ",Ratify it.,verifiable,improves,not-stated\n");
        var first = lists.apply(world.who("curator"), World.EVENT, "a.csv", content, Format.CSV, null).document();
        navigate(ImportView.class).read("b.csv", content);
        assertThat(find(Anchor.class).withText("Open the candidates of the first import").single().getHref())
                .isEqualTo("register/candidates?document=" + first.id());
        UI.getCurrent().navigate("register/candidates", QueryParameters.of("document", first.id().toString()));
        assertThat(find(H1.class).single().getText()).isEqualTo("a.csv");
    }

    @Test
    void somebody_who_is_no_curator_finds_no_such_page() {
        signIn("observer");
        openDesk();
        assertThat(find(H1.class).single().getText()).isEqualTo("There is no such page");
    }
}

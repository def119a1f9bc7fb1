package org.followthrough.ui.workspace.declarations;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.followthrough.register.declarations.Adoption;
import org.followthrough.register.declarations.AdoptionKind;
import org.followthrough.register.declarations.Adoptions;
import org.followthrough.register.declarations.DeclarationDraft;
import org.followthrough.register.declarations.DeclarationService;
import org.followthrough.register.declarations.DeclaredSentence;
import org.followthrough.register.lineage.Asks;
import org.followthrough.ui.workspace.WorkspaceTest;
import org.followthrough.ui.workspace.frame.NoSuchPage;
import org.followthrough.ui.workspace.register.RecommendationView;
import org.followthrough.ui.workspace.shared.FileField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** How curators compare what governments agreed on with what was asked. */
@Import(Asks.class)
class DeclarationViewTest extends WorkspaceTest {

    @Autowired
    private Asks asks;
    @Autowired
    private DeclarationService declarations;
    @Autowired
    private Adoptions adoptions;

    private String ask = "";
    private String address = "";

    @BeforeEach
    void aDocument() {
        asks.begin(2014, 2020);
        ask = asks.of(2014, "Chart the sandbanks", "Chart the drifting sandbanks of the estuary every year.");
        var made = declarations.add(world.who("curator"), new DeclarationDraft("GFMD-2014", "Outcome", "Meeting", LocalDate.of(2014, 5, 4), null));
        address = "register/declarations/" + made.id();
    }

    private void field(String label, String value) {
        find(TextField.class).all().stream().filter(one -> label.equals(one.getLabel())).findFirst().orElseThrow().setValue(value);
    }

    private List<Adoption> found() {
        return adoptions.of(List.of(ask)).getOrDefault(ask, List.of());
    }

    private List<Adoption> here() {
        return adoptions.in(id()).values().stream().flatMap(List::stream).toList();
    }

    private UUID id() {
        return UUID.fromString(address.substring(address.length() - 36));
    }

    private void paste() {
        signIn("curator");
        go(address, DeclarationView.class);
        find(TextArea.class).all().getFirst().setValue("7. We will chart the drifting sandbanks of every estuary.");
        click("Add the sentences");
    }

    @Test
    void an_address_without_a_document_is_no_page() {
        signIn("curator");
        for (var id : List.of(UUID.randomUUID().toString(), "-".repeat(36))) {
            assertThat(go("register/declarations/" + id, NoSuchPage.class)).isNotNull();
        }
    }

    @Test
    void sentencesArePastedComparedAndAnAskIsFoundInOneAndTakenBack() {
        paste();
        assertThat(refusals()).isEmpty();
        click("Compare with asks");
        assertThat(find(SentenceBench.class).all()).hasSize(1);
        test(find(Button.class).withText("The sentence adopts it").all().getFirst()).click();
        var adopted = here();
        assertThat(adopted).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(AdoptionKind.ADOPTED_IN);
            assertThat(one.sentence().place()).isEqualTo("§ 7");
        });
        click("Take back " + adopted.getFirst().ref());
        find(TextArea.class).all().getLast().setValue("Only alike.");
        click("Take the link back");
        assertThat(here()).isEmpty();
    }

    @Test
    void sentencesAreReadOutOfAFileBehindWhatIsThereAndLookedThroughBeforeTheyAreAdded() {
        signIn("organiser");
        go(address, DeclarationView.class);
        var text = find(TextArea.class).all().getFirst();
        text.setValue("6. We met.");
        find(FileField.class).single().received("outcome.txt", "7. We will chart the sandbanks\nof every estuary.\n\n8. We will report.\n".getBytes(StandardCharsets.UTF_8));
        assertThat(text.getValue()).isEqualTo("6. We met.\n\n7. We will chart the sandbanks of every estuary.\n\n8. We will report.");
        assertThat(find(FileField.class).single().bytes()).as("let go").isEmpty();
        click("Add the sentences");
        assertThat(refusals()).isEmpty();
        assertThat(adoptions.sentences(id())).extracting(DeclaredSentence::place).containsExactly("§ 6", "§ 7", "§ 8");
    }

    @Test
    void aFileThatCannotBeReadIsRefusedAndWhatStandsThereStays() {
        signIn("curator");
        go(address, DeclarationView.class);
        find(TextArea.class).all().getFirst().setValue("6. We met.");
        find(FileField.class).single().received("outcome.pdf", "%PDF-1.7 cut off".getBytes(StandardCharsets.UTF_8));
        assertThat(refusals()).isNotEmpty();
        assertThat(find(TextArea.class).all().getFirst().getValue()).isEqualTo("6. We met.");
    }

    @Test
    void anyAskIsLinkedByItsReferenceAndItsPageShowsTheSentence() {
        paste();
        click("Compare with asks");
        field("Reference of the ask", "CSD-1066-X-1");
        click("Link the ask");
        assertThat(refusals()).isNotEmpty();
        field("Reference of the ask", ask);
        click("Link the ask");
        assertThat(found()).hasSize(1);
        go("recommendations/" + ask, RecommendationView.class);
        assertThat(find(Anchor.class).all()).anyMatch(link -> link.getText().startsWith("Reflected in Outcome, § 7"));
    }

    @Test
    void aParagraphWithoutNumberNeedsAPlace() {
        signIn("curator");
        go(address, DeclarationView.class);
        find(TextArea.class).all().getFirst().setValue("We agree.");
        click("Add the sentences");
        assertThat(refusals()).isNotEmpty();
        field("Place of those without a number", "Preamble");
        click("Add the sentences");
        assertThat(refusals()).isEmpty();
        click("Take the sentence away");
        click("Take the document away");
        assertThat(go(address, NoSuchPage.class)).isNotNull();
    }

    @Test
    void aDocumentIsEnteredWithItsDay() {
        signIn("organiser");
        go("register/declarations", DeclarationsView.class);
        field("Title", "Second outcome");
        field("Agreed by", "Meeting");
        click("Enter the document");
        assertThat(refusals()).isNotEmpty();
        find(DatePicker.class).all().getFirst().setValue(LocalDate.of(2020, 5, 4));
        click("Enter the document");
        assertThat(adoptions.declarations(null, null, 100)).extracting(one -> one.title()).contains("Second outcome");
    }

    @Test
    void theDeskIsForThoseWhoKeepTheRegister() {
        signIn("focal.xaa");
        assertThat(go("register/declarations", NoSuchPage.class)).isNotNull();
        assertThat(go(address, NoSuchPage.class)).isNotNull();
    }
}

package org.followthrough.ui.workspace.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.followthrough.register.Themes;
import org.followthrough.shared.MethodClock;
import org.followthrough.ui.workspace.WorkspaceTest;
import org.followthrough.ui.workspace.frame.NoSuchPage;
import org.followthrough.vocabulary.Scheme;
import org.followthrough.vocabulary.Term;
import org.followthrough.vocabulary.TermRef;
import org.followthrough.vocabulary.Vocabularies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The vocabularies in the workspace, without a browser. */
class VocabulariesViewTest extends WorkspaceTest {

    @Autowired
    private Vocabularies vocabularies;
    @Autowired
    private Themes themes;
    @Autowired
    private MethodClock clock;

    @BeforeEach
    void later() {
        clock.set(clock.now().plus(Duration.ofMinutes(1)));
        signIn("admin");
    }

    private void open(Scheme scheme, String term) {
        UI.getCurrent().navigate("admin/vocabularies", QueryParameters.simple(Map.of("vocabulary", scheme.code(), "term", term)));
    }

    private long shown() {
        return find(Anchor.class).all().stream().filter(link -> link.getHref().contains("&term=")).count();
    }

    private void write(String label, String value) {
        find(TextField.class).withLabel(label).single().setValue(value);
    }

    private Term term(Scheme scheme, String code) {
        return vocabularies.find(new TermRef(scheme, code)).orElseThrow();
    }

    private String add() {
        var code = "g-" + UUID.randomUUID();
        UI.getCurrent().navigate("admin/vocabularies", QueryParameters.simple(Map.of("vocabulary", "affected-groups")));
        write("Label", "Carers");
        write("Code", code);
        click("Add the term");
        return code;
    }

    @Test
    void every_vocabulary_is_listed_with_its_terms() {
        go("admin/vocabularies", VocabulariesView.class);
        assertThat(shown()).isEqualTo(vocabularies.terms(Scheme.THEMES).size());
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("admin/vocabularies?vocabulary=instruments");
    }

    @Test
    void a_list_is_narrowed_by_label_and_code_and_linked_to() {
        UI.getCurrent().navigate("admin/vocabularies", QueryParameters.simple(Map.of("vocabulary", "sdg", "q", "migrant WORKERS")));
        assertThat(shown()).isEqualTo(1);
        UI.getCurrent().navigate("admin/vocabularies", QueryParameters.simple(Map.of("vocabulary", "sdg", "q", "no such words")));
        assertThat(shown()).isZero();
        assertThat(find(Div.class).all()).anyMatch(div -> "No term has these words.".equals(div.getText()));
    }

    @Test
    void a_term_is_added_and_then_open() {
        var code = add();
        assertThat(refusals()).isEmpty();
        assertThat(term(Scheme.AFFECTED_GROUPS, code).isValid(LocalDate.ofInstant(clock.now(), ZoneOffset.UTC))).isTrue();
        assertThat(find(TermEditor.class).all()).hasSize(1);
    }

    @Test
    void what_is_wrong_with_a_new_term_is_told_beside_its_field() {
        UI.getCurrent().navigate("admin/vocabularies", QueryParameters.simple(Map.of("vocabulary", "affected-groups")));
        write("Code", "two words");
        click("Add the term");
        assertThat(find(TextField.class).withLabel("Code").single().isInvalid()).isTrue();
        assertThat(find(TextField.class).withLabel("Label").single().isInvalid()).isTrue();
    }

    @Test
    void a_theme_is_renamed_and_the_account_of_a_closed_edition_keeps_the_old_label() {
        open(Scheme.THEMES, "remittances");
        var old = themes.names(null, java.util.Locale.ENGLISH).get("remittances");
        write("New label", "Sending money home");
        click("Give it this label");
        assertThat(refusals()).isEmpty();
        assertThat(themes.names(null, java.util.Locale.ENGLISH)).containsEntry("remittances", "Sending money home");
        assertThat(themes.names("GFMD-2009", java.util.Locale.ENGLISH)).containsEntry("remittances", old);
        assertThat(find(H2.class).all()).anyMatch(heading -> heading.getText().equals("Sending money home"));
    }

    @Test
    void a_day_that_is_past_is_refused_beside_the_field() {
        open(Scheme.THEMES, "diaspora");
        write("New label", "Diasporas");
        find(DatePicker.class).withLabel("From").single().setValue(LocalDate.ofInstant(clock.now(), ZoneOffset.UTC).minusDays(1));
        click("Give it this label");
        assertThat(find(DatePicker.class).withLabel("From").single().isInvalid()).isTrue();
        assertThat(term(Scheme.THEMES, "diaspora").of("en")).hasSize(1);
    }

    @Test
    @SuppressWarnings("unchecked")
    void what_belongs_to_a_theme_is_chosen() {
        open(Scheme.THEMES, "health");
        MultiSelectComboBox<Term> targets = find(MultiSelectComboBox.class).withLabel("SDG targets").single();
        targets.setValue(Set.of(term(Scheme.SDG, "3.8"), term(Scheme.SDG, "3.c")));
        click("Save what belongs to it");
        assertThat(term(Scheme.THEMES, "health").mapped(Scheme.SDG)).containsExactly("3.8", "3.c");
        assertThat(term(Scheme.THEMES, "health").mapped(Scheme.GCM_OBJECTIVES)).isNotEmpty();
    }

    @Test
    void the_words_that_suggest_a_term_are_set_by_language() {
        var code = add();
        find(TextArea.class).withLabel("French").single().setValue("aidant, soignant");
        click("Save these words");
        assertThat(term(Scheme.AFFECTED_GROUPS, code).cues("fr")).containsExactly("aidant", "soignant");
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_term_is_ended_with_what_follows_it() {
        var code = add();
        var today = LocalDate.ofInstant(clock.now(), ZoneOffset.UTC);
        find(DatePicker.class).withLabel("Last day").single().setValue(today);
        ((ComboBox<Term>) find(ComboBox.class).withLabel("What follows it").single()).setValue(term(Scheme.AFFECTED_GROUPS, "women"));
        click("Save the end");
        assertThat(term(Scheme.AFFECTED_GROUPS, code)).extracting(Term::validUntil, Term::successor).containsExactly(today, "women");
    }

    @Test
    void a_term_that_nothing_uses_is_removed_and_one_in_use_is_not() {
        var code = add();
        click("Remove it, as nothing uses it");
        assertThat(vocabularies.find(new TermRef(Scheme.AFFECTED_GROUPS, code))).isEmpty();
        world.recommendation();
        open(Scheme.THEMES, "labour");
        click("Remove it, as nothing uses it");
        assertThat(refusals()).hasSize(1);
    }

    @Test
    void what_the_united_nations_decided_can_be_translated_only() {
        open(Scheme.SDG, "10.7");
        assertThat(find(DatePicker.class).withLabel("Last day").all()).isEmpty();
        write("New label", "Migración ordenada");
        find(ComboBox.class).withLabel("Language").single().setValue("es");
        click("Give it this label");
        assertThat(vocabularies.labels(Scheme.SDG, Locale.of("es"))).containsEntry("10.7", "Migración ordenada");
    }

    @Test
    void for_everybody_else_it_is_not_there() {
        signIn("organiser");
        assertThat(go("admin/vocabularies", NoSuchPage.class)).isNotNull();
    }
}

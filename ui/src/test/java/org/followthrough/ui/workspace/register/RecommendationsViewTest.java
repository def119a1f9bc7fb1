package org.followthrough.ui.workspace.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.followthrough.World;
import org.followthrough.register.AddresseeGroup;
import org.followthrough.register.Ambition;
import org.followthrough.register.Consensus;
import org.followthrough.register.Quality;
import org.followthrough.register.RegisterService;
import org.followthrough.register.Registration;
import org.followthrough.register.Verifiability;
import org.followthrough.ui.workspace.WorkspaceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list of the register in the workspace, without a browser. */
class RecommendationsViewTest extends WorkspaceTest {

    @Autowired
    private RegisterService register;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void registering() {
        world.recommendation();
        if (jdbc.sql("select count(*) from recommendation where title like '%Pademelon%'").query(Integer.class).single() == 0) {
            register.register(world.who("curator"), new Registration(null, World.EVENT,
                    jdbc.sql("select id from document limit 1").query(UUID.class).single(), null, "Annex", null, 0, 10, "Count them.", null,
                    "<img src=x> for Pademelons", Set.of("labour"), Set.of(23), Set.of(AddresseeGroup.MEDIA),
                    new Quality(Verifiability.NOT_VERIFIABLE, Ambition.IMPROVES, Consensus.CONSENSUS, null)));
        }
        signIn("focal.xaa");
    }

    private void open(Map<String, String> parameters) {
        UI.getCurrent().navigate("recommendations", QueryParameters.simple(parameters));
    }

    private List<String> links() {
        return find(Anchor.class).all().stream().map(Anchor::getHref).filter(href -> href.startsWith("recommendations/")).toList();
    }

    private TextField field() {
        return find(TextField.class).withLabel("Search").single();
    }

    @Test
    void the_list_follows_what_is_typed_after_a_pause() {
        go("recommendations", RecommendationsView.class);
        assertThat(links()).hasSizeGreaterThan(1);
        assertThat(field().getValueChangeMode()).isEqualTo(ValueChangeMode.LAZY);
        test(field()).setValue("pademel");
        assertThat(links()).hasSize(1);
        test(field()).setValue("pademelon zzz");
        assertThat(links()).isEmpty();
        assertThat(find(Anchor.class).withText("Show all recommendations").all()).hasSize(1);
    }

    @Test
    void an_address_with_words_and_filters_opens_the_list_that_it_names() {
        open(Map.of("q", "pademelon", "gcm", "23", "assigned", "false"));
        assertThat(links()).hasSize(1);
        assertThat(field().getValue()).isEqualTo("pademelon");
        open(Map.of("q", "pademelon", "gcm", "22"));
        assertThat(links()).isEmpty();
        open(Map.of("q", "\"((&|", "gcm", "x", "quality", "splendid"));
        assertThat(links()).isEmpty();
    }

    @Test
    void what_was_found_is_marked_and_markup_stays_text() {
        open(Map.of("q", "pademelon"));
        var title = find(MarkedText.class).all().getFirst().getElement();
        assertThat(title.getOuterHTML()).contains("<mark>Pademelons</mark>", "&lt;img src=x&gt;").doesNotContain("<img");
        assertThat(find(Paragraph.class).all()).anyMatch(one -> one.hasClassName("passage"));
    }

    @Test
    void facets_are_links_that_keep_the_words() {
        open(Map.of("q", "pademelon"));
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref)
                .contains("recommendations?gcm=23&q=pademelon", "recommendations?assigned=false&q=pademelon");
    }
}

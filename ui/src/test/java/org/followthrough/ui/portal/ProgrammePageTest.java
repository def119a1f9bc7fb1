package org.followthrough.ui.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.followthrough.World;
import org.followthrough.register.attribution.Attribution;
import org.followthrough.register.attribution.AttributionService;
import org.followthrough.register.attribution.Proponent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The programme of an edition, and where an ask comes from, as anyone reads it. */
@PortalTest
class ProgrammePageTest {

    @Autowired
    private PublicWorld world;
    @Autowired
    private World people;
    @Autowired
    private AttributionService attribution;
    @Autowired
    private Browsing reader;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void begin() {
        world.begin();
    }

    @Test
    void every_number_of_the_tree_opens_the_list_that_holds_as_many() {
        var page = reader.get("/editions/GFMD-2009").body();
        var figures = Pattern.compile("href=\"(/recommendations\\?[^\"]*)\">(\\d+) recommendations</a>").matcher(page).results().toList();
        assertThat(figures).hasSizeGreaterThan(2);
        for (var figure : figures) {
            assertThat(reader.get(figure.group(1).replace("&amp;", "&")).body()).as(figure.group(1)).contains(figure.group(2) + " recommendations");
        }
        assertThat(page).containsSubsequence("Civil Society Days", "Roundtable 1: Recruitment", "Session 1.1");
    }

    @Test
    void public_papers_can_be_downloaded_and_others_are_not_told_of() {
        var page = reader.get("/editions/GFMD-2009").body();
        assertThat(page).contains("On fees").doesNotContain("Notes of the secretariat");
        var link = Pattern.compile("href=\"(/api/v1/papers/[^\"]*)\"").matcher(page).results().findFirst().orElseThrow().group(1);
        assertThat(reader.get(link).body()).isEqualTo("Fees.");
    }

    @Test
    void an_outcome_document_lists_what_comes_from_it() {
        var page = reader.get(world.outcome()).body();
        assertThat(page).contains("/recommendations/" + world.unassigned).contains("Civil Society Days");
        assertThat(reader.get("/editions/GFMD-2009").body()).contains(world.outcome());
    }

    @Test
    void a_recommendation_shows_the_way_to_it() {
        assertThat(reader.get("/recommendations/" + world.unassigned).body()).containsSubsequence("Where it comes from", "/editions/GFMD-2009",
                "/recommendations?event=CSD-2009\"", "/recommendations?event=CSD-2009-RT1\"", world.outcome());
    }

    @Test
    void the_file_name_of_a_document_that_names_nobody_is_on_no_page() {
        var document = UUID.fromString(world.outcome().substring(world.outcome().lastIndexOf('/') + 1));
        var before = jdbc.sql("select name from document where id = ?").param(document).query(String.class).single();
        rename(document, "Statement Zinaida Quendrith.docx");
        var pages = List.of("/recommendations/" + world.unassigned, world.outcome(), "/editions/GFMD-2009");
        assertThat(pages).allSatisfy(page -> assertThat(reader.get(page).body()).contains("Quendrith"));
        for (var mode : List.of(Attribution.ORGANISATION, Attribution.NOT_ATTRIBUTED)) {
            attribution.changeDocument(people.who("curator"), document, mode, null);
            assertThat(pages).allSatisfy(page -> assertThat(reader.get(page).body()).contains("Outcomes of Civil Society Days").doesNotContain("Quendrith"));
        }
        attribution.changeDocument(people.who("organiser"), document, Attribution.NAMED, "As before.");
        rename(document, before);
    }

    private void rename(UUID document, String name) {
        jdbc.sql("update document set name = ? where id = ?").params(name, document).update();
    }

    @Test
    void who_is_not_to_be_named_is_on_no_page() {
        var curator = people.who("curator");
        attribution.name(curator, world.unassigned, List.of(new Proponent("Zinaida Quendrith", "Hidden Forum")));
        assertThat(reader.get("/recommendations/" + world.unassigned).body()).contains("Zinaida Quendrith, Hidden Forum");
        attribution.change(curator, world.unassigned, Attribution.ORGANISATION, null);
        assertThat(reader.get("/recommendations/" + world.unassigned).body()).contains("Hidden Forum").doesNotContain("Quendrith");
        attribution.change(curator, world.unassigned, Attribution.NOT_ATTRIBUTED, null);
        var tag = reader.get("/recommendations/" + world.unassigned).headers().firstValue("ETag").orElseThrow();
        for (var path : List.of("/recommendations/" + world.unassigned, "/recommendations", "/recommendations?q=Quendrith", world.outcome(),
                "/editions/GFMD-2009")) {
            assertThat(reader.get(path).body()).as(path).doesNotContain("Zinaida Quendrith").doesNotContain("Hidden Forum");
        }
        attribution.name(curator, world.unassigned, List.of());
        assertThat(reader.get("/recommendations/" + world.unassigned).headers().firstValue("ETag")).contains(tag);
    }
}

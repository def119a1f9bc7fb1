package org.followthrough.ui.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What moved between two cycles, on the account of an edition (method, section 5). */
@PortalTest
class MovesPageTest {

    private static final String ACCOUNT = "/accountability/GFMD-2009";

    @Autowired
    private PublicWorld world;
    @Autowired
    private Browsing reader;
    @Autowired
    private JdbcClient jdbc;
    private final UUID panel = UUID.randomUUID();

    @BeforeEach
    void begin() {
        world.begin();
    }

    /** As if the panel of the first cycle had found something else in the second. */
    private void foundAgain(String level) {
        jdbc.sql("""
                insert into panel select (jsonb_populate_record(p, jsonb_build_object('id', :id::text, 'cycle', c.id, 'tallied', true))).*
                from panel p join commitment m on m.id = p.commitment, reporting_cycle c where m.ref = :ref and c.code = '2025-2'""")
                .param("id", panel.toString()).param("ref", world.contested).update();
        jdbc.sql("""
                insert into assessment select (jsonb_populate_record(a, jsonb_build_object('panel', :id::text, 'cycle', c.id, 'level', :level::text,
                    'published_at', a.published_at + interval '300 days'))).*
                from assessment a join commitment m on m.id = a.commitment, reporting_cycle c where m.ref = :ref and c.code = '2025-2'""")
                .param("id", panel.toString()).param("level", level).param("ref", world.contested).update();
    }

    @AfterEach
    void forget() {
        jdbc.sql("delete from assessment where panel = :id").param("id", panel).update();
        jdbc.sql("delete from panel where id = :id").param("id", panel).update();
    }

    @Test
    void as_long_as_there_are_not_two_cycles_the_page_says_so() {
        assertThat(reader.get(ACCOUNT).body()).contains("What moved between two cycles", "Nothing moved yet");
    }

    @Test
    void the_table_teaches_to_read_itself_and_each_figure_opens_its_list() {
        foundAgain("substantial");
        var page = reader.get(ACCOUNT).body();
        assertThat(page).contains("What moved between 2025-1 and 2025-2", "One commitment was assessed in both cycles.",
                "Read a row along: of the one found “Limited” in 2025-1, one is “Substantial” in 2025-2.",
                "1 moved forward, 0 stayed, 0 moved back.", "finding in one of the two cycles only");
        var list = "/commitments?edition=GFMD-2009&amp;moved=2025-1%3Alimited%3A2025-2%3Asubstantial";
        assertThat(page).contains("<a href=\"" + list + "\">1</a>");
        assertThat(reader.get(list.replace("&amp;", "&")).body()).contains("One commitment", world.contested,
                "Moved: from Limited in 2025-1 to Substantial in 2025-2",
                "/api/v1/commitments.csv?edition=GFMD-2009&amp;moved=2025-1%3Alimited%3A2025-2%3Asubstantial");
    }

    @Test
    void the_flow_shows_the_same_figures_and_a_new_method_breaks_it() {
        foundAgain("substantial");
        var page = reader.get(ACCOUNT).body();
        assertThat(page).contains("<svg class=\"flow\"", ">Limited: 1</text>", ">Substantial: 1</text>",
                "/pictures/moves.svg?from=2025-1&amp;to=2025-2").doesNotContain("stroke-dasharray=\"5 4\"/>");
        jdbc.sql("update assessment set method_version = method_version + 1 where panel = :id").param("id", panel).update();
        assertThat(reader.get(ACCOUNT).body()).contains("stroke-dasharray=\"5 4\"/>", "The method changed between these findings");
        assertThat(reader.get(ACCOUNT + "/pictures/moves.svg?from=2025-1&to=2025-2").body()).contains("stroke-dasharray=\"5 4\"", "changed", "CC BY 4.0");
    }

    @Test
    void a_party_shows_what_moved_of_its_own() {
        var party = "/parties/" + world.contested.substring(world.contested.lastIndexOf('~') + 1);
        assertThat(reader.get(party).body()).doesNotContain("What moved between");
        foundAgain("substantial");
        assertThat(reader.get(party).body()).contains("What moved between 2025-1 and 2025-2", "1 moved forward, 0 stayed, 0 moved back.",
                "moved=2025-1%3Alimited%3A2025-2%3Asubstantial\">1</a>").doesNotContain("/pictures/moves", "<svg class=\"flow\"");
        assertThat(reader.get(party + "?from=2025-2&to=2025-1").body()).contains("What moved between 2025-2 and 2025-1");
        assertThat(reader.get(party + "?from=2025-1").statusCode()).isEqualTo(404);
        assertThat(reader.get("/parties/ORG-15").body()).doesNotContain("What moved between");
    }

    @Test
    void nothing_that_is_not_published_shows_in_what_moved_of_a_party() {
        foundAgain("substantial");
        jdbc.sql("update assessment set published_at = null where panel = :id").param("id", panel).update();
        assertThat(reader.get("/parties/" + world.contested.substring(world.contested.lastIndexOf('~') + 1)).body()).doesNotContain("What moved between");
    }

    @Test
    void codes_of_cycles_are_not_turned_round_from_right_to_left() {
        foundAgain("limited");
        assertThat(reader.get(ACCOUNT + "?lang=ar").body()).contains("\u20682025-1\u2069", "\u20682025-2\u2069");
    }

    @Test
    void cycles_can_be_chosen_and_one_alone_or_an_unknown_one_is_no_page() {
        foundAgain("limited");
        assertThat(reader.get(ACCOUNT + "?from=2025-2&to=2025-1").body()).contains("What moved between 2025-2 and 2025-1", "1 stayed");
        assertThat(reader.get(ACCOUNT + "?from=2025-1").statusCode()).isEqualTo(404);
        assertThat(reader.get(ACCOUNT + "?from=2025-1&to=2031-1").statusCode()).isEqualTo(404);
        assertThat(reader.get("/commitments?moved=2025-1:limited").statusCode()).isEqualTo(404);
    }

    @Test
    void the_list_is_downloaded_as_it_is_shown() {
        assertThat(reader.get("/commitments?region=north&assessment=limited").body())
                .contains("/api/v1/commitments.csv?region=north&amp;assessment=limited");
    }
}

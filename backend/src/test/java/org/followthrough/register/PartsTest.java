package org.followthrough.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.forum.Editions;
import org.followthrough.forum.EventDraft;
import org.followthrough.forum.EventKind;
import org.followthrough.forum.ProgrammeService;
import org.followthrough.register.RegisterSearch.Filter;
import org.followthrough.shared.Forbidden;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.WrongState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where in the programme an ask was made, and what filters make of it. */
@IntegrationTest
@Import(World.class)
class PartsTest {

    private static final String ROUNDTABLE = "CSD-2009-RT1";
    private static final String SESSION = "CSD-2009-RT1-S1";

    @Autowired
    private World world;
    @Autowired
    private ProgrammeService programmes;
    @Autowired
    private ProgrammeReader reader;
    @Autowired
    private Editions editions;
    @Autowired
    private Parts parts;
    @Autowired
    private RegisterSearch search;
    @Autowired
    private RegisterFacets facets;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void begin() {
        var organiser = world.begin().who("organiser");
        if (editions.event(ROUNDTABLE).isEmpty()) {
            var draft = new EventDraft("Roundtable 1: Recruitment", LocalDate.of(2009, 11, 2), LocalDate.of(2009, 11, 3), null);
            programmes.add(organiser, World.EDITION, World.EVENT, EventKind.ROUNDTABLE, ROUNDTABLE, draft);
            programmes.add(organiser, World.EDITION, ROUNDTABLE, EventKind.SESSION, SESSION,
                    new EventDraft("Session 1.1", LocalDate.of(2009, 11, 2), LocalDate.of(2009, 11, 2), null));
        }
    }

    private int count(String event) {
        return search.count(new Filter(null, event, null, null, null, null, null, null, null, null));
    }

    private String part(String ref) {
        return search.find(ref).orElseThrow().belonging().part();
    }

    @Test
    void an_ask_is_placed_by_its_section_and_stays_with_the_event_of_its_document() {
        var ref = world.recommendation();
        assertThat(part(ref)).isEqualTo(ROUNDTABLE);
        assertThat(search.find(ref).orElseThrow().event()).isEqualTo(World.EVENT);
    }

    @Test
    void a_filter_by_an_event_includes_what_lies_below_it() {
        var ref = world.recommendation();
        var whole = count(World.EVENT);
        var inRoundtable = count(ROUNDTABLE);
        assertThat(inRoundtable).isPositive().isLessThanOrEqualTo(whole);
        parts.move(world.who("organiser"), ref, SESSION);
        assertThat(count(SESSION)).isEqualTo(jdbc.sql("select count(*) from recommendation where part = ?").param(SESSION).query(Integer.class).single());
        assertThat(count(ROUNDTABLE)).isEqualTo(inRoundtable);
        assertThat(count("CSD-1900")).isZero();
        var counts = facets.of(Filter.ALL).get(Facet.EVENT).counts();
        assertThat(counts).containsEntry(ROUNDTABLE, inRoundtable).containsEntry(World.EVENT, whole);
    }

    @Test
    void the_tree_counts_at_every_node_what_the_list_behind_it_holds() {
        world.recommendation();
        var csd = reader.of(World.EDITION).stream().filter(node -> node.event().code().equals(World.EVENT)).findFirst().orElseThrow();
        var roundtable = csd.below().getFirst();
        assertThat(csd.recommendations()).isEqualTo(count(World.EVENT));
        assertThat(roundtable.recommendations()).isEqualTo(count(ROUNDTABLE));
        assertThat(csd.documents()).isNotEmpty().allSatisfy(document ->
                assertThat(reader.items(document.id(), null, 1000)).hasSize(document.recommendations()));
    }

    @Test
    void an_ask_is_put_elsewhere_by_those_who_keep_the_register_and_only_below_its_event() {
        var ref = world.recommendation();
        parts.move(world.who("curator"), ref, World.EVENT);
        assertThat(part(ref)).isEqualTo(World.EVENT);
        assertThatThrownBy(() -> parts.move(world.who("observer"), ref, ROUNDTABLE)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> parts.move(world.who("curator"), ref, "CSD-1900")).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> parts.move(world.who("curator"), "CSD-none", ROUNDTABLE)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> jdbc.sql("update recommendation set event = ? where ref = ?").params(SESSION, ref).update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void an_event_with_asks_keeps_within_the_event_of_their_document_and_is_not_deleted() {
        world.recommendation();
        var organiser = world.who("organiser");
        var code = "CSD-B";
        if (editions.event(code).isEmpty()) {
            programmes.add(organiser, World.EDITION, null, EventKind.MEETING, code,
                    new EventDraft("Another meeting", LocalDate.of(2009, 11, 2), LocalDate.of(2009, 11, 5), null));
        }
        assertThatThrownBy(() -> programmes.move(organiser, ROUNDTABLE, code, 1)).isInstanceOf(WrongState.class);
        assertThat(editions.event(ROUNDTABLE).orElseThrow().parent()).isEqualTo(World.EVENT);
        assertThatThrownBy(() -> programmes.remove(organiser, SESSION.equals(part(world.recommendation())) ? SESSION : ROUNDTABLE))
                .isInstanceOf(WrongState.class);
    }

    @Test
    void levels_are_found_by_kind_and_number_however_they_are_written() {
        var levels = new PartLevels(editions.programme(World.EDITION));
        assertThat(levels.of(World.EVENT, "Roundtable 1: Anything > Session 1: Else")).isEqualTo(SESSION);
        assertThat(levels.of(World.EVENT, "ROUND TABLE I")).isEqualTo(ROUNDTABLE);
        assertThat(levels.of(World.EVENT, "Roundtable 01")).isEqualTo(ROUNDTABLE);
        assertThat(levels.of(World.EVENT, "Roundtable 9")).isEqualTo(World.EVENT);
        assertThat(levels.of(World.EVENT, "")).isEqualTo(World.EVENT);
        assertThat(List.of(levels.of(World.EVENT, "Preamble > Roundtable 1"))).containsExactly(ROUNDTABLE);
    }
}

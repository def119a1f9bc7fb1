package org.followthrough.intake.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.identity.Actor;
import org.followthrough.intake.Format;
import org.followthrough.register.Recommendation;
import org.followthrough.register.Recommendations;
import org.followthrough.register.Upstream;
import org.followthrough.register.UpstreamItems;
import org.followthrough.shared.Forbidden;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What other bodies give out is taken over once, and keeps the name it has there (features, row B3). */
@IntegrationTest
@Import(World.class)
class UpstreamListTest {

    private static final String HEADINGS = "OHCHR Annotation Id,Text,Reccomending Body,Document Symbol,Type\n";

    @Autowired
    private World world;
    @Autowired
    private ListService lists;
    @Autowired
    private Recommendations recommendations;
    @Autowired
    private UpstreamItems upstream;

    private Actor curator;
    private final String id = UUID.randomUUID().toString();

    @BeforeEach
    void begin() {
        curator = world.begin().who("curator");
    }

    private String line(String number, String text, String type) {
        return number + ",\"" + text + "\",- CMW,CMW/C/" + id.substring(0, 4) + ",- " + type + "\n";
    }

    private ListReport check(Actor actor, String rows) {
        return lists.check(actor, World.EVENT, "uhri.csv", (HEADINGS + rows).getBytes(StandardCharsets.UTF_8), Format.CSV);
    }

    private ListReport apply(String rows) {
        return lists.apply(curator, World.EVENT, "uhri.csv", (HEADINGS + rows).getBytes(StandardCharsets.UTF_8), Format.CSV, null).report();
    }

    private Recommendation first(ListReport report) {
        return recommendations.find(report.newRows().getFirst().ref()).orElseThrow();
    }

    private static List<String> keys(ListReport report) {
        return report.errors().stream().map(error -> error.row() + " " + error.column() + " " + error.violation().messageKey()).toList();
    }

    @Test
    void recommendations_are_registered_under_their_upstream_name_and_observations_are_left_out() {
        var report = apply(line(id, "Ratify the Convention " + id + ".", "Recommendations") + line(id + "-o", "The Committee notes progress.", "Observations"));
        assertThat(report).returns(1, ListReport::registered).returns(1, ListReport::leftOut).returns(1, ListReport::rows);
        assertThat(first(report).verbatim()).isEqualTo("Ratify the Convention " + id + ".");
        assertThat(first(report).qualityConfirmed()).isFalse();
        assertThat(upstream.of(first(report).id())).contains(new Upstream("uhri", id));
    }

    @Test
    void a_later_export_registers_only_what_is_new_and_leaves_alone_what_was_worked_on_here() {
        var known = first(apply(line(id, "Ratify the Convention " + id + ".", "Recommendations")));
        var again = apply(line(id, "Ratify the Convention " + id + ".", "Recommendations") + line(id + "-2", "Publish figures " + id + ".", "Recommendations"));
        assertThat(again).returns(1, ListReport::registered).returns(1, ListReport::unchanged).returns(0, ListReport::changed);
        assertThat(recommendations.find(known.ref())).contains(known);
    }

    @Test
    void a_text_that_has_changed_upstream_is_told_and_not_taken_over() {
        var known = first(apply(line(id, "Ratify the Convention " + id + ".", "Recommendations")));
        var report = check(curator, line(id, "Ratify the Convention " + id + " soon.", "Recommendations"));
        assertThat(keys(report)).containsExactly("2 verbatim intake.list.upstream.changed");
        assertThat(recommendations.find(known.ref())).contains(known);
    }

    @Test
    void one_name_twice_in_a_list_and_a_row_without_a_name_are_errors_of_their_rows() {
        var text = "Ratify the Convention " + id + ".";
        assertThat(keys(check(curator, line(id, text, "Recommendations") + line(id, text, "Recommendations") + line("", text, "Recommendations"))))
                .containsExactly("3 upstream intake.list.upstream.twice", "4 upstream intake.list.upstream.form");
    }

    @Test
    void a_name_may_have_two_hundred_characters() {
        var longest = id + "x".repeat(Upstream.LONGEST_ID - id.length());
        assertThat(check(curator, line(longest, "Ratify it.", "Recommendations")).fits()).isTrue();
        assertThat(keys(check(curator, line(longest + "x", "Ratify it.", "Recommendations")))).containsExactly("2 upstream intake.list.upstream.form");
    }

    @Test
    void a_list_of_our_own_finds_what_was_taken_over_by_its_upstream_name() {
        var known = first(apply(line(id, "Ratify the Convention " + id + ".", "Recommendations")));
        var csv = "upstream,title\nuhri:" + id + ",Ratify the Convention on migrant workers\n";
        lists.apply(curator, World.EVENT, "ours.csv", csv.getBytes(StandardCharsets.UTF_8), Format.CSV, null);
        assertThat(recommendations.find(known.ref()).orElseThrow().title()).isEqualTo("Ratify the Convention on migrant workers");
    }

    @Test
    void only_a_curator_takes_over() {
        assertThatThrownBy(() -> check(world.who("organiser"), line(id, "Ratify it.", "Recommendations"))).isInstanceOf(Forbidden.class);
    }
}

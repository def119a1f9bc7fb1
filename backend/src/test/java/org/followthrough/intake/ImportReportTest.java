package org.followthrough.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.followthrough.intake.detect.Detected;
import org.followthrough.intake.detect.Kind;
import org.followthrough.shared.Json;
import org.junit.jupiter.api.Test;

class ImportReportTest {

    private static final List<Detected> FOUND = List.of(
            new Detected("Protect workers\nby", "2", null, "Roundtable 4 > Session 1", Kind.RECOMMENDATION, -1, 10, 28, "item-imperative", 0.95),
            new Detected("informing “all”", null, null, "Roundtable 4 > Session 1", Kind.CALL, 0, 30, 45, "item-implied", 0.5),
            new Detected("Perhaps", null, null, "", Kind.PROCESS, -1, 50, 57, "sentence-mild", 0.499));

    private static List<String> json(boolean weaker) {
        var lines = new ArrayList<String>();
        new ImportReport(FOUND, weaker).json(new Json(), lines::add);
        return lines;
    }

    @Test
    void one_object_a_line_with_the_fields_of_the_contract() {
        assertThat(json(false)).hasSize(2).allSatisfy(line -> assertThat(line).doesNotContain("\n"));
        assertThat(new Json().map(json(false).getFirst())).containsOnlyKeys("verbatim", "number", "section", "kind", "parent", "charStart",
                "charEnd").containsEntry("verbatim", "Protect workers\nby").containsEntry("parent", null).containsEntry("charEnd", 28);
    }

    @Test
    void the_parent_is_where_the_parent_begins() {
        assertThat(new Json().map(json(false).get(1))).containsEntry("parent", 10).containsEntry("number", null)
                .containsEntry("kind", "call").containsEntry("section", "Roundtable 4 > Session 1");
    }

    @Test
    void candidates_at_the_threshold_are_printed_and_weaker_ones_on_request() {
        assertThat(json(false)).hasSize(2);
        assertThat(json(true)).hasSize(3);
        assertThat(new ImportReport(FOUND, false).size()).isEqualTo(2);
    }

    @Test
    void people_read_them_under_their_sections_with_sub_points_further_in() {
        var lines = new ArrayList<String>();
        new ImportReport(FOUND, false).text(lines::add);
        assertThat(lines).containsExactly("", "Roundtable 4 > Session 1", "  2  Protect workers by  [recommendation, 10–28]",
                "    ·  informing “all”  [call, 30–45]");
    }
}

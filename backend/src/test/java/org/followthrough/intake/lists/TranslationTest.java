package org.followthrough.intake.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.followthrough.tables.Cell;
import org.followthrough.tables.TableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TranslationTest {

    private static final List<String> INDEX = List.of("Text", "Document Symbol", "Document Publication Date", "Reccomending Body", "Type",
            "Countries Concerned", "Themes", "Affected Persons", "Sdgs", "OHCHR Annotation Id");
    private static final List<String> PLEDGES = List.of("Pledge title", "Pledging entity", "GCM objectives", "Description");

    private static TableRow row(int number, List<String> cells) {
        return new TableRow(number, cells.stream().map(Cell::plain).toList());
    }

    private static Map<String, String> read(List<String> headings, List<String> cells) {
        var translation = Translation.of(row(1, headings)).orElseThrow();
        var names = translation.header().names();
        var read = new LinkedHashMap<String, String>();
        translation.row(row(2, cells)).ifPresent(row -> {
            for (var i = 0; i < names.size(); i++) {
                read.put(names.get(i), row.cell(i).text());
            }
        });
        return read;
    }

    private static List<String> annotation(String type) {
        return List.of("Ratify the Convention on migrant workers (State XAA).", "A/HRC/44/12", "2020-06-01", "- UPR", type, "- State XAB", "- Migrants",
                "- Migrants", "- 10.7 - Facilitate orderly migration", "e5c9-77");
    }

    @Test
    void a_recommendation_of_the_human_rights_index_keeps_its_text_its_place_and_its_number() {
        var read = read(INDEX, annotation("- Recommendations"));
        assertThat(read).containsEntry("verbatim", "Ratify the Convention on migrant workers (State XAA).")
                .containsEntry("section", "A/HRC/44/12 > UPR").containsEntry("upstream", "uhri:e5c9-77");
        assertThat(read.get("title")).startsWith("Ratify the Convention on migrant workers");
    }

    @Test
    void an_observation_of_the_index_recommends_nothing_and_is_left_out() {
        assertThat(read(INDEX, annotation("- Concerns/Observations"))).isEmpty();
    }

    @Test
    void where_the_index_does_not_say_what_a_row_is_it_is_taken_over() {
        assertThat(read(INDEX, annotation(""))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text,RECCOMENDING BODY,ohchr annotation id", "Text,Recommending body,Annotation ID", "Text,Body,OHCHR-Annotation-Id"})
    void headings_are_known_however_they_are_spaced_and_capitalised(String headings) {
        assertThat(Translation.of(row(1, Arrays.asList(headings.split(","))))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ref,title,verbatim", "title,verbatim,section,gcmObjectives", "Text,Body", "Pledging entity,Title", "a,b,c"})
    void other_lists_are_nobodys(String headings) {
        assertThat(Translation.of(row(1, Arrays.asList(headings.split(","))))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"5, 6 and 23|5; 6; 23", "Objective 10: Prevent trafficking|10", "- Objective 2|2", "24|''", "2.5|''", "0|''",
        "Objective 1; Objective 1|1", "SDG 10.7|''"})
    void a_pledge_names_objectives_of_the_compact_by_their_numbers(String cell, String objectives) {
        assertThat(read(PLEDGES, List.of("Fair recruitment", "State XAA", cell, "We will cap fees."))).containsEntry("gcmObjectives", objectives);
    }

    @Test
    void a_pledge_without_a_number_is_known_by_who_pledged_what() {
        var one = read(PLEDGES, List.of("Fair recruitment", "State XAA", "6", "We will cap fees.")).get("upstream");
        assertThat(one).matches("gcm-pledge:[0-9a-f]{16}");
        assertThat(read(PLEDGES, List.of("Fair recruitment", "State XAA", "6; 16", "We will cap fees at a tenth."))).containsEntry("upstream", one);
        assertThat(read(PLEDGES, List.of("Fair recruitment", "State XAB", "6", "We will cap fees.")).get("upstream")).isNotEqualTo(one);
    }

    @Test
    void a_pledge_with_a_number_is_known_by_it() {
        var headings = Stream.concat(PLEDGES.stream(), Stream.of("Pledge ID")).toList();
        assertThat(read(headings, List.of("Fair recruitment", "State XAA", "6", "We will cap fees.", "P-17"))).containsEntry("upstream", "gcm-pledge:P-17");
    }

    @Test
    void an_annotation_without_its_number_has_no_name_which_is_an_error_of_its_row() {
        var cells = new java.util.ArrayList<>(annotation("Recommendations"));
        cells.set(9, " ");
        assertThat(read(INDEX, cells)).containsEntry("upstream", "");
    }
}

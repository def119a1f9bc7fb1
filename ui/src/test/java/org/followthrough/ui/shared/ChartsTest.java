package org.followthrough.ui.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.followthrough.ui.shared.Charts.Part;
import org.followthrough.ui.shared.Charts.Tile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartsTest {

    @Test
    void parts_lie_end_to_end_and_leave_the_rest_empty() {
        assertThat(Charts.bar(List.of(new Part("v4", 1), new Part("v3", 0), new Part("v2", 1)), 3))
                .contains("class=\"v4\" x=\"0%\" width=\"33.33%\"", "class=\"v2\" x=\"33.33%\" width=\"33.33%\"").doesNotContain("v3");
    }

    @Test
    void nothing_of_nothing_is_an_empty_bar() {
        assertThat(Charts.bar(List.of(new Part("v4", 0)), 0)).contains("class=\"bg\"").doesNotContain("v4", "NaN");
    }

    @ParameterizedTest
    @CsvSource({"0, 4, hx", "4, 4, hx", "0, 5, q1", "39, 100, q1", "40, 100, q2", "59, 100, q2", "60, 100, q3", "79, 100, q3", "80, 100, q4",
            "5, 5, q4"})
    void fewer_than_five_are_hatched_and_shares_have_four_tones(long part, long whole, String tone) {
        assertThat(Charts.tone(part, whole)).isEqualTo(tone);
    }

    @Test
    void tiles_are_equal_and_their_names_are_text() {
        var tiles = Charts.tiles("North", List.of(new Tile("/parties/XAA", "A & <b>", "XAA", "93%", "q4"),
                new Tile("/parties/XAB", "Bellmark", "XAB", "n < 5", "hx")), false);
        assertThat(tiles).startsWith("<svg width=\"148\" height=\"56\"").contains("<title>A &amp; &lt;b&gt;</title>", "x=\"76\"", "n &lt; 5");
    }

    @Test
    void the_first_tile_stands_at_the_right_where_lines_begin_there() {
        var tiles = List.of(new Tile("/parties/XAA", "A", "XAA", "93%", "q4"), new Tile("/parties/XAB", "B", "XAB", "10%", "q1"));
        assertThat(Charts.tiles("North", tiles, true)).containsPattern("XAA[^z]*x=\"76\"[^z]*XAB[^z]*x=\"0\"");
        assertThat(Charts.tiles("North", tiles, false)).containsPattern("XAA[^z]*x=\"0\"[^z]*XAB[^z]*x=\"76\"");
    }
}

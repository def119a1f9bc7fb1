package org.followthrough.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class PaperHtmlTest {

    @Test
    void it_is_a_part_of_a_page_without_styles_and_scripts() {
        var page = Jsoup.parseBodyFragment(PaperHtml.of(Papers.english(2)));
        assertThat(page.select("[style], script, h1")).isEmpty();
        assertThat(page.select("h2").eachText()).containsExactly("At a glance", "Commitments");
        assertThat(page.select("h3").eachText()).containsExactly("Below");
    }

    @Test
    void tables_have_captions_and_headers_and_can_be_moved_by_keyboard() {
        var table = Jsoup.parseBodyFragment(PaperHtml.of(Papers.english(2))).select("table.list").first();
        assertThat(table.select("caption").text()).isEqualTo("All of them");
        assertThat(table.select("th[scope=col]").eachText()).containsExactly("Reference", "Days");
        assertThat(table.select("th[scope=row] a").eachAttr("href")).contains("https://example.org/commitments/CSD-2009-RT1-1");
        assertThat(table.parent().attr("tabindex")).isEqualTo("0");
        assertThat(table.parent().attr("aria-label")).isEqualTo("All of them");
    }

    @Test
    void bars_are_shapes_beside_their_figures() {
        var bars = Jsoup.parseBodyFragment(PaperHtml.of(Papers.english(0))).select("table.funnel").first();
        assertThat(bars.select("tr").eachText()).containsExactly("Responded 96 (80%)", "Assessed 0 (0%)");
        assertThat(bars.select("rect.v4").eachAttr("width")).containsExactly("80.00%");
        assertThat(bars.select("rect.c4")).isEmpty();
    }

    @Test
    void what_a_text_holds_stays_a_text() {
        assertThat(PaperHtml.of(Papers.saying("<script>alert(1)</script>\" onload=\"x"))).doesNotContain("<script").doesNotContain("\" onload");
    }
}

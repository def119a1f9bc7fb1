package org.followthrough.intake.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.followthrough.intake.source.Refusals.refuses;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HtmlPageTest {

    private static String text(String page) {
        return SourceText.ofHtml(page.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void blocks_are_paragraphs_and_what_navigates_is_left_out() {
        assertThat(text("<html><head><title>Title</title><style>p{}</style></head><body><nav>Menu</nav><h1>Outcome</h1>"
                + "<p>States  should\n act.</p><script>alert(1)</script><p hidden>Hidden</p><p style='display: none'>Gone</p></body></html>"))
                .isEqualTo("Outcome\n\nStates should act.\n");
    }

    @Test
    void items_carry_their_number_as_a_browser_counts() {
        assertThat(text("<ol start=3><li>three<ol type=a><li>a<li>b</ol><li value=7>seven<li>eight</ol>"))
                .isEqualTo("3. three\n\na. a\n\nb. b\n\n7. seven\n\n8. eight\n");
        assertThat(text("<ol reversed type=I><li>x<li>y</ol><ul><li>bullet</ul>")).isEqualTo("II. x\n\nI. y\n\n• bullet\n");
    }

    @Test
    void a_paragraph_inside_an_item_keeps_the_items_number() {
        assertThat(text("<ol><li><p>States should act.</p><p>Soon.</p></li></ol>")).isEqualTo("1. States should act.\n\nSoon.\n");
    }

    @Test
    void a_raised_number_is_a_reference_to_a_note() {
        assertThat(text("<p>Ratify the Convention<sup><a href='#n'>12</a></sup> now, on the 2<sup>nd</sup> day.</p>"))
                .isEqualTo("Ratify the Convention\u00B9\u00B2 now, on the 2nd day.\n");
    }

    @Test
    void lines_that_are_set_stay_and_a_break_is_a_line() {
        assertThat(text("<pre>1. one\n   two</pre><p>a<br>b</p>")).isEqualTo("1. one\ntwo\n\na\nb\n");
    }

    @Test
    void the_page_says_its_encoding_or_it_is_found_out() {
        var page = "<html><head><meta charset='iso-8859-7'></head><body><p>Αθήνα</p></body></html>";
        assertThat(SourceText.ofHtml(page.getBytes(Charset.forName("iso-8859-7")))).isEqualTo("Αθήνα\n");
        assertThat(SourceText.ofHtml("<p>Genève</p>".getBytes(Charset.forName("windows-1252")))).isEqualTo("Genève\n");
        assertThat(text("<meta charset=no-such-thing><p>Genève</p>")).isEqualTo("Genève\n");
    }

    @Test
    void a_page_without_words_is_refused() {
        refuses(() -> text("<html><body><script>only()</script></body></html>"), "intake.file.blank");
        refuses(() -> SourceText.ofHtml(new byte[0]), "intake.file.empty");
    }

    @Test
    void a_page_nested_without_end_is_read_all_the_same() {
        assertThat(text("<div>".repeat(200_000) + "<p>Deep down.</p>")).contains("Deep down.");
    }
}

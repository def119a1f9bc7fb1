package org.followthrough.ui.workspace.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.followthrough.intake.Candidate;
import org.followthrough.intake.CandidateStatus;
import org.followthrough.intake.detect.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceMarkupTest {

    private static final String TEXT = "Intro <b> & \"co\".\r\n1. First ask\r\nover two lines.\n";

    private static Candidate candidate(String text, String passage, CandidateStatus status) {
        var start = text.indexOf(passage);
        return new Candidate(UUID.randomUUID(), UUID.randomUUID(), 0, "1", null, "", passage, start, start + passage.length(),
                Kind.RECOMMENDATION, null, "item-modal", 0.9, status, null, null, List.of(), null, null, 0);
    }

    private static String plain(String html) {
        return html.replaceAll("</p>", "\n").replaceAll("<[^>]*>", "").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    private static String page(String text, List<Candidate> candidates, UUID current) {
        return new SourceMarkup(text, candidates, current).page(0, text.length(), 1);
    }

    @Test
    void the_text_stands_word_for_word_with_nothing_of_it_taken_for_markup() {
        var html = page(TEXT, List.of(), null);
        assertThat(plain(html)).isEqualTo(TEXT.replace("\r", ""));
        assertThat(html).contains("Intro &lt;b&gt; &amp; &quot;co&quot;.");
    }

    @Test
    void every_line_has_its_number_and_the_offset_of_its_first_sign() {
        assertThat(page(TEXT, List.of(), null)).contains("<p data-l=\"1\"><span data-o=\"0\">")
                .contains("<p data-l=\"2\"><span data-o=\"" + TEXT.indexOf("1. First") + "\">")
                .contains("<p data-l=\"3\"><span data-o=\"" + TEXT.indexOf("over two") + "\">");
    }

    @Test
    void a_candidate_is_marked_on_all_its_lines() {
        var one = candidate(TEXT, "First ask\r\nover two lines.", CandidateStatus.OPEN);
        assertThat(page(TEXT, List.of(one), null)).contains("1. <mark data-c=\"" + one.id() + "\">First ask</mark>")
                .contains("<mark data-c=\"" + one.id() + "\">over two lines.</mark>");
    }

    @Test
    void the_candidate_at_the_cursor_and_registered_ones_look_different() {
        var one = candidate(TEXT, "First ask", CandidateStatus.OPEN);
        var registered = candidate(TEXT, "over two lines.", CandidateStatus.CONFIRMED);
        assertThat(page(TEXT, List.of(one, registered), one.id())).contains("class=\"on\">First ask<").contains("class=\"done\">over two");
    }

    @Test
    void rejected_ones_and_those_that_were_merged_or_split_are_not_marked() {
        for (var status : List.of(CandidateStatus.REJECTED, CandidateStatus.MERGED, CandidateStatus.SPLIT)) {
            assertThat(page(TEXT, List.of(candidate(TEXT, "First ask", status)), null)).doesNotContain("<mark");
        }
    }

    @Test
    void a_sentence_inside_an_item_is_chosen_by_its_own_words() {
        var item = candidate(TEXT, "First ask\r\nover two lines.", CandidateStatus.OPEN);
        var sentence = candidate(TEXT, "over two", CandidateStatus.OPEN);
        assertThat(page(TEXT, List.of(item, sentence), null)).contains("data-c=\"" + sentence.id() + "\">over two</mark>")
                .contains("data-c=\"" + item.id() + "\"> lines.</mark>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"short\n", "x", ""})
    void a_short_text_has_one_page(String text) {
        assertThat(SourceMarkup.pages(text)).containsExactly(0);
    }

    @Test
    void pages_begin_at_lines_and_together_hold_every_sign_once() {
        var text = "A line of the text.\n".repeat(5_000);
        var starts = SourceMarkup.pages(text);
        assertThat(starts).hasSizeGreaterThan(5).allMatch(start -> start % 20 == 0);
        var joined = new StringBuilder();
        for (var i = 0; i < starts.size(); i++) {
            var end = i + 1 < starts.size() ? starts.get(i + 1) : text.length();
            joined.append(plain(new SourceMarkup(text, List.of(), null).page(starts.get(i), end, 1)));
        }
        assertThat(joined.toString()).isEqualTo(text);
    }

    @Test
    void a_page_of_the_document_is_a_page_here() {
        assertThat(SourceMarkup.pages("one\n\n\ftwo\n\n\f\fthree\n")).containsExactly(0, 6, 12, 13);
    }

    @Test
    void a_text_without_line_ends_is_cut_between_its_signs() {
        var text = "\uD83D\uDE00".repeat(30_000);
        assertThat(SourceMarkup.pages(text)).hasSizeGreaterThan(3).allMatch(start -> start % 2 == 0);
        assertThat(plain(page(text, List.of(), null)).replace("\n", "")).isEqualTo(text);
    }
}

package org.followthrough.ui.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageLinksTest {

    @ParameterizedTest
    @CsvSource({"/parties, /parties?lang=fr", "/?edition=A, /?edition=A&amp;lang=fr", "/method#ladder, /method?lang=fr#ladder", "/, /?lang=fr",
            "/evidence, /evidence?lang=fr", "/evidence?hash=1, /evidence?hash=1&amp;lang=fr", "/?lang=ar, /?lang=ar",
            "/a?q=1&amp;lang=ar, /a?q=1&amp;lang=ar", "/applications, /applications?lang=fr"})
    void a_page_is_linked_to_in_the_same_language(String href, String carried) {
        assertThat(LanguageLinks.carry("<a class=\"x\" title=\"a > b\" href=\"" + href + "\">", "fr"))
                .isEqualTo("<a class=\"x\" title=\"a > b\" href=\"" + carried + "\">");
    }

    @ParameterizedTest
    @CsvSource({"/app/login", "/api/v1/commitments.csv?edition=A", "https://example.org/x", "//example.org/x", "#who", "/static/1/portal.css",
            "/evidence/1/file", "/login"})
    void what_is_no_page_of_the_portal_is_left_alone(String href) {
        var link = "<a href=\"" + href + "\">";
        assertThat(LanguageLinks.carry(link, "fr")).isEqualTo(link);
    }

    @Test
    void a_form_sends_the_language_along() {
        assertThat(LanguageLinks.carry("<form class=\"filters\" method=\"get\" action=\"/commitments\" role=\"search\">", "ar")).isEqualTo(
                "<form class=\"filters\" method=\"get\" action=\"/commitments\" role=\"search\"><input type=\"hidden\" name=\"lang\" value=\"ar\">");
    }

    @Test
    void text_that_looks_like_a_link_is_left_alone() {
        assertThat(LanguageLinks.carry("<p>&lt;a href=\"/parties\"&gt;</p>", "fr")).isEqualTo("<p>&lt;a href=\"/parties\"&gt;</p>");
    }
}

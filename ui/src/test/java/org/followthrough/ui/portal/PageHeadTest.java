package org.followthrough.ui.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What search engines and messengers read of a page. */
@PortalTest
class PageHeadTest {

    @Autowired
    private PublicWorld world;
    @Autowired
    private Browsing reader;

    @BeforeEach
    void begin() {
        world.begin();
    }

    @Test
    void a_page_names_its_one_address_without_what_others_add_to_it() {
        assertThat(reader.get("/commitments?party=XAA&utm_source=x&fbclid=1").body())
                .contains("<link rel=\"canonical\" href=\"http://localhost/commitments?party=XAA\">");
        assertThat(reader.get("/parties/XAA?lang=es").body()).contains("<link rel=\"canonical\" href=\"http://localhost/parties/XAA?lang=es\">",
                "<link rel=\"alternate\" hreflang=\"x-default\" href=\"http://localhost/parties/XAA\">",
                "<link rel=\"alternate\" hreflang=\"ar\" href=\"http://localhost/parties/XAA?lang=ar\">");
        assertThat(reader.get("/commitments?edition=&q=&theme=labour").body()).contains("<link rel=\"canonical\" href=\"http://localhost/commitments?theme=labour\">");
    }

    @Test
    void a_messenger_shows_title_and_description() {
        assertThat(reader.get("/commitments/" + world.contested).body()).containsPattern("<meta property=\"og:title\" content=\"[^\"]{10,}\">")
                .containsPattern("<meta property=\"og:description\" content=\"[^\"]{20,}\">")
                .contains("<meta property=\"og:url\" content=\"http://localhost/commitments/" + world.contested + "\">");
    }

    @Test
    void what_is_no_page_is_not_listed() {
        assertThat(reader.get("/nowhere").body()).contains("<meta name=\"robots\" content=\"noindex\">").doesNotContain("canonical");
        assertThat(reader.get("/embed/parties/XAA").body()).contains("<meta name=\"robots\" content=\"noindex\">");
        assertThat(reader.get("/parties").body()).doesNotContain("noindex");
    }
}

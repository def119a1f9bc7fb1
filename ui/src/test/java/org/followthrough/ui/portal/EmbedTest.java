package org.followthrough.ui.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Cards that other sites may frame, and nothing else (features, row K3). */
@PortalTest
class EmbedTest {

    @Autowired
    private PublicWorld world;
    @Autowired
    private Browsing reader;

    @BeforeEach
    void begin() {
        world.begin();
    }

    private List<String> cards() {
        return List.of("/embed/commitments/" + world.contested, "/embed/commitments/" + world.awaiting, "/embed/accountability/GFMD-2009",
                "/embed/parties/XAA", "/embed/parties/ORG-15", "/embed/parties/ORG-1");
    }

    @Test
    void cards_may_be_framed_need_no_script_and_set_no_cookie() {
        for (var path : cards()) {
            var card = reader.get(path);
            assertThat(card.statusCode()).as(path).isEqualTo(200);
            assertThat(card.headers().firstValue("Content-Security-Policy").orElseThrow()).contains("default-src 'none'", "frame-ancestors *")
                    .doesNotContain("unsafe", "script-src");
            assertThat(card.headers().firstValue("X-Frame-Options")).isEmpty();
            assertThat(card.headers().firstValue("Set-Cookie")).isEmpty();
            assertThat(card.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(card.body()).doesNotContainPattern("<script|<style|\\sstyle=|\\son[a-z]+=|<form").contains("<h1>");
            assertThat(card.headers().firstValue("ETag")).isPresent();
            assertThat(Browsing.links(card.body())).noneMatch(link -> reader.get(link).statusCode() != 200);
        }
    }

    @Test
    void every_other_page_stays_out_of_frames_also_the_one_that_says_there_is_no_such_card() {
        for (var path : List.of("/", "/commitments/" + world.contested, "/data", "/embed/commitments/NONE~XAA", "/embed/parties/NONE",
                "/embed/accountability/NONE", "/embed", "/embed/parties/XAA?look=pink", "/api/v1/parties", "/commitments.atom", "/nowhere")) {
            var page = reader.get(path);
            assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow()).as(path).contains("frame-ancestors 'none'");
            assertThat(page.headers().firstValue("X-Frame-Options")).as(path).hasValue("DENY");
        }
        assertThat(reader.get("/embed/commitments/NONE~XAA").statusCode()).isEqualTo(404);
    }

    @Test
    void a_card_says_what_the_page_says() {
        assertThat(reader.get("/embed/commitments/" + world.contested).body()).contains("says", "href=\"/commitments/" + world.contested + "\"", "target=\"_blank\"");
        assertThat(reader.get("/embed/accountability/GFMD-2009").body()).contains("href=\"/accountability/GFMD-2009\"", "class=\"funnel\"");
        assertThat(reader.get("/embed/parties/ORG-1").body()).contains("Nothing has been assigned yet");
    }

    @Test
    void a_card_takes_a_language_and_a_look() {
        assertThat(reader.get("/embed/parties/XAA?lang=ar").body()).contains("<html lang=\"ar\" dir=\"rtl\">", "?lang=ar");
        assertThat(reader.get("/embed/parties/XAA?look=dark&lang=fr").body()).contains("<html lang=\"fr\" dir=\"ltr\" data-theme=\"dark\">");
        assertThat(reader.get("/embed/parties/XAA?look=pink").statusCode()).isEqualTo(404);
    }

    @Test
    void pages_offer_the_code_of_their_card() {
        assertThat(reader.get("/parties/XAA?lang=fr").body()).contains("&lt;iframe src=\"http://localhost/embed/parties/XAA?lang=fr\"");
        assertThat(reader.get("/commitments/" + world.contested).body()).contains("/embed/commitments/" + world.contested + "?lang=en");
        assertThat(reader.get("/accountability/GFMD-2009").body()).contains("/embed/accountability/GFMD-2009?lang=en");
    }
}

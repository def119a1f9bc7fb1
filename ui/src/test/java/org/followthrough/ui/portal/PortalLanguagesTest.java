package org.followthrough.ui.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The portal in every language that the product speaks, without a cookie (features, rows S1 and S2). */
@PortalTest
class PortalLanguagesTest {

    private static final Map<String, String> SIGN_IN = Map.of("en", "Sign in", "fr", "Connexion", "es", "Iniciar sesión", "ar", "تسجيل الدخول");

    @Autowired
    private PublicWorld world;
    @Autowired
    private Browsing reader;

    @BeforeEach
    void begin() {
        world.begin();
    }

    private static String header(HttpResponse<String> page, String name) {
        return String.join(", ", page.headers().allValues(name));
    }

    @Test
    void the_browser_decides_by_default_and_caches_are_told_so() {
        var french = reader.get("/commitments", "Accept-Language", "fr-CH, en;q=0.5");
        assertThat(french.body()).contains("<html lang=\"fr\" dir=\"ltr\">");
        assertThat(header(french, "Content-Language")).isEqualTo("fr");
        assertThat(header(french, "Vary")).containsIgnoringCase("Accept-Language");
        assertThat(header(french, "Set-Cookie")).isEmpty();
        assertThat(reader.get("/commitments", "Accept-Language", "eo").body()).contains("<html lang=\"en\" dir=\"ltr\">");
        assertThat(reader.get("/commitments").body()).contains("<html lang=\"en\" dir=\"ltr\">");
    }

    @Test
    void a_language_in_the_address_comes_first_and_is_carried_on_by_links_and_forms() {
        var page = reader.get("/commitments?kind=state&lang=es", "Accept-Language", "fr");
        assertThat(header(page, "Content-Language")).isEqualTo("es");
        assertThat(page.body()).contains("href=\"/parties?lang=es\"").contains("<input type=\"hidden\" name=\"lang\" value=\"es\">")
                .contains("href=\"/commitments/" + world.contested + "?lang=es\"");
        assertThat(Browsing.links(page.body())).filteredOn(link -> link.startsWith("/api/") || link.startsWith("/app/"))
                .isNotEmpty().noneMatch(link -> link.contains("lang="));
        assertThat(reader.get("/commitments", "Accept-Language", "es").body()).contains("href=\"/parties\"");
    }

    @Test
    void every_link_of_a_page_in_a_chosen_language_leads_to_a_page_in_it() {
        var body = reader.get("/?lang=fr").body().replaceAll("(?s)<head>.*?</head>|<a href=\"[^\"]*\" lang=\"[^>]*>", "");
        for (var link : Browsing.links(body).stream().filter(one -> !one.matches("/(api|app|static|look|editions/[^/]*/calendar)[/.].*|.*[.]atom[?].*")).toList()) {
            assertThat(link).contains("lang=fr");
            assertThat(reader.get(link, "Accept-Language", "ar").body()).as(link).contains("<html lang=\"fr\"");
        }
    }

    @Test
    void every_page_leads_to_itself_in_the_other_languages() {
        var page = reader.get("/recommendations?q=a%26b&lang=fr").body();
        for (var code : List.of("en", "es", "ar")) {
            assertThat(page).contains("<a href=\"/recommendations?q=a%26b&amp;lang=" + code + "\" lang=\"" + code + "\" hreflang=\"" + code + "\"");
        }
        assertThat(page).contains(">English</a>", ">Español</a>", ">العربية</a>").doesNotContain(">Français</a>");
        assertThat(page).contains("<link rel=\"alternate\" hreflang=\"fr\" href=\"http://localhost/recommendations?q=a%26b&amp;lang=fr\">",
                "<link rel=\"alternate\" hreflang=\"x-default\" href=\"http://localhost/recommendations?q=a%26b\">");
    }

    @Test
    void a_page_has_a_tag_of_its_own_in_every_language() {
        var french = header(reader.get("/parties?lang=fr"), "ETag");
        assertThat(reader.get("/parties", "Accept-Language", "fr", "If-None-Match", header(reader.get("/parties"), "ETag")).statusCode()).isEqualTo(200);
        assertThat(reader.get("/parties?lang=fr", "If-None-Match", french).statusCode()).isEqualTo(304);
        assertThat(reader.get("/parties?lang=es", "If-None-Match", french).statusCode()).isEqualTo(200);
    }

    @Test
    void a_language_that_nobody_speaks_here_is_a_page_that_does_not_exist() {
        assertThat(reader.get("/?lang=xx").statusCode()).isEqualTo(404);
        assertThat(reader.get("/method?lang=fr-CH").statusCode()).isEqualTo(404);
        assertThat(reader.get("/?lang=").statusCode()).isEqualTo(200);
        assertThat(reader.get("/editions/GFMD-2009/calendar.ics?lang=xx").statusCode()).isEqualTo(404);
    }

    @Test
    void what_does_not_exist_does_not_exist_in_every_language() {
        var nothing = reader.get("/nothing?lang=ar");
        assertThat(nothing.statusCode()).isEqualTo(404);
        assertThat(nothing.body()).contains("<html lang=\"ar\" dir=\"rtl\">");
    }

    @Test
    void arabic_reads_from_the_right_and_writes_digits_from_0_to_9() {
        var page = reader.get("/?lang=ar").body();
        assertThat(page).contains("<html lang=\"ar\" dir=\"rtl\">").doesNotContainPattern("[٠-٩]");
    }

    @Test
    void every_language_says_sign_in_in_its_own_words() {
        SIGN_IN.forEach((code, words) -> assertThat(reader.get("/method?lang=" + code).body()).as(code).contains(words));
    }

    @Test
    void a_text_that_somebody_wrote_keeps_its_language() {
        var page = reader.get("/recommendations/" + world.unassigned + "?lang=ar").body();
        assertThat(page).contains("<p class=\"verbatim\" dir=\"auto\" lang=\"en\">");
        assertThat(reader.get("/recommendations/" + world.unassigned).body()).contains("<p class=\"verbatim\" dir=\"auto\">");
    }

    @Test
    void an_editions_calendar_is_told_in_the_language_that_is_asked_for() {
        var french = reader.get("/editions/GFMD-2009/calendar.ics?lang=fr");
        assertThat(header(french, "Content-Language")).isEqualTo("fr");
        assertThat(french.body()).isNotEqualTo(reader.get("/editions/GFMD-2009/calendar.ics").body());
        assertThat(header(reader.get("/editions/GFMD-2009/calendar.ics", "Accept-Language", "ar"), "Content-Language")).isEqualTo("ar");
    }

    @Test
    void a_first_visit_stays_below_a_hundred_kilobytes_in_arabic_too() {
        var sheets = List.of("tokens.css", "components.css", "portal.css", "favicon.svg").stream()
                .mapToInt(file -> reader.get(Assets.ADDRESS + file).body().length()).sum();
        for (var path : List.of("/", "/commitments", "/recommendations", "/commitments/" + world.contested, "/method", "/parties/XAA")) {
            assertThat(reader.get(path + "?lang=ar").body().getBytes(StandardCharsets.UTF_8).length + sheets).as(path).isLessThan(100_000);
        }
    }
}

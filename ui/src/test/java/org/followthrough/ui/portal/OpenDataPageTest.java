package org.followthrough.ui.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people and machines find of the open data. */
@PortalTest
class OpenDataPageTest {

    @Autowired
    private PublicWorld world;
    @Autowired
    private Browsing reader;

    @BeforeEach
    void begin() {
        world.begin();
    }

    @Test
    void the_page_offers_every_edition_whole_with_checksum_licence_dictionary_and_feeds() {
        var page = reader.get("/data").body();
        assertThat(page).contains("/api/v1/editions/GFMD-2009/data.zip", "/api/v1/editions/GFMD-2009/data.sha256", "/api/v1/dictionary", "CC BY 4.0",
                "href=\"https://creativecommons.org/licenses/by/4.0/\" rel=\"license\"", "/recommendations.atom",
                "<link rel=\"alternate\" type=\"application/ld+json\" href=\"/data.jsonld\"");
        assertThat(Browsing.links(page)).contains("/api/v1/editions/GFMD-2009/data.zip").filteredOn(link -> !link.startsWith("/app/")).allMatch(link -> reader.get(link).statusCode() < 400);
    }

    @Test
    void catalogues_read_the_same_as_json_ld() {
        var set = reader.get("/data.jsonld");
        assertThat(set.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/ld+json");
        assertThat(set.body()).contains("\"@context\":\"https://schema.org/\"", "\"@type\":\"Dataset\"", "http://localhost/api/v1/editions/GFMD-2009/data.zip",
                "https://creativecommons.org/licenses/by/4.0/");
    }

    @Test
    void the_site_map_leads_to_every_page() {
        assertThat(reader.get("/robots.txt").body()).contains("Sitemap: http://localhost/sitemap.xml");
        var parts = Pattern.compile("<loc>http://localhost([^<]+)</loc>").matcher(reader.get("/sitemap.xml").body()).results().map(part -> part.group(1)).toList();
        assertThat(parts).contains("/sitemap/pages.xml").hasSize(3);
        var pages = parts.stream().map(part -> reader.get(part).body()).reduce("", String::concat);
        assertThat(pages).contains("http://localhost/commitments/" + world.contested + "</loc><lastmod>20", "http://localhost/recommendations/" + world.unassigned,
                "http://localhost/accountability/GFMD-2009", "http://localhost/parties/ORG-15");
        assertThat(reader.get("/sitemap/other.xml").statusCode()).isEqualTo(404);
    }
}

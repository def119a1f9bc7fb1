package org.followthrough.ui.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xml.sax.SAXException;

/** The accounts of anything: every figure is recounted in the list that it opens (method, section 5). */
@PortalTest
class AccountPagesTest {

    /** A figure that is nothing but a link to its list, or begins with its number. */
    private static final Pattern FIGURE = Pattern.compile("<a(?: class=\"[a-z]+\")? href=\"(/commitments\\?[^\"]+)\"[^>]*>(\\d+)");
    private static final Pattern OF = Pattern.compile("<a(?: class=\"[a-z]+\")? href=\"(/commitments\\?[^\"]+)\"[^>]*>of (\\d+)");
    private static final Pattern STAGE = Pattern.compile("<a href=\"(/commitments\\?[^\"]+)\">[A-Z][a-z]+</a></th><td>.*?</td><td class=\"n\"><b>(\\d+)</b>");
    private static final Pattern LIST = Pattern.compile("<b class=\"num\">(?:(\\d+) commitments|One commitment|No commitments?)[^<]*</b>");

    @Autowired
    private PublicWorld world;
    @Autowired
    private Browsing reader;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void begin() {
        world.begin();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/accountability/GFMD-2009", "/accountability/GFMD-2009?region=north", "/accountability/GFMD-2009?theme=labour&party=XAA",
        "/accountability/GFMD-2009?gcm=6", "/regions/north", "/regions/north?edition=GFMD-2009", "/themes/labour", "/objectives/6", "/cycles/2025-1",
        "/cycles/2025-1?region=north", "/accountability/GFMD-2009/times", "/accountability/GFMD-2009/comparison", "/accountability/GFMD-2009/uptake", "/parties/XAA", "/"})
    void every_figure_opens_a_list_with_exactly_as_many_rows(String path) {
        var body = reader.get(path).body();
        assertThat(body).as(path).contains("<h1");
        var figures = List.of(FIGURE, OF, STAGE).stream().flatMap(pattern -> pattern.matcher(body).results()).toList();
        assertThat(figures).as(path).isNotEmpty();
        figures.stream().filter(figure -> body.charAt(figure.end()) != '/').map(figure -> List.of(figure.group(1).replace("&amp;", "&"), figure.group(2))).distinct()
                .forEach(figure -> assertThat(rows(figure.get(0))).as(path + " → " + figure.get(0)).isEqualTo(Integer.parseInt(figure.get(1))));
    }

    private int rows(String list) {
        var count = LIST.matcher(reader.get(list).body());
        assertThat(count.find()).as(list).isTrue();
        return count.group(1) != null ? Integer.parseInt(count.group(1)) : count.group().contains("One") ? 1 : 0;
    }

    @Test
    void the_list_behind_a_figure_is_downloaded_with_the_same_rows() {
        var list = "/commitments?edition=GFMD-2009&passed=2025-1%3Areported";
        assertThat(reader.get(list).body()).contains("/api/v1/commitments.csv?edition=GFMD-2009&amp;passed=2025-1%3Areported", "Only: Passed: reported in 2025-1");
        var csv = reader.get("/api/v1/commitments.csv?edition=GFMD-2009&passed=2025-1%3Areported").body().strip().lines().count();
        assertThat(csv - 1).isEqualTo(rows(list)).isEqualTo(jdbc.sql("""
                select count(*)::int from progress_report r join reporting_cycle y on y.id = r.cycle
                where y.code = '2025-1' and r.state = 'cleared' and not r.voluntary""").query(Integer.class).single().longValue());
    }

    @Test
    void the_account_of_a_cycle_counts_what_the_raw_rows_hold() {
        var body = reader.get("/cycles/2025-1").body();
        var asked = jdbc.sql("""
                select count(*)::int from progress_report r join reporting_cycle y on y.id = r.cycle join commitment c on c.id = r.commitment
                    join party p on p.code = c.addressee where y.code = '2025-1' and not r.voluntary and p.kind = 'state'""").query(Integer.class).single();
        assertThat(body).contains("Reporting cycle 2025-1", ">Asked</a>", "<b>" + asked + "</b>");
    }

    @Test
    void nothing_of_a_sealed_assessment_can_be_told_from_a_cycle_or_its_times() {
        var before = reader.get("/cycles/2025-1").body() + reader.get("/accountability/GFMD-2009/times").body();
        var published = jdbc.sql("select count(*)::int from assessment a join reporting_cycle y on y.id = a.cycle where y.code = '2025-1' and a.published_at is not null")
                .query(Integer.class).single();
        var replied = rows("/commitments?passed=2025-1%3Areplied");
        assertThat(rows("/commitments?passed=2025-1%3Afound")).isEqualTo(published);
        jdbc.sql("update assessment set published_at = null where commitment = (select id from commitment where ref = :ref)").param("ref", world.contested).update();
        try {
            assertThat(rows("/commitments?passed=2025-1%3Afound")).isEqualTo(published - 1);
            assertThat(rows("/commitments?passed=2025-1%3Areplied")).isEqualTo(replied - 1);
        } finally {
            jdbc.sql("""
                    update assessment a set published_at = p.published_at from panel p where p.id = a.panel
                        and a.commitment = (select id from commitment where ref = :ref)""").param("ref", world.contested).update();
        }
        assertThat(reader.get("/cycles/2025-1").body() + reader.get("/accountability/GFMD-2009/times").body()).isEqualToIgnoringWhitespace(before);
    }

    @Test
    void addresses_that_cannot_be_are_no_pages() {
        for (var path : List.of("/regions/nowhere", "/themes/nothing", "/objectives/24", "/objectives/0", "/cycles/2031-9", "/accountability/GFMD-2009?region=nowhere",
                "/accountability/GFMD-1999/times", "/accountability/GFMD-2009/nothing", "/commitments?passed=2025-1:nothing", "/commitments?passed=reported",
                "/commitments?passed=2025-1:self-report", "/regions/north?edition=GFMD-1999", "/accountability/GFMD-2009/pictures/none.svg",
                "/accountability/GFMD-2009/pictures/funnel.gif")) {
            assertThat(reader.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(reader.get("/api/v1/commitments?passed=nothing").statusCode()).isEqualTo(400);
    }

    @Test
    void an_edition_without_commitments_says_so_on_every_page() {
        jdbc.sql("""
                insert into edition select (jsonb_populate_record(e, '{"code": "GFMD-1000", "first_assigned_at": null}')).* from edition e
                where code = 'GFMD-2009' on conflict do nothing""").update();
        for (var page : List.of("", "/times", "/comparison", "/timeline", "/contested", "/pictures/moves.svg", "/pictures/tiles.png")) {
            assertThat(reader.get("/accountability/GFMD-1000" + page).statusCode()).as(page).isEqualTo(200);
        }
        assertThat(reader.get("/accountability/GFMD-1000/comparison").body()).contains("No government here was given five commitments or more");
        jdbc.sql("delete from edition where code = 'GFMD-1000'").update();
    }

    @Test
    void governments_are_compared_from_five_on_in_the_order_of_their_names_and_by_nothing_else() {
        var body = reader.get("/accountability/GFMD-2009/comparison").body();
        assertThat(body).contains("Civil-society organisations", "Fewer than five commitments").doesNotContain("sort", "aria-sort");
        assertThat(body.substring(body.indexOf("<table"), body.indexOf("</table>"))).doesNotContain("Assessed", "Complete", "Regression");
        assertThat(reader.get("/accountability/GFMD-2009/comparison?region=north").statusCode()).isEqualTo(200);
    }

    @Test
    void both_views_of_what_is_contested_stand_side_by_side() {
        assertThat(reader.get("/accountability/GFMD-2009/contested").body()).contains(world.contested, "The government reports", "The panel finds",
                "Computed gap: 2 steps. The addressee disputes the finding.", "Evidence moderate", "The regulation is before Parliament; the finding is disputed.",
                world.ofOrganisation, "The organisation reports");
    }

    @Test
    void the_timeline_tells_openings_due_dates_and_publications() {
        var body = reader.get("/accountability/GFMD-2009/timeline").body();
        assertThat(body.substring(body.indexOf("<h2")).replaceAll("\\s+", " ")).contains("Reporting cycle 2025-1 opens",
                "Reports of 2025-1 are due", "Assessments of 2025-1 are published", "/cycles/2025-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"funnel", "quality", "position", "self-report", "assessment", "effect", "cooperation", "headlines", "moves", "heat", "tiles", "uptake"})
    void every_picture_is_saved_with_title_source_instant_and_licence(String name) throws IOException, InterruptedException, ParserConfigurationException, SAXException {
        var path = "/accountability/GFMD-2009/pictures/" + name;
        var svg = reader.get(path + ".svg?region=north");
        assertThat(svg.headers().firstValue("Content-Type").orElseThrow()).startsWith("image/svg+xml");
        assertThat(svg.body()).contains("/accountability/GFMD-2009", "method version 1", "CC BY 4.0", "<title id=\"t\">").doesNotContain("<script", "style=");
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        assertThat(factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.body().getBytes(java.nio.charset.StandardCharsets.UTF_8))).getDocumentElement()
                .getTagName()).isEqualTo("svg");
        var png = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(reader.address(path + ".png?lang=ar"))).build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(png.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(ImageIO.read(new ByteArrayInputStream(png.body())).getWidth()).isGreaterThan(1000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/regions/north", "/regions/north?edition=GFMD-2009", "/themes/labour", "/objectives/6", "/cycles/2025-1", "/cycles/2025-1?region=north"})
    void every_picture_of_other_accounts_is_saved_with_what_it_is_of(String path) {
        var body = reader.get(path).body();
        var pictures = Pattern.compile("href=\"([^\"]+/pictures/[a-z-]+\\.(?:svg|png)[^\"]*)\"").matcher(body).results().map(one -> one.group(1).replace("&amp;", "&")).toList();
        assertThat(pictures).hasSizeGreaterThanOrEqualTo(12);
        var heading = Pattern.compile("<h1>([^<]+)</h1>").matcher(body);
        assertThat(heading.find()).isTrue();
        for (var picture : pictures) {
            var answer = reader.get(picture);
            assertThat(answer.statusCode()).as(picture).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).as(picture).startsWith(picture.contains(".svg") ? "image/svg+xml" : "image/png");
            if (picture.contains(".svg")) {
                assertThat(answer.body()).contains(heading.group(1), path.replaceAll("\\?.*", ""), "CC BY 4.0", "<title id=\"t\">").doesNotContain("<script", "style=");
                assertThat(answer.body().contains("Athens 2009")).as(picture).isEqualTo(path.startsWith("/cycles") || path.contains("edition="));
            }
        }
    }

    @Test
    void pictures_that_an_account_does_not_have_do_not_exist() {
        for (var path : List.of("/regions/north/pictures/heat.svg", "/regions/nowhere/pictures/funnel.svg", "/objectives/24/pictures/funnel.png", "/cycles/2031-9/pictures/funnel.svg",
                "/cycles/2025-1/pictures/quality.svg", "/themes/labour/pictures/funnel.gif", "/parties/XAA/pictures/funnel.svg")) {
            assertThat(reader.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void a_corridor_is_downloaded_as_it_is_shown() {
        for (var query : List.of("", "?reported=some", "?reported=none")) {
            var body = reader.get("/corridors/XAB-XAC" + query).body();
            var shown = Pattern.compile("<section class=\"agenda\">").matcher(body).results().count();
            var csv = reader.get("/api/v1/corridors/XAB-XAC.csv" + query).body();
            assertThat(csv.strip().lines().count() - 1).as(query).isEqualTo(2 * shown);
            assertThat(body.contains("/api/v1/corridors/XAB-XAC.xlsx" + query + "\"")).as(query).isEqualTo(shown > 0);
        }
        assertThat(reader.get("/api/v1/corridors/XAB-XAC.csv").body()).startsWith("recommendation,title,namesCorridor,state,stateName,commitment,position,selfReport,");
        assertThat(reader.get("/api/v1/corridors/XAB-XAC.json").body()).contains("\"silent\":true", "\"state\":\"XAC\"");
        assertThat(reader.get("/api/v1/corridors/XAB-XAC.xlsx").statusCode()).isEqualTo(200);
        assertThat(reader.get("/api/v1/corridors/XAB-XAB.csv").statusCode()).isEqualTo(404);
        assertThat(reader.get("/api/v1/corridors/XAB-ORG-15.csv").statusCode()).isEqualTo(404);
        assertThat(reader.get("/api/v1/corridors/XAB-XAC.csv?reported=never").statusCode()).isEqualTo(400);
        assertThat(reader.get("/api/v1/corridors/XAB-XAC.pdf").statusCode()).isEqualTo(404);
    }

    @Test
    void an_unchanged_picture_is_answered_with_304() {
        var first = reader.get("/accountability/GFMD-2009/pictures/funnel.svg");
        assertThat(reader.get("/accountability/GFMD-2009/pictures/funnel.svg", "If-None-Match", first.headers().firstValue("ETag").orElseThrow()).statusCode())
                .isEqualTo(304);
    }

    @Test
    void a_corridor_shows_what_two_states_were_both_asked_and_where_one_is_silent() {
        var body = reader.get("/corridors/XAB-XAC").body();
        assertThat(body).contains("XAB", "kept together:", world.awaiting.substring(0, world.awaiting.indexOf('~')), "nothing received");
        var both = jdbc.sql("""
                select count(*)::int from (select recommendation from standing where addressee in ('XAB', 'XAC') group by 1 having count(*) = 2) pair""")
                .query(Integer.class).single();
        assertThat(body).contains("<a href=\"/corridors/XAB-XAC\">" + both + "</a>");
        for (var path : List.of("/corridors/XAB-XAB", "/corridors/XAB", "/corridors/XAB-ZZZ", "/corridors/XAB-XAC?reported=never")) {
            assertThat(reader.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(reader.get("/corridors?from=XAB&to=XAC&lang=fr").headers().firstValue("Location").orElseThrow()).endsWith("/corridors/XAB-XAC?lang=fr");
    }

    @Test
    void the_way_from_ask_to_effect_loses_what_does_not_go_on_and_opens_both_texts_at_every_edge() {
        var committed = rows("/commitments?edition=GFMD-2009&passed=committed");
        assertThat(committed + rows("/commitments?edition=GFMD-2009&passed=not-committed")).isEqualTo(rows("/commitments?edition=GFMD-2009"));
        assertThat(rows("/commitments?edition=GFMD-2009&passed=enacted") + rows("/commitments?edition=GFMD-2009&passed=not-enacted")).isEqualTo(committed);
        var enacted = reader.get("/accountability/GFMD-2009/uptake?edge=enacted").body();
        assertThat(enacted).contains("What was taken on, and the law or budget line", "Law: Gazette of 1 February, 1 February 2025", "https://gazette.example/act");
        assertThat(reader.get("/accountability/GFMD-2009/uptake?edge=committed").body()).contains("The ask", "The addressee takes on", "Accepted");
        assertThat(reader.get("/accountability/GFMD-2009/uptake?edge=effective").statusCode()).isEqualTo(200);
        assertThat(reader.get("/accountability/GFMD-2009/uptake?edge=nothing").statusCode()).isEqualTo(404);
    }

    private int passed(String what) {
        return rows("/commitments?edition=GFMD-2009&passed=" + what);
    }

    @Test
    void asks_go_into_what_governments_agreed_on_and_from_there_or_without_it_to_what_is_taken_on() {
        assertThat(passed("declared")).isPositive().isEqualTo(jdbc.sql("""
                select count(*)::int from commitment c join recommendation r on r.id = c.recommendation join event e on e.code = r.event
                where e.edition = 'GFMD-2009' and r.id in (select recommendation from adoption where status = 'confirmed')""").query(Integer.class).single());
        assertThat(passed("declared") + passed("not-declared")).isEqualTo(rows("/commitments?edition=GFMD-2009"));
        assertThat(passed("declared-committed") + passed("declared-not-committed")).isEqualTo(passed("declared"));
        assertThat(passed("undeclared-committed") + passed("undeclared-not-committed")).isEqualTo(passed("not-declared"));
        assertThat(passed("declared-committed") + passed("undeclared-committed")).isEqualTo(passed("committed"));
    }

    @Test
    void an_ask_stands_beside_the_sentence_in_which_it_is_found_and_the_sentence_beside_what_was_taken_on() {
        var asked = reader.get("/accountability/GFMD-2009/uptake?edge=declared").body();
        assertThat(asked).contains("What was asked, and what governments agreed on", "We will license recruiters &amp; inspect &lt;them&gt;.",
                "Adopted in Outcome of the governments, Paragraph 3 (Government Meeting, 5 November 2009)", world.declaration + "#s");
        assertThat(reader.get("/accountability/GFMD-2009/uptake?edge=declared-committed").body()).contains("Governments agreed", "We will license recruiters");
        assertThat(reader.get("/accountability/GFMD-2009/uptake?edge=undeclared-committed").body()).doesNotContain("We will license recruiters");
        assertThat(reader.get(world.declaration).body()).contains("Outcome of the governments", "https://outcome.example/2009", world.unassigned, "reflected", "None.");
        assertThat(reader.get("/recommendations/" + world.unassigned).body()).contains("Reflected in Outcome of the governments", "We will license recruiters");
        assertThat(reader.get("/declarations/00000000-0000-0000-0000-000000000000").statusCode()).isEqualTo(404);
        assertThat(reader.get("/declarations/none").statusCode()).isEqualTo(404);
    }

    @Test
    void where_nothing_was_compared_the_step_is_left_out_and_it_is_said() {
        jdbc.sql("""
                insert into edition select (jsonb_populate_record(e, '{"code": "GFMD-1001", "first_assigned_at": null}')).* from edition e
                where code = 'GFMD-2009' on conflict do nothing""").update();
        assertThat(reader.get("/accountability/GFMD-1001/uptake").body()).contains("Nobody has entered an outcome document of governments");
        jdbc.sql("delete from edition where code = 'GFMD-1001'").update();
    }

    @Test
    void a_law_that_is_not_public_enacts_nothing() {
        var before = rows("/commitments?passed=enacted");
        jdbc.sql("update evidence set published_at = null where title = 'Gazette of 1 February'").update();
        try {
            assertThat(rows("/commitments?passed=enacted")).isLessThan(before);
        } finally {
            jdbc.sql("update evidence set published_at = added_at where title = 'Gazette of 1 February'").update();
        }
    }
}

package org.followthrough.ui.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.followthrough.World;
import org.followthrough.commitment.Decision;
import org.followthrough.commitment.Position;
import org.followthrough.commitment.PositionDraft;
import org.followthrough.commitment.PositionTerms;
import org.followthrough.corrections.TypingErrorService;
import org.followthrough.corrections.WordingKind;
import org.followthrough.review.replies.LaterReplyService;
import org.followthrough.forum.Profile;
import org.followthrough.register.RegisterService;
import org.followthrough.register.lineage.Asks;
import org.followthrough.register.lineage.LineageKind;
import org.followthrough.register.lineage.LineageService;
import org.followthrough.register.sharpening.Parts;
import org.followthrough.register.sharpening.SharpeningService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What anyone gets from the portal, without an account and without scripts (contract, section 2). */
@PortalTest
class PortalPagesTest {

    private static final int BUDGET = 100_000;
    private static final int BOUND = 150;

    @Autowired
    private PublicWorld world;
    @Autowired
    private World lives;
    @Autowired
    private Browsing reader;
    @Autowired
    private Asks asks;
    @Autowired
    private LineageService lineage;
    @Autowired
    private SharpeningService sharpening;
    @Autowired
    private RegisterService register;
    @Autowired
    private LaterReplyService laterReplies;

    @Autowired
    private TypingErrorService typingErrors;

    @Test
    void a_corrected_typing_error_stands_beside_what_it_replaced() {
        var ref = lives.assigned("XAB");
        lives.respond(ref, new PositionDraft(Position.NOTED, new PositionTerms("The parlament decides on <it> in the spring session.", null, null,
                null, null, null), List.of()));
        assertThat(reader.get("/commitments/" + ref).body()).doesNotContain("Corrected typing errors");
        typingErrors.correct(lives.who("admin"), ref, WordingKind.POSITION_REASON, null, "The parlament decides on <it> in the spring session.",
                "The parliament decides on <it> in the spring session.", "A letter was missing.");
        assertThat(reader.get("/commitments/" + ref).body()).contains("Corrected typing errors", "A letter was missing.",
                "<del><span class=\"vh\">Taken out: </span>parlament</del>", "<ins><span class=\"vh\">Put in: </span>parliament</ins>", "&lt;it&gt;");
    }

    @BeforeEach
    void begin() {
        world.begin();
    }

    private List<String> pages() {
        return List.of("/", "/?edition=GFMD-2009&theme=labour&region=north", "/recommendations", "/recommendations?q=recruit&gcm=6",
                "/recommendations/" + world.unassigned, "/recommendations/" + world.askedAgain, "/commitments", "/commitments?q=nothing+like+this", "/commitments/" + world.contested,
                "/commitments/" + world.assessed, "/commitments/" + world.silent, "/commitments/" + world.awaiting,
                "/commitments/" + world.reported, "/accountability/GFMD-2009", "/accountability/GFMD-2009/governments", "/accountability/GFMD-2009/agenda",
                "/accountability/GFMD-2009?region=north", "/accountability/GFMD-2009/times", "/accountability/GFMD-2009/comparison",
                "/accountability/GFMD-2009/timeline", "/accountability/GFMD-2009/contested", "/regions/north", "/themes/labour", "/objectives/6", "/cycles/2025-1",
                "/corridors", "/corridors/XAA-XAB", "/accountability/GFMD-2009/uptake", "/accountability/GFMD-2009/uptake?edge=committed",
                "/accountability/GFMD-2009/uptake?edge=declared", world.declaration,
                "/editions/GFMD-2009", world.outcome(), "/parties", "/parties/XAA", "/parties/ORG-1", "/parties/ORG-15", "/commitments/" + world.ofOrganisation,
                "/commitments?kind=organisation", "/recommendations?kind=state", "/method", "/data", "/evidence", "/support",
                "/accessibility");
    }

    @Test
    void every_page_is_html_with_a_title_a_description_a_language_and_one_heading() {
        for (var path : pages()) {
            var page = reader.get(path);
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertThat(page.headers().firstValue("Content-Type").orElseThrow()).isEqualTo("text/html;charset=UTF-8");
            assertThat(page.body()).as(path).contains("<html lang=\"en\" dir=\"ltr\">").containsPattern("<title>[^<]{3,} · Followthrough</title>")
                    .containsPattern("<meta name=\"description\" content=\"[^\"]{10,}\">").contains("href=\"#main\"");
            assertThat(Pattern.compile("<h1[ >]").matcher(page.body()).results()).as(path).hasSize(1);
        }
    }

    @Test
    void where_no_position_is_asked_for_the_page_awaits_no_response() {
        var ref = lives.assignedOf(lives.forumOfItsOwn(Profile.INFORMAL, "UTC"), "XAA");
        var informal = reader.get("/commitments/" + ref).body();
        assertThat(informal).contains("No position is asked for in this edition").doesNotContain("<li class=\"now\" aria-current=\"step\">Response");
        assertThat(Pattern.compile("aria-current=\"step\"").matcher(informal).results()).as("one step is now").hasSize(1);
        assertThat(reader.get("/commitments/" + world.awaiting).body()).contains("No position has been given yet");
    }

    @Test
    void pages_need_no_script_no_style_attribute_no_cookie_and_say_so() {
        for (var path : pages()) {
            var page = reader.get(path);
            assertThat(page.body()).as(path).doesNotContainPattern("<script|<style|\\sstyle=|\\son[a-z]+=|javascript:");
            assertThat(page.headers().firstValue("Set-Cookie")).as(path).isEmpty();
            assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow()).startsWith("default-src 'none';")
                    .doesNotContain("unsafe").contains("frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'");
            assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(page.headers().firstValue("Referrer-Policy")).isPresent();
        }
    }

    @Test
    void a_first_visit_stays_below_a_hundred_kilobytes() {
        var sheets = List.of("tokens.css", "components.css", "portal.css", "favicon.svg").stream()
                .mapToInt(file -> reader.get(Assets.ADDRESS + file).body().length()).sum();
        for (var path : pages()) {
            assertThat(reader.get(path).body().length() + sheets).as(path).isLessThan(BUDGET);
        }
    }

    @Test
    void a_first_visit_to_the_overview_takes_thirty_kilobytes_of_the_line_without_its_pictures() throws IOException {
        var line = 0;
        for (var file : List.of("tokens.css", "components.css", "portal.css")) {
            line += compressed(reader.get(Assets.ADDRESS + file).body());
        }
        for (var path : List.of("/", "/accountability/GFMD-2009")) {
            var page = reader.get(path).body();
            assertThat(page).contains("<svg");
            assertThat(compressed(page.replaceAll("(?s)<svg.*?</svg>", "")) + line).as(path).isLessThan(30_000);
        }
    }

    /** As the server sends it to a browser that takes gzip, which all do. */
    private static int compressed(String body) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var packed = new GZIPOutputStream(bytes)) {
            packed.write(body.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }

    @Test
    void an_unchanged_page_is_answered_with_304_and_style_sheets_stay_a_year() {
        var first = reader.get("/commitments");
        var tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(first.headers().firstValue("Cache-Control").orElseThrow()).contains("public");
        assertThat(reader.get("/commitments", "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(reader.get("/parties", "If-None-Match", tag).statusCode()).isEqualTo(200);
        assertThat(reader.get(Assets.ADDRESS + "tokens.css").headers().firstValue("Cache-Control").orElseThrow())
                .contains("max-age=31536000", "immutable");
        assertThat(reader.get("/static/tokens.css").headers().firstValue("Cache-Control").orElseThrow()).contains("no-cache");
    }

    @Test
    void the_directory_of_parties_begins_with_both_sides_by_the_same_measures() {
        var page = reader.get("/parties").body();
        assertThat(page).containsSubsequence("Both sides, the same measure", "/commitments?kind=state", "/commitments?kind=organisation", "States</h2>")
                .contains("On time").contains("/commitments?party=XAA&amp;cooperation=A");
    }

    @Test
    void what_does_not_exist_is_a_page_that_says_so() {
        for (var path : List.of("/nothing", "/commitments/CSD-2009-RT1-99~XAA", "/recommendations/none", "/parties/ZZZ", "/accountability/none", "/editions/none", "/editions/GFMD-2009/documents/none", "/editions/none/documents/00000000-0000-0000-0000-000000000000",
                "/commitments?headline=splendid", "/commitments?gcm=24", "/commitments?edition=none", "/commitments?kind=planet", "/recommendations?kind=planet", "/?theme=none",
                "/commitments?q=%00", "/commitments/", "/a/b/c", "/error", "/actuator", "/static/none.css",
                "/recommendations/" + world.contested)) {
            var page = reader.get(path);
            assertThat(page.statusCode()).as(path).isEqualTo(404);
            if (!path.startsWith("/static")) {
                assertThat(page.body()).as(path).contains("There is no such page").contains("<nav").doesNotContain("Exception");
            }
            assertThat(page.headers().firstValue("Set-Cookie")).as(path).isEmpty();
        }
    }

    @Test
    void what_cannot_be_read_is_refused_with_a_page() {
        for (var path : List.of("/commitments?q=%FF", "/commitments;x=1")) {
            var page = reader.get(path);
            assertThat(page.statusCode()).as(path).isEqualTo(400);
            assertThat(page.body()).as(path).contains("This request cannot be answered");
        }
    }

    @Test
    void nothing_can_be_sent_to_the_portal() {
        for (var method : List.of("POST", "PUT", "DELETE")) {
            var request = HttpRequest.newBuilder(URI.create(reader.address("/commitments")))
                    .method(method, HttpRequest.BodyPublishers.ofString("x=1")).build();
            assertThat(reader.send(request).statusCode()).as(method).isEqualTo(404);
        }
    }

    @Test
    void every_link_that_is_reached_from_the_first_page_leads_somewhere() {
        var known = new LinkedHashSet<>(List.of("/"));
        var waiting = new ArrayDeque<>(known);
        for (var read = 0; !waiting.isEmpty() && read < BOUND; read++) {
            var path = waiting.pop();
            var page = reader.get(path);
            assertThat(page.statusCode()).as(path).isLessThan(400);
            Browsing.links(page.body()).stream().filter(link -> !link.startsWith("/app/") && !link.startsWith("/api/") && known.add(link))
                    .forEach(waiting::add);
        }
        assertThat(known).contains("/commitments/" + world.contested, "/parties/XAA", "/method", "/accountability/GFMD-2009")
                .hasSizeGreaterThan(60);
    }

    @Test
    void a_figure_opens_the_list_that_holds_as_many() {
        var page = reader.get("/").body();
        var figures = Pattern.compile("<a href=\"(/commitments\\?[^\"]*)\">(\\d+)</a>").matcher(page).results().toList();
        assertThat(figures).hasSizeGreaterThan(10);
        for (var figure : figures) {
            var list = reader.get(figure.group(1).replace("&amp;", "&")).body();
            var count = figure.group(2).equals("1") ? "One commitment" : figure.group(2) + " commitments";
            assertThat(list).as(figure.group(1)).contains("<b class=\"num\">" + count + "</b>");
        }
    }

    @Test
    void both_views_stand_side_by_side_with_the_reply() {
        var page = reader.get("/commitments/" + world.contested).body();
        assertThat(page).containsSubsequence("The government reports", "Done", "The panel finds", "Limited", "the finding is disputed");
        assertThat(page).contains("Contested: State XAA says done, the panel says limited").doesNotContain("reviewer1", "ORG-");
    }

    @Test
    void what_the_addressee_adds_after_publication_stands_below_the_finding_and_leaves_the_headline() {
        laterReplies.write(lives.who("focal.org-15"), world.ofOrganisation, "2025-1", "A <b>second</b> count is under way.");
        assertThat(reader.get("/commitments/" + world.ofOrganisation).body()).doesNotContain("count is under way");
        laterReplies.decide(lives.who("clearing.org-15"), world.ofOrganisation, "2025-1", Decision.CLEAR, null);
        assertThat(reader.get("/commitments/" + world.ofOrganisation).body())
                .containsSubsequence("the finding is disputed", "Later reply of the addressee", "A &lt;b&gt;second&lt;/b&gt; count is under way.",
                        "added a reply to the published assessment of cycle 2025-1")
                .contains("Contested: ");
    }

    @Test
    void a_treaty_ask_shows_its_ladder_in_words_where_others_show_how_far_their_milestones_are() {
        var page = reader.get("/commitments/" + world.assessed).body();
        assertThat(page).contains("In 2025-1 the panel found rung 5 of 6: Applied by authorities.").contains("<ol class=\"ladder\"")
                .contains("<li value=\"5\" class=\"now\"><i></i><span>5 · Applied by authorities</span> <small>where it stands</small> <small>verified</small></li>")
                .contains("<li value=\"6\" class=\"ahead\"><i></i><span>6 · Remedy reachable by migrants</span></li>")
                .contains("<li value=\"3\" class=\"done\">").doesNotContain("of the weight");
        assertThat(reader.get("/recommendations/" + world.assessed.substring(0, world.assessed.indexOf('~'))).body()).contains("Treaty ask");
        assertThat(reader.get("/commitments/" + world.contested).body()).doesNotContain("class=\"ladder\"").contains("of the weight");
    }

    @Test
    void a_joint_commitment_shows_every_partner_and_the_headline_of_the_least_advanced() {
        var page = reader.get("/commitments/" + world.awaiting).body();
        var other = world.awaiting.replace("~XAB", "~XAC");
        assertThat(page).contains("Kept jointly with State XAC", "All partners are equally far.", "One form for complaints in both.", "Written by State XAB on", "coordinates",
                "<a href=\"/commitments/" + other + "\">State XAC</a>");
        assertThat(reader.get("/commitments/" + other).body()).contains("Kept jointly with State XAB");
        assertThat(reader.get("/commitments/" + world.silent).body()).doesNotContain("Kept jointly");
    }

    @Test
    void the_commitment_of_an_organisation_is_told_in_the_same_way_and_reviewed_by_governments_and_peers() {
        var page = reader.get("/commitments/" + world.ofOrganisation).body();
        assertThat(page).containsSubsequence("The organisation reports", "Done", "The panel finds", "Limited", "Sectors of the panel:",
                "governments", "the finding is disputed");
        assertThat(page).contains("Contested: Organisation ORG-15 says done, the panel says limited");
        assertThat(page).doesNotContain("The government reports", "anel of civil society", "reviewer1", "State XA", "ORG-1<", "ORG-2");
    }

    @Test
    void both_sides_stand_side_by_side_by_the_same_measures_with_the_list_behind_each_figure() {
        for (var path : List.of("/", "/accountability/GFMD-2009")) {
            var table = Pattern.compile("<table class=\"sides\">.*?</table>", Pattern.DOTALL).matcher(reader.get(path).body()).results()
                    .map(java.util.regex.MatchResult::group).toList();
            assertThat(table).as(path).singleElement().asString().containsSubsequence("Governments", "Civil-society organisations");
            var figures = Pattern.compile("<a href=\"(/commitments\\?[^\"]*)\">(\\d+) of (\\d+)</a>").matcher(table.getFirst()).results().toList();
            assertThat(figures).as("three measures of two sides").hasSize(6);
            for (var figure : figures) {
                var count = figure.group(2).equals("1") ? "One commitment" : figure.group(2) + " commitments";
                assertThat(reader.get(figure.group(1).replace("&amp;", "&")).body()).as(figure.group(1)).contains(count);
            }
        }
    }

    @Test
    void where_one_side_was_asked_nothing_the_other_keeps_its_place_and_size() {
        var page = reader.get("/?region=north").body();
        assertThat(page).contains("<table class=\"sides\">").contains("Nothing was asked of this side").contains("no commitments");
    }

    @Test
    void lists_are_filtered_by_who_was_asked() {
        var organisations = reader.get("/commitments?kind=organisation").body();
        assertThat(organisations).contains(world.ofOrganisation).doesNotContain(world.contested)
                .contains("<option value=\"organisation\" selected>Organisations</option>").contains("/api/v1/commitments.csv?kind=organisation");
        assertThat(reader.get("/commitments?kind=state").body()).doesNotContain(world.ofOrganisation);
        var asked = world.ofOrganisation.substring(0, world.ofOrganisation.indexOf('~'));
        assertThat(reader.get("/recommendations?kind=organisation").body()).contains(asked);
        assertThat(reader.get("/recommendations?kind=state").body()).doesNotContain("/recommendations/" + asked + "\"");
    }

    @Test
    void the_page_of_an_organisation_shows_its_commitments_beside_both_sides() {
        assertThat(reader.get("/parties/ORG-15").body()).contains(world.ofOrganisation)
                .containsSubsequence("This party", "Region west", "Governments", "Civil-society organisations");
    }

    @Test
    void a_commitment_draws_its_own_process_with_where_it_is_and_what_happens_if_nothing_happens() {
        var page = reader.get("/commitments/" + world.awaiting).body();
        assertThat(page).contains("<svg class=\"process\"").contains("class=\"pn now\"").contains("class=\"pn done")
                .containsSubsequence("Focal point of State XAB", "If nothing happens", "The window for objections ends on");
        assertThat(page).doesNotContain("${");
    }

    @Test
    void a_text_that_looks_like_markup_stays_text() {
        var page = reader.get("/commitments?q=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E%22%27").body();
        assertThat(page).doesNotContain("<img").contains("&lt;img");
    }

    @Test
    void robots_stay_out_of_the_workspace() {
        assertThat(reader.get("/robots.txt").body()).contains("Disallow: /app/");
    }

    @Test
    void an_ask_that_came_back_shows_every_time_and_leads_to_what_took_its_place() {
        var first = asks.of(2009, "Grease the locks", "Grease the gates of the canal locks in winter.");
        asks.begin(2014);
        var second = asks.of(2014, "Grease the locks again", "Grease the gates of the canal locks.");
        lineage.link(asks.curator(), second, LineageKind.SUPERSEDES, first, null);
        var page = reader.get("/recommendations/" + first).body();
        assertThat(page).contains("Asked for the second time", "supersedes " + first, "A newer ask has taken its place",
                "href=\"/recommendations/" + second + "\"", "Given to nobody yet");
        assertThat(reader.get("/recommendations/" + second).body()).contains("Asked for the second time").doesNotContain("A newer ask has taken");
        assertThat(reader.get("/recommendations/" + world.unassigned).body()).doesNotContain("id=\"asked\"");
    }

    @Test
    void the_parts_of_a_sharpened_ask_are_public_once_a_second_person_confirmed_them() {
        var ref = asks.of(2009, "Inspect the cranes", "States should inspect harbour cranes.");
        var codes = asks.find(ref).quality();
        sharpening.sharpen(asks.who("curator2"), ref, codes, new Parts("Port authorities", "Inspect cranes", "A yearly report", "by 2028", ""));
        assertThat(reader.get("/recommendations/" + ref).body()).contains("Port authorities", "proposed, not confirmed").doesNotContain("Who should act");
        register.codeQuality(asks.who("organiser"), ref, codes);
        assertThat(reader.get("/recommendations/" + ref).body()).contains("Who should act", "Port authorities", "By when", "by 2028")
                .doesNotContain("Counted from where");
        assertThat(reader.get("/recommendations/" + world.unassigned).body()).contains("Not verifiable");
    }
}

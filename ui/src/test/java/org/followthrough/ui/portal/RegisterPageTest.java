package org.followthrough.ui.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.followthrough.World;
import org.followthrough.identity.Accounts;
import org.followthrough.register.AddresseeGroup;
import org.followthrough.register.Ambition;
import org.followthrough.register.Classification;
import org.followthrough.register.Coding;
import org.followthrough.register.Consensus;
import org.followthrough.register.Corridor;
import org.followthrough.register.Quality;
import org.followthrough.register.RegisterService;
import org.followthrough.register.Registration;
import org.followthrough.register.Verifiability;
import org.followthrough.vocabulary.Scheme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The register in the portal: search, marks and facets, all of it by plain links and one form. */
@PortalTest
class RegisterPageTest {

    @Autowired
    private PublicWorld world;
    @Autowired
    private Browsing reader;
    @Autowired
    private RegisterService register;
    @Autowired
    private Accounts accounts;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void begin() {
        world.begin();
        if (jdbc.sql("select count(*) from recommendation where title like '%Thylacine%'").query(Integer.class).single() == 0) {
            registered("<script>alert('x')</script> Thylacine & co");
            registered("Thylacine two");
        }
    }

    private void registered(String title) {
        register.register(accounts.actor("curator@demo.example").orElseThrow(), new Registration(null, World.EVENT,
                jdbc.sql("select id from document limit 1").query(UUID.class).single(), null, "Annex", null, 0, 10,
                "Governments should <b>count</b> every thylacine.", null, title, Set.of("labour"), Set.of(23), Set.of(AddresseeGroup.MEDIA),
                new Quality(Verifiability.NOT_VERIFIABLE, Ambition.IMPROVES, Consensus.CONSENSUS, null)));
    }

    private String page(String query) {
        var page = reader.get("/recommendations?" + query);
        assertThat(page.statusCode()).as(query).isEqualTo(200);
        assertThat(page.body()).as(query).doesNotContain("<script", "Exception").doesNotContainPattern("\\sstyle=");
        return page.body();
    }

    private static String q(String typed) {
        return "q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }

    @Test
    void what_was_found_is_marked_and_every_text_is_escaped() {
        var body = page("q=thylacines");
        assertThat(body).contains("&lt;script&gt;alert(", "<mark>Thylacine</mark> &amp; co", "&lt;b&gt;count&lt;/b&gt; every <mark>thylacine</mark>",
                "2 recommendations");
        assertThat(page("theme=labour")).doesNotContain("<mark>");
    }

    @Test
    void a_facet_leads_to_a_list_of_as_many() {
        var body = page("q=thylacine");
        var links = Pattern.compile("<a href=\"/recommendations\\?([^\"]*)\" rel=\"nofollow\"[^>]*>[^<]*</a>\\s*<span class=\"dim num\">(\\d+)</span>")
                .matcher(body).results().toList();
        assertThat(links).hasSizeGreaterThanOrEqualTo(7);
        for (var link : links) {
            var many = Integer.parseInt(link.group(2));
            assertThat(page(link.group(1).replace("&amp;", "&"))).as(link.group(1))
                    .contains(many == 1 ? "One recommendation" : many + " recommendations");
        }
    }

    @Test
    void a_chosen_value_is_named_and_can_be_taken_away_and_stays_when_words_are_typed() {
        var body = page("q=thylacine&gcm=23&assigned=false");
        assertThat(body).contains("aria-current=\"true\"", "href=\"/recommendations?assigned=false&amp;q=thylacine\"",
                "<input type=\"hidden\" name=\"gcm\" value=\"23\">", "<input type=\"hidden\" name=\"assigned\" value=\"false\">");
        assertThat(page("q=thylacine&assigned=true")).contains("No recommendation found", "Nothing was found with all of these words",
                "href=\"/recommendations?q=thylacine\"");
    }

    @Test
    void whatever_is_typed_is_answered_with_a_page() {
        for (var typed : List.of("\u0000", "((&|!", "\"thylacine", "'; drop table x", "x".repeat(10_000).substring(0, 6_000), "\u0627\u0644\u0639\u0645\u0627\u0644",
                "<script>", "%", "\ud83d\ude00")) {
            page(q(typed));
        }
        assertThat(page(q("\"thylacine two"))).contains("One recommendation", "<mark>Thylacine</mark> <mark>two</mark>");
        assertThat(page(q("!!!"))).contains("Nothing was found with all of these words");
    }

    @Test
    void a_recommendation_links_every_term_to_the_list_that_it_narrows() {
        var ref = jdbc.sql("select ref from recommendation where title = 'Thylacine two'").query(String.class).single();
        register.classify(accounts.actor("curator@demo.example").orElseThrow(), ref, new Classification(Set.of("labour"), Set.of(23),
                Coding.NONE.with(Scheme.SDG, List.of("15.7")).with(Scheme.INSTRUMENTS, List.of("C189-17")).with(List.of(new Corridor("XAA", null, "XAC")))), null);
        var body = reader.get("/recommendations/" + ref).body();
        assertThat(body).contains("href=\"/recommendations?theme=labour\"", "href=\"/recommendations?sdg=15.7\"", "Take urgent action to end poaching",
                "href=\"/recommendations?instrument=C189-17\"", "ILO Domestic Workers Convention, 2011 (No. 189)",
                "href=\"/recommendations?corridor=XAA-XAC\"", "State XAA \u2192 State XAC");
        for (var query : List.of("sdg=15.7", "sdg=15", "instrument=C189", "corridor=XAA-XAC")) {
            assertThat(page(query)).as(query).contains("One recommendation", ref);
        }
        assertThat(page("sdg=15.7&corridor=XAA-XAC")).contains("SDG target: 15.7 Take urgent action", "Corridor: State XAA",
                "<input type=\"hidden\" name=\"sdg\" value=\"15.7\">");
        assertThat(page("sdg=15.7&corridor=XAC-XAA")).contains("No recommendation found");
    }

    @Test
    void what_cannot_be_a_value_is_no_page() {
        for (var query : List.of("corridor=XAA", "sdg=a%20b", "assigned=perhaps", "group=nobody", "quality=splendid", "gcm=24", "edition=none")) {
            assertThat(reader.get("/recommendations?" + query).statusCode()).as(query).isEqualTo(404);
        }
    }
}

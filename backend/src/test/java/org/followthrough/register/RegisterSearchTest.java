package org.followthrough.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.commitment.CommitmentService;
import org.followthrough.register.Marked.Piece;
import org.followthrough.register.RegisterSearch.Filter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The search of the register: words in three languages, ranking, marks, and the counts of its facets. */
@IntegrationTest
@Import(World.class)
class RegisterSearchTest {

    @Autowired
    private World world;
    @Autowired
    private RegisterService register;
    @Autowired
    private RegisterSearch search;
    @Autowired
    private RegisterFacets facets;
    @Autowired
    private CommitmentService commitments;
    @Autowired
    private JdbcClient jdbc;

    private UUID document;

    @BeforeEach
    void begin() {
        world.begin().recommendation();
        document = jdbc.sql("select id from document limit 1").query(UUID.class).single();
    }

    private String registered(String title, String text) {
        return registered(title, text, Set.of("labour"), Set.of(6), Verifiability.VERIFIABLE);
    }

    private String registered(String title, String text, Set<String> themes, Set<Integer> gcm, Verifiability verifiability) {
        return register.register(world.who("curator"), new Registration(null, World.EVENT, document, null, "Roundtable 2 > Zebrastripes", null, 0,
                10, text, null, title, themes, gcm, Set.of(AddresseeGroup.EMPLOYERS),
                new Quality(verifiability, Ambition.IMPROVES, Consensus.CONSENSUS, null))).ref();
    }

    private List<String> found(String q) {
        return search.search(Filter.ALL.withWords(q), null, 500).hits().stream().map(hit -> hit.row().ref()).toList();
    }

    @Test
    void words_are_found_by_their_forms_in_english_french_and_spanish() {
        var english = registered("Quokka one", "The decisions of the governments on recruiting agencies should be published.");
        var french = registered("Quokka deux", "Les d\u00e9cisions des \u00c9tats sur la r\u00e9gularisation devraient \u00eatre publi\u00e9es par les autorit\u00e9s.");
        var spanish = registered("Quokka tres", "Los gobiernos deber\u00edan publicar las decisiones sobre las regularizaciones de los trabajadores en el pa\u00eds.");
        assertThat(found("quokka decision agency")).containsExactly(english);
        assertThat(found("quokka d\u00e9cision r\u00e9gularisations")).containsExactly(french);
        assertThat(found("quokka decision autorite")).containsExactly(french);
        assertThat(found("quokka decisi\u00f3n regularizaci\u00f3n trabajador")).containsExactly(spanish);
        assertThat(found("quokka regularizacion trabajadora")).containsExactly(spanish);
    }

    @Test
    void accents_and_capitals_make_no_difference_and_small_words_are_not_needed() {
        var ref = registered("Acc\u00e8s \u00e0 l\u2019\u00e9ducation des wombats", "Ni\u00f1os y wombats.");
        for (var q : List.of("acces education wombat", "ACC\u00c8S \u00c9DUCATION WOMBATS", "ninos wombats", "the education of wombats",
                "acce\u0300s wombats")) {
            assertThat(found(q)).as(q).containsExactly(ref);
        }
    }

    @Test
    void the_last_word_is_found_by_its_beginning_and_the_others_are_not() {
        var ref = registered("Axolotl remittances", "Lower the costs.");
        assertThat(found("axolotl remi")).containsExactly(ref);
        assertThat(found("remi axolotl")).isEmpty();
        assertThat(found("remittances axol")).containsExactly(ref);
    }

    @Test
    void a_phrase_is_found_word_for_word_and_words_in_any_order() {
        var ref = registered("Numbat", "Governments shall respect freedom of movement of numbats.");
        assertThat(found("\"freedom of movement\" numbat")).containsExactly(ref);
        assertThat(found("\"movement of freedom\" numbat")).isEmpty();
        assertThat(found("movement freedom numbat")).containsExactly(ref);
        assertThat(found("numbat \"freedom of mov")).containsExactly(ref);
    }

    @Test
    void a_reference_and_a_section_are_found() {
        var ref = registered("Platypus", "Text.");
        assertThat(found(ref)).containsExactly(ref);
        assertThat(found(ref.toLowerCase())).containsExactly(ref);
        assertThat(found(ref.substring(0, ref.lastIndexOf('-')))).contains(ref);
        assertThat(found("platypus zebrastripe")).containsExactly(ref);
    }

    @Test
    void the_title_comes_before_the_text_and_the_text_before_the_section() {
        var text = registered("Something else", "Kookaburra kookaburra kookaburra, and once more kookaburra.");
        var title = registered("On the kookaburra", "Something else.");
        var further = registered("Another thing", "A long sentence in which at its very end there is one kookaburra.");
        assertThat(found("kookaburra")).containsExactly(title, text, further);
        var first = search.search(Filter.ALL.withWords("kookaburra"), null, 1);
        assertThat(first.count()).isEqualTo(3);
        var second = search.search(Filter.ALL.withWords("kookaburra"), title, 2);
        assertThat(second.hits()).extracting(hit -> hit.row().ref()).containsExactly(text, further);
        assertThat(search.search(Filter.ALL.withWords("kookaburra"), further, 2).hits()).isEmpty();
        assertThat(search.page(Filter.ALL.withWords("kookaburra"), null, 50)).extracting(RegisterSearch.Row::ref).isSorted().hasSize(3);
        assertThat(search.count(Filter.ALL.withWords("kookaburra"))).isEqualTo(3);
    }

    @Test
    void what_was_found_is_marked_as_plain_text_with_a_passage_around_it() {
        registered("<script>alert(1)</script> for echidnas & co", "Word. ".repeat(100) + "Here are \u00c9chidnas <b>of the sea</b>. " + "End. ".repeat(100));
        var hit = search.search(Filter.ALL.withWords("echidna \"of the sea\""), null, 5).hits().getFirst();
        assertThat(hit.title().text()).isEqualTo("<script>alert(1)</script> for echidnas & co");
        assertThat(hit.title().pieces()).contains(new Piece("echidnas", true), new Piece(" & co", false));
        assertThat(hit.passage().pieces()).contains(new Piece("\u00c9chidnas", true), new Piece("of", true), new Piece("sea", true));
        assertThat(hit.passage().text()).startsWith("\u2026 Word.").endsWith(" \u2026").hasSizeLessThan(250);
    }

    @Test
    void without_words_nothing_is_marked_and_the_order_is_that_of_the_references() {
        var hits = search.search(Filter.ALL, null, 50).hits();
        assertThat(hits).isNotEmpty().allMatch(hit -> !hit.title().any() && hit.passage().pieces().isEmpty());
        assertThat(hits).extracting(hit -> hit.row().ref()).isSorted();
    }

    @Test
    void a_facet_counts_what_the_list_would_hold_when_it_is_chosen() {
        registered("Bilby one", "Text.", Set.of("labour"), Set.of(6, 7), Verifiability.VERIFIABLE);
        registered("Bilby two", "Text.", Set.of(), Set.of(7), Verifiability.NOT_VERIFIABLE);
        commitments.assign(world.who("organiser"), registered("Bilby three", "Regulate recruitment."), List.of("XAA"), null, false);
        for (var filter : List.of(Filter.ALL, Filter.ALL.withWords("bilby"), chosen(Filter.ALL.withWords("bilby"), Facet.GCM, "7"),
                chosen(chosen(Filter.ALL.withWords("bilby"), Facet.ASSIGNED, "false"), Facet.QUALITY, "verifiable"),
                Filter.ALL.withWords("!!!"))) {
            facets.of(filter).forEach((facet, counts) -> {
                assertThat(counts.atLeast()).isFalse();
                counts.counts().forEach((value, count) ->
                        assertThat(search.count(chosen(filter, facet, value))).as(facet + " " + value + " of " + filter).isEqualTo(count));
            });
        }
        var of = facets.of(chosen(Filter.ALL.withWords("bilby"), Facet.GCM, "7"));
        assertThat(of.get(Facet.GCM).counts()).containsOnly(java.util.Map.entry("6", 2), java.util.Map.entry("7", 2));
        assertThat(of.get(Facet.ASSIGNED).counts()).containsOnly(java.util.Map.entry("false", 2));
        assertThat(facets.of(Filter.ALL.withWords("bilby")).get(Facet.ASSIGNED).counts())
                .containsOnly(java.util.Map.entry("false", 2), java.util.Map.entry("true", 1));
    }

    private static Filter chosen(Filter f, Facet facet, String value) {
        var free = f.without(facet);
        return switch (facet) {
            case EDITION -> new Filter(value, free.event(), free.theme(), free.gcm(), free.q(), null, null, free.quality(), free.group(), free.assigned());
            case EVENT -> new Filter(free.edition(), value, free.theme(), free.gcm(), free.q(), null, null, free.quality(), free.group(), free.assigned());
            case THEME -> new Filter(free.edition(), free.event(), value, free.gcm(), free.q(), null, null, free.quality(), free.group(), free.assigned());
            case GCM -> new Filter(free.edition(), free.event(), free.theme(), Integer.valueOf(value), free.q(), null, null, free.quality(),
                    free.group(), free.assigned());
            case GROUP -> new Filter(free.edition(), free.event(), free.theme(), free.gcm(), free.q(), null, null, free.quality(),
                    org.followthrough.shared.Coded.find(AddresseeGroup.class, value).orElseThrow(), free.assigned());
            case QUALITY -> new Filter(free.edition(), free.event(), free.theme(), free.gcm(), free.q(), null, null,
                    org.followthrough.shared.Coded.find(Verifiability.class, value).orElseThrow(), free.group(), free.assigned());
            case ASSIGNED -> new Filter(free.edition(), free.event(), free.theme(), free.gcm(), free.q(), null, null, free.quality(), free.group(),
                    Boolean.valueOf(value));
            case PRINCIPLE, SDG, INSTRUMENT, AFFECTED, FORM, CORRIDOR -> free.with(facet, value);
        };
    }

    @Test
    void nothing_that_can_be_typed_is_an_error() {
        var random = new Random(7);
        var odd = "abc \"'\\&|!():*<->%_\u0000\u00e9\u0301\u0627\u202e\ud83d\ude00\u4e2d\u00df-.$0123{}[]\n";
        var typed = new ArrayList<>(List.of("\"", "&&", "a & ", "!!", "'; drop table recommendation; --", "x".repeat(10_000),
                "\u0627\u0644\u0639\u0645\u0627\u0644 \u0627\u0644\u0645\u0647\u0627\u062c\u0631\u0648\u0646", "\u0000", "$1 :words ${x}", "\ud800"));
        for (var i = 0; i < 300; i++) {
            typed.add(random.ints(random.nextInt(1, 40), 0, odd.length()).mapToObj(odd::charAt).map(String::valueOf).reduce("", String::concat));
        }
        for (var q : typed) {
            var filter = Filter.ALL.withWords(q);
            var hits = search.search(filter, null, 1_001);
            assertThat(hits.hits()).as(q).hasSize(hits.count());
            assertThat(search.count(filter)).as(q).isEqualTo(hits.count());
        }
        facets.of(Filter.ALL.withWords("'\"&"));
    }

    @Test
    void a_text_of_any_length_can_be_registered_and_is_found_by_its_beginning() {
        var ref = registered("Potoroo", "potoroos everywhere " + UUID.randomUUID() + " z\u00f6 ".repeat(50_000) + "y".repeat(5_000));
        assertThat(found("potoroo everywhere")).containsExactly(ref);
    }
}

package org.followthrough.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.accountability.StandingRows;
import org.followthrough.register.RegisterSearch.Filter;
import org.followthrough.shared.Forbidden;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.RuleViolation;
import org.followthrough.vocabulary.NewTerm;
import org.followthrough.vocabulary.Scheme;
import org.followthrough.vocabulary.TermRef;
import org.followthrough.vocabulary.VocabularyService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@Import(World.class)
class ClassificationTest {

    private static final Coding EVERYTHING = new Coding(Map.of(Scheme.GUIDING_PRINCIPLES, List.of("child-sensitive"),
            Scheme.SDG, List.of("10.7", "8.10", "8.8", "8.a"), Scheme.INSTRUMENTS, List.of("ICRMW-22", "C189"), Scheme.AFFECTED_GROUPS, List.of("women"),
            Scheme.MIGRATION_FORMS, List.of("labour")), List.of(new Corridor("XAA", null, "XAB"), new Corridor("XAA", "XAC", "XAB")));

    @Autowired
    private World world;
    @Autowired
    private RegisterService register;
    @Autowired
    private Recommendations recommendations;
    @Autowired
    private RegisterSearch search;
    @Autowired
    private RegisterFacets facets;
    @Autowired
    private VocabularyService vocabularies;
    @Autowired
    private StandingRows standings;
    @Autowired
    private MethodClock clock;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void begin() {
        world.begin();
    }

    private Recommendation classified(String ref, Coding coding) {
        return register.classify(world.who("curator"), ref, new Classification(Set.of("labour"), Set.of(6), coding), null);
    }

    private static void refused(String messageKey, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(RuleViolation.class).hasMessageContaining(messageKey);
    }

    @Test
    void all_vocabularies_and_corridors_are_kept_in_their_natural_order() {
        var ref = world.recommendation();
        classified(ref, EVERYTHING);
        var kept = recommendations.find(ref).orElseThrow();
        assertThat(kept.coding()).isEqualTo(EVERYTHING);
        assertThat(kept.coding().of(Scheme.SDG)).containsExactly("8.8", "8.10", "8.a", "10.7");
        assertThat(search.find(ref).orElseThrow().coding()).isEqualTo(EVERYTHING);
        assertThat(kept.coding().writtenCorridors()).containsExactly("XAA-XAB", "XAA-XAC-XAB");
    }

    @Test
    void a_change_is_recorded_once_and_no_change_not_at_all() {
        var ref = world.recommendation();
        classified(ref, EVERYTHING);
        classified(ref, EVERYTHING);
        assertThat(jdbc.sql("select content::text from audit_entry where subject = :ref and action = 'recommendation-revised'").param("ref", ref)
                .query(String.class).single()).contains("10.7", "XAA-XAC-XAB", "child-sensitive").doesNotContain("readingText");
    }

    @Test
    void the_standing_follows_the_themes() {
        var commitment = world.assigned("XAA");
        var ref = commitment.substring(0, commitment.indexOf('~'));
        register.classify(world.who("organiser"), ref, new Classification(Set.of("health"), Set.of(15), Coding.NONE), null);
        assertThat(standings.of(recommendations.find(ref).orElseThrow().id()).getFirst().themes()).containsExactly("health");
    }

    @Test
    void unknown_terms_are_named_each_at_its_field() {
        var ref = world.recommendation();
        assertThatThrownBy(() -> classified(ref, EVERYTHING.with(Scheme.SDG, List.of("10", "10.99")).with(Scheme.INSTRUMENTS, List.of("C999"))))
                .isInstanceOfSatisfying(RuleViolation.class, broken -> assertThat(broken.violations())
                        .extracting(violation -> violation.field() + " " + violation.args())
                        .containsExactlyInAnyOrder("sdgTargets [10]", "sdgTargets [10.99]", "instruments [C999]"));
        refused("register.gcm.range", () -> register.classify(world.who("curator"), ref, new Classification(Set.of(), Set.of(24), Coding.NONE), null));
        refused("register.theme.unknown", () -> register.classify(world.who("curator"), ref, new Classification(Set.of("x"), Set.of(), Coding.NONE), null));
    }

    @Test
    void a_corridor_leads_from_one_state_to_another() {
        var ref = world.recommendation();
        refused("register.corridor.circle", () -> classified(ref, Coding.NONE.with(List.of(new Corridor("XAA", null, "XAA")))));
        refused("register.corridor.circle", () -> classified(ref, Coding.NONE.with(List.of(new Corridor("XAA", "XAB", "XAB")))));
        refused("register.corridor.unknown", () -> classified(ref, Coding.NONE.with(List.of(new Corridor("XAA", null, "XZZ")))));
        refused("register.corridor.unknown", () -> classified(ref, Coding.NONE.with(List.of(new Corridor("XAA", null, "ORG-1")))));
        assertThat(classified(ref, Coding.NONE.with(List.of(new Corridor("XAB", null, "XAA")))).coding().corridors()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"XAA", "XAA-", "XAA-XAB-XAC-XAD", "XAA XAB", "-"})
    void what_is_not_two_or_three_states_is_no_corridor(String written) {
        assertThat(Corridor.of(written)).isEmpty();
    }

    @Test
    void an_ended_term_stays_where_it_is_and_is_given_to_nothing_new() {
        var admin = world.who("admin");
        var code = "g-" + UUID.randomUUID();
        var group = new TermRef(Scheme.AFFECTED_GROUPS, code);
        vocabularies.add(admin, new NewTerm(group, null, Map.of("en", code), "", null, List.of(), Map.of()));
        var ref = world.recommendation();
        var other = world.recommendation();
        var coding = Coding.NONE.with(Scheme.AFFECTED_GROUPS, List.of(code));
        classified(ref, coding);
        vocabularies.end(admin, group, LocalDate.ofInstant(clock.now(), ZoneOffset.UTC), null);
        clock.set(clock.now().plus(Duration.ofDays(1)));
        refused("register.term.ended", () -> classified(other, coding));
        assertThat(classified(ref, coding.with(Scheme.SDG, List.of("10.7"))).coding().of(Scheme.AFFECTED_GROUPS)).containsExactly(code);
    }

    @Test
    void whoever_looked_at_an_older_version_is_told() {
        var ref = world.recommendation();
        var seen = recommendations.find(ref).orElseThrow().version();
        classified(ref, EVERYTHING);
        assertThatThrownBy(() -> register.classify(world.who("organiser"), ref, new Classification(Set.of(), Set.of(), Coding.NONE), seen))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "focal.xaa", "observer", "reviewer1"})
    void only_curators_and_organisers_classify(String who) {
        var ref = world.recommendation();
        assertThatThrownBy(() -> register.classify(world.who(who), ref, new Classification(Set.of(), Set.of(), Coding.NONE), null))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void a_list_is_narrowed_by_term_by_the_term_above_and_by_corridor() {
        var ref = world.recommendation();
        classified(ref, EVERYTHING.with(Scheme.SDG, List.of("16.9")).with(Scheme.INSTRUMENTS, List.of("CED-24"))
                .with(List.of(new Corridor("XAB", "XAA", "XAC"))));
        for (var found : List.of(Filter.ALL.with(Facet.SDG, "16.9"), Filter.ALL.with(Facet.SDG, "16"), Filter.ALL.with(Facet.INSTRUMENT, "CED-24"),
                Filter.ALL.with(Facet.INSTRUMENT, "CED"), Filter.ALL.with(Facet.CORRIDOR, "XAB-XAC"), Filter.ALL.with(Facet.CORRIDOR, "XAB-XAA-XAC"),
                Filter.ALL.with(Facet.SDG, "16.9").with(Facet.AFFECTED, "women").with(Facet.FORM, "labour").with(Facet.PRINCIPLE, "child-sensitive"))) {
            assertThat(search.page(found, null, 100)).as(found.toString()).extracting(RegisterSearch.Row::ref).containsExactly(ref);
        }
        for (var not : List.of(Filter.ALL.with(Facet.SDG, "16.1"), Filter.ALL.with(Facet.CORRIDOR, "XAC-XAB"),
                Filter.ALL.with(Facet.CORRIDOR, "XAB-XAD-XAC"), Filter.ALL.with(Facet.INSTRUMENT, "CED-16"),
                Filter.ALL.with(Facet.SDG, "16.9").with(Facet.AFFECTED, "children"))) {
            assertThat(search.page(not, null, 100)).as(not.toString()).isEmpty();
        }
    }

    @Test
    void facets_count_instruments_once_whatever_their_articles() {
        var ref = world.recommendation();
        classified(ref, Coding.NONE.with(Scheme.INSTRUMENTS, List.of("CRPD-11", "CRPD-18", "CRPD"))
                .with(List.of(new Corridor("XAC", null, "XAA"), new Corridor("XAC", "XAB", "XAA"))));
        var of = facets.of(Filter.ALL.with(Facet.INSTRUMENT, "CRPD-11"));
        assertThat(of.get(Facet.INSTRUMENT).counts()).containsEntry("CRPD", 1);
        assertThat(of.get(Facet.CORRIDOR).counts()).containsExactly(Map.entry("XAC-XAA", 1));
        assertThat(search.count(Filter.ALL.with(Facet.CORRIDOR, "XAC-XAA"))).isEqualTo(1);
    }
}

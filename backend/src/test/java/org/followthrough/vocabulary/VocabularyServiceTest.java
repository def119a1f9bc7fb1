package org.followthrough.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.audit.AuditRecords;
import org.followthrough.identity.Actor;
import org.followthrough.register.Themes;
import org.followthrough.shared.Forbidden;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.WrongState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@Import(World.class)
class VocabularyServiceTest {

    @Autowired
    private World world;
    @Autowired
    private VocabularyService service;
    @Autowired
    private Vocabularies vocabularies;
    @Autowired
    private Themes themes;
    @Autowired
    private AuditRecords records;
    @Autowired
    private MethodClock clock;
    @Autowired
    private JdbcClient jdbc;
    private Actor admin;

    @BeforeEach
    void begin() {
        admin = world.begin().who("admin");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.now(), ZoneOffset.UTC);
    }

    private NewTerm group(String code, LocalDate from) {
        return new NewTerm(new TermRef(Scheme.AFFECTED_GROUPS, code), null, Map.of("en", "Group " + code), "", from, List.of(), Map.of());
    }

    private Term added() {
        return service.add(admin, group("g-" + UUID.randomUUID(), null));
    }

    private void later() {
        clock.set(clock.now().plus(Duration.ofHours(1)));
    }

    private String label(Term term, Instant at) {
        return vocabularies.labels(term.scheme(), Locale.ENGLISH, at).get(term.code());
    }

    @Test
    void all_vocabularies_are_there_from_the_beginning() {
        assertThat(vocabularies.terms(Scheme.SDG)).hasSize(186);
        assertThat(vocabularies.offered(Scheme.SDG)).hasSize(169);
        assertThat(vocabularies.find(new TermRef(Scheme.THEMES, "remittances")).orElseThrow().mapped(Scheme.SDG)).containsExactly("8.10", "10.c", "17.3");
        assertThat(vocabularies.find(new TermRef(Scheme.INSTRUMENTS, "ICCPR-13")).orElseThrow().parent()).isEqualTo("ICCPR");
    }

    @Test
    void a_new_label_holds_from_its_instant_on_and_what_is_older_keeps_the_earlier_one() {
        var term = added();
        var then = clock.now();
        later();
        var justBefore = clock.now();
        service.rename(admin, term.ref(), "en", "Otherwise", "", null);
        assertThat(label(term, then)).isEqualTo("Group " + term.code());
        assertThat(label(term, justBefore)).isEqualTo("Group " + term.code());
        assertThat(label(term, clock.now())).isEqualTo("Otherwise");
        assertThat(label(term, Instant.EPOCH)).as("before its first label").isEqualTo("Group " + term.code());
    }

    @Test
    void a_label_of_a_later_day_begins_with_that_day() {
        var term = added();
        later();
        service.rename(admin, term.ref(), "en", "Tomorrow", "", today().plusDays(1));
        var midnight = today().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        assertThat(label(term, midnight.minusMillis(1))).isEqualTo("Group " + term.code());
        assertThat(label(term, midnight)).isEqualTo("Tomorrow");
    }

    @Test
    void two_labels_never_hold_at_once() {
        var term = added();
        later();
        service.rename(admin, term.ref(), "en", "In three days", "", today().plusDays(3));
        assertThatThrownBy(() -> service.rename(admin, term.ref(), "en", "In two", "", today().plusDays(2)))
                .isInstanceOf(RuleViolation.class).hasMessageContaining("vocabulary.label.overlap");
        assertThatThrownBy(() -> service.rename(admin, term.ref(), "en", "In three", "", today().plusDays(3)))
                .isInstanceOf(RuleViolation.class).hasMessageContaining("vocabulary.label.overlap");
        service.rename(admin, term.ref(), "en", "In four", "", today().plusDays(4));
        service.rename(admin, term.ref(), "fr", "Autrement", "", null);
        assertThat(vocabularies.labels(Scheme.AFFECTED_GROUPS, Locale.FRENCH).get(term.code())).isEqualTo("Autrement");
        assertThat(vocabularies.labels(Scheme.AFFECTED_GROUPS, Locale.GERMAN).get(term.code())).as("English where there is none")
                .isEqualTo("Group " + term.code());
    }

    @Test
    void the_past_is_not_renamed() {
        var term = added();
        assertThatThrownBy(() -> service.rename(admin, term.ref(), "en", "Before", "", today().minusDays(1)))
                .isInstanceOf(RuleViolation.class).hasMessageContaining("vocabulary.from.past");
        later();
        assertThat(service.rename(admin, term.ref(), "en", "Today", "", today()).label("en", clock.now()).text()).isEqualTo("Today");
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "700, true", "701, false"})
    void a_label_has_one_to_700_characters(int length, boolean fits) {
        var term = added();
        later();
        if (fits) {
            service.rename(admin, term.ref(), "en", "x".repeat(length), "", null);
        } else {
            assertThatThrownBy(() -> service.rename(admin, term.ref(), "en", "x".repeat(length), "", null)).isInstanceOf(RuleViolation.class);
        }
    }

    @Test
    void the_account_of_a_closed_edition_keeps_its_labels_and_everything_else_has_the_new_one() {
        var theme = service.add(admin, new NewTerm(new TermRef(Scheme.THEMES, "t-" + UUID.randomUUID()), null, Map.of("en", "Old words"), "", null,
                List.of(), Map.of()));
        later();
        service.rename(admin, theme.ref(), "en", "New words", "", null);
        assertThat(themes.names(World.EDITION, java.util.Locale.ENGLISH)).containsEntry(theme.code(), "Old words");
        assertThat(themes.names(null, java.util.Locale.ENGLISH)).containsEntry(theme.code(), "New words");
    }

    @Test
    void a_term_is_given_until_the_end_of_its_last_day_and_then_no_more() {
        var term = added();
        service.end(admin, term.ref(), today(), null);
        assertThat(vocabularies.usable().isValid(Scheme.AFFECTED_GROUPS, term.code())).isTrue();
        clock.set(clock.now().plus(Duration.ofDays(1)));
        assertThat(vocabularies.usable().isValid(Scheme.AFFECTED_GROUPS, term.code())).isFalse();
        assertThat(vocabularies.usable().isKnown(Scheme.AFFECTED_GROUPS, term.code())).isTrue();
        assertThatThrownBy(() -> service.end(admin, term.ref(), null, null)).isInstanceOf(WrongState.class);
    }

    @Test
    void an_end_that_has_not_come_is_taken_back() {
        var term = added();
        service.end(admin, term.ref(), today().plusDays(10), "women");
        assertThat(service.end(admin, term.ref(), null, null)).extracting(Term::validUntil, Term::successor).containsOnlyNulls();
    }

    @Test
    void an_end_is_not_past_and_what_follows_is_in_force_on_the_day_after() {
        var term = added();
        refused("vocabulary.until.past", () -> service.end(admin, term.ref(), today().minusDays(1), null));
        refused("vocabulary.successor.unfit", () -> service.end(admin, term.ref(), today(), term.code()));
        refused("vocabulary.successor.unfit", () -> service.end(admin, term.ref(), today(), "nobody"));
        refused("vocabulary.successor.without-end", () -> service.end(admin, term.ref(), null, "women"));
        var next = service.add(admin, group("next-" + UUID.randomUUID(), today().plusDays(2)));
        refused("vocabulary.successor.unfit", () -> service.end(admin, term.ref(), today(), next.code()));
        assertThat(service.end(admin, term.ref(), today().plusDays(1), next.code()).successor()).isEqualTo(next.code());
        refused("vocabulary.until.before-from", () -> service.end(admin, next.ref(), today(), null));
    }

    private static void refused(String messageKey, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(RuleViolation.class).hasMessageContaining(messageKey);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-x", "a b", "ä"})
    void a_code_needs_no_escaping(String code) {
        refused("vocabulary.code.form", () -> service.add(admin, group(code, null)));
    }

    @Test
    void a_code_is_taken_once_and_never_changes() {
        assertThatThrownBy(() -> service.add(admin, group("women", null))).isInstanceOf(WrongState.class);
        assertThatThrownBy(() -> jdbc.sql("update term set code = 'men' where scheme = 'affected-groups' and code = 'women'").update())
                .isInstanceOf(DataAccessException.class).hasMessageContaining("never changes");
        assertThatThrownBy(() -> jdbc.sql("update term_label set label = 'Men' where scheme = 'affected-groups' and code = 'women'").update())
                .isInstanceOf(DataAccessException.class).hasMessageContaining("never changed");
    }

    @Test
    void what_the_united_nations_decided_is_neither_added_to_nor_ended_but_may_be_called_otherwise() {
        var target = new TermRef(Scheme.SDG, "10.7");
        assertThatThrownBy(() -> service.add(admin, new NewTerm(new TermRef(Scheme.GCM_OBJECTIVES, "24"), null, Map.of("en", "More"), "", null,
                List.of(), Map.of()))).isInstanceOf(WrongState.class).hasMessageContaining("vocabulary.fixed");
        assertThatThrownBy(() -> service.end(admin, target, today(), null)).isInstanceOf(WrongState.class);
        assertThatThrownBy(() -> service.remove(admin, target)).isInstanceOf(WrongState.class);
        assertThat(service.rename(admin, target, "es", "Facilitar la migración", "", null).of("es")).hasSize(1);
    }

    @Test
    void a_term_in_use_is_not_removed_and_one_that_nothing_uses_is() {
        var term = added();
        world.recommendation();
        assertThatThrownBy(() -> service.remove(admin, new TermRef(Scheme.THEMES, "labour"))).isInstanceOf(WrongState.class)
                .hasMessageContaining("vocabulary.in-use");
        assertThatThrownBy(() -> service.remove(admin, new TermRef(Scheme.INSTRUMENTS, "ICCPR"))).as("its articles use it").isInstanceOf(WrongState.class);
        service.remove(admin, term.ref());
        assertThat(vocabularies.find(term.ref())).isEmpty();
        assertThatThrownBy(() -> service.remove(admin, term.ref())).isInstanceOf(NotFound.class);
    }

    @Test
    void a_theme_is_mapped_to_objectives_and_targets_that_there_are() {
        var theme = new TermRef(Scheme.THEMES, "health");
        var mapped = service.map(admin, theme, List.of(new TermRef(Scheme.SDG, "3.8"), new TermRef(Scheme.GCM_OBJECTIVES, "15")));
        assertThat(mapped.mapped(Scheme.SDG)).containsExactly("3.8");
        refused("vocabulary.mapping.unknown", () -> service.map(admin, theme, List.of(new TermRef(Scheme.SDG, "3"))));
        refused("vocabulary.mapping.unknown", () -> service.map(admin, theme, List.of(new TermRef(Scheme.SDG, "3.99"))));
        refused("vocabulary.mapping.unknown", () -> service.map(admin, new TermRef(Scheme.AFFECTED_GROUPS, "women"),
                List.of(new TermRef(Scheme.SDG, "5.1"))));
    }

    @Test
    void cue_words_are_kept_by_language() {
        var term = added();
        service.cue(admin, term.ref(), Map.of("en", List.of("carer", " au pair ", "")));
        assertThat(service.cue(admin, term.ref(), Map.of("fr", List.of("aidant"))).cueWords())
                .isEqualTo(Map.of("en", List.of("carer", "au pair"), "fr", List.of("aidant")));
        refused("vocabulary.cues.length", () -> service.cue(admin, term.ref(), Map.of("en", List.of("x"))));
        refused("vocabulary.cues.length", () -> service.cue(admin, term.ref(), Map.of("en", List.of("x".repeat(61)))));
        assertThat(service.cue(admin, term.ref(), Map.of("en", List.of("x".repeat(60)))).cues("en")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"organiser", "curator", "focal.xaa", "observer"})
    void only_administrators_change_vocabularies(String who) {
        assertThatThrownBy(() -> service.add(world.who(who), group("x", null))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> service.rename(world.who(who), new TermRef(Scheme.THEMES, "nothing"), "en", "x", "", null)).isInstanceOf(Forbidden.class);
    }

    @Test
    void every_change_is_in_the_record() {
        var term = added();
        later();
        service.rename(admin, term.ref(), "en", "Otherwise", "", null);
        service.cue(admin, term.ref(), Map.of("en", List.of("other")));
        service.end(admin, term.ref(), today(), null);
        assertThat(records.of(admin, term.ref().subject(), null, null, 50)).extracting(AuditRecords.Entry::action)
                .containsExactlyInAnyOrder("term-added", "term-renamed", "cue-words-changed", "term-ended");
        assertThat(jdbc.sql("select content::text from audit_entry where subject = :subject and action = 'term-renamed'")
                .param("subject", term.ref().subject()).query(String.class).single()).contains("Otherwise", "Group " + term.code());
        assertThat(Set.of("administrator")).contains(records.of(admin, term.ref().subject(), null, null, 50).getFirst().by());
    }
}

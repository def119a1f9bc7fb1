package org.followthrough.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShippedVocabularyTest {

    private static final Map<String, ShippedVocabulary> ALL = ShippedVocabulary.all().stream()
            .collect(Collectors.toMap(ShippedVocabulary::scheme, one -> one));

    private static List<ShippedTerm> terms(Scheme scheme) {
        return ALL.get(scheme.code()).terms();
    }

    private static Set<String> codes(Scheme scheme) {
        return terms(scheme).stream().map(ShippedTerm::code).collect(Collectors.toSet());
    }

    private static ShippedTerm term(Scheme scheme, String code) {
        return terms(scheme).stream().filter(term -> term.code().equals(code)).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(Scheme.class)
    void every_code_is_there_once_and_needs_no_escaping(Scheme scheme) {
        assertThat(terms(scheme)).extracting(ShippedTerm::code).doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,59}"));
    }

    @ParameterizedTest
    @EnumSource(Scheme.class)
    void every_term_has_an_english_label_that_no_other_has(Scheme scheme) {
        assertThat(terms(scheme)).allSatisfy(term -> assertThat(term.label().get("en")).as(term.code()).isNotBlank().hasSizeLessThanOrEqualTo(
                Label.LONGEST).doesNotStartWith(" ").doesNotEndWith(" ").doesNotEndWith("."));
        assertThat(terms(scheme)).extracting(term -> term.parent() + term.label().get("en")).doesNotHaveDuplicates();
        assertThat(ALL.get(scheme.code()).source()).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(Scheme.class)
    void every_term_above_another_stands_before_it_and_every_mapping_names_a_term_that_can_be_given(Scheme scheme) {
        var seen = new HashSet<String>();
        terms(scheme).forEach(term -> {
            assertThat(term.parent() == null || seen.contains(term.parent())).as(term.code()).isTrue();
            seen.add(term.code());
            term.mapped().forEach((to, codes) -> {
                var target = Stream.of(Scheme.values()).filter(one -> one.code().equals(to)).findFirst().orElseThrow();
                assertThat(scheme.mapsTo()).contains(target);
                assertThat(codes(target)).as(term.code()).containsAll(codes);
                assertThat(target != Scheme.SDG || codes.stream().allMatch(code -> code.contains("."))).as(term.code()).isTrue();
            });
        });
    }

    @Test
    void there_are_20_themes_23_objectives_and_10_principles() {
        assertThat(terms(Scheme.THEMES)).hasSize(20).allSatisfy(theme -> {
            assertThat(theme.mapped().get("gcm-objectives")).isNotEmpty();
            assertThat(theme.mapped().get("sdg")).isNotEmpty();
        });
        assertThat(terms(Scheme.GCM_OBJECTIVES)).extracting(ShippedTerm::code)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 23).mapToObj(String::valueOf).toList());
        assertThat(terms(Scheme.GUIDING_PRINCIPLES)).hasSize(10);
    }

    @Test
    void the_17_goals_have_their_169_targets() {
        var official = Map.ofEntries(Map.entry("1", 7), Map.entry("2", 8), Map.entry("3", 13), Map.entry("4", 10), Map.entry("5", 9),
                Map.entry("6", 8), Map.entry("7", 5), Map.entry("8", 12), Map.entry("9", 8), Map.entry("10", 10), Map.entry("11", 10),
                Map.entry("12", 11), Map.entry("13", 5), Map.entry("14", 10), Map.entry("15", 12), Map.entry("16", 12), Map.entry("17", 19));
        var counted = new TreeMap<String, Integer>();
        terms(Scheme.SDG).stream().filter(term -> term.parent() != null).forEach(term -> counted.merge(term.parent(), 1, Integer::sum));
        assertThat(counted).containsExactlyInAnyOrderEntriesOf(official);
        assertThat(counted.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(169);
        assertThat(terms(Scheme.SDG)).hasSize(186).allSatisfy(term -> assertThat(term.parent() == null || term.code().startsWith(term.parent() + "."))
                .as(term.code()).isTrue());
    }

    @Test
    void the_targets_stand_in_their_official_wording() {
        assertThat(term(Scheme.SDG, "10.7").label().get("en")).isEqualTo("Facilitate orderly, safe, regular and responsible migration and "
                + "mobility of people, including through the implementation of planned and well-managed migration policies");
        assertThat(term(Scheme.SDG, "8.8").label().get("en")).isEqualTo("Protect labour rights and promote safe and secure working "
                + "environments for all workers, including migrant workers, in particular women migrants, and those in precarious employment");
        assertThat(term(Scheme.SDG, "10.c").label().get("en")).isEqualTo("By 2030, reduce to less than 3 per cent the transaction costs of "
                + "migrant remittances and eliminate remittance corridors with costs higher than 5 per cent");
        assertThat(term(Scheme.SDG, "14.6").label().values()).noneMatch(text -> text.endsWith("3"));
    }

    @Test
    void the_articles_of_an_instrument_carry_its_code_and_their_own_number() {
        assertThat(terms(Scheme.INSTRUMENTS).stream().filter(term -> term.parent() != null)).isNotEmpty().allSatisfy(article -> {
            var number = article.code().substring(article.parent().length() + 1);
            assertThat(article.label().get("en")).as(article.code()).startsWith("Article " + number + ": ");
        });
        assertThat(codes(Scheme.INSTRUMENTS)).contains("ICRMW", "ICCPR-13", "RC1951-33", "C097", "C143", "C181", "C189", "C190", "TIP-PROTOCOL");
    }

    @Test
    void every_cue_word_belongs_to_a_term() {
        ShippedVocabulary.cues().forEach((language, terms) -> terms.forEach((term, words) -> {
            var scheme = Stream.of(Scheme.values()).filter(one -> term.startsWith(one.code() + " ")).findFirst();
            assertThat(scheme).as(term).isPresent();
            assertThat(codes(scheme.get())).as(language).contains(term.substring(term.indexOf(' ') + 1));
            assertThat(words).as(term).isNotEmpty().allMatch(word -> word.length() >= 2 && word.length() <= 60);
        }));
    }
}

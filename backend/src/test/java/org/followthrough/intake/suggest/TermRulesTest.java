package org.followthrough.intake.suggest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.followthrough.intake.Suggested;
import org.followthrough.vocabulary.Scheme;
import org.followthrough.vocabulary.ShippedTerms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules with the shipped words, in three languages. */
class TermRulesTest {

    private static final TermRules RULES = new TermRules(ShippedTerms.offered(),
            Map.of("XAA", "Averne", "XAB", "Bellmark", "XAC", "Cordane", "XAD", "Dunmere and the Outer Shires"));

    private static List<String> codes(Scheme scheme, String text) {
        return RULES.of(text).of(scheme).stream().map(Suggested::value).toList();
    }

    private static List<String> corridors(String text) {
        return RULES.of(text).corridors().stream().map(one -> one.value().toString()).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Governments should ratify ILO Convention No. 189 and apply it.|C189",
        "Ratify Conventions 97, 143 and 189 of the ILO.|C097 C143 C189",
        "Ratify the ICRMW and C-190.|ICRMW C190",
        "States should join the Migrant Workers Convention.|ICRMW",
        "Respect Article 13 ICCPR in all expulsions.|ICCPR-13",
        "Respect article 13 of the ICCPR and Articles 22 and 25 of the ICRMW.|ICCPR-13 ICRMW-22 ICRMW-25",
        "In the ICCPR, article 9 protects the liberty of migrants.|ICCPR-9",
        "Apply Article 99 of the ICCPR to all migrants.|ICCPR",
        "Apply the Domestic Workers Convention, 2011 (No. 189) to all workers.|C189",
        "Les États devraient ratifier la Convention n° 143 de l’OIT et le PIDCP.|C143 ICCPR",
        "Les États devraient respecter l’article 13 du PIDCP dans toutes les expulsions.|ICCPR-13",
        "Los Estados deberían ratificar el Convenio núm. 189 y la Convención sobre los derechos del niño.|C189 CRC",
        "Los Estados deberían respetar el artículo 13 del PIDCP en las expulsiones.|ICCPR-13"})
    void instruments_and_articles_are_found_by_name_and_number(String text, String codes) {
        assertThat(codes(Scheme.INSTRUMENTS, text)).containsExactlyInAnyOrder(codes.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"The convention centre in Athens holds 189 people.", "In 2009 the Convention met.", "Article 13 says so.", "Convention No. 999 is unknown.",
        "Read article 13. The ICRMW is another matter; see C.", "Vitamin C is good.", "Cats and concretes."})
    void what_only_looks_like_an_instrument_with_an_article_suggests_none(String text) {
        assertThat(codes(Scheme.INSTRUMENTS, text)).noneMatch(code -> code.contains("-") || code.equals("C189"));
    }

    @Test
    void an_article_stands_for_its_instrument_and_says_which_words_named_it() {
        var found = RULES.of("Respect Article 13 of the ICCPR.").of(Scheme.INSTRUMENTS);
        assertThat(found).extracting(Suggested::value, Suggested::rule, Suggested::cue)
                .containsExactly(tuple("ICCPR-13", "mention", "Article 13 of the ICCPR"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Report on SDG target 10.7.|10.7", "Reach targets 8.8 and 10.c by 2030.|8.8 10.c", "Reach SDG 16.9, 17.18 and 3.8.|16.9 17.18 3.8",
        "Les États devraient atteindre la cible 10.7 des ODD.|10.7", "Los Estados deberían alcanzar la meta 8.8 de los ODS.|8.8"})
    void targets_are_found_by_number_and_nothing_weaker_is_added(String text, String codes) {
        assertThat(codes(Scheme.SDG, text)).startsWith(codes.split(" "));
        assertThat(RULES.of(text).of(Scheme.SDG)).noneMatch(one -> one.rule().equals("mapped"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Spend 10.7 per cent more.", "See section 8.8 of the report.", "SDG target 10.99 is none.", "Reach target 8.81 now."})
    void numbers_alone_are_no_targets(String text) {
        assertThat(RULES.of(text).of(Scheme.SDG)).noneMatch(one -> one.rule().equals("mention"));
    }

    @Test
    void objectives_of_the_global_compact_are_found_by_number() {
        assertThat(codes(Scheme.GCM_OBJECTIVES, "Apply objectives 6 and 13 of the Global Compact for Migration.")).startsWith("6", "13");
        assertThat(codes(Scheme.GCM_OBJECTIVES, "Our objective 6 is unity.")).isEmpty();
        assertThat(codes(Scheme.GCM_OBJECTIVES, "Les États devraient appliquer l’objectif 20 du Pacte mondial sur les migrations.")).startsWith("20");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Protect domestic workers, women and unaccompanied children.|domestic-workers women children unaccompanied-children",
        "Protéger les femmes, les enfants non accompagnés et les sans-papiers dans tous les pays.|women children unaccompanied-children irregular-migrants",
        "Proteger a las mujeres, los refugiados y los trabajadores migrantes en todos los países.|women refugees-asylum-seekers migrant-workers"})
    void groups_are_found_in_the_language_of_the_text(String text, String codes) {
        assertThat(codes(Scheme.AFFECTED_GROUPS, text)).containsExactlyInAnyOrder(codes.split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Make circular programmes safe for seasonal workers.|circular-temporary seasonal", "Facilitate family reunification.|family",
        "Governments should look ahead.|''", "Faciliter le regroupement familial et le retour volontaire des migrants.|family return"})
    void forms_are_found_by_their_words(String text, String codes) {
        assertThat(String.join(" ", codes(Scheme.MIGRATION_FORMS, text))).isEqualTo(codes);
    }

    @Test
    void principles_are_found_by_their_words() {
        assertThat(codes(Scheme.GUIDING_PRINCIPLES, "Take a rights-based, gender-sensitive approach in the best interests of the child."))
                .containsExactlyInAnyOrder("human-rights", "gender-responsive", "child-sensitive");
    }

    @Test
    void a_target_of_two_suggested_terms_is_suggested_weakly_and_one_of_a_single_term_is_not() {
        var found = RULES.of("Send money home cheaply: remittances should reach families.").of(Scheme.SDG);
        assertThat(found).extracting(Suggested::value, Suggested::rule).containsExactly(tuple("10.c", "mapped"));
        assertThat(found.getFirst().cue()).isEqualTo("remittances");
    }

    @Test
    void at_most_a_handful_of_each_vocabulary_is_suggested() {
        var everything = String.join(". ", ShippedTerms.offered().values().stream().flatMap(List::stream).flatMap(term -> term.cues("en").stream()).toList());
        var found = RULES.of("the the of of and and to to " + everything);
        assertThat(Scheme.values()).allSatisfy(scheme -> assertThat(found.of(scheme)).hasSizeLessThanOrEqualTo(5));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Protect workers who go from Averne to Bellmark.|XAA-XAB", "Protect nationals of Averne who work in Bellmark.|XAA-XAB",
        "Lower costs in the Averne–Bellmark corridor.|XAA-XAB", "Conclude an agreement between Averne and Bellmark.|XAA-XAB",
        "Those who travel from Averne through Cordane to Bellmark need help.|XAA-XAC-XAB", "Protéger ceux qui vont de Averne à Bellmark.|XAA-XAB",
        "Proteger a quienes van de Averne a Bellmark.|XAA-XAB", "From Averne to Dunmere and the Outer Shires.|XAA-XAD"})
    void corridors_are_found_between_states_that_a_text_joins(String text, String corridor) {
        assertThat(corridors(text)).containsExactly(corridor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Averne and Bellmark signed it.", "People left Averne. To Bellmark they wrote.", "From Averne to everywhere.", "Avernese to Bellmarkers.",
        "From Averne to Averne."})
    void states_that_are_only_named_make_no_corridor(String text) {
        assertThat(corridors(text)).isEmpty();
    }

    @Test
    void a_text_without_any_word_suggests_nothing() {
        var nothing = RULES.of("");
        assertThat(nothing.corridors()).isEmpty();
        assertThat(Scheme.values()).allSatisfy(scheme -> assertThat(nothing.of(scheme)).isEmpty());
    }
}

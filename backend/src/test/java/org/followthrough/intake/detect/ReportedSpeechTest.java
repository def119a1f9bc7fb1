package org.followthrough.intake.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a summary reports as wanted by those who met, and what only sounds like it. */
class ReportedSpeechTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "Speakers stressed the importance of clean water for every camp.",
        "The importance of clean water in every camp along the road was underlined.",
        "It was suggested to open a second well.",
        "Several delegations proposed that wells be dug by hand.",
        "The assembly expressed the hope that wells would be dug.",
        "It was noted that it was better to dig wells by hand.",
        "There was broad agreement that all wells had to be tested.",
        "Two experts have repeatedly recommended cheaper pumps.",
        "Clean water was of great importance to all villages.",
        "The mayors asked the government to pay for the pumps.",
        "Operators were requested to repair the pumps.",
        "It was agreed to test all wells.",
        "It was agreed that all wells be tested.",
        "They suggested that wells be dug by hand.",
        "Ms. Lind made a plea for smaller pumps.",
        "A tax on bottled water deserves serious consideration.",
        "The group proposed a fund for wells.",
        "The mayors felt that deeper wells were needed.",
        "Municipalities are to test their wells.",
        "A small team was tasked with a survey of all wells."})
    void a_wish_that_is_reported_counts(String sentence) {
        assertThat(Found.texts(between(sentence))).containsExactly(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "The pump had to be sold in spring.",
        "The village had agreed to the price of the pump.",
        "A mayor asked whether wells should be dug.",
        "Comments should be sent to the secretariat by Monday.",
        "The figures should be treated with caution.",
        "The opinions should not be attributed to the hosts.",
        "The visitors asked questions about the pump.",
        "It was agreed that the pump was old.",
        "Guests were asked to fill in a form.",
        "One should not forget that the pump is old.",
        "The purpose of the visit is to see the pump.",
        "He explained that visitors must pay for the tour.",
        "Nobody could tell why guests must pay.",
        "These notes should not be quoted.",
        "The next visit should be held in Oru.",
        "Under the present law, visitors must pay for the tour.",
        "They should."})
    void a_report_of_something_else_does_not(String sentence) {
        assertThat(Found.in(between(sentence))).isEmpty();
    }

    @Test
    void a_condition_puts_no_demand_in_doubt() {
        String sentence = "If a pump breaks down, the town should repair it within a week.";
        assertThat(Found.texts(between(sentence))).containsExactly(sentence);
    }

    @Test
    void who_can_act_and_could_is_asked_politely() {
        assertThat(Found.in("The panel met at nine. Town councils could also fund new pumps. It ended late.\n"))
                .singleElement().satisfies(found -> assertThat(found.rule()).isEqualTo("sentence-suggested"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Prices could also rise next year.",
        "Town councils could not fund new pumps.",
        "They named ways in which town councils could fund new pumps.",
        "If town councils could fund new pumps, nobody would be here.",
        "Town councils could no longer hope."})
    void a_mere_possibility_stays_below_the_threshold(String sentence) {
        assertThat(Found.in(between(sentence))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "The pump of Oru was presented as a good practice by its builders.",
        "Speakers drew attention to the good practices of three villages.",
        "One interesting example was a pump that runs on sunlight."})
    void what_is_held_up_as_an_example_is_a_good_practice(String sentence) {
        assertThat(Found.in(between(sentence))).extracting(Detected::kind).containsExactly(Kind.GOOD_PRACTICE);
    }

    @Test
    void questions_from_the_floor_demand_nothing_and_answers_little() {
        String text = "Q1: Nobody told us why the town should pay for the pumps, or did they?\n\n"
                + "A: The owner must bring a form and a photograph.\n\nMs. Lind: The town should repair the pumps.\n";
        assertThat(Found.texts(text)).containsExactly("Ms. Lind: The town should repair the pumps.");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Les participants ont souligné l'importance de l'eau potable pour les camps.",
        "Il a été suggéré de creuser un second puits dans le village.",
        "Les maires ont demandé que les pompes soient réparées.",
        "Il importe que les pompes soient réparées dans les villages.",
        "Les communes sont invitées à réparer les pompes.",
        "Les maires ont invité les communes à réparer les pompes.",
        "Les experts ont jugé indispensable de réparer les pompes."})
    void french_reports_are_understood(String sentence) {
        String text = "La réunion a eu lieu dans la salle de la commune. " + sentence + " Elle a pris fin le soir.\n";
        assertThat(Found.texts(text)).containsExactly(sentence);
    }

    @Test
    void a_french_question_that_is_reported_demands_nothing() {
        assertThat(Found.in("La réunion a eu lieu dans la salle. Un maire a demandé si les pompes devaient être vendues. "
                + "Elle a pris fin le soir.\n")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Los participantes destacaron la importancia del agua limpia en los campamentos.",
        "Se sugirió abrir un segundo pozo en el pueblo.",
        "Algunas delegaciones propusieron abrir un segundo pozo.",
        "Los alcaldes hicieron un llamado a reparar las bombas.",
        "Los municipios habrán de reparar las bombas.",
        "Los vecinos respondieron que toda bomba debía repararse.",
        "Las alcaldesas consideraron urgente reparar las bombas."})
    void spanish_reports_are_understood(String sentence) {
        String text = "La reunión se celebró en la sala del municipio. " + sentence + " Terminó por la noche.\n";
        assertThat(Found.texts(text)).containsExactly(sentence);
    }

    @Test
    void a_spanish_question_that_is_reported_demands_nothing() {
        assertThat(Found.in("La reunión se celebró en la sala. Se preguntó si los municipios deberían vender las bombas. "
                + "Terminó por la noche.\n")).isEmpty();
    }

    private static String between(String sentence) {
        return "The seminar met in the town hall. " + sentence + " It ended at noon.\n";
    }
}

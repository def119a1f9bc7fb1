package org.followthrough.intake.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProseTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "Ms. Roe called on all States to ratify the Convention.",
        "He urged its ratification by States.",
        "It was recommended that an office be set up.",
        "Participants stressed the need for better data.",
        "Cities should not ask for papers.",
        "Governments were called upon to invest in health.",
        "There is thus a need for transparency."})
    void a_reported_demand_is_a_call(String sentence) {
        String text = "The seminar met in Geneva. " + sentence + " It ended at noon.\n";
        assertThat(Found.in(text)).singleElement().satisfies(found -> {
            assertThat(found.verbatim()).isEqualTo(sentence);
            assertThat(found.kind()).isEqualTo(Kind.CALL);
            assertThat(found.number()).isNull();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "The seminar was divided into three sessions.",
        "What should be done?",
        "It should be noted that the figures are old.",
        "Poor economies could not be encouraged to borrow.",
        "The approach, advocated by an alliance, had failed."})
    void what_demands_nothing_is_no_candidate(String sentence) {
        assertThat(Found.in("The seminar met in Geneva. " + sentence + " It ended at noon.\n")).isEmpty();
    }

    @Test
    void a_sentence_that_only_suggests_stands_below_the_threshold() {
        assertThat(Found.all("Fees might rise again next year.\n")).singleElement()
                .satisfies(found -> assertThat(found.confidence()).isLessThan(Detector.DEFAULT_THRESHOLD));
    }

    @Test
    void numbered_paragraphs_of_a_report_give_their_demanding_sentences_only() {
        String text = "5. The director opened the seminar. He thanked the hosts. Fees should be banned.\n\n"
                + "6. The second speaker spoke of schools.\n";
        assertThat(Found.texts(text)).containsExactly("Fees should be banned.");
    }

    @Test
    void a_sentence_that_demands_and_opens_a_list_is_the_parent_of_its_items() {
        String text = "Governments should:\n\n- ratify the Convention;\n- publish data.\n";
        assertThat(Found.one(text, "Governments").rule()).isEqualTo("lead-in");
        assertThat(Found.parentOf(text, "publish")).isEqualTo("Governments should:");
    }

    @Test
    void a_sentence_that_only_announces_is_no_candidate() {
        String text = "Some of the recommendations can be summarized as follows:\n\n- Reduce the costs;\n- Train judges.\n";
        assertThat(Found.texts(text)).containsExactly("Reduce the costs;", "Train judges.");
        assertThat(Found.parentOf(text, "Train")).isEmpty();
    }

    @Test
    void items_take_their_verb_from_an_announcing_sentence() {
        String text = "She made a number of proposals, including:\n\n· Allowing migrants to return;\n· A fund for schools.\n";
        assertThat(Found.in(text)).extracting(Detected::rule).containsExactly("item-governed", "item-listed");
    }

    @Test
    void a_list_that_nothing_announces_gives_no_items_without_a_demand() {
        assertThat(Found.in("The office works in these areas.\n\n- Building a knowledge base;\n"
                + "- Special programmes.\n")).isEmpty();
    }

    @Test
    void points_about_the_forum_are_process() {
        String text = "Recommendations\n\n1. The Forum should publish its agenda.\n2. The Forum should meet in spring.\n"
                + "3. Minutes are to be published.\n";
        assertThat(Found.in(text)).extracting(Detected::kind).containsOnly(Kind.PROCESS);
    }

    @Test
    void a_message_from_the_forum_to_others_is_a_recommendation() {
        assertThat(Found.one("Recommendations\n\n1. Send a clear message from the Forum to all States.\n", "Send").kind())
                .isEqualTo(Kind.RECOMMENDATION);
    }

    @Test
    void an_example_in_the_list_is_a_good_practice() {
        String text = "Recommendations\n\na. Inform migrants.\n"
                + "b. As an example, in one city unions and churches inform migrants together.\n";
        assertThat(Found.one(text, "As an example").kind()).isEqualTo(Kind.GOOD_PRACTICE);
    }

    @Test
    void a_practice_praised_in_the_text_is_a_good_practice() {
        assertThat(Found.in("A best practice is the matching fund of one government.\n")).extracting(Detected::kind)
                .containsExactly(Kind.GOOD_PRACTICE);
    }

    @Test
    void an_unmarked_paragraph_under_the_heading_is_one_recommendation() {
        String text = "Recommendations to employers\n\n"
                + "Employers should insure all workers. This includes domestic workers.\n\nThe group thanked the hosts.\n";
        assertThat(Found.texts(text)).containsExactly("Employers should insure all workers. This includes domestic workers.");
    }

    @Test
    void french_texts_are_read_with_french_words() {
        String text = "Recommandations\n\nLes participants recommandent aux gouvernements de :\n\n"
                + "- ratifier la Convention ;\n- veiller à l'accès aux soins.\n";
        assertThat(Found.in(text)).extracting(Detected::rule).containsExactly("lead-in", "item-imperative", "item-imperative");
    }

    @Test
    void spanish_texts_are_read_with_spanish_words() {
        String text = "La reunión se celebró en Lima. Los participantes instaron a los gobiernos a ratificar el Convenio.\n";
        assertThat(Found.texts(text)).containsExactly("Los participantes instaron a los gobiernos a ratificar el Convenio.");
    }
}

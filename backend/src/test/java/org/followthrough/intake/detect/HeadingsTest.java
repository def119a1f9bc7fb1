package org.followthrough.intake.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeadingsTest {

    @Test
    void the_section_is_the_path_of_headings() {
        String text = "Roundtable 1\n\nRecommendations\n\nRIGHTS\n\n1. Publish data.\n\nRoundtable 2\n\n"
                + "Recommendations\n\n1. Train judges.\n";
        assertThat(Found.one(text, "Publish").section()).isEqualTo("Roundtable 1 > Recommendations > RIGHTS");
        assertThat(Found.one(text, "Train").section()).isEqualTo("Roundtable 2 > Recommendations");
    }

    @Test
    void a_heading_of_the_same_look_takes_the_place_of_the_last() {
        String text = "Recommendations\n\nSCHOOLS\n\n1. Open schools.\n\nCLINICS\n\n2. Open clinics.\n";
        assertThat(Found.one(text, "Open clinics").section()).endsWith("> CLINICS").doesNotContain("SCHOOLS");
    }

    @Test
    void a_heading_that_names_recommendations_is_none() {
        assertThat(Found.all("Roundtable 1. Short Summary & Key recommendations for action:\n\nThe group met.\n")).isEmpty();
    }

    @Test
    void a_numbered_question_is_a_heading_even_with_should_in_it() {
        String text = "The following recommendations were put forward:\n\n1. What should be done about fees?\n\na. Ban them.\n\n"
                + "2. Regarding schools:\na. Open them.\n";
        assertThat(Found.texts(text)).containsExactly("Ban them.", "Open them.");
        assertThat(Found.one(text, "Open").section()).isEqualTo("2. Regarding schools");
    }

    @Test
    void a_numbered_command_over_a_deeper_list_is_an_item() {
        String text = "Recommendations\n\n1. Improve the environment\na. Ratify the treaties.\nb. Publish the treaties.\n";
        assertThat(Found.parentOf(text, "Publish")).isEqualTo("Improve the environment");
    }

    @Test
    void a_question_inside_brackets_does_not_make_a_heading() {
        String text = "Recommendations\n\n1. Seek better data (how many, and who are they?)\n2. Train judges.\n";
        assertThat(Found.in(text)).hasSize(2);
    }

    @Test
    void session_titles_are_no_recommendations() {
        String text = "Roundtable 1\n\nSynthesis of sessions\n\n1.1. Addressing root causes through development\n\n"
                + "1.2. Engaging diasporas — what\n\nrole?\n";
        assertThat(Found.in(text)).isEmpty();
    }

    @Test
    void markdown_headings_keep_their_levels() {
        String text = "# Report\n\n## Recommendations\n\n### Health\n\n- Open clinics.\n\n## Annex\n\n- Open questions remain.\n";
        assertThat(Found.one(text, "Open clinics").section()).isEqualTo("Report > Recommendations > Health");
    }

    @Test
    void lists_of_people_and_agendas_are_left_out() {
        String text = "Recommendations\n\n1. Train judges.\n\nAnnex 1: List of participants\n\n"
                + "1. Ms. Jane Doe, Director\n2. Mr. Max Moe, Support desk\n";
        assertThat(Found.texts(text)).containsExactly("Train judges.");
    }

    @Test
    void where_and_when_is_no_heading_and_no_item() {
        String text = "Recommendations\n\na.\n\nPublish data.\n\nTrain judges.\n\nAthens, 5 November 2009\n";
        assertThat(Found.texts(text)).containsExactly("Publish data.", "Train judges.");
    }

    @Test
    void a_title_that_counts_on_from_the_headings_is_a_heading() {
        String text = "1. What was said\n\nThe towns spoke of their lakes for a long time. " + "It was a good talk. ".repeat(12)
                + "\n\n2. Recommendations\n\na) Teach children to swim.\nb) Train lifeguards.\n\n3. Farewell\n\n"
                + "All thanked the hosts.\n";
        assertThat(Found.texts(text)).containsExactly("Teach children to swim.", "Train lifeguards.");
    }

    @Test
    void the_next_number_of_a_list_stays_an_item() {
        String text = "Recommendations\n\n1. Better lakes\n(a) Mark deep water.\n(b) Clean the shore.\n2. Free lessons for all\n"
                + "3. More lifeguards\n";
        assertThat(Found.texts(text)).contains("Free lessons for all", "More lifeguards");
    }

    @Test
    void a_roman_heading_goes_on_over_small_roman_items() {
        String text = "I. Lakes\n\nWe call upon towns to:\n\ni. mark deep water;\nii. clean the shore.\n\nII. Rivers\n\n"
                + "Towns should build bridges.\n";
        assertThat(Found.one(text, "Towns should").section()).isEqualTo("II. Rivers");
    }

    @Test
    void names_set_in_capitals_are_no_demands() {
        assertThat(Found.in("Recommendations\n\n1. Clean the lake.\n\nSigned\n\nChildren Must Swim Foundation\n\n"
                + "Call of the Lake Network\n")).hasSize(1);
    }

    @Test
    void a_word_for_an_agenda_inside_a_long_title_closes_nothing() {
        String sentence = "Towns should clean their lakes.";
        assertThat(Found.texts("## Clean lakes for all: an unfinished agenda\n\n" + sentence + "\n")).containsExactly(sentence);
        assertThat(Found.in("## Agenda\n\n" + sentence + "\n")).isEmpty();
    }

    @Test
    void messages_to_somebody_are_recommendations_and_messages_received_are_not() {
        assertThat(Found.in("Messages to the towns\n\n- Lessons for all\n- Lifeguards\n")).hasSize(2);
        assertThat(Found.in("Messages received\n\n- Lessons for all\n- Lifeguards\n")).isEmpty();
    }

    @Test
    void recommendations_of_earlier_years_announce_no_list() {
        String list = "\n\n- Lessons for all\n- Lifeguards\n";
        assertThat(Found.in("Recommendations" + list)).hasSize(2);
        assertThat(Found.in("Status of the earlier recommendations" + list)).isEmpty();
    }

    @Test
    void topics_right_below_the_heading_for_recommendations_are_parts_of_it() {
        String text = "Recommendations of the towns\n\nLakes\n\n- Lifeguards for all\n- Lessons for all\n\nRivers\n\n- Bridges for all\n";
        assertThat(Found.one(text, "Lifeguards").section()).isEqualTo("Recommendations of the towns > Lakes");
        assertThat(Found.one(text, "Bridges").section()).isEqualTo("Recommendations of the towns > Rivers");
    }

    @Test
    void a_topic_after_the_recommendations_stands_beside_them() {
        String text = "Recommendations of the towns\n\n- Lifeguards for all\n\nHistory\n\n- Lessons since 1990\n- Bridges since 1995\n";
        assertThat(Found.texts(text)).containsExactly("Lifeguards for all");
    }

    @Test
    void a_numbered_sentence_that_opens_a_list_with_a_demand_is_no_heading() {
        String text = "Lakes\n\n1. All were heard.\n\n2. On this basis the chair recommends that:\n\n- towns mark deep water;\n"
                + "- schools teach children.\n";
        assertThat(Found.parentOf(text, "schools")).startsWith("On this basis");
    }

    @Test
    void what_stands_in_brackets_behind_a_title_does_not_count() {
        assertThat(Found.in("IV. LAKES (agenda item 3)\n\nTowns should clean their lakes.\n")).hasSize(1);
    }

    @Test
    void the_section_after_the_recommendations_is_none_of_them() {
        String text = "V. RECOMMENDATIONS\n\n1. Lifeguards for all.\n\nVI. OTHER BUSINESS\n\n2. No other business was raised.\n";
        assertThat(Found.texts(text)).containsExactly("Lifeguards for all.");
    }

    @Test
    void items_under_a_heading_for_practices_are_practices() {
        String text = "Good practices\n\n- In Oru each school has a pool.\n- In Bora the lake is free.\n";
        assertThat(Found.in(text)).hasSize(2).extracting(Detected::kind).containsOnly(Kind.GOOD_PRACTICE);
        assertThat(Found.in("Other practices\n\n- In Oru each school has a pool.\n- In Bora the lake is free.\n")).isEmpty();
    }

    @Test
    void a_short_line_that_opens_like_a_question_is_a_heading() {
        String text = "The lake\n\nWhat must change\n\n1. Lights on the shore.\n2. A pier for all.\n";
        assertThat(Found.in(text)).hasSize(2).extracting(Detected::section).allMatch(section -> section.endsWith("What must change"));
        assertThat(Found.texts("The lake\n\nWhat must change is the law on lakes and piers.\n")).hasSize(1);
    }
}

package org.followthrough.intake.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Resolutions and declarations: grounds first, then what a body demands in its own name. */
class DeclarationTest {

    private static final String GROUNDS = "The Assembly,\n\nRecalling that all States must keep their rivers clean,\n\n"
            + "Convinced that common rules are needed,\n\n";

    @Test
    void the_grounds_of_a_resolution_are_no_candidates() {
        assertThat(Found.in(GROUNDS + "Having met in Oru,\n")).isEmpty();
    }

    @Test
    void a_sentence_that_only_begins_like_a_ground_counts() {
        assertThat(Found.texts("Considering the drought, all States must share their rivers.\n")).hasSize(1);
    }

    @Test
    void a_verb_of_the_body_at_the_start_makes_a_recommendation() {
        String text = GROUNDS + "1. Welcomes the report on rivers;\n\n2. Urges States to clean their rivers;\n\n"
                + "3. Decides to include rivers in its next agenda;\n\n4. Takes note of the offer of Norland;\n";
        assertThat(Found.in(text)).extracting(Detected::number).containsExactly("2", "3");
        assertThat(Found.one(text, "Urges").kind()).isEqualTo(Kind.RECOMMENDATION);
    }

    @Test
    void we_may_stand_before_the_verb() {
        String text = "We, the farmers of Oru, met for two days. We reject the dam. We are proud of our rivers.\n";
        assertThat(Found.in(text)).singleElement().satisfies(found -> {
            assertThat(found.verbatim()).isEqualTo("We reject the dam.");
            assertThat(found.kind()).isEqualTo(Kind.RECOMMENDATION);
        });
    }

    @Test
    void an_announcement_alone_is_no_lead_in() {
        String text = "The assembly met in Oru.\n\nDECLARE AS FOLLOWS:\n\n1. Rivers for all.\n2. No dams.\n";
        assertThat(Found.texts(text)).containsExactly("Rivers for all.", "No dams.");
    }

    @Test
    void french_and_spanish_bodies_demand_too() {
        assertThat(Found.in("Nous, pêcheurs du lac, réunis à Oru,\n\nConsidérant que les lacs doivent rester propres,\n\n"
                + "1. Demandons aux États de nettoyer le lac ;\n\n2. Saluons le courage des familles ;\n")).hasSize(1);
        assertThat(Found.in("Las pescadoras del lago, reunidas en Oru,\n\nReconociendo que los lagos deben ser de todos,\n\n"
                + "1. Exigimos a los Estados limpiar el lago;\n\n2. Saludamos a las familias;\n")).hasSize(1);
    }

    @Test
    void a_wish_stands_for_a_demand_under_a_heading_for_recommendations() {
        String wish = "That donors share their reports.";
        assertThat(Found.texts("Recommendations\n\nThe group met twice.\n\n" + wish + "\n")).containsExactly(wish);
        assertThat(Found.texts("Background\n\nThe group met twice.\n\n" + wish + "\n")).isEmpty();
    }

    @Test
    void a_verb_in_the_first_person_opens_a_list_of_nouns() {
        assertThat(Found.texts("Vivimos junto al lago desde hace años.\n\nPor ello reclamamos:\n\n- El cuidado del lago.\n"
                + "- Muelles para todos los pueblos.\n")).contains("El cuidado del lago.", "Muelles para todos los pueblos.");
        assertThat(Found.texts("Vivimos junto al lago desde hace años.\n\nPor ello cantamos:\n\n- El cuidado del lago.\n"
                + "- Muelles para todos los pueblos.\n")).isEmpty();
    }
}

package org.followthrough.ui.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrittenLanguageTest {

    @Test
    void small_words_and_script_tell_the_language_of_a_text() {
        assertThat(WrittenLanguage.of("Governments should protect the rights of all migrants and their families.")).contains("en");
        assertThat(WrittenLanguage.of("Les gouvernements doivent protéger les droits des migrants et de leurs familles.")).contains("fr");
        assertThat(WrittenLanguage.of("Los gobiernos deben proteger los derechos de los migrantes y de sus familias.")).contains("es");
        assertThat(WrittenLanguage.of("ينبغي للحكومات أن تحمي حقوق المهاجرين")).contains("ar");
    }

    @Test
    void nothing_is_said_of_a_text_that_gives_too_little_to_tell_by() {
        assertThat(WrittenLanguage.of("")).isEmpty();
        assertThat(WrittenLanguage.of("Visa reform 2026")).isEmpty();
        assertThat(WrittenLanguage.of("la que")).isEmpty();
    }
}

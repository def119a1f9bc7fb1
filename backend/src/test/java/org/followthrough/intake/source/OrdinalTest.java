package org.followthrough.intake.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrdinalTest {

    @ParameterizedTest
    @CsvSource({"DECIMAL,1,1", "DECIMAL_ZERO,9,09", "DECIMAL_ZERO,10,10", "LOWER_LETTER,1,a", "LOWER_LETTER,26,z", "LOWER_LETTER,27,aa",
        "UPPER_LETTER,28,BB", "LOWER_ROMAN,4,iv", "UPPER_ROMAN,1999,MCMXCIX", "LOWER_ROMAN,0,0", "LOWER_LETTER,0,0", "UPPER_ROMAN,4000,4000",
        "LOWER_LETTER,677,677"})
    void a_number_is_written_as_its_list_counts(Ordinal ordinal, int number, String written) {
        assertThat(ordinal.write(number)).isEqualTo(written);
    }
}

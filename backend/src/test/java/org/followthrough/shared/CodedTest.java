package org.followthrough.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodedTest {

    enum Colour implements Coded {
        RED, DARK_BLUE
    }

    @Test
    void the_code_is_the_name_in_kebab_case() {
        assertThat(Colour.DARK_BLUE.code()).isEqualTo("dark-blue");
    }

    @Test
    void a_constant_is_found_by_its_code() {
        assertThat(Coded.find(Colour.class, "dark-blue")).contains(Colour.DARK_BLUE);
    }

    @Test
    void neither_the_name_nor_another_case_is_a_code() {
        assertThat(Coded.find(Colour.class, "DARK_BLUE")).isEmpty();
        assertThat(Coded.find(Colour.class, "Red")).isEmpty();
        assertThat(Coded.find(Colour.class, "")).isEmpty();
    }
}

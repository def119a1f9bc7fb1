package org.followthrough.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PagesTest {

    @Test
    void a_page_ends_with_its_form_feed() {
        assertThat(Pages.at("one\n\n\ftwo", 0)).isEqualTo(1);
        assertThat(Pages.at("one\n\n\ftwo", 5)).isEqualTo(1);
        assertThat(Pages.at("one\n\n\ftwo", 6)).isEqualTo(2);
    }

    @Test
    void a_text_without_pages_has_none() {
        assertThat(Pages.at("one\n\ntwo", 5)).isNull();
    }
}

package org.followthrough.ui.workspace.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CursorTest {

    @ParameterizedTest
    @CsvSource({"0,0", "2,2", "3,4", "5,6", "6,7", "99,7"})
    void a_line_end_of_two_signs_is_one_in_the_browser(int shown, int inText) {
        assertThat(Cursor.inText("ab\r\ncd\r", shown)).isEqualTo(inText);
    }

    @ParameterizedTest
    @CsvSource({"0,0", "3,3", "5,5"})
    void other_line_ends_stay_one(int shown, int inText) {
        assertThat(Cursor.inText("ab\ncd", shown)).isEqualTo(inText);
    }
}

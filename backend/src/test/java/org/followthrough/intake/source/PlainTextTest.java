package org.followthrough.intake.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.followthrough.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    private static final String TEXT = "1. Ratify the Convention – “now”.\r\n\r\n2. Régulariser.\n";

    private static byte[] bytes(int... values) {
        var bytes = new ByteArrayOutputStream();
        for (var value : values) {
            bytes.write(value);
        }
        return bytes.toByteArray();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(first);
        bytes.writeBytes(second);
        return bytes.toByteArray();
    }

    private static void refused(byte[] content, String key) {
        assertThatThrownBy(() -> SourceText.ofText(content)).isInstanceOfSatisfying(RuleViolation.class, refusal ->
                assertThat(refusal.violations()).singleElement().satisfies(violation -> {
                    assertThat(violation.field()).isEqualTo("file");
                    assertThat(violation.messageKey()).isEqualTo(key);
                }));
    }

    @Test
    void utf_8_is_read_as_it_is_with_its_line_ends() {
        assertThat(SourceText.ofText(TEXT.getBytes(StandardCharsets.UTF_8))).isEqualTo(TEXT);
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_text() {
        assertThat(SourceText.ofText(joined(bytes(0xEF, 0xBB, 0xBF), TEXT.getBytes(StandardCharsets.UTF_8)))).isEqualTo(TEXT);
    }

    @Test
    void utf_16_is_known_by_its_mark_in_both_orders() {
        assertThat(SourceText.ofText(joined(bytes(0xFF, 0xFE), TEXT.getBytes(StandardCharsets.UTF_16LE)))).isEqualTo(TEXT);
        assertThat(SourceText.ofText(joined(bytes(0xFE, 0xFF), TEXT.getBytes(StandardCharsets.UTF_16BE)))).isEqualTo(TEXT);
    }

    @Test
    void what_is_no_utf_8_is_windows_1252() {
        assertThat(SourceText.ofText(TEXT.getBytes(Charset.forName("windows-1252")))).isEqualTo(TEXT);
    }

    @Test
    void signs_beyond_the_basic_plane_stay_two_units() {
        var text = "Ask \uD83D\uDE00 one.";
        assertThat(SourceText.ofText(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text).hasSize(11);
    }

    @Test
    void an_empty_file_is_refused() {
        refused(new byte[0], "intake.file.empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\r\n\t\f", "\u00A0\u2003\u3000", "\uFEFF \uFEFF", "\u200B"})
    void a_file_of_blanks_alone_is_refused(String blanks) {
        refused(blanks.getBytes(StandardCharsets.UTF_8), "intake.file.blank");
    }

    @Test
    void one_visible_sign_is_a_text() {
        assertThat(SourceText.ofText(new byte[] {'.'})).isEqualTo(".");
    }

    @Test
    void a_nul_tells_that_it_is_no_text() {
        refused(TEXT.replace("now", "n\0w").getBytes(StandardCharsets.UTF_8), "intake.file.unreadable");
    }

    @Test
    void bytes_that_no_encoding_knows_are_refused() {
        refused(bytes('a', 0x81, 0x8D, 'b'), "intake.file.unreadable");
    }

    @Test
    void an_odd_byte_of_utf_16_is_refused() {
        refused(bytes(0xFF, 0xFE, 'a', 0, 'b'), "intake.file.unreadable");
    }

    @Test
    void a_stray_control_character_of_a_text_recognition_is_kept() {
        var text = "Recommendation \u0002 one.";
        assertThat(SourceText.ofText(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
    }

    @Test
    void many_control_characters_tell_a_binary_file() {
        refused("\u0001\u0002\u0003 text".getBytes(StandardCharsets.UTF_8), "intake.file.unreadable");
    }
}

package org.followthrough.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.followthrough.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReaderTest {

    private static List<List<String>> read(byte[] content) {
        var rows = new ArrayList<List<String>>();
        try (var reader = new CsvReader(content)) {
            for (var row = reader.next(); row.isPresent(); row = reader.next()) {
                rows.add(row.get().cells().stream().map(Cell::text).toList());
            }
        }
        return rows;
    }

    private static List<List<String>> read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void the_separator_is_found_outside_quotation_marks(String sign) {
        assertThat(read("\"a,;\t,;\t\"#b#c\n1#\"2\n2\"#3".replace("#", sign))).containsExactly(List.of("a,;\t,;\t", "b", "c"), List.of("1", "2\n2", "3"));
    }

    @Test
    void a_separator_that_is_announced_is_taken_and_its_line_is_no_row_of_the_table() {
        assertThat(read("sep=;\r\na,b;c\r\n")).contains(List.of("a,b", "c")).last().isEqualTo(List.of("a,b", "c"));
    }

    @Test
    void rows_are_counted_as_a_spreadsheet_does() {
        try (var reader = new CsvReader("a\n\n\"b\nb\"\nc".getBytes(StandardCharsets.UTF_8))) {
            assertThat(List.of(reader.next(), reader.next(), reader.next(), reader.next())).extracting(row -> row.orElseThrow().number())
                    .containsExactly(1, 2, 3, 4);
        }
    }

    @Test
    void a_foreign_apostrophe_stays_and_the_guard_goes() {
        assertThat(read("'s Gravenhage,'=1+1,''quoted,'@x")).containsExactly(List.of("'s Gravenhage", "=1+1", "'quoted", "@x"));
    }

    @Test
    void whatever_is_written_is_read_again() throws IOException {
        var random = new Random(7);
        var signs = "ab ,;\t\r\n\"'=+-@|%\uFF1Dé😀";
        for (var round = 0; round < 200; round++) {
            var row = new ArrayList<String>();
            for (var cell = 0; cell < 4; cell++) {
                row.add(random.ints(random.nextInt(6), 0, signs.codePointCount(0, signs.length())).map(i -> signs.codePointAt(
                        signs.offsetByCodePoints(0, i))).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString());
            }
            var out = new ByteArrayOutputStream();
            try (var table = new CsvTable(out, "x", List.of("a", "b", "c", "d"))) {
                table.row(new ArrayList<>(row));
            }
            assertThat(read(out.toByteArray()).get(1)).isEqualTo(row);
        }
    }

    @Test
    void a_quotation_mark_that_is_never_closed_is_told_with_its_row() {
        assertThatThrownBy(() -> read("a,b\n1,2\n3,\"4\n")).isInstanceOfSatisfying(RuleViolation.class, broken -> {
            assertThat(broken.violations().getFirst().messageKey()).isEqualTo("intake.list.malformed");
            assertThat(broken.violations().getFirst().args()).containsExactly(3);
        });
    }

    @Test
    void a_cell_that_never_ends_is_refused() {
        assertThatThrownBy(() -> read("a\n\"" + "x".repeat(3 << 20) + "\"")).isInstanceOf(RuleViolation.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,\u0000b"})
    void what_is_no_text_is_refused(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> read(new byte[] {'a', (byte) 0x81, 'b'})).isInstanceOf(RuleViolation.class);
    }

    @Test
    void a_sign_that_is_cut_in_utf_8_is_read_as_windows_1252() {
        assertThat(read(new byte[] {'a', (byte) 0xC3})).containsExactly(List.of("aÃ"));
    }
}

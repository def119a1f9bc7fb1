package org.followthrough.ui.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.MissingResourceException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextsTest {

    private static final Pattern KEY = Pattern.compile("\\bt\\(\"([a-z][a-zA-Z.-]*[a-zA-Z])\"");

    static Stream<Path> templates() throws IOException {
        return Files.walk(Path.of("src", "main", "jte")).filter(file -> file.toString().endsWith(".jte"));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void every_text_that_a_template_names_exists(Path template) throws IOException {
        var keys = KEY.matcher(Files.readString(template)).results().map(key -> key.group(1)).distinct().toList();
        assertThat(keys).allSatisfy(key -> assertThat(Texts.ENGLISH.has(key)).as(key).isTrue());
    }

    @Test
    void one_and_many_are_told_apart() {
        assertThat(Texts.ENGLISH.get("commitments.count", 0)).isEqualTo("No commitment found");
        assertThat(Texts.ENGLISH.get("commitments.count", 1)).isEqualTo("One commitment");
        assertThat(Texts.ENGLISH.get("commitments.count", 1216)).isEqualTo("1,216 commitments");
    }

    @Test
    void a_text_that_does_not_exist_is_a_defect() {
        assertThatThrownBy(() -> Texts.ENGLISH.get("no.such.text")).isInstanceOf(MissingResourceException.class);
    }

    @Test
    void midnight_belongs_to_the_day_that_it_ends() {
        var athens = new Formats(Texts.ENGLISH.locale(), ZoneId.of("Europe/Athens"));
        assertThat(athens.day(Instant.parse("2026-12-15T22:00:00Z"))).isEqualTo("15 December 2026");
        assertThat(athens.day(Instant.parse("2026-12-15T22:00:01Z"))).isEqualTo("16 December 2026");
        assertThat(athens.shortDay(LocalDate.of(2026, 12, 15))).isEqualTo("15 Dec 2026");
    }

    @Test
    void a_share_of_nothing_is_not_a_number() {
        var formats = new Formats(Texts.ENGLISH.locale(), ZoneId.of("UTC"));
        assertThat(formats.percent(0, 0)).isEmpty();
        assertThat(formats.percent(1, 3)).isEqualTo("33%");
        assertThat(formats.number(12_345)).isEqualTo("12,345");
    }
}

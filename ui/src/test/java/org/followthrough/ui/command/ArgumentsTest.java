package org.followthrough.ui.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {

    @Test
    void optionsMayStandBeforeAndBehindTheWord() {
        var arguments = parse("--dry-run", "file.txt", "--event", "CSD-2009");
        assertThat(arguments.word("import", "FILE")).isEqualTo("file.txt");
        assertThat(arguments.has("dry-run")).isTrue();
        assertThat(arguments.option("event")).contains("CSD-2009");
    }

    @Test
    void aValueMayFollowAnEqualsSign() {
        assertThat(parse("--event=A=B").option("event")).contains("A=B");
    }

    @Test
    void aWordMayBeginWithDashesAfterABareDoubleDash() {
        assertThat(parse("--", "--odd-name").words()).containsExactly("--odd-name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--unknown", "--dry-run=yes", "--"})
    void whatIsNotKnownIsRefused(String option) {
        assertThatThrownBy(() -> parse(option).word("import", "FILE")).isInstanceOf(UsageProblem.class);
    }

    @Test
    void anOptionThatNeedsAValueGetsOne() {
        assertThatThrownBy(() -> parse("--event")).isInstanceOf(UsageProblem.class).hasMessageContaining("--event");
    }

    @Test
    void aMissingWordIsNamed() {
        assertThatThrownBy(() -> parse().word("import", "FILE")).isInstanceOf(UsageProblem.class).hasMessageContaining("FILE");
    }

    @Test
    void aSecondWordIsOneTooMany() {
        assertThatThrownBy(() -> parse("a", "b").word("import", "FILE")).isInstanceOf(UsageProblem.class).hasMessageContaining("b");
    }

    @Test
    void numbersAreWholeAndAtLeastOne() {
        assertThat(parse("--days", "1").positive("days", 30)).isEqualTo(1);
        assertThat(parse().positive("days", 30)).isEqualTo(30);
        for (var wrong : List.of("0", "-1", "1.5", "soon", "", "9999999999")) {
            assertThatThrownBy(() -> parse("--days", wrong).positive("days", 30)).isInstanceOf(UsageProblem.class);
        }
    }

    private static Arguments parse(String... raw) {
        return Arguments.parse(List.of(raw), Set.of("dry-run"), Set.of("event", "days"));
    }
}

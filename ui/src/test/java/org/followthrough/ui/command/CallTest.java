package org.followthrough.ui.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallTest {

    private static final Map<String, String> ENVIRONMENT = Map.of("FOLLOWTHROUGH_PORT", "9000", "FOLLOWTHROUGH_DATA", "/from/outside");

    @Test
    void withoutAWordAboutItThePortIs8080AndTheDataIsInMainOrDemo() {
        assertThat(call(Map.of(), "start").port()).isEqualTo(8080);
        assertThat(call(Map.of(), "start").data().root()).isEqualTo(Path.of("data/main").toAbsolutePath());
        assertThat(call(Map.of(), "demo").data().root()).isEqualTo(Path.of("data/demo").toAbsolutePath());
    }

    @Test
    void theEnvironmentOutranksTheDefault() {
        assertThat(call(ENVIRONMENT, "demo").port()).isEqualTo(9000);
        assertThat(call(ENVIRONMENT, "demo").data().root()).isEqualTo(Path.of("/from/outside"));
    }

    @Test
    void anOptionOutranksTheEnvironment() {
        var call = call(ENVIRONMENT, "start", "--port", "0", "--data=/given here");
        assertThat(call.port()).isZero();
        assertThat(call.data().root()).isEqualTo(Path.of("/given here"));
    }

    @Test
    void anEmptySettingOfTheEnvironmentIsNone() {
        assertThat(call(Map.of("FOLLOWTHROUGH_PORT", ""), "start").port()).isEqualTo(8080);
    }

    @Test
    void whatIsTheCommandsOwnIsLeftToTheCommand() {
        var call = call(Map.of(), "import", "file", "--port", "1", "--event", "E");
        assertThat(call.rest()).containsExactly("file", "--event", "E");
    }

    @ParameterizedTest
    @ValueSource(strings = {"65536", "-1", "http", "", "8080 "})
    void aPortIsANumberUpTo65535(String port) {
        assertThatThrownBy(() -> call(Map.of(), "start", "--port", port)).isInstanceOf(UsageProblem.class);
    }

    @Test
    void theHighestPortIsOne() {
        assertThat(call(Map.of(), "start", "--port", "65535").port()).isEqualTo(65535);
    }

    private static Call call(Map<String, String> environment, String... raw) {
        return Call.of(List.of(raw), environment);
    }
}

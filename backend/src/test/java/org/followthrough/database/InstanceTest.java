package org.followthrough.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceTest {

    private static final String URL = "http://localhost:8080";

    @TempDir
    private Path temporary;

    @Test
    void aRunningApplicationIsFoundByItsDirectory() {
        Instance.here(URL, Path.of("a program.jar")).publish(directory());
        assertThat(Instance.runningIn(directory())).map(Instance::url).contains(URL);
        assertThat(Instance.runningIn(directory())).map(Instance::program).contains("a program.jar");
    }

    @Test
    void anotherProcessWithTheSameIdIsNotTheApplication() {
        var here = Instance.here(URL, Path.of("jar"));
        new Instance(here.pid(), Instant.EPOCH, URL, "jar").publish(directory());
        assertThat(Instance.runningIn(directory())).isEmpty();
    }

    @Test
    void whatADeadProcessLeftBehindDoesNotCount() {
        new Instance(99_999_999, Instant.now(), URL, "jar").publish(directory());
        assertThat(Instance.runningIn(directory())).isEmpty();
    }

    @Test
    void aSecondApplicationIsToldWhereTheFirstOneRuns() {
        try (var _ = ApplicationSeat.take(directory())) {
            Instance.here(URL, Path.of("jar")).publish(directory());
            assertThatThrownBy(() -> ApplicationSeat.take(directory())).hasMessageContaining("already runs")
                    .hasMessageContaining(URL);
        }
    }

    @Test
    void aSecondApplicationIsToldThatTheFirstOneIsJustStarting() {
        try (var _ = ApplicationSeat.take(directory())) {
            assertThatThrownBy(() -> ApplicationSeat.take(directory())).hasMessageContaining("just being started");
        }
    }

    @Test
    void theSeatIsFreeAgainAfterTheApplicationHasEnded() {
        ApplicationSeat.take(directory()).close();
        try (var _ = ApplicationSeat.take(directory())) {
            assertThat(Instance.runningIn(directory())).isEmpty();
        }
    }

    @Test
    void aDirectoryStaysWhatItIs() {
        directory().keepFor("demo");
        directory().keepFor("demo");
        assertThat(directory().kind()).contains("demo");
        assertThatThrownBy(() -> directory().keepFor("main")).hasMessageContaining("demo");
    }

    private DataDirectory directory() {
        return new DataDirectory(temporary).prepared();
    }
}

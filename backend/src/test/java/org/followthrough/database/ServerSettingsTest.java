package org.followthrough.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerSettingsTest {

    @ParameterizedTest
    @CsvSource({"64, 32", "4096, 1024", "8188, 2047", "8192, 2048", "24000, 2048"})
    void buffersAreAQuarterOfTheMemoryAndTwoGigabytesAtMost(long memory, long buffers) {
        assertThat(ServerSettings.forMemory(1, memory).sharedBuffersMegabytes()).isEqualTo(buffers);
    }

    @Test
    void everyUserHasToShowAPassword() {
        assertThat(ServerSettings.ACCESS).contains("scram-sha-256").doesNotContain("trust");
    }
}

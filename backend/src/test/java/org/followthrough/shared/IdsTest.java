package org.followthrough.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken for an id where somebody else wrote it. */
class IdsTest {

    private static final UUID ONE = UUID.fromString("0d5b2c1e-7f00-4a61-9c37-2b1a5fd0e8aa");

    @Test
    void an_id_is_read_in_small_and_in_large_letters() {
        assertThat(Ids.read(ONE.toString())).contains(ONE);
        assertThat(Ids.read("0D5B2C1E-7F00-4A61-9C37-2B1A5FD0E8AA")).contains(ONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1-1-1-1-1", "------------------------------------", "0d5b2c1e7f004a619c372b1a5fd0e8aa", "0d5b2c1e-7f00-4a61-9c37-2b1a5fd0e8a",
            "0d5b2c1e-7f00-4a61-9c37-2b1a5fd0e8aaa", " 0d5b2c1e-7f00-4a61-9c37-2b1a5fd0e8aa", "0d5b2c1e-7f00-4a61-9c37-2b1a5fd0e8ag"})
    void what_is_not_written_out_whole_is_none(String text) {
        assertThat(Ids.read(text)).isEmpty();
    }
}

package org.followthrough.forum;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which event may stand below which (features, row A6). */
class EventKindTest {

    @ParameterizedTest
    @CsvSource(nullValues = "edition", value = {
        "CIVIL_SOCIETY_DAYS, edition, true", "CIVIL_SOCIETY_DAYS, MEETING, false", "MEETING, DAY, false",
        "DAY, edition, true", "DAY, CIVIL_SOCIETY_DAYS, true", "DAY, DAY, false", "DAY, ROUNDTABLE, false",
        "ROUNDTABLE, edition, false", "ROUNDTABLE, CIVIL_SOCIETY_DAYS, true", "ROUNDTABLE, DAY, true", "ROUNDTABLE, SESSION, false",
        "SESSION, edition, false", "SESSION, CIVIL_SOCIETY_DAYS, false", "SESSION, DAY, true", "SESSION, ROUNDTABLE, true", "SESSION, SESSION, false"})
    void an_event_stands_only_below_what_can_hold_it(EventKind kind, EventKind parent, boolean may) {
        assertThat(kind.maySit(parent)).isEqualTo(may);
    }

    @Test
    void below_a_roundtable_there_are_only_sessions() {
        assertThat(EventKind.below(EventKind.ROUNDTABLE)).containsExactly(EventKind.SESSION);
        assertThat(EventKind.below(EventKind.SESSION)).isEmpty();
    }
}

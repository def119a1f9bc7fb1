package org.followthrough.ui.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.followthrough.accountability.Sentence;
import org.followthrough.accountability.Timeline.Entry;
import org.junit.jupiter.api.Test;

class TimelineTextTest {

    private static final Instant MIDNIGHT = Instant.parse("2026-06-01T00:00:00Z");
    private final TimelineText text = new TimelineText(Texts.ENGLISH, new Formats(Texts.ENGLISH.locale(), ZoneOffset.UTC));

    @Test
    void a_cycle_that_opens_at_midnight_opens_with_the_day_that_begins() {
        var opened = entry("report-asked", Map.of("due", "2026-07-15T00:00:00Z"), "engine");
        assertThat(text.day(opened)).isEqualTo("1 June 2026");
        assertThat(text.words(opened)).isEqualTo("Cycle 2026-1 opened, report due 14 July 2026");
    }

    @Test
    void a_deadline_that_passes_at_midnight_passes_on_the_day_that_ends() {
        assertThat(text.day(entry("nothing-reported", Map.of(), "engine"))).isEqualTo("31 May 2026");
    }

    @Test
    void each_side_has_a_tone_of_its_own_and_the_clock_has_neither() {
        assertThat(text.tone(entry("replied", Map.of(), "addressee"))).isEqualTo("gov");
        assertThat(text.tone(entry("assessment-sealed", Map.of(), "panel"))).isEqualTo("cs");
        assertThat(text.tone(entry("nothing-reported", Map.of(), "engine"))).isEqualTo("sys");
    }

    @Test
    void an_assessment_without_quorum_says_so() {
        var none = entry("assessment-published", Map.of("level", "no-quorum"), "panel");
        assertThat(text.words(none)).isEqualTo("Assessment of cycle 2026-1 published: not assessed, no quorum");
    }

    private static Entry entry(String kind, Map<String, String> args, String by) {
        return new Entry(1, MIDNIGHT, kind, new Sentence("timeline." + kind, args), "2026-1", by);
    }
}

package org.followthrough.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.followthrough.random.Play.Early;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Random people do random things, legal and illegal, while the clock goes on. After each step the commitment that was touched is
 * what the method says, for the domain, the engine, the record, the desks and the public; every five hundred steps everything is.
 * A failure says how to repeat it, and {@link Settings} what can be set.
 */
class RandomPeopleTest {

    private static final List<String> FAULTS = new ArrayList<>();
    private static final List<Early> EARLY = new ArrayList<>();

    @BeforeAll
    static void play() throws Exception {
        for (var seed : Settings.seeds()) {
            try (var play = Play.of(seed, Settings.FAULTS)) {
                if (Settings.hasScript()) {
                    FAULTS.addAll(play.again(Settings.script(), Settings.only()));
                } else {
                    FAULTS.addAll(play.steps(Settings.STEPS));
                    EARLY.add(play.early());
                }
            }
        }
    }

    @Test
    void whatever_people_try_domain_engine_record_desks_and_totals_agree() {
        assertThat(String.join("\n\n", FAULTS)).isEmpty();
    }

    /** Lots, ids and time among them: what is drawn, in which order things happen, and when. */
    @Test
    void the_same_seed_gives_the_same_steps_and_the_same_outcome() throws Exception {
        for (var first : EARLY.stream().limit(1).toList()) {
            try (var again = Play.of(Settings.seeds().getFirst(), Settings.FAULTS)) {
                again.steps(Math.min(Play.EARLY, Settings.STEPS));
                assertThat(again.early().log()).isNotEmpty().isEqualTo(first.log());
                assertThat(again.early().outcome()).isEqualTo(first.outcome());
            }
        }
    }
}

package org.followthrough.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Random people do random things, legal and illegal, while the clock goes on. After each step the commitment that was touched is
 * what the method says, for the domain, the engine, the record, the desks and the public; every five hundred steps everything is.
 * A failure says how to repeat it, and {@link Settings} what can be set.
 */
class RandomPeopleTest {

    private static final int A_FEW = Integer.getInteger("followthrough.random.few", 300);
    private static final long SOME_SEED = 7;

    @Test
    void whatever_people_try_domain_engine_record_desks_and_totals_agree() throws Exception {
        var faults = new ArrayList<String>();
        for (var seed : Settings.seeds()) {
            try (var play = Play.of(seed, Settings.FAULTS)) {
                faults.addAll(Settings.hasScript() ? play.again(Settings.script(), Settings.only()) : play.steps(Settings.STEPS));
            }
        }
        assertThat(String.join("\n\n", faults)).isEmpty();
    }

    private record Run(List<String> log, String outcome) {

        static Run of(long seed) throws Exception {
            try (var play = Play.of(seed, 1)) {
                assertThat(play.steps(A_FEW)).isEmpty();
                return new Run(List.copyOf(play.log()), play.outcome());
            }
        }
    }

    @Test
    void the_same_seed_gives_the_same_steps_and_the_same_outcome() throws Exception {
        var run = Run.of(SOME_SEED);
        var again = Run.of(SOME_SEED);
        assertThat(run.log()).anyMatch(line -> line.contains("panel of"));
        assertThat(again.log()).isEqualTo(run.log());
        assertThat(again.outcome()).isEqualTo(run.outcome());
    }
}

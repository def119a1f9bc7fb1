package org.followthrough.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.followthrough.accountability.Piles;
import org.followthrough.accountability.Piles.Waiting;
import org.followthrough.acts.Act;
import org.followthrough.acts.ActService;
import org.followthrough.acts.Terms;
import org.followthrough.bulk.BulkRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The organiser reminds many at once of the reports that are open, and of one commitment of which nothing lies with anybody. */
@Component
@Profile(DemoMode.PROFILE)
class ReminderStory {

    private static final Duration BEFORE = Duration.ofDays(2);
    private static final int SOME = 12;

    private final Piles piles;
    private final ActService acts;
    private final BulkRunner runner;
    private final Cast cast;

    ReminderStory(Piles piles, ActService acts, BulkRunner runner, Cast cast) {
        this.piles = piles;
        this.acts = acts;
        this.runner = runner;
        this.cast = cast;
    }

    void tell(Instant now, Agenda agenda) {
        agenda.add(now.minus(BEFORE), "reminders", this::remind);
    }

    private void remind() {
        var refs = Stream.concat(at("Task_SubmitProgressReport", SOME), at("Gateway_AwaitNext", 1)).toList();
        runner.work(acts.toAll(cast.organiser(), UUID.nameUUIDFromBytes("reminders".getBytes(StandardCharsets.UTF_8)), Act.REMIND, Terms.NONE, refs)
                .id());
    }

    private Stream<String> at(String step, int some) {
        return piles.at(step, new Piles.Filter(null, null, false), null, some).stream().map(Waiting::ref);
    }
}

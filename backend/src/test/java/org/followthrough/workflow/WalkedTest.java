package org.followthrough.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.followthrough.workflow.ModelLibrary.Flow;
import org.followthrough.workflow.StepLog.Step;
import org.junit.jupiter.api.Test;

/** A task that is decided, returned for changes or let through, and a review that may be left out. */
class WalkedTest {

    private static final List<Flow> MODEL = List.of(new Flow("in", "Start", "Task"), new Flow("on", "Task", "Decided"),
            new Flow("returned", "Decided", "Task"), new Flow("yes", "Decided", "Review"), new Flow("no", "Decided", "Joined"),
            new Flow("reviewed", "Review", "Joined"));

    private static Walked after(String... elements) {
        return Walked.of(MODEL, Stream.of(elements).map(element -> new Step("p", 1, "i", element, Instant.EPOCH, Instant.EPOCH, false)).toList());
    }

    @Test
    void the_way_back_is_walked_only_by_whoever_came_round() {
        assertThat(after("Start", "Task", "Decided").flows()).containsExactly("in", "on");
        assertThat(after("Start", "Task", "Decided", "Task").flows()).containsExactly("in", "on", "returned");
    }

    @Test
    void the_way_around_a_step_is_not_walked_by_whoever_took_the_step() {
        assertThat(after("Start", "Task", "Decided", "Review", "Joined").flows()).containsExactly("in", "on", "yes", "reviewed");
        assertThat(after("Start", "Task", "Decided", "Joined").flows()).containsExactly("in", "on", "no");
    }

    @Test
    void an_element_whose_sources_are_hidden_was_reached_by_no_flow_that_is_known() {
        assertThat(after("Start", "Review").flows()).isEmpty();
    }

    @Test
    void what_was_walked_away_from_is_known() {
        assertThat(after("Start", "Task").sources()).containsExactly("Start");
    }
}

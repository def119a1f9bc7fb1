package org.followthrough.ui.portal;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.followthrough.shared.SystemClock;
import org.springframework.stereotype.Component;

/** How often somebody may post to this node without signing in; addresses are forgotten after a minute and never written down. */
@Component
class Knocks {

    static final Duration WINDOW = Duration.ofMinutes(1);
    /** Mail programs of many people share the addresses of their provider. */
    static final int FOR_ADDRESS = 60;
    static final int FOR_ALL = 1_200;

    private final SystemClock clock;
    private final Map<String, Integer> counts = new HashMap<>();
    private Instant begun = Instant.EPOCH;
    private int all;

    Knocks(SystemClock clock) {
        this.clock = clock;
    }

    /** Counts one more from an address; false when there were too many within the minute. What is refused to one takes nothing from all. */
    synchronized boolean allows(String address) {
        var now = clock.now();
        if (!now.isBefore(begun.plus(WINDOW))) {
            begun = now;
            all = 0;
            counts.clear();
        }
        return all < FOR_ALL && counts.merge(Network.of(address), 1, Integer::sum) <= FOR_ADDRESS && ++all <= FOR_ALL;
    }
}

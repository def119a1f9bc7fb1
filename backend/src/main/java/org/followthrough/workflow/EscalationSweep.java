package org.followthrough.workflow;

import org.followthrough.shared.BackgroundWork;
import org.followthrough.shared.MethodClock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every minute for steps of the ladder that days have brought. */
@Component
class EscalationSweep {

    private final Escalation escalation;
    private final MethodClock clock;
    private final BackgroundWork background;
    private final Sweep sweep;

    EscalationSweep(Escalation escalation, MethodClock clock, BackgroundWork background, Sweep sweep) {
        this.escalation = escalation;
        this.clock = clock;
        this.background = background;
        this.sweep = sweep;
    }

    @Scheduled(fixedDelayString = "${followthrough.escalation.every:60s}", initialDelayString = "${followthrough.escalation.every:60s}")
    void climb() {
        if (background.isOn()) {
            sweep.without(this::settleAll);
        }
    }

    private int settleAll() {
        var all = 0;
        for (var some = escalation.settleSome(clock.now()); some > 0; some = escalation.settleSome(clock.now())) {
            all += some;
        }
        return all;
    }
}

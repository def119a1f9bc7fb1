package org.followthrough.workflow;

import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;
import org.followthrough.shared.BackgroundWork;
import org.followthrough.shared.MethodClock;
import org.followthrough.workflow.FailedDeadlines.Failed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every minute for steps of the ladder that days have brought. */
@Component
class EscalationSweep {

    private static final Logger LOG = LoggerFactory.getLogger(EscalationSweep.class);

    private final Escalation escalation;
    private final FailedDeadlines failures;
    private final MethodClock clock;
    private final BackgroundWork background;
    private final Sweep sweep;

    EscalationSweep(Escalation escalation, FailedDeadlines failures, MethodClock clock, BackgroundWork background, Sweep sweep) {
        this.escalation = escalation;
        this.failures = failures;
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

    /** Takes all steps that are due; returns how many were looked at. */
    int settleAll() {
        var all = 0;
        for (var some = settleSome(clock.now(), failed -> { }); some > 0; some = settleSome(clock.now(), failed -> { })) {
            all += some;
        }
        return all;
    }

    /** Where one fails among many, each is taken by itself: a fault of one commitment must not stop the ladder of all. */
    int settleSome(Instant until, Consumer<Failed> kept) {
        try {
            return escalation.settleSome(until);
        } catch (RuntimeException broken) {
            LOG.warn("steps of the ladder could not be taken together: {}", broken.toString());
            return escalation.due(until).stream().mapToInt(rung -> settleAlone(rung, until, kept)).sum();
        }
    }

    private int settleAlone(EscalationRows.Rung rung, Instant until, Consumer<Failed> kept) {
        try {
            escalation.settleOne(rung, until);
            return 1;
        } catch (RuntimeException broken) {
            var failed = failures.keep(rung.commitment(), FailedDeadlines.ESCALATION, Objects.requireNonNull(rung.nextAt()), Fault.of(broken));
            LOG.error("the ladder of commitment {} failed for the {}. time ({}); it is tried again at {}", failed.commitment(), failed.failures(),
                    failed.id(), failed.nextTryAt(), broken);
            kept.accept(failed);
            return 0;
        }
    }
}

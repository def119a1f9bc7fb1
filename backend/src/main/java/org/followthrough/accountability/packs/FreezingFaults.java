package org.followthrough.accountability.packs;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.followthrough.accountability.packs.FreezingEvent.PackFreezingFailed;
import org.followthrough.evidence.FileTooLarge;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.Refusal;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.SystemClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of a pack whose making broke off: what the rules refuse ends, anything else is tried again, each time after twice as long. */
@Component
class FreezingFaults {

    /** How often in a row it may break off. */
    static final int MOST = 6;
    private static final Duration FIRST = Duration.ofSeconds(15);
    private static final Logger LOG = LoggerFactory.getLogger(FreezingFaults.class);

    private final Freezings freezings;
    private final SystemClock real;
    private final MethodClock clock;
    private final ApplicationEventPublisher events;

    FreezingFaults(Freezings freezings, SystemClock real, MethodClock clock, ApplicationEventPublisher events) {
        this.freezings = freezings;
        this.real = real;
        this.clock = clock;
        this.events = events;
    }

    /** It broke off once more. Without a database this cannot be written down, and nobody finds it before there is one again. */
    @Transactional
    void broke(UUID id, Throwable failure) {
        switch (failure) {
            case Refusal refused -> fail(id, refused.messageKey(), refused.args());
            case RuleViolation broken -> fail(id, broken.violations().getFirst().messageKey(), broken.violations().getFirst().args());
            case FileTooLarge large -> fail(id, "accountability.pack.too-large", List.of());
            default -> again(id, failure);
        }
    }

    private void again(UUID id, Throwable failure) {
        var reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("freezing {} broke off, reference {}", id, reference, failure);
        freezings.broke(id).ifPresent(times -> {
            if (times < MOST) {
                freezings.later(id, real.now().plus(FIRST.multipliedBy(1L << times - 1)));
            } else {
                fail(id, "accountability.pack.defect", List.of(reference));
            }
        });
    }

    private void fail(UUID id, String why, List<?> args) {
        if (freezings.failed(id, why, args.stream().map(Object::toString).toList(), clock.now())) {
            var now = freezings.find(id).orElseThrow();
            events.publishEvent(new PackFreezingFailed(now.edition(), id, now.instant(), why, clock.now(), now.account()));
        }
    }
}

package org.followthrough.ui.portal;

import java.time.Clock;
import java.time.ZoneOffset;
import org.followthrough.evidence.confidential.FormSeal;
import org.followthrough.shared.SystemClock;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.util.ReflectionTestUtils;

/** Seals of forms that were opened a minute ago, so that no test has to wait. */
@TestComponent
class AgedSeals {

    private final FormSeal seals;
    private final SystemClock clock;

    AgedSeals(FormSeal seals, SystemClock clock) {
        this.seals = seals;
        this.clock = clock;
    }

    String make() {
        var real = ReflectionTestUtils.getField(seals, "clock");
        ReflectionTestUtils.setField(seals, "clock", new SystemClock(Clock.fixed(clock.now().minusSeconds(60), ZoneOffset.UTC)));
        var made = seals.make();
        ReflectionTestUtils.setField(seals, "clock", real);
        return made;
    }
}

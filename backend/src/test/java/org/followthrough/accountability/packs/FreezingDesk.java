package org.followthrough.accountability.packs;

import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/** Does by hand what the background does, which is off in tests. */
@TestComponent
public class FreezingDesk {

    private final Freezer freezer;

    FreezingDesk(Freezer freezer) {
        this.freezer = freezer;
    }

    /** Makes a pack that was begun. */
    public void finish(UUID freezing) {
        freezer.work(freezing);
    }
}

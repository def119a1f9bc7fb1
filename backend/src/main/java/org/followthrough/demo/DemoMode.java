package org.followthrough.demo;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Whether this system is the demo, which every page of it says (contract, section 5). */
@Component
public final class DemoMode {

    /** The Spring profile under which the demo runs. */
    public static final String PROFILE = "demo";

    private final boolean active;

    DemoMode(Environment environment) {
        active = environment.acceptsProfiles(Profiles.of(PROFILE));
    }

    public boolean active() {
        return active;
    }
}

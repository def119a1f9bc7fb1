package org.followthrough.shared;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Whether this process works in the background: timers, sweeps, sealing. Commands and tests do not. */
@Configuration
@EnableScheduling
public class BackgroundWork {

    private final boolean on;

    BackgroundWork(@Value("${followthrough.background:true}") boolean background, @Value("${followthrough.command:false}") boolean command) {
        this.on = background && !command;
    }

    public boolean isOn() {
        return on;
    }
}

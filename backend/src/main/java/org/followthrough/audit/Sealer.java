package org.followthrough.audit;

import org.followthrough.shared.BackgroundWork;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Seals every second what was committed meanwhile. */
@Component
class Sealer {

    private final AuditChain chain;
    private final BackgroundWork background;

    Sealer(AuditChain chain, BackgroundWork background) {
        this.chain = chain;
        this.background = background;
    }

    @Scheduled(fixedDelay = 1000)
    void seal() {
        if (background.isOn()) {
            while (chain.seal() == 1000) {
                Thread.onSpinWait();
            }
        }
    }
}

package org.followthrough.audit;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Seals every second what was committed meanwhile. */
@Component
class Sealer {

    private final AuditChain chain;
    private final boolean background;

    Sealer(AuditChain chain, @Value("${followthrough.background:true}") boolean background) {
        this.chain = chain;
        this.background = background;
    }

    @Scheduled(fixedDelay = 1000)
    void seal() {
        if (background) {
            while (chain.seal() == 1000) {
                Thread.onSpinWait();
            }
        }
    }
}

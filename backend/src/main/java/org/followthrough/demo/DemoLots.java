package org.followthrough.demo;

import java.security.SecureRandom;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The lots of the panels in the stories, the same on every first start; what is drawn after them nobody can foresee. */
@Component
@Profile(DemoMode.PROFILE)
class DemoLots implements RandomGenerator {

    private static final long SEED = 2009;

    private volatile RandomGenerator source = new SecureRandom();

    void repeatable() {
        source = new SplittableRandom(SEED);
    }

    void unforeseeable() {
        source = new SecureRandom();
    }

    @Override
    public long nextLong() {
        return source.nextLong();
    }
}

package org.followthrough.random;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.followthrough.World;
import org.followthrough.shared.Ids;
import org.followthrough.shared.SystemClock;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Lots and ids that come out alike for the same seed, and a time that stands still until somebody moves it. */
@TestConfiguration(proxyBeanMethods = false)
class Chance {

    /** What the product draws from; the same numbers after the same seed. */
    static final class Source implements RandomGenerator {

        private SplittableRandom numbers = new SplittableRandom(0);

        synchronized void sow(long seed) {
            numbers = new SplittableRandom(seed);
        }

        @Override
        public synchronized long nextLong() {
            return numbers.nextLong();
        }
    }

    @Bean
    Source lots() {
        return new Source();
    }

    @Bean
    @Primary
    Ids ids(Source source) {
        return new Ids() {
            @Override
            public UUID next() {
                return new UUID(source.nextLong(), source.nextLong());
            }
        };
    }

    @Bean
    @Primary
    SystemClock standsStill() {
        return new SystemClock(Clock.fixed(World.START, ZoneOffset.UTC));
    }
}

package org.followthrough.review;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What panels are drawn with: nobody can foresee or repeat a draw. Only the demo brings lots of its own, for its stories. */
@Component
class Lots {

    private final RandomGenerator source;

    Lots(ObjectProvider<RandomGenerator> own) {
        this.source = own.getIfAvailable(SecureRandom::new);
    }

    long next() {
        return source.nextLong();
    }
}

package org.followthrough.ui.portal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.followthrough.shared.SystemClock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * How often the forms for confidential submissions may be sent to this node. It keeps no address: it counts under a hash whose key was
 * drawn for ten minutes, lives here alone, and is thrown away with all counts.
 */
@Component
class ConfidentialGate {

    static final Duration WINDOW = Duration.ofMinutes(10);
    static final int FOR_ONE = 20;
    static final int FOR_ALL = 600;
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY = 32;

    private final SystemClock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Integer> counts = new HashMap<>();
    private byte[] key = new byte[KEY];
    private Instant begun = Instant.EPOCH;
    private int all;

    ConfidentialGate(SystemClock clock) {
        this.clock = clock;
    }

    /** Counts one more; false when there were too many within the window. */
    synchronized boolean allows(String address) {
        var now = clock.now();
        if (!now.isBefore(begun.plus(WINDOW))) {
            forget(now);
        }
        return all < FOR_ALL && ++all <= FOR_ALL && counts.merge(hash(address), 1, Integer::sum) <= FOR_ONE;
    }

    /** Also where nobody sends anything more. */
    @Scheduled(fixedDelay = 30, initialDelay = 30, timeUnit = TimeUnit.SECONDS)
    synchronized void forgetWhatIsOver() {
        if (!counts.isEmpty() && !clock.now().isBefore(begun.plus(WINDOW))) {
            forget(clock.now());
        }
    }

    private void forget(Instant now) {
        begun = now;
        all = 0;
        counts.clear();
        key = new byte[KEY];
        random.nextBytes(key);
    }

    private String hash(String address) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(address.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

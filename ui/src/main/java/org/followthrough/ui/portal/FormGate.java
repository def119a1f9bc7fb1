package org.followthrough.ui.portal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.followthrough.shared.SystemClock;

/**
 * How often a form that asks for no account may be sent to this node. It keeps no address: it counts under a hash whose key was drawn for
 * ten minutes, lives here alone, and is thrown away with all counts.
 */
class FormGate {

    static final Duration WINDOW = Duration.ofMinutes(10);
    static final int FOR_ONE = 20;
    static final int FOR_ALL = 600;
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY = 32;

    private final SystemClock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Integer> counts = new HashMap<>();
    private final byte[] key = new byte[KEY];
    private Instant begun = Instant.EPOCH;
    private int all;

    FormGate(SystemClock clock) {
        this.clock = clock;
    }

    /** Counts one more; false when there were too many within the window. What is refused to one takes nothing from all. */
    synchronized boolean allows(String address) {
        forgetWhatIsOver();
        if (begun.equals(Instant.EPOCH)) {
            begun = clock.now();
            random.nextBytes(key);
        }
        return all < FOR_ALL && counts.merge(hash(Network.of(address)), 1, Integer::sum) <= FOR_ONE && ++all <= FOR_ALL;
    }

    /** Throws away the key and all counts once their ten minutes are over, whether or not somebody sends again. */
    synchronized void forgetWhatIsOver() {
        if (!clock.now().isBefore(begun.plus(WINDOW))) {
            begun = Instant.EPOCH;
            all = 0;
            counts.clear();
            Arrays.fill(key, (byte) 0);
        }
    }

    private String hash(String network) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(network.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

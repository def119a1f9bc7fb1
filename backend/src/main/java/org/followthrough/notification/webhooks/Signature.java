package org.followthrough.notification.webhooks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs messages as the Standard Webhooks specification says, so that libraries for many languages can check them. */
final class Signature {

    private static final String ALGORITHM = "HmacSHA256";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Signature() {
    }

    static byte[] newSecret() {
        var secret = new byte[32];
        RANDOM.nextBytes(secret);
        return secret;
    }

    /** A secret as it is given to people. */
    static String shown(byte[] secret) {
        return "whsec_" + Base64.getEncoder().encodeToString(secret);
    }

    /** The headers by which the receiver knows the message and who sent it. */
    static Map<String, String> headers(UUID id, Instant now, String body, byte[] secret) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", "application/json; charset=utf-8");
        headers.put("User-Agent", "Followthrough (webhooks)");
        headers.put("webhook-id", id.toString());
        headers.put("webhook-timestamp", String.valueOf(now.getEpochSecond()));
        headers.put("webhook-signature", "v1," + Base64.getEncoder().encodeToString(sign(id + "." + now.getEpochSecond() + "." + body, secret)));
        return headers;
    }

    private static byte[] sign(String content, byte[] secret) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return mac.doFinal(content.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }
}

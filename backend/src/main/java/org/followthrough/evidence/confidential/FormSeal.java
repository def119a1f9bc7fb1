package org.followthrough.evidence.confidential;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.followthrough.shared.SystemClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signs and dates a form that anybody may send, so that programs which fill it in faster than people, or send it without having
 * read it, are known. It says nothing of who asked for the form.
 */
@Component
public class FormSeal {

    private static final String PURPOSE = "confidential";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SAID = 16;
    private static final int SIGNATURE = 32;
    private static final int KEY = 32;
    private static final Duration FASTEST = Duration.ofSeconds(3);
    private static final Duration LONGEST = Duration.ofHours(12);

    private final JdbcClient jdbc;
    private final SystemClock clock;
    private final SecureRandom random = new SecureRandom();

    FormSeal(JdbcClient jdbc, SystemClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What is said of a form that comes back. */
    public enum Age {
        RIGHT,
        /** Faster than people write. */
        FAST,
        /** Too long ago, or not made here. */
        OLD
    }

    /** A seal for a form that is shown now. */
    @Transactional
    public String make() {
        var said = ByteBuffer.allocate(SAID).putLong(clock.now().getEpochSecond()).putLong(random.nextLong()).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(ByteBuffer.allocate(SAID + SIGNATURE).put(said).put(signature(said)).array());
    }

    /** How old the form is that comes back with this seal. */
    @Transactional
    public Age age(String seal) {
        return made(seal).map(at -> at.plus(LONGEST).isBefore(clock.now()) ? Age.OLD : at.plus(FASTEST).isAfter(clock.now()) ? Age.FAST : Age.RIGHT)
                .orElse(Age.OLD);
    }

    private Optional<Instant> made(String seal) {
        return bytes(seal).filter(bytes -> bytes.length == SAID + SIGNATURE && MessageDigest.isEqual(signature(Arrays.copyOf(bytes, SAID)),
                Arrays.copyOfRange(bytes, SAID, bytes.length))).map(bytes -> Instant.ofEpochSecond(ByteBuffer.wrap(bytes).getLong()));
    }

    private static Optional<byte[]> bytes(String seal) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(seal));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private byte[] signature(byte[] said) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key(), ALGORITHM));
            return mac.doFinal(said);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] key() {
        return find().orElseGet(() -> {
            var made = new byte[KEY];
            random.nextBytes(made);
            jdbc.sql("insert into form_key (purpose, key) values (:purpose, :key) on conflict do nothing").param("purpose", PURPOSE).param("key", made).update();
            return find().orElseThrow();
        });
    }

    private Optional<byte[]> find() {
        return jdbc.sql("select key from form_key where purpose = :purpose").param("purpose", PURPOSE).query((row, number) -> row.getBytes("key")).optional();
    }
}

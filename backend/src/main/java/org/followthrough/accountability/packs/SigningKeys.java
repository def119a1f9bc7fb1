package org.followthrough.accountability.packs;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.followthrough.shared.Sha256;
import org.followthrough.shared.Sql;
import org.followthrough.shared.SystemClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The Ed25519 key by which this installation signs data packages: made on first use, one for all its nodes (decision 0053). */
@Repository
public class SigningKeys {

    private static final String ALGORITHM = "Ed25519";

    private final JdbcClient jdbc;
    private final SystemClock clock;

    SigningKeys(JdbcClient jdbc, SystemClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A public key of this installation.
     *
     * @param encoded as X.509 SubjectPublicKeyInfo
     */
    public record PublicKey(byte[] encoded, Instant madeAt) {

        /** As PEM, which every tool reads. */
        public String pem() {
            return "-----BEGIN PUBLIC KEY-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded) + "\n-----END PUBLIC KEY-----\n";
        }

        /** SHA-256 of its encoding: what two people compare. */
        public String fingerprint() {
            return Sha256.hex(encoded);
        }
    }

    /** A signature with the key that belongs to it. */
    record Signed(byte[] signature, PublicKey key) {
    }

    private record Kept(byte[] publicKey, byte[] privateKey, Instant madeAt) {
    }

    /** Public keys by which packages were ever signed, newest first; none before the first package. */
    public List<PublicKey> published() {
        return jdbc.sql("select public_key, made_at from signing_key order by id desc")
                .query((row, number) -> new PublicKey(row.getBytes("public_key"), Sql.instant(row, "made_at"))).list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Signed sign(byte[] content) {
        var key = current().orElseGet(this::make);
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(privateKey(key));
            signature.update(content);
            return new Signed(signature.sign(), new PublicKey(key.publicKey(), key.madeAt()));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static PrivateKey privateKey(Kept key) throws GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(key.privateKey()));
    }

    private Optional<Kept> current() {
        return jdbc.sql("select public_key, private_key, made_at from signing_key order by id desc limit 1")
                .query((row, number) -> new Kept(row.getBytes("public_key"), row.getBytes("private_key"), Sql.instant(row, "made_at"))).optional();
    }

    /** Of two nodes that sign for the first time at once, the second waits and takes the first one's key. */
    private Kept make() {
        jdbc.sql("lock table signing_key in share row exclusive mode").update();
        return current().orElseGet(() -> {
            try {
                var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
                jdbc.sql("insert into signing_key (public_key, private_key, made_at) values (:public, :private, :now)")
                        .param("public", pair.getPublic().getEncoded()).param("private", pair.getPrivate().getEncoded())
                        .param("now", Sql.time(clock.now())).update();
            } catch (GeneralSecurityException broken) {
                throw new IllegalStateException(broken);
            }
            return current().orElseThrow();
        });
    }
}

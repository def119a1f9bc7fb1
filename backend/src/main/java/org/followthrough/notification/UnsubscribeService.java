package org.followthrough.notification;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.shared.MethodClock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends mails of what somebody follows, with one click in the mail program and without signing in (RFC 8058). The address in the mail is
 * signed for that one purpose and that one account; whoever has it can do nothing else with it, and mails of work go on.
 */
@Service
@Transactional
public class UnsubscribeService {

    private static final String PURPOSE = "unsubscribe-news";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int ID = 16;
    private static final int SIGNATURE = 32;

    private final MailKeys keys;
    private final NewsRows rows;
    private final AccessPolicy policy;
    private final MethodClock clock;
    private final ApplicationEventPublisher events;
    private final String base;

    UnsubscribeService(MailKeys keys, NewsRows rows, AccessPolicy policy, MethodClock clock, ApplicationEventPublisher events,
            @Value("${followthrough.base-url:http://localhost}") String base) {
        this.keys = keys;
        this.rows = rows;
        this.policy = policy;
        this.clock = clock;
        this.events = events;
        this.base = base.replaceFirst("/+$", "");
    }

    /** Where an account ends its mails of news. */
    String address(UUID account) {
        return base + "/unsubscribe/" + token(account);
    }

    private String token(UUID account) {
        var id = ByteBuffer.allocate(ID).putLong(account.getMostSignificantBits()).putLong(account.getLeastSignificantBits()).array();
        var signed = ByteBuffer.allocate(ID + SIGNATURE).put(id).put(signature(id)).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }

    private byte[] signature(byte[] id) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(keys.of(PURPOSE), ALGORITHM));
            mac.update((PURPOSE + ":").getBytes(StandardCharsets.US_ASCII));
            return mac.doFinal(id);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Optional<UUID> account(String token) {
        return bytes(token).filter(bytes -> bytes.length == ID + SIGNATURE && MessageDigest.isEqual(signature(Arrays.copyOf(bytes, ID)),
                Arrays.copyOfRange(bytes, ID, bytes.length))).map(ByteBuffer::wrap).map(id -> new UUID(id.getLong(), id.getLong()));
    }

    private static Optional<byte[]> bytes(String token) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(token));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** Ends them for whom the address was made, once; nothing tells whether there is such an account. */
    public void end(String token) {
        account(token).filter(rows::exists).filter(account -> rows.change(account, false))
                .ifPresent(account -> events.publishEvent(new NewsChanged(account, false, true, clock.now())));
    }

    /** Whether the caller gets mails of what they follow. */
    @Transactional(readOnly = true)
    public boolean wanted(Actor actor) {
        policy.require(actor, Permission.KEEP_SETTINGS);
        return rows.wanted(actor.id());
    }

    /** Ends or begins the caller's own. */
    public void want(Actor actor, boolean wanted) {
        policy.require(actor, Permission.KEEP_SETTINGS);
        if (rows.change(actor.id(), wanted)) {
            events.publishEvent(new NewsChanged(actor.id(), wanted, false, clock.now()));
        }
    }
}

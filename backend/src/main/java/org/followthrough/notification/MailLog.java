package org.followthrough.notification;

import java.util.List;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.notification.Outbox.Kept;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether the outbox empties, for administrators to look at; what they need for that and no more. */
@Service
@Transactional(readOnly = true)
public class MailLog {

    private static final String HIDDEN = "•••";

    private final Outbox outbox;
    private final MailServer server;
    private final AccessPolicy policy;

    MailLog(Outbox outbox, MailServer server, AccessPolicy policy) {
        this.outbox = outbox;
        this.server = server;
        this.policy = policy;
    }

    /** The newest mails. */
    public List<SentMail> latest(Actor actor, int limit) {
        policy.require(actor, Permission.MANAGE_ACCOUNTS);
        return outbox.latest(limit).stream().map(MailLog::shown).toList();
    }

    private static SentMail shown(Kept one) {
        return new SentMail(one.mail().id(), one.judges() ? null : masked(one.mail().to()), one.period() != null, one.mail().createdAt(),
                one.mail().attempts(), one.nextAttemptAt(), one.sentAt(), one.givenUpAt(), one.trouble());
    }

    /** The first letter and where it goes to: enough to find an address that does not work. */
    static String masked(String address) {
        var at = address.lastIndexOf('@');
        return at < 1 ? HIDDEN : address.substring(0, address.offsetByCodePoints(0, 1)) + HIDDEN + address.substring(at);
    }

    /** Whether mails are sent at all: a server is named, and this is no demo. */
    public boolean sends(Actor actor) {
        policy.require(actor, Permission.MANAGE_ACCOUNTS);
        return server.sends();
    }
}

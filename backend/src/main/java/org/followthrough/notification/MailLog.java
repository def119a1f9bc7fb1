package org.followthrough.notification;

import java.util.List;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What lies in the outbox, for administrators to look at. */
@Service
@Transactional(readOnly = true)
public class MailLog {

    private final Outbox outbox;
    private final MailText text;
    private final MailServer server;
    private final AccessPolicy policy;

    MailLog(Outbox outbox, MailText text, MailServer server, AccessPolicy policy) {
        this.outbox = outbox;
        this.text = text;
        this.server = server;
        this.policy = policy;
    }

    /** The newest mails with their text. */
    public List<SentMail> latest(Actor actor, int limit) {
        policy.require(actor, Permission.MANAGE_ACCOUNTS);
        return outbox.latest(limit).stream().map(one -> {
            var letter = text.letter(one.mail());
            return new SentMail(one.mail().id(), one.mail().to(), letter.subject(), letter.text(), one.period(), one.mail().createdAt(),
                    one.mail().attempts(), one.nextAttemptAt(), one.sentAt(), one.givenUpAt(), one.trouble());
        }).toList();
    }

    /** Whether mails are sent at all: a server is named, and this is no demo. */
    public boolean sends(Actor actor) {
        policy.require(actor, Permission.MANAGE_ACCOUNTS);
        return server.sends();
    }
}

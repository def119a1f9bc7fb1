package org.followthrough.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/** The outbox for those who play the mail server themselves: gathers, hands over, and hears what became of each mail. */
@TestComponent
public class Post {

    private static final int AT_A_TIME = 20;

    private final Outbox outbox;
    private final MailText text;
    private final Session session = Session.getInstance(new Properties());

    Post(Outbox outbox, MailText text) {
        this.outbox = outbox;
        this.text = text;
    }

    /** A mail that was handed over. */
    public record Handed(UUID id, String messageId, UUID account, boolean news, int attempts, String subject) {
    }

    public void gather(Instant now) {
        outbox.gather(now, now);
    }

    /** All that is to be sent at an instant, written out, each as often as it was handed over. */
    public List<Handed> take(Instant now) {
        var all = new ArrayList<Handed>();
        for (var some = outbox.take(now, AT_A_TIME); !some.isEmpty(); some = outbox.take(now, AT_A_TIME)) {
            some.forEach(mail -> all.add(handed(mail)));
        }
        return all;
    }

    private Handed handed(Mail mail) {
        try {
            var message = text.message(mail, session, "office@followthrough.example");
            return new Handed(mail.id(), mail.messageId(), mail.account(), mail.news(), mail.attempts(), message.getSubject());
        } catch (MessagingException broken) {
            throw new IllegalStateException("mail " + mail.id() + " is not written", broken);
        }
    }

    public void sent(Set<UUID> mails, Instant at) {
        outbox.sent(mails, at);
    }

    public void again(UUID mail, Instant at) {
        outbox.again(mail, at, "busy");
    }

    public void giveUp(UUID mail, Instant at) {
        outbox.giveUp(mail, at, "no such mailbox");
    }
}

package org.followthrough.ui.workspace.notices;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.followthrough.notification.SentMail;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Rows;
import org.followthrough.ui.workspace.shared.Words;

/** The newest mails of the outbox with what became of each; to be looked at only. */
public class MailTable extends Div {

    private final transient Words words;
    private final boolean sends;

    /** A table of mails; where none are sent, they are called what they would have been. */
    public MailTable(Words words, List<SentMail> mails, boolean sends) {
        this.words = words;
        this.sends = sends;
        add(Page.dim(words.get(sends ? "mails.lead" : "mails.lead.not-sent")));
        add(mails.isEmpty() ? Page.empty(words.get("mails.empty")) : table(mails));
    }

    private Component table(List<SentMail> mails) {
        var rows = new Rows<SentMail>(words.get("mails.title")).names(words.get("mails.to"), mail -> new Span(mail.to() == null ? words.get("mails.judge") : mail.to()))
                .column(words.get("mails.mail"), "", mail -> new Span(words.get(mail.digest() ? "mails.digest" : "mails.single")))
                .column(words.get("mails.made"), "d", mail -> new Span(words.minute(mail.createdAt())))
                .column(words.get("mails.attempts"), "n", mail -> new Span(words.number(mail.attempts())))
                .column(words.get("mails.state"), "", mail -> new Span(state(mail)));
        rows.show(mails);
        return rows;
    }

    private String state(SentMail mail) {
        if (mail.sentAt() != null) {
            return words.get("mails.sent", words.minute(mail.sentAt()));
        }
        if (mail.givenUpAt() != null) {
            return words.get("mails.given-up", mail.trouble());
        }
        if (!sends) {
            return words.get("mails.would");
        }
        return mail.trouble() == null ? words.get("mails.waits") : words.get("mails.again", mail.trouble(), words.minute(mail.nextAttemptAt()));
    }
}

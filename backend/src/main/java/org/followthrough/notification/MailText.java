package org.followthrough.notification;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.followthrough.shared.LanguageRules;
import org.followthrough.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Writes a mail of its notices: what is to be done or has happened, where it is public that it is, a date, and links. A mail can
 * be read on its way: of a panel, of clearance and of whatever is not public it only says that something waits.
 */
@Component
class MailText {

    /** Work of which the public knows, or of which nothing follows. Everything else is not named, what is new included. */
    static final Set<String> NAMED = Set.of("respond", "report", "contribute", "clear-report", "reply");
    /** What happened and is only the partners' to know, or waits late inside a party. */
    private static final Set<String> UNNAMED = Set.of("common-text-written", "joint-statement-submitted", "joint-statement-returned",
            "clear-plan", "clear-institutions", "clear-statement");
    private static final int MOST_LINES = 20;

    private final Notices notices;
    private final Texts texts;
    private final DueText due;
    private final UnsubscribeService unsubscribing;
    private final String base;

    MailText(Notices notices, Texts texts, DueText due, UnsubscribeService unsubscribing, @Value("${followthrough.base-url:http://localhost}") String base) {
        this.notices = notices;
        this.texts = texts;
        this.due = due;
        this.unsubscribing = unsubscribing;
        this.base = base.replaceFirst("/+$", "");
    }

    /** One entry of a mail. */
    private record Line(String what, @Nullable String ref, @Nullable String due, String link) {
    }

    /** A message that keeps the Message-ID it was given, however often it is sent. */
    private static final class Lasting extends MimeMessage {

        private final String messageId;

        Lasting(Session session, String messageId) {
            super(session);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }

    /** The whole message in the receiver's language. */
    MimeMessage message(Mail mail, Session session, String from) {
        var told = notices.inMail(mail.id());
        var language = language(mail.language());
        var message = new Lasting(session, mail.messageId());
        try {
            message.setFrom(new InternetAddress(from, texts.text(language, "mail.from"), "UTF-8"));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to()));
            message.setSubject(subject(told, language), "UTF-8");
            message.setSentDate(Date.from(mail.createdAt()));
            message.setContent(new MimeMultipart("alternative", part(plain(told, mail, language), "plain"), part(html(told, mail, language), "html")));
            message.setContentLanguage(new String[] {language.toLanguageTag()});
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("List-Unsubscribe", "<" + (mail.news() ? unsubscribing.address(mail.account()) : base + "/app/settings") + ">");
            if (mail.news()) { // RFC 8058; what asks somebody to act has no such header, nobody ends it by a slip.
                message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
            return message;
        } catch (MessagingException | UnsupportedEncodingException wrong) {
            throw new IllegalStateException("mail " + mail.id() + " cannot be written", wrong);
        }
    }

    /** Subject and plain text of a mail. */
    record Letter(String subject, String text) {
    }

    /** The mail as its receiver reads it. */
    Letter letter(Mail mail) {
        var told = notices.inMail(mail.id());
        var language = language(mail.language());
        return new Letter(subject(told, language), plain(told, mail, language));
    }

    private static MimeBodyPart part(String text, String kind) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, "UTF-8", kind);
        return part;
    }

    private Locale language(String code) {
        var wanted = Locale.forLanguageTag(code);
        return texts.languages().contains(wanted) ? wanted : Locale.ENGLISH;
    }

    private String subject(List<Notice> told, Locale language) {
        var kinds = told.stream().map(Notice::kind).distinct().toList();
        return told.size() == 1 || kinds.size() == 1 ? texts.text(language, "mail.subject." + kinds.getFirst().code(), told.size())
                : texts.text(language, "mail.subject.several", told.size());
    }

    private String plain(List<Notice> told, Mail mail, Locale language) {
        var lines = told.stream().limit(MOST_LINES).map(notice -> line(notice, mail, language)).map(MailText::plain)
                .collect(Collectors.joining("\n\n"));
        return String.join("\n\n", texts.text(language, "mail.lead"), lines, more(told, language), texts.text(language, "mail.inbox") + "\n"
                + base + "/app/tasks", "-- \n" + texts.text(language, "mail.foot") + "\n" + base + "/app/settings" + ending(mail, language)).replaceAll("\n{3,}", "\n\n");
    }

    private String ending(Mail mail, Locale language) {
        return mail.news() ? "\n" + texts.text(language, "mail.unsubscribe") + "\n" + unsubscribing.address(mail.account()) : "";
    }

    private String endingLink(Mail mail, Locale language) {
        return mail.news() ? " <a href=\"%s\">%s</a>".formatted(escaped(unsubscribing.address(mail.account())),
                escaped(texts.text(language, "mail.unsubscribe"))) : "";
    }

    private static String plain(Line line) {
        return Stream.of(line.what(), line.ref(), line.due(), line.link()).filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    private String more(List<Notice> told, Locale language) {
        return told.size() > MOST_LINES ? texts.text(language, "mail.more", told.size() - MOST_LINES) : "";
    }

    private String html(List<Notice> told, Mail mail, Locale language) {
        var direction = LanguageRules.direction(language);
        var lines = told.stream().limit(MOST_LINES).map(notice -> line(notice, mail, language)).map(MailText::html).collect(Collectors.joining());
        return """
                <!doctype html><html lang="%s" dir="%s"><head><meta charset="utf-8"><title>%s</title></head><body>
                <p>%s</p><ul>%s</ul><p>%s</p><p><a href="%s/app/tasks">%s</a></p><hr><p><small>%s <a href="%s/app/settings">%s</a>%s</small></p>
                </body></html>""".formatted(language.toLanguageTag(), direction, escaped(subject(told, language)),
                escaped(texts.text(language, "mail.lead")), lines, escaped(more(told, language)), escaped(base),
                escaped(texts.text(language, "mail.inbox")), escaped(texts.text(language, "mail.foot")), escaped(base),
                escaped(texts.text(language, "mail.settings")), endingLink(mail, language));
    }

    private static String html(Line line) {
        var ref = line.ref() == null ? null : "<bdi>" + escaped(line.ref()) + "</bdi>";
        var due = line.due() == null ? null : escaped(line.due());
        var below = Stream.of(ref, due).filter(Objects::nonNull).collect(Collectors.joining("<br>"));
        return "<li><p><a href=\"%s\">%s</a>%s</p></li>".formatted(escaped(line.link()), escaped(line.what()),
                below.isEmpty() ? "" : "<br>" + below);
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    private Line line(Notice notice, Mail mail, Locale language) {
        var when = notice.dueAt() == null ? null : due.of(notice.dueAt(), notice.at(), notice.zone(), mail.zone(), language);
        if (!isNamed(notice)) { // Its date is that of one commitment, which the public could find by it.
            return new Line(texts.text(language, "notice.unnamed." + notice.kind().code()), null, null, base + "/app/tasks");
        }
        return new Line(texts.text(language, notice.textKey()), notice.commitment(), when, base + "/app/commitments/" + notice.commitment());
    }

    private static boolean isNamed(Notice notice) {
        return notice.commitment() != null && switch (notice.kind()) {
            case WORK, REMINDER -> NAMED.contains(notice.topic());
            case OUTCOME -> Outcomes.NAMED.contains(notice.topic());
            case ESCALATION, FOLLOWED, JOINT -> !UNNAMED.contains(notice.topic());
        };
    }
}

package org.followthrough.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * The SMTP server that an operator names by {@code FOLLOWTHROUGH_MAIL_HOST} and its companions. Without one nothing is mailed
 * and notices stay in the product.
 */
@Component
class MailServer {

    private static final int SUBMISSION = 587;
    private static final int SUBMISSION_OVER_TLS = 465;

    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private final boolean named;
    private final boolean demo;
    private final String from;

    /** How the way to the server is kept from others. */
    enum Security {
        STARTTLS, TLS, OFF
    }

    /** What an operator can set. */
    record Settings(String host, int port, String user, String password, String from, Security security) {
    }

    MailServer(@Value("${followthrough.mail.host:}") String host, @Value("${followthrough.mail.port:0}") int port,
            @Value("${followthrough.mail.user:}") String user, @Value("${followthrough.mail.password:}") String password,
            @Value("${followthrough.mail.from:}") String from, @Value("${followthrough.mail.tls:starttls}") Security security, Environment environment) {
        this.named = !host.isBlank();
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
        this.from = from;
        if (named && from.isBlank()) {
            throw new IllegalStateException("FOLLOWTHROUGH_MAIL_FROM is missing: mails need an address that they come from");
        }
        configure(new Settings(host, port, user, password, from, security));
    }

    private void configure(Settings settings) {
        sender.setHost(settings.host());
        sender.setPort(settings.port() != 0 ? settings.port() : settings.security() == Security.TLS ? SUBMISSION_OVER_TLS : SUBMISSION);
        sender.setDefaultEncoding("UTF-8");
        sender.setJavaMailProperties(properties(settings));
        if (!settings.user().isBlank()) {
            sender.setUsername(settings.user());
            sender.setPassword(settings.password());
        }
    }

    /** A server that hangs is given up before another node could take the same mail. */
    private static Properties properties(Settings settings) {
        var properties = new Properties();
        properties.putAll(Map.of("mail.smtp.connectiontimeout", "10000", "mail.smtp.timeout", "20000", "mail.smtp.writetimeout", "20000",
                "mail.smtp.auth", String.valueOf(!settings.user().isBlank()),
                "mail.smtp.starttls.enable", String.valueOf(settings.security() == Security.STARTTLS),
                "mail.smtp.starttls.required", String.valueOf(settings.security() == Security.STARTTLS),
                "mail.smtp.ssl.enable", String.valueOf(settings.security() == Security.TLS),
                "mail.smtp.ssl.checkserveridentity", "true"));
        return properties;
    }

    /** Whether mails are sent: a server is named, and this is no demo, whose people do not exist. */
    boolean sends() {
        return named && !demo;
    }

    /** Whether mails are written at all; those of the demo are only looked at. */
    boolean writes() {
        return named || demo;
    }

    /** The address that mails come from. */
    String from() {
        return from;
    }

    Session session() {
        return sender.getSession();
    }

    /**
     * What became of a mail that was not taken.
     *
     * @param lasting true when the server refuses the address for good
     */
    record Failure(boolean lasting, String reason) {
    }

    /** Hands the messages over in one connection; answers with those that the server did not take. */
    Map<UUID, Failure> send(Map<UUID, MimeMessage> messages) {
        try {
            sender.send(messages.values().toArray(MimeMessage[]::new));
            return Map.of();
        } catch (MailSendException failed) {
            return failures(messages, failed);
        } catch (MailAuthenticationException refused) {
            return all(messages.keySet(), new Failure(false, refused.getClass().getSimpleName()));
        }
    }

    private static Map<UUID, Failure> all(Collection<UUID> mails, Failure failure) {
        var failures = new LinkedHashMap<UUID, Failure>();
        mails.forEach(mail -> failures.put(mail, failure));
        return failures;
    }

    private static Map<UUID, Failure> failures(Map<UUID, MimeMessage> messages, MailSendException failed) {
        var failures = new LinkedHashMap<UUID, Failure>();
        messages.forEach((id, message) -> {
            var cause = failed.getFailedMessages().get(message);
            if (cause != null) {
                failures.put(id, new Failure(isLasting(cause), cause.getClass().getSimpleName()));
            }
        });
        return failures;
    }

    /** Addresses that the server refused for good count as invalid; what it could not take now does not (RFC 5321, section 4.2.1). */
    private static boolean isLasting(Exception failure) {
        Exception cause = failure;
        while (cause instanceof MessagingException chained) {
            if (cause instanceof SendFailedException refused && refused.getInvalidAddresses() != null && refused.getInvalidAddresses().length > 0) {
                return true;
            }
            cause = chained.getNextException();
        }
        return false;
    }
}

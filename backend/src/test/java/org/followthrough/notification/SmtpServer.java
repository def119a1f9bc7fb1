package org.followthrough.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.ServerSocket;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.test.context.DynamicPropertyRegistry;

/** A real SMTP server of this process that can be stopped and started again on its port. */
final class SmtpServer {

    private final int port = freePort();
    private GreenMail server = started();

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private GreenMail started() {
        var fresh = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        fresh.start();
        return fresh;
    }

    void register(DynamicPropertyRegistry registry) {
        registry.add("followthrough.mail.host", () -> "127.0.0.1");
        registry.add("followthrough.mail.port", () -> port);
        registry.add("followthrough.mail.from", () -> "followthrough@demo.example");
        registry.add("followthrough.mail.tls", () -> "off");
        registry.add("followthrough.base-url", () -> "https://follow.example");
    }

    void stop() {
        server.stop();
    }

    void startAgain() {
        if (!server.isRunning()) {
            server = started();
        }
    }

    void forgetAll() {
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (com.icegreen.greenmail.store.FolderException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** What has arrived for one person. */
    List<MimeMessage> of(String name) {
        return List.of(server.getReceivedMessagesForDomain(name + "@demo.example"));
    }

    static String header(MimeMessage message, String name) {
        try {
            return String.join(",", message.getHeader(name));
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Header and body as they went over the wire. */
    static String whole(MimeMessage message) {
        try (var bytes = new java.io.ByteArrayOutputStream()) {
            message.writeTo(bytes);
            return bytes.toString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (MessagingException | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The text of the plain part. */
    static String text(MimeMessage message) {
        try {
            return plain(message.getContent()).replace("\r\n", "\n");
        } catch (MessagingException | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The text of the part for those who read mails as pages. */
    static String html(MimeMessage message) {
        try {
            return ((jakarta.mail.Multipart) message.getContent()).getBodyPart(1).getContent().toString();
        } catch (MessagingException | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String plain(Object content) throws MessagingException, IOException {
        if (content instanceof jakarta.mail.Multipart parts) {
            return plain(parts.getBodyPart(0).getContent());
        }
        return content.toString();
    }
}

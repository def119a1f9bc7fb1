package org.followthrough.ui.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.ResourceBundle;
import org.followthrough.shared.Phrases;

/** The words of the command line. */
final class Messages {

    private Messages() {
    }

    static String text(String key, Object... arguments) {
        return Phrases.fill(ResourceBundle.getBundle("i18n.command", Locale.ROOT).getString(key), Locale.ENGLISH, arguments);
    }

    /** The text that the launcher shows as well. */
    static String usage() {
        try (var text = Messages.class.getResourceAsStream("/i18n/usage.txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

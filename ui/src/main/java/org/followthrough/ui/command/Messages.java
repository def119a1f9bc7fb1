package org.followthrough.ui.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ResourceBundle;

/** The words of the command line. */
final class Messages {

    private Messages() {
    }

    static String text(String key, Object... arguments) {
        var pattern = ResourceBundle.getBundle("i18n.command").getString(key);
        return new MessageFormat(pattern).format(arguments);
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

package org.followthrough.database;

import com.ibm.icu.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Something that keeps the database from working and that an operator can do something about; the message is translated. */
public final class DatabaseFailure extends RuntimeException {

    DatabaseFailure(String key, Object... arguments) {
        super(text(key, arguments));
    }

    DatabaseFailure(Throwable cause, String key, Object... arguments) {
        super(text(key, arguments), cause);
    }

    private static String text(String key, Object... arguments) {
        return new MessageFormat(ResourceBundle.getBundle("i18n.database", Locale.ROOT).getString(key), Locale.ENGLISH).format(arguments);
    }
}

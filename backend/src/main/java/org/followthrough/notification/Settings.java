package org.followthrough.notification;

import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a person wants to be told.
 *
 * @param language of pages and mails
 * @param zone in which dates are shown; null: that of the browser, in mails the edition's
 * @param frequency of mails
 */
public record Settings(Locale language, @Nullable ZoneId zone, Frequency frequency) {

    static final Settings DEFAULT = new Settings(Locale.ENGLISH, null, Frequency.AT_ONCE);
}

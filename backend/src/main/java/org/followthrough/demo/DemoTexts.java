package org.followthrough.demo;

import java.util.Locale;
import java.util.ResourceBundle;
import org.followthrough.shared.Phrases;

/** The demo's own words, from the bundle {@code i18n/demo}. */
final class DemoTexts {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("i18n.demo", Locale.ENGLISH);

    private DemoTexts() {
    }

    static String text(String key, Object... args) {
        return Phrases.fill(BUNDLE.getString(key), Locale.ENGLISH, args);
    }
}

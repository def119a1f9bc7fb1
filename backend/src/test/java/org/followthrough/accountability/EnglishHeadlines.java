package org.followthrough.accountability;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/** The headlines as they are printed in English. */
final class EnglishHeadlines {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("i18n.headline", Locale.ROOT);
    private static final HeadlineWriter WRITER = new HeadlineWriter(Locale.UK, TEXTS::getString);

    private EnglishHeadlines() {
    }

    static String write(Sentence sentence) {
        return WRITER.write(sentence);
    }

    static Set<String> keys() {
        return TEXTS.keySet();
    }
}

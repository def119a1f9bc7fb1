package org.followthrough.notification;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.followthrough.shared.LanguageRules;
import org.followthrough.shared.Texts;
import org.followthrough.shared.WallTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A due date in words: in the edition's time, which is the one that counts, and in the reader's where their clocks differ. */
@Component
class DueText {

    private final Texts texts;

    DueText(Texts texts) {
        this.texts = texts;
    }

    /** "Due by 3 March 2027, 24:00 Athens time, that is 23:00 on 3 March 2027 yours", or that it was. */
    String of(Instant due, Instant told, ZoneId edition, @Nullable ZoneId reader, Locale language) {
        var key = "notice.due." + (told.isBefore(due) ? "is" : "was");
        var there = WallTime.of(due, edition);
        if (reader == null || WallTime.same(due, edition, reader)) {
            return texts.text(language, key, day(there, language), there.time(), WallTime.place(edition));
        }
        var here = WallTime.of(due, reader);
        return texts.text(language, key + ".yours", day(there, language), there.time(), WallTime.place(edition), here.time(),
                day(here, language));
    }

    private static String day(WallTime time, Locale language) {
        return LanguageRules.day(time.day(), language);
    }
}

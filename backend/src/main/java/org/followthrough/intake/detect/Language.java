package org.followthrough.intake.detect;

import java.util.List;

/** The language of a text, found as the detector finds it: by the small words that are most frequent in it. */
public final class Language {

    private static final List<String> ALL = List.of("en", "fr", "es");

    private Language() {
    }

    /** {@code en}, {@code fr} or {@code es}; English where none leads. */
    public static String of(String text) {
        var cues = Cues.forText(text);
        return ALL.stream().filter(language -> Cues.of(language) == cues).findFirst().orElse("en");
    }
}

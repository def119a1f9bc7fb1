package org.followthrough.intake.detect;

import java.util.List;
import java.util.Set;

/** Tells a proposal ("ministries could open offices") from a mere possibility ("fees could rise"). */
final class Suggestion {

    private static final int SUBJECT = 6;
    private static final int FARTHEST = 18;
    private static final Set<String> NOT = Set.of("no", "not", "never", "nor", "if", "ne", "pas", "si", "aucun", "nunca");

    private Suggestion() {
    }

    static boolean in(List<String> words, Cues cues) {
        for (int at = 0; at < words.size(); at++) {
            boolean proposed = cues.suggestions.at(words, at) || at < FARTHEST && actorCould(words, at, cues);
            if (proposed && !denied(words, at) && !relative(words, at, cues) && !cues.doubts.in(words, 0, at)) {
                return true;
            }
        }
        return false;
    }

    /** One who can act stands as the subject, and a verb of action follows. */
    private static boolean actorCould(List<String> words, int at, Cues cues) {
        if (!cues.could.at(words, at) || !cues.actors.in(words, 0, Math.min(SUBJECT, at))) {
            return false;
        }
        int verb = cues.couldSkips.at(words, at + 1) ? at + 2 : at + 1;
        return cues.imperative(words, verb);
    }

    /** "ways in which they could" proposes nothing. */
    private static boolean relative(List<String> words, int at, Cues cues) {
        return cues.relatives.in(words, at - 2, at);
    }

    private static boolean denied(List<String> words, int at) {
        return words.subList(0, Math.min(words.size(), at + 2)).stream().anyMatch(NOT::contains);
    }
}

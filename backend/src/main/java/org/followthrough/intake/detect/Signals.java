package org.followthrough.intake.detect;

import java.util.List;

/**
 * What the words of a sentence or item say about it.
 *
 * @param words      number of words
 * @param imperative begins with a command
 * @param gerund     begins with an -ing form or its like
 * @param operative  begins with the verb of a body that demands: "Urges", "We call upon"
 * @param modal      holds should, must and their like
 * @param necessity  says that something is needed, crucial, encouraged
 * @param reported   reports a demand: called on, urged, recommended
 * @param suggested  proposes what somebody could do
 * @param mild       could, might be useful, stressed the importance
 * @param announces  names recommendations or proposals that follow
 * @param doubtful   each demand stands in a relative clause or an open question
 * @param example    holds an example up
 * @param practice   speaks of a good practice as its subject, or holds something up as one
 * @param process    speaks of the forum itself
 */
record Signals(int words, boolean imperative, boolean gerund, boolean operative, boolean modal, boolean necessity,
               boolean reported, boolean suggested, boolean mild, boolean announces, boolean doubtful,
               boolean question, boolean example, boolean practice, boolean process) {

    private static final int SUBJECT = 9;
    private static final int PRACTICE = 5;

    static Signals read(String text, int from, int to, Cues cues) {
        List<String> words = Words.of(text, from, to);
        int head = past(cues.openers, words);
        boolean imperative = infinitive(words, cues) || cues.imperative(words, head) && !cues.nounFollowers.at(words, head + 1);
        boolean operative = cues.operatives.at(words, past(cues.operativeSubjects, words));
        int modal = cue(words, cues.modals, cues);
        int need = cue(words, cues.necessities, cues);
        return new Signals(words.size(), imperative, cues.gerund(words, head), operative, modal >= 0, need >= 0,
                cue(words, cues.reports, cues) >= 0, Suggestion.in(words, cues), cues.mild.in(words),
                cues.announcements.in(words), doubtful(words, modal, need, cues), Chars.question(text, from, to),
                cues.examples.at(words, 0), practice(words, cues),
                !imperative && cues.process.in(words, 0, modal > 0 ? Math.min(modal, SUBJECT) : SUBJECT));
    }

    /** Whether it demands something, in whatever form. */
    boolean demands() {
        return imperative || operative || modal || necessity || reported;
    }

    /** Whether it demands in its own voice, and does not only report what somebody found necessary. */
    boolean commands() {
        return imperative || operative || modal && !reported;
    }

    /** "To blacklist agencies": behind such a sign stands a verb, whatever it is. */
    private static boolean infinitive(List<String> words, Cues cues) {
        return words.size() > 2 && cues.infinitives.at(words, 0) && !cues.noInfinitives.at(words, 1);
    }

    private static int past(Phrases openers, List<String> words) {
        int at = 0;
        while (at < 2 && openers.at(words, at)) {
            at++;
        }
        return at;
    }

    private static int cue(List<String> words, Phrases phrases, Cues cues) {
        for (int at = 0; at < words.size(); at++) {
            if (phrases.at(words, at) && !denied(words, at, cues)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean denied(List<String> words, int at, Cues cues) {
        return cues.notCalls.at(words, at) || cues.notCalls.at(words, at - 1);
    }

    private static boolean practice(List<String> words, Cues cues) {
        return cues.practices.in(words, 0, PRACTICE) || cues.practicesHeld.in(words);
    }

    /** A demand that nothing puts in doubt makes the whole sure. */
    private static boolean doubtful(List<String> words, int modal, int need, Cues cues) {
        boolean sure = modal >= 0 && !doubted(words, modal, cues) || need >= 0 && !doubted(words, need, cues);
        return !sure && (modal >= 0 || need >= 0);
    }

    private static boolean doubted(List<String> words, int cue, Cues cues) {
        return cue > 0 && (cues.relatives.at(words, cue - 1) || cues.doubts.in(words, 0, cue + 1));
    }
}

package org.followthrough.intake.detect;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells numbered headings from numbered items: a question, a topic, a title over a deeper list. */
final class MarkedHeadings {

    private static final int MOST_WORDS = 16;
    private static final int MOST_QUESTION_WORDS = 40;

    private MarkedHeadings() {
    }

    static boolean heading(String text, Cues cues, Unit unit, @Nullable Unit next, Section section) {
        Marker marker = unit.marker();
        if (marker.bullet() || marker.style() == Marker.Style.LABEL || next == null) {
            return false;
        }
        List<String> words = Words.of(text, unit.from(), unit.to());
        char end = Chars.last(text, unit.from(), unit.to());
        if (Chars.question(text, unit.from(), unit.to())) {
            return words.size() <= MOST_QUESTION_WORDS && oneSentence(text, cues, unit);
        }
        if (words.size() > MOST_WORDS || Chars.ender(end) || end == ';' || end == ',') {
            return false;
        }
        return titled(text, cues, unit, words) || topic(text, cues, unit, next, section);
    }

    /** A few words that demand nothing and end no sentence. */
    static boolean title(String text, Cues cues, Unit unit) {
        char end = Chars.last(text, unit.from(), unit.to());
        Signals signals = Signals.read(text, unit.from(), unit.to(), cues);
        boolean open = !Chars.ender(end) && end != ';' && end != ',' && end != ':';
        return open && signals.words() <= MOST_WORDS && !signals.demands() && Chars.startsUpper(text, unit.from(), unit.to());
    }

    /** "1. Regarding the mission:" or "2. FINDINGS", but not "3. On this basis the chair recommends:". */
    private static boolean titled(String text, Cues cues, Unit unit, List<String> words) {
        boolean capitals = Headings.capitals(text, unit.from(), unit.to());
        boolean opener = cues.headingOpeners.at(words, 0) && !Signals.read(text, unit.from(), unit.to(), cues).demands();
        return capitals || opener || cues.headingRecommends.in(words) && words.size() <= 6;
    }

    /** A phrase without a demand, over text or over a list of another kind. */
    private static boolean topic(String text, Cues cues, Unit unit, Unit next, Section section) {
        Signals signals = Signals.read(text, unit.from(), unit.to(), cues);
        boolean deeper = next.is(Unit.Role.MARKED) && next.marker() != null && next.marker().first()
                && !next.marker().shape().equals(unit.marker().shape());
        boolean phrase = !signals.demands() && !signals.announces() && !(section.recommends() && signals.gerund());
        boolean outer = unit.marker().style() == Marker.Style.DECIMAL || unit.marker().capital();
        boolean strong = section.mode() == Section.Mode.STRONG;
        boolean overText = next.is(Unit.Role.TEXT) && !strong && next.to() - next.from() > 200;
        return phrase && (outer && !strong || deeper || overText);
    }

    private static boolean oneSentence(String text, Cues cues, Unit unit) {
        return new Sentences(text, cues).of(unit.from(), unit.to()).size() == 1;
    }
}

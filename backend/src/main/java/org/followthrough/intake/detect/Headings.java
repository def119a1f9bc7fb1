package org.followthrough.intake.detect;

import java.util.List;

/** Tells headings from text, by their look and their words. */
final class Headings {

    private static final int LONGEST = 220;
    private static final int MOST_WORDS = 20;
    private static final int FEW_WORDS = 8;
    private static final int MOST_SURE_WORDS = 30;

    private final String text;
    private final Cues cues;

    Headings(String text, Cues cues) {
        this.text = text;
        this.cues = cues;
    }

    Unit.Role role(Block block) {
        boolean label = block.marker() != null && block.marker().style() == Marker.Style.LABEL;
        if (block.marker() != null && (label || block.markup() == 0)) {
            return block.loneMarker() ? Unit.Role.LONE_MARKER : Unit.Role.MARKED;
        }
        if (block.markup() > 0) {
            return Unit.Role.HEADING;
        }
        if (block.length() > LONGEST) {
            return Unit.Role.TEXT;
        }
        List<String> words = Words.of(text, block.from(), block.to());
        return words.isEmpty() || dateLine(words) ? Unit.Role.NOISE : shortBlock(block, words);
    }

    private Unit.Role shortBlock(Block block, List<String> words) {
        char end = Chars.last(text, block.from(), block.to());
        if (end == ':') {
            return colonHeading(block, words) ? Unit.Role.HEADING : Unit.Role.TEXT;
        }
        if (Chars.ender(end) && !Chars.question(text, block.from(), block.to()) || end == ';' || end == ',') {
            return Unit.Role.TEXT;
        }
        boolean sure = words.size() <= MOST_SURE_WORDS && (rank(words) >= 0 || capitals(text, block.from(), block.to()));
        return sure ? Unit.Role.HEADING : maybe(block, words, end);
    }

    private Unit.Role maybe(Block block, List<String> words, char end) {
        char first = Chars.first(text, block.from(), block.to());
        boolean upper = Character.isUpperCase(first) || Chars.digit(first);
        boolean question = Chars.question(text, block.from(), block.to()) && words.size() <= MOST_SURE_WORDS;
        boolean title = words.size() <= MOST_WORDS && !cues.finite.in(words) && !cues.modals.in(words);
        boolean asks = words.size() <= FEW_WORDS && cues.interrogatives.at(words, 0);
        return upper && (question || title || asks || names(block)) ? Unit.Role.SOFT_HEADING : Unit.Role.TEXT;
    }

    /** Set like a title or a name, each longer word with a capital: "Call of the Coast Network". */
    private boolean names(Block block) {
        int words = 0;
        for (int at = block.from(); at < block.to(); at++) {
            boolean starts = Chars.letter(text.charAt(at)) && (at == block.from() || !Chars.letter(text.charAt(at - 1)));
            boolean lower = Character.isLowerCase(text.charAt(at)) && longWord(at, block.to());
            if (starts && lower) {
                return false;
            }
            words += starts ? 1 : 0;
        }
        return words >= 3 && words <= MOST_WORDS;
    }

    private boolean longWord(int from, int to) {
        int end = from;
        while (end < to && Chars.letter(text.charAt(end))) {
            end++;
        }
        return end - from > 3;
    }

    /** "Recommendations:" or "Roundtable 1. Key recommendations:", but not a sentence that opens a list. */
    private boolean colonHeading(Block block, List<String> words) {
        boolean sentence = cues.finite.in(words) || cues.modals.in(words) || cues.reports.in(words) || cues.opensList.in(words);
        boolean titled = rank(words) >= 0 || cues.headingRecommends.in(words) || capitals(text, block.from(), block.to());
        return !sentence && words.size() <= MOST_WORDS && titled && Chars.startsUpper(text, block.from(), block.to());
    }

    /** 0 for annexes and parts, 1 for roundtables, 2 for sessions, -1 for none: a word for a division and its number. */
    int rank(List<String> words) {
        for (int rank = 0; rank < cues.headingRanks.size(); rank++) {
            if (cues.headingRanks.get(rank).at(words, 0) && numbered(words)) {
                return rank;
            }
        }
        return -1;
    }

    private static boolean numbered(List<String> words) {
        return words.size() == 1 || ordinal(words.get(1)) || words.size() > 2 && ordinal(words.get(2));
    }

    private static boolean ordinal(String word) {
        boolean digits = word.length() <= 3 && word.chars().allMatch(Character::isDigit);
        return digits || word.length() <= 4 && Roman.value(word) > 0 || word.length() == 1;
    }

    /** "Athens, 5 November 2009": where and when, nothing else. */
    private boolean dateLine(List<String> words) {
        boolean year = words.stream().anyMatch(word -> word.length() == 4 && word.chars().allMatch(Character::isDigit));
        return words.size() <= 10 && year && cues.months.in(words) && !cues.finite.in(words) && !cues.modals.in(words);
    }

    /** Whether a passage is set in capitals. */
    static boolean capitals(String text, int from, int to) {
        int upper = 0;
        int letters = 0;
        for (int at = from; at < Math.min(to, from + LONGEST); at++) {
            letters += Character.isLetter(text.charAt(at)) ? 1 : 0;
            upper += Character.isUpperCase(text.charAt(at)) ? 1 : 0;
        }
        return letters >= 3 && upper * 10 >= letters * 8;
    }
}

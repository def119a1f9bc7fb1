package org.followthrough.intake.detect;

import java.util.List;

/** Keeps the path of headings while the text is read from top to bottom. */
final class Sections {

    private static final int LONGEST_TITLE = 200;
    private static final int SHORT = 4;
    private static final int LONGEST_LABEL = 6;
    /** A table of contents holds no sections: the next heading ends it. */
    private static final String CONTENTS = "contents";

    private final String text;
    private final Cues cues;
    private final Headings headings;
    private Section current = Section.ROOT;
    private boolean fresh;

    Sections(String text, Cues cues, Headings headings) {
        this.text = text;
        this.cues = cues;
        this.headings = headings;
    }

    /** Says that something stands below the heading. */
    void filled() {
        fresh = false;
    }

    Section current() {
        return current;
    }

    /** Takes a heading; {@code announced} says that a sentence above it has announced recommendations. */
    void enter(Unit unit, boolean announced) {
        List<String> words = Words.of(text, unit.from(), unit.to());
        int rank = unit.marker() == null ? headings.rank(words) : -1;
        String label = rank >= 0 && words.size() > 1 ? words.get(0) + " " + words.get(1) : "";
        String style = cues.headingContents.at(words, 0) && words.size() <= 3 ? CONTENTS : style(unit, rank);
        current = CONTENTS.equals(current.style()) && current.above() != null ? current.above() : current;
        Section old = current;
        Section above = unit.markup() > 0 ? aboveMarkup(unit.markup()) : rank >= 0 ? aboveRank(rank, label)
                : divides(unit) ? old : aboveStyle(style);
        boolean carried = announced || unit.marker() != null && announcedSibling(old, style);
        fresh = unit.marker() == null && unit.markup() == 0;
        current = above.below(title(unit), style, unit.marker(), rank, label, mode(withoutBrackets(unit), above, carried));
    }

    /** A topic right below "Recommendations", with nothing between, is a part of them even if it looks the same. */
    private boolean divides(Unit unit) {
        boolean plain = unit.marker() == null && unit.markup() == 0;
        List<String> title = words(current.title());
        return fresh && plain && (cues.headingRecommends.in(title) || cues.headingPast.in(title));
    }

    /** Whether a marker counts on from a heading that is open: after heading C comes heading D. */
    boolean continuedBy(Marker marker) {
        for (Section section = current; section.above() != null; section = section.above()) {
            if (section.style().equals(marker.shape())) {
                return Units.follows(section.marker(), marker, 0);
            }
        }
        return false;
    }

    /** "Financing (agenda item 3)" speaks of financing. */
    private List<String> withoutBrackets(Unit unit) {
        return words(text.substring(unit.from(), unit.to()).replaceAll("\\([^()]{0,80}\\)", " "));
    }

    private static String style(Unit unit, int rank) {
        if (unit.markup() > 0) {
            return "#" + unit.markup();
        }
        if (unit.marker() != null) {
            return unit.marker().shape();
        }
        return rank >= 0 ? "rank" : unit.is(Unit.Role.HEADING) ? "sure" : "plain";
    }

    private Section aboveRank(int rank, String label) {
        Section section = current;
        while (section.above() != null && !(section.rank() >= 0 && (section.rank() < rank || section.label().equals(label)))) {
            section = section.above();
        }
        return section;
    }

    private Section aboveMarkup(int level) {
        Section section = current;
        while (section.above() != null && !(section.style().startsWith("#") && section.level() < level)) {
            section = section.above();
        }
        return section;
    }

    /** Next to the last heading that looks the same, but inside the division that is open. */
    private Section aboveStyle(String style) {
        for (Section section = current; section.above() != null && section.rank() < 0; section = section.above()) {
            if (section.style().equals(style)) {
                return section.above();
            }
        }
        return current;
    }

    /** A sentence has announced the topics one by one; a heading that names itself recommendations speaks for itself. */
    private boolean announcedSibling(Section old, String style) {
        for (Section section = old; section.above() != null; section = section.above()) {
            if (section.style().equals(style)) {
                return section.mode() == Section.Mode.STRONG && !cues.headingRecommends.in(words(section.title()));
            }
        }
        return false;
    }

    private static List<String> words(String title) {
        return Words.of(title, 0, title.length());
    }

    private Section.Mode mode(List<String> words, Section above, boolean announced) {
        boolean mixed = cues.headingMixed.in(words);
        if (cues.headingRecommends.in(words)) {
            return past(words, above) ? Section.Mode.NEUTRAL : mixed ? Section.Mode.MIXED : Section.Mode.STRONG;
        }
        if (outside(words)) {
            return Section.Mode.OUTSIDE;
        }
        return announced ? Section.Mode.STRONG : mixed ? Section.Mode.NEUTRAL : above.mode();
    }

    /** What became of earlier recommendations; the columns of such a table too. */
    private boolean past(List<String> words, Section above) {
        return cues.headingPast.in(words) || cues.headingPast.in(words(above.title()));
    }

    /** "Annex 2. List of participants", but not "Protection of workers: an unfinished agenda". */
    private boolean outside(List<String> words) {
        boolean few = words.size() <= SHORT;
        return cues.headingOutside.in(words, 0, few ? SHORT : LONGEST_LABEL) || few && cues.headingOutsideShort.in(words);
    }

    /** The heading on one line, with its number, without markup. */
    private String title(Unit unit) {
        int from = unit.marker() == null ? unit.from() : unit.marker().start();
        String raw = text.substring(from, Math.min(unit.to(), from + LONGEST_TITLE));
        String flat = raw.replaceAll("[\\s\\u00A0]+", " ").replace(">", "›");
        return flat.replaceAll("^[*_#: ]{1,8}|[*_#: ]{1,8}$", "");
    }
}

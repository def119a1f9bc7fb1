package org.followthrough.intake.detect;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Joins lines to blocks: over line ends, page ends, and over empty lines inside a sentence. */
final class Blocks {

    private static final double FULL = 0.75;
    private static final int WIDE = 200;
    private static final int LONG = 60;
    private static final int MOST_AFLOAT = 24;

    private final String text;
    private final List<Line> lines;
    private final Cues cues;
    private final Markers markers;
    private final int width;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Block> afloat = new ArrayList<>();
    private @Nullable Marker marker;
    private int markup;
    private int from;
    private int to;
    private int first = -1;
    private int last;

    private Blocks(String text, List<Line> lines, Cues cues) {
        this.text = text;
        this.lines = lines;
        this.cues = cues;
        this.markers = new Markers(text, lines, cues);
        this.width = Lines.width(lines);
    }

    static List<Block> of(String text, List<Line> lines, Cues cues) {
        Blocks builder = new Blocks(text, lines, cues);
        for (int i = 0; i < lines.size(); i++) {
            builder.take(i);
        }
        builder.close();
        return builder.blocks;
    }

    private void take(int i) {
        Line line = lines.get(i);
        int start = pastMarkup(line);
        Marker found = start < line.end() ? markers.read(start, line.end()) : null;
        if (found != null && !alone(found, line) && wrapped(i, found)) {
            found = null;
        }
        if (found != null && alone(found, line)) {
            takeLone(i, found);
        } else if (found == null && text.charAt(line.start()) != '#' && continues(i)) {
            to = line.end();
            last = i;
        } else {
            close();
            open(i, found, start);
        }
    }

    private boolean alone(Marker found, Line line) {
        return Chars.skipBlank(text, found.end(), line.end()) == line.end();
    }

    /** A marker that stands alone inside a sentence belongs to a later item: the sentence goes on below it. */
    private void takeLone(int i, Marker found) {
        Block lone = new Block(found, found.end(), found.end(), 0);
        if (first >= 0 && afloat.size() < MOST_AFLOAT && unfinished() && goesOnInLowerCase(nextText(i))) {
            afloat.add(lone);
        } else {
            close();
            blocks.add(lone);
        }
    }

    private boolean goesOnInLowerCase(int i) {
        return i > 0 && Chars.startsLower(text, lines.get(i).start(), lines.get(i).end());
    }

    /** The next line that is no lone marker, if it has no marker at all. */
    private int nextText(int i) {
        for (int next = i + 1; next < Math.min(lines.size(), i + MOST_AFLOAT); next++) {
            Line line = lines.get(next);
            Marker found = markers.read(line.start(), line.end());
            if (found == null || !alone(found, line)) {
                return found == null ? next : -1;
            }
        }
        return -1;
    }

    private void open(int i, @Nullable Marker found, int start) {
        Line line = lines.get(i);
        marker = found;
        boolean signs = start > line.start() && text.charAt(line.start()) == '#';
        markup = signs ? text.substring(line.start(), start).lastIndexOf('#') + 1 : 0;
        from = Chars.skipBlank(text, found == null ? start : found.end(), line.end());
        to = line.end();
        first = i;
        last = i;
    }

    private void close() {
        if (first >= 0) {
            blocks.add(new Block(marker, from, to, markup));
            first = -1;
        }
        blocks.addAll(afloat);
        afloat.clear();
    }

    /** Past heading signs and signs of emphasis at the start of a line. */
    private int pastMarkup(Line line) {
        int at = line.start();
        while (at < line.end() && text.charAt(at) == '#') {
            at++;
        }
        boolean heading = at > line.start() && at < line.end() && Chars.blank(text.charAt(at));
        at = heading ? Chars.skipBlank(text, at, line.end()) : line.start();
        int stars = at;
        while (stars < line.end() && (text.charAt(stars) == '*' || text.charAt(stars) == '_')) {
            stars++;
        }
        return stars < line.end() && !Chars.blank(text.charAt(stars)) ? stars : at;
    }

    /** A number or dash that only a line end has brought to the start of a line. */
    private boolean wrapped(int i, Marker found) {
        if (first < 0 || lines.get(i).blanks() > 0 || !unfinished() || !full(last, i) && !abbreviated()) {
            return false;
        }
        boolean sameList = marker != null && marker.shape().equals(found.shape());
        boolean inOrder = sameList && (found.bullet() || Units.follows(marker, found, 0));
        int end = lines.get(i).end();
        return !inOrder && (!found.first() || Chars.startsLower(text, Chars.skipBlank(text, found.end(), end), end));
    }

    private boolean continues(int i) {
        if (first < 0 || markup > 0) {
            return false;
        }
        Line line = lines.get(i);
        return line.blanks() == 0 && !line.page() ? runsOn(line, i) : goesOnBelow(line, i);
    }

    /** In a row of a table a few words after a full sentence are the next cell. */
    private boolean nextCell(Line line) {
        Marker above = blocks.isEmpty() ? null : blocks.getLast().marker();
        boolean row = above != null && above.shape().equals(Marker.ROW) && !unfinished();
        return row && !Chars.ender(Chars.last(text, line.start(), line.end()));
    }

    private boolean runsOn(Line line, int i) {
        boolean lower = Chars.startsLower(text, line.start(), line.end());
        if (nextCell(line)) {
            return false;
        }
        if (width >= WIDE && lines.get(last).length() < WIDE) {
            return lower && unfinished();
        }
        return full(last, i) && !capitals(last, i) || lower && unfinished();
    }

    /** Capitals set a heading off even where no empty line does. */
    private boolean capitals(int above, int below) {
        return first == last && Headings.capitals(text, lines.get(above).start(), lines.get(above).end())
                && !Headings.capitals(text, lines.get(below).start(), lines.get(below).end());
    }

    private boolean goesOnBelow(Line line, int i) {
        if (!unfinished()) {
            return false;
        }
        boolean lower = Chars.startsLower(text, line.start(), line.end());
        return lower && (line.afterGap() || line.blanks() > 1 || openEnd() || longLine() || full(last, i)) || completes(line, i);
    }

    private boolean longLine() {
        return lines.get(last).length() > LONG;
    }

    /** One or two words with a full stop end the sentence that a full line left open. */
    private boolean completes(Line line, int i) {
        boolean stop = text.charAt(line.end() - 1) == '.';
        return stop && (full(last, i) || longLine()) && Words.of(text, line.start(), line.end()).size() <= 2 && marker != null;
    }

    /** Whether the next word would not have found room on the line. */
    private boolean full(int above, int below) {
        Line next = lines.get(below);
        int word = next.start();
        while (word < next.end() && !Chars.blank(text.charAt(word))) {
            word++;
        }
        int needed = lines.get(above).length() + 1 + word - next.start();
        return needed > FULL * width;
    }

    private boolean unfinished() {
        char end = Chars.last(text, from, to);
        return !Chars.ender(end) && end != ':' && end != ';' || end == '.' && abbreviated();
    }

    /** "No." at the end of a line ends no sentence. */
    private boolean abbreviated() {
        var words = Words.of(text, Math.max(from, to - 20), to);
        return !words.isEmpty() && cues.abbreviations.at(words, words.size() - 1);
    }

    private boolean openEnd() {
        char end = text.charAt(to - 1);
        if (end == ',' || Chars.dash(end)) {
            return true;
        }
        var words = Words.of(text, Math.max(from, to - 20), to);
        return !words.isEmpty() && cues.stopWords.at(words, words.size() - 1);
    }
}

package org.followthrough.intake.detect;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the furniture of the pages blank: page numbers, running heads, contents lines, footnotes, rules. The text
 * keeps its length, so that every offset stays true.
 */
final class Furniture {

    private static final int LONGEST_HEAD = 110;
    private static final int REPEATED = 3;

    private final char[] page;
    private final String text;
    private final Cues cues;

    private Furniture(String text, Cues cues) {
        this.text = text;
        this.cues = cues;
        this.page = text.toCharArray();
    }

    static String clear(String text, Cues cues) {
        Furniture furniture = new Furniture(text, cues);
        furniture.clearLines(Lines.of(text));
        Notes.spans(text).forEach(span -> furniture.blank(span[0], span[1]));
        return new String(furniture.page);
    }

    private void clearLines(List<Line> lines) {
        Map<String, Integer> heads = runningHeads(lines);
        BareNumbers bare = BareNumbers.of(text, lines);
        boolean inNote = false;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            inNote = Notes.opens(text, line) || inNote && line.blanks() == 0 && !line.page();
            if (PipeTable.row(text, line)) {
                clearRow(lines, i);
                continue;
            }
            boolean row = bare.row(line.start());
            if (inNote || !row && isFurniture(lines, i) || repeats(heads, lines, i)) {
                blank(line.start(), line.end());
            }
        }
    }

    /** Leaves the stroke at the start and the longest cell; nothing of the names of the columns. */
    private void clearRow(List<Line> lines, int i) {
        Line line = lines.get(i);
        boolean names = i + 1 < lines.size() && PipeTable.rule(text, lines.get(i + 1));
        int[] cell = PipeTable.longest(text, line);
        if (names || PipeTable.rule(text, line)) {
            blank(line.start(), line.end());
        } else {
            blank(line.start() + 1, cell[0]);
            blank(cell[1], line.end());
        }
    }

    private boolean isFurniture(List<Line> lines, int i) {
        Line line = lines.get(i);
        return isRule(line) || isContents(line) || isPageNumber(line, edge(lines, i));
    }

    private Map<String, Integer> runningHeads(List<Line> lines) {
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            if (mayRun(lines, i)) {
                counts.merge(head(lines.get(i)), 1, Integer::sum);
            }
        }
        return counts;
    }

    private boolean repeats(Map<String, Integer> heads, List<Line> lines, int i) {
        return mayRun(lines, i) && heads.getOrDefault(head(lines.get(i)), 0) >= REPEATED;
    }

    /** A heading may repeat too; one that announces recommendations is never furniture. */
    private boolean mayRun(List<Line> lines, int i) {
        Line line = lines.get(i);
        boolean candidate = line.length() <= LONGEST_HEAD && line.length() > 3 && edge(lines, i);
        return candidate && !cues.headingRecommends.in(Words.of(text, line.start(), line.end()));
    }

    /** The line without a page number at its start or end. */
    private String head(Line line) {
        int from = line.start();
        int to = line.end();
        while (from < to && (Chars.digit(text.charAt(from)) || Chars.blank(text.charAt(from)) || text.charAt(from) == '|')) {
            from++;
        }
        int number = to;
        while (number > from && Chars.digit(text.charAt(number - 1))) {
            number--;
        }
        return text.substring(from, separated(from, number, to) ? number : to);
    }

    /** "Report | 12" carries a page number, "Roundtable 2" does not. */
    private boolean separated(int from, int number, int to) {
        boolean wide = number >= from + 2 && Chars.blank(text.charAt(number - 1)) && !Chars.letter(text.charAt(number - 2));
        return number < to && wide;
    }

    /** Whether a page may end below a line or begin above it; a page number may stand between. */
    private boolean edge(List<Line> lines, int i) {
        boolean bottom = i + 1 == lines.size() || lines.get(i + 1).afterGap();
        boolean top = i == 0 || lines.get(i).afterGap();
        return top || bottom || overNumber(lines, i + 1, i + 2) || overNumber(lines, i - 1, i - 1);
    }

    private boolean overNumber(List<Line> lines, int number, int gap) {
        boolean edge = number >= 0 && number < lines.size() && (gap >= lines.size() || gap == 0 || lines.get(gap).afterGap());
        return edge && isPageNumber(lines.get(number), true);
    }

    private boolean isRule(Line line) {
        for (int at = line.start(); at < line.end(); at++) {
            if ("-_=*~.─━".indexOf(text.charAt(at)) < 0 && !Chars.blank(text.charAt(at))) {
                return false;
            }
        }
        return line.length() >= 3;
    }

    /** Dot leaders before a page number. */
    private boolean isContents(Line line) {
        int at = line.end();
        while (at > line.start() && (Chars.digit(text.charAt(at - 1)) || Chars.blank(text.charAt(at - 1)))) {
            at--;
        }
        int dots = 0;
        while (at > line.start() && ". …\u00A0_".indexOf(text.charAt(at - 1)) >= 0) {
            dots += text.charAt(at - 1) == ' ' ? 0 : 1;
            at--;
        }
        return at > line.start() && (dots >= 4 && line.end() > at || dots >= 2 && text.charAt(at) == '…');
    }

    private boolean isPageNumber(Line line, boolean edge) {
        if (line.length() > 24) {
            return false;
        }
        List<String> words = Words.of(text, line.start(), line.end());
        boolean named = words.size() >= 2 && cues.pageWords.at(words, 0) && number(words.get(1));
        boolean bare = !words.isEmpty() && words.stream().allMatch(Furniture::number) && !isMarker(line);
        return named && words.size() <= 4 || bare && (edge || words.size() == 1);
    }

    private boolean isMarker(Line line) {
        char last = text.charAt(line.end() - 1);
        return last == '.' || last == ')' && text.charAt(line.start()) != '-';
    }

    private static boolean number(String word) {
        return word.length() <= 4 && word.chars().allMatch(c -> Chars.digit((char) c));
    }

    private void blank(int from, int to) {
        for (int at = from; at < to; at++) {
            page[at] = Chars.lineBreak(page[at]) ? page[at] : ' ';
        }
    }
}

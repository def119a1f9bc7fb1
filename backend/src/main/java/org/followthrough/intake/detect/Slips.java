package org.followthrough.intake.detect;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Slips of print and of reading from a scan inside a passage. */
final class Slips {

    private static final int LONGEST = 40;
    /** A word, a hyphen, the end of the line and perhaps of the page, and the rest of the word. */
    private static final Pattern BROKEN = Pattern.compile(
            "(\\p{L}{2,40}+)[-\u00AD\u2010](?:[\\t \u00A0]{0,8}[\\r\\n\\f]){1,12}[\\t \u00A0]{0,20}(\\p{Ll}{2,40}+)");
    private static final Pattern DIGIT = Pattern.compile(
            "(?<![\\p{L}\\p{N}.,/_-])(?:\\p{L}{0,30}\\p{Ll}[015]{1,2}\\p{Ll}{1,30}|[015](\\p{Ll}{3,30}))(?![\\p{L}\\p{N}])");
    private static final Pattern TWICE = Pattern.compile("(?<![\\p{L}'’-])(\\p{L}{2,30})(\\s{1,8})(\\1)(?![\\p{L}'’-])");
    private static final Pattern STRAY = Pattern.compile(
            "[\uFFFD\u00AC\u00A6\uE000-\uF8FF\\x00-\\x08\\x0E-\\x1F~^\\\\|]+|,,+|;;+|(?<![.…])\\.\\.(?![.…])");
    private static final Pattern STRAY_NUMBER = Pattern.compile("[\\r\\n\\f][ \\t]{0,20}([0-9]{1,3}[.)]|[A-Za-z][.)])[ \\t]{0,20}(?=[\\r\\n\\f])");

    private final String text;
    private final Cues cues;

    Slips(String text, Cues cues) {
        this.text = text;
        this.cues = cues;
    }

    void in(int candidate, int from, int to, List<Remark> remarks) {
        for (Matcher match = matcher(BROKEN, from, to); match.find();) {
            String readings = match.group(1) + match.group(2) + "," + match.group(1) + "-" + match.group(2);
            remarks.add(new Remark(candidate, Remark.Kind.BROKEN_WORD, match.start(), match.end(), match.group(), readings));
        }
        for (Matcher match = matcher(DIGIT, from, to); match.find();) {
            if (match.group(1) == null || !cues.ordinals.at(List.of(match.group(1)), 0)) {
                remarks.add(remark(candidate, Remark.Kind.DIGIT_IN_WORD, match, 0));
            }
        }
        addAll(candidate, Remark.Kind.REPEATED_WORD, matcher(TWICE, from, to), 0, remarks);
        addAll(candidate, Remark.Kind.STRAY_CHARACTERS, matcher(STRAY, from, to), 0, remarks);
        addAll(candidate, Remark.Kind.STRAY_CHARACTERS, matcher(STRAY_NUMBER, from, to), 1, remarks);
    }

    private Matcher matcher(Pattern pattern, int from, int to) {
        return pattern.matcher(text).region(from, to).useTransparentBounds(true);
    }

    private static void addAll(int candidate, Remark.Kind kind, Matcher match, int group, List<Remark> remarks) {
        while (match.find()) {
            remarks.add(remark(candidate, kind, match, group));
        }
    }

    private static Remark remark(int candidate, Remark.Kind kind, Matcher match, int group) {
        String words = match.group(group);
        return new Remark(candidate, kind, match.start(group), match.end(group), words.substring(0, Math.min(LONGEST, words.length())), null);
    }
}

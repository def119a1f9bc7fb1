package org.followthrough.intake;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text to read, proposed where the verbatim one does not read well: lines joined, references to notes left out, words that a
 * line's end has cut made whole. It is a proposal to a curator and never replaces the original (features, row A2).
 */
final class ReadingText {

    private static final Pattern RAISED = Pattern.compile("(?<=[\\p{L}\\p{P}])(?<!\\b[ck]?m)[\u00B9\u00B2\u00B3\u2070\u2074-\u2079]+");
    private static final Pattern CUT_WORD = Pattern.compile("(\\p{L}+)-\\s*\\n\\s*(\\p{Ll}+)");
    private static final Pattern LINE_END = Pattern.compile("[ \\t]*\\r?[\\n\\f]\\s*(?![(\\[]?(?:\\d{1,3}|[A-Za-z])[.)\\]]\\s|[\u2022\u00B7\u25AA\u2013-])");
    private static final Pattern BLANKS = Pattern.compile("[ \\t\\p{Zs}]+");

    private ReadingText() {
    }

    /** The proposal, or an empty text where nothing but line ends would change. */
    static String of(String verbatim, String document) {
        var text = whole(verbatim, document);
        return bare(text).equals(bare(verbatim)) ? "" : text;
    }

    /** The same, also where nothing but line ends changes. */
    static String whole(String verbatim, String document) {
        var whole = CUT_WORD.matcher(RAISED.matcher(verbatim).replaceAll("")).replaceAll(cut -> Matcher.quoteReplacement(word(cut, document)));
        return BLANKS.matcher(LINE_END.matcher(whole).replaceAll(" ")).replaceAll(" ").strip();
    }

    /** The hyphen belongs to the line's end alone if the document writes the word without it elsewhere. */
    private static String word(MatchResult cut, String document) {
        var whole = cut.group(1) + cut.group(2);
        var known = Pattern.compile("(?<!\\p{L})" + whole + "(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).matcher(document).find();
        return known ? whole : cut.group(1) + "-" + cut.group(2);
    }

    private static String bare(String text) {
        return text.replaceAll("\\s", "");
    }
}

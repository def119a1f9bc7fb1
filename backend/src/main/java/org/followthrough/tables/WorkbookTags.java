package org.followthrough.tables;

import java.util.regex.Pattern;
import org.followthrough.shared.RuleViolation;

/** Goes through one part of a workbook sign by sign and refuses what no spreadsheet writes, and what cannot be read as a list. */
final class WorkbookTags {

    private static final int LONGEST_TAG = 16 * 1024;
    private static final int LONGEST_TEXT = 1 << 20;
    private static final int LONGEST_FORMULA = 8192;
    private static final int MOST_ARRAYS = 100;
    private static final Pattern PLACE = Pattern.compile("\\sr\\s*=\\s*[\"']([A-Za-z$]+)[0-9$]*[\"']");
    private static final Pattern AREA = Pattern.compile(".*\\sref\\s*=\\s*[\"']([^\"']{1,40})[\"'].*", Pattern.DOTALL);
    private static final Pattern ARRAY = Pattern.compile(".*\\st\\s*=\\s*[\"']array[\"'].*", Pattern.DOTALL);
    private static final int MOST_COLUMNS = 256;

    private final StringBuilder tag = new StringBuilder();
    private boolean markup;
    private boolean begun;
    private boolean inTag;
    private boolean inFormula;
    private int text;
    private int arrays;

    void next(int sign) {
        if (!begun) {
            begin(sign);
        }
        if (!markup) {
            return;
        }
        if (sign == 0) {
            throw damaged();
        }
        if (inTag) {
            inside(sign);
        } else {
            between(sign);
        }
    }

    /** Pictures and the like are not looked into: whatever is read as a sheet begins with a tag. */
    private void begin(int sign) {
        var mark = sign == 0xEF || sign == 0xBB || sign == 0xBF || sign == 0xFF || sign == 0xFE;
        begun = !mark && sign > ' ';
        markup = sign == '<';
    }

    private void inside(int sign) {
        if (sign == '>') {
            inTag = false;
            text = 0;
            closed(tag.toString());
        } else if (tag.length() > LONGEST_TAG) {
            throw damaged();
        } else {
            tag.append((char) sign);
        }
    }

    private void between(int sign) {
        if (sign == '<') {
            inTag = true;
            tag.setLength(0);
        } else if (++text > (inFormula ? LONGEST_FORMULA : LONGEST_TEXT)) {
            throw damaged();
        }
    }

    private void closed(String content) {
        if (content.startsWith("!")) {
            inFormula = false;
            return;
        }
        var own = name(content);
        inFormula = own.equals("f") && !content.endsWith("/");
        switch (own) {
            case "c" -> column(content);
            case "f" -> formula(content);
            case "mergeCell" -> merged(content);
            default -> { }
        }
    }

    /** The tag's name without the prefix of its name space; the tag that ends something has none. */
    private static String name(String content) {
        var end = 0;
        while (end < content.length() && content.charAt(end) > ' ' && content.charAt(end) != '/') {
            end++;
        }
        return content.substring(content.lastIndexOf(':', end) + 1, end);
    }

    private static void column(String content) {
        var place = PLACE.matcher(content);
        if (place.find() && number(place.group(1).replace("$", "")) > MOST_COLUMNS) {
            throw RuleViolation.of("file", "intake.list.too-wide", MOST_COLUMNS);
        }
    }

    private static int number(String letters) {
        return letters.length() > 3 ? Integer.MAX_VALUE
                : letters.toUpperCase(java.util.Locale.ROOT).chars().reduce(0, (sum, letter) -> sum * 26 + letter - 'A' + 1);
    }

    private void formula(String content) {
        if (ARRAY.matcher(content).matches() && ++arrays > MOST_ARRAYS) {
            throw damaged();
        }
    }

    private static void merged(String content) {
        var area = AREA.matcher(content);
        throw RuleViolation.of("file", "intake.list.merged", area.matches() ? area.group(1) : "?");
    }

    private static RuleViolation damaged() {
        return RuleViolation.of("file", "intake.list.damaged");
    }
}

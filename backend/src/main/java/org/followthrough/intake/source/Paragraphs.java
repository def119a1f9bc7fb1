package org.followthrough.intake.source;

import org.followthrough.shared.RuleViolation;

/** The text of a file as it grows, a paragraph at a time. */
final class Paragraphs {

    /** Four thousand dense pages. */
    static final int MOST_SIGNS = 20_000_000;

    private final StringBuilder text = new StringBuilder();

    /** One paragraph with an empty line below; a blank one adds nothing. */
    void add(String paragraph) {
        var stripped = paragraph.replace('\0', ' ').strip();
        if (!stripped.isEmpty()) {
            text.append(stripped).append("\n\n");
            requireRoom();
        }
    }

    /** Ends a page. */
    void endPage() {
        if (!text.isEmpty()) {
            text.append('\f');
        }
    }

    private void requireRoom() {
        if (text.length() > MOST_SIGNS) {
            throw RuleViolation.of(SourceText.FIELD, "intake.file.too-long");
        }
    }

    @Override
    public String toString() {
        var end = text.length();
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end == 0 ? "" : text.substring(0, end) + "\n";
    }
}

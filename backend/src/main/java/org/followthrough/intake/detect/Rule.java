package org.followthrough.intake.detect;

/** What found a candidate, and how far to trust it; {@code intake.rule.CODE} says it in words. */
public enum Rule {
    /** A marked item that commands. */
    ITEM_IMPERATIVE("item-imperative", 0.95),
    /** A marked item with should, must or their like. */
    ITEM_MODAL("item-modal", 0.92),
    /** A marked item that says what is needed or reports a demand. */
    ITEM_NEED("item-need", 0.88),
    /** A marked item whose verb stands in the sentence above the list. */
    ITEM_GOVERNED("item-governed", 0.8),
    /** A marked item of an announced list, without a word of its own that demands. */
    ITEM_LISTED("item-listed", 0.7),
    /** An item whose number follows from its printed neighbours. */
    ITEM_INFERRED("item-inferred", 0.75),
    /** An item that only the sentence above it makes one. */
    ITEM_IMPLIED("item-implied", 0.75),
    /** A point of a list inside a sentence. */
    ITEM_INLINE("item-inline", 0.6),
    /** A marked item that demands, in a list that nothing announces. */
    LIST_DEMAND("list-demand", 0.6),
    /** A statement in a list among recommendations. */
    LIST_STATEMENT("list-statement", 0.4),
    /** A sentence that demands and opens a list. */
    LEAD_IN("lead-in", 0.6),
    /** An unmarked paragraph that commands, under a heading that announces recommendations. */
    PARAGRAPH_IMPERATIVE("paragraph-imperative", 0.72),
    /** An unmarked paragraph that demands, under such a heading. */
    PARAGRAPH_DEMAND("paragraph-demand", 0.7),
    /** A sentence that reports a demand. */
    SENTENCE_REPORTED("sentence-reported", 0.7),
    /** A sentence of the running text with should, must or their like. */
    SENTENCE_MODAL("sentence-modal", 0.62),
    /** A sentence that says what is needed. */
    SENTENCE_NEED("sentence-need", 0.56),
    /** A sentence in which somebody could do something. */
    SENTENCE_SUGGESTED("sentence-suggested", 0.52),
    /** A sentence that only suggests. */
    SENTENCE_MILD("sentence-mild", 0.35),
    /** An example held up for others. */
    GOOD_PRACTICE("good-practice", 0.55),
    /** A list item in a part that holds no recommendations: agenda, participants, references. */
    OUT_OF_PLACE("out-of-place", 0.2);

    private final String code;
    private final double confidence;

    Rule(String code, double confidence) {
        this.code = code;
        this.confidence = confidence;
    }

    /** Stable code, kept with the candidate. */
    public String code() {
        return code;
    }

    /** 0 to 1, before what the place of the passage adds or takes away. */
    double confidence() {
        return confidence;
    }
}

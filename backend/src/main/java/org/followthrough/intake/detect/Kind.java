package org.followthrough.intake.detect;

/** What a candidate is, with the code of the outward contract. */
public enum Kind {
    /** A point that the forum puts forward. */
    RECOMMENDATION("recommendation"),
    /** A demand that the running text reports, outside a list of recommendations. */
    CALL("call"),
    /** An example held up for others to follow. */
    GOOD_PRACTICE("good-practice"),
    /** A point about the forum itself: its agenda, its meetings, its reporting. */
    PROCESS("process");

    private final String code;

    Kind(String code) {
        this.code = code;
    }

    /** The code as it stands in JSON and in the database. */
    public String code() {
        return code;
    }
}

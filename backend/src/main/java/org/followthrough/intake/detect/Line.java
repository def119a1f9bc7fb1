package org.followthrough.intake.detect;

/**
 * One line that holds something, without its surrounding blanks.
 *
 * @param blanks number of empty lines above it
 * @param page   whether a form feed stands above it
 */
record Line(int start, int end, int blanks, boolean page) {

    int length() {
        return end - start;
    }

    /** Whether a page may have ended above: a form feed, or more empty lines than parts paragraphs. */
    boolean afterGap() {
        return page || blanks >= 3;
    }
}

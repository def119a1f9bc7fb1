package org.followthrough.forum;

/**
 * How long each step lasts, in working days; tracking in years (method, section 7).
 *
 * @param objection days in which an addressee may hand an ask back
 * @param response days until a response is due
 * @param reminder days after the reminder of the due date until silence is recorded
 * @param veryLate days after which a late report is very late
 */
public record Profile(String code, int objection, int response, int reminder, int veryLate, int review, int reply,
        int trackingYears) {

    /** Everything on: the first profile and the default. */
    public static final Profile FORMAL = new Profile("formal", 10, 60, 10, 20, 30, 14, 10);
}

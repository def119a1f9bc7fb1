package org.followthrough.forum;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.followthrough.shared.Violation;

/**
 * Which steps are on and how long each lasts, in working days; tracking in years (method, section 7).
 *
 * @param code      formal, informal, or own where it is neither
 * @param objection days in which an addressee may hand an ask back
 * @param response  days until a response is due
 * @param reminder  days after the reminder of the due date until silence is recorded
 * @param veryLate  days after which a late report is very late
 * @param answer    days in which a question is answered, or an organiser decides on an ask that was handed back
 * @param comment   days in which the public may comment on what was reported last
 * @param steps     those that are on
 */
public record Profile(String code, int objection, int response, int reminder, int veryLate, int review, int reply, int answer, int comment,
        int trackingYears, Set<ProfileStep> steps) {

    private static final int ANSWER = 15;
    /** Two weeks, as others give the public for what a government says of itself. */
    private static final int COMMENT = 10;

    /** Everything on but comments of the public, which somebody has to moderate: the first profile and the default. */
    public static final Profile FORMAL = new Profile("formal", 10, 60, 10, 20, 30, 14, ANSWER, COMMENT, 10,
            Set.of(ProfileStep.ACCEPTANCE, ProfileStep.CLEARANCE, ProfileStep.PANEL, ProfileStep.ESCALATION));

    /** Nobody is asked for a position, and silence is recorded without being carried further up. */
    public static final Profile INFORMAL = new Profile("informal", 10, 60, 10, 20, 30, 14, ANSWER, COMMENT, 10,
            Set.of(ProfileStep.CLEARANCE, ProfileStep.PANEL));

    private static final int MOST_DAYS = 260;
    private static final int MOST_YEARS = 50;

    public Profile {
        steps = Set.copyOf(steps);
    }

    /** Whether a step is on. */
    public boolean has(ProfileStep step) {
        return steps.contains(step);
    }

    /** The same with the code that is due to it. */
    Profile named() {
        return List.of(FORMAL, INFORMAL).stream().filter(this::isLike).findFirst().orElseGet(() -> coded("own"));
    }

    private boolean isLike(Profile shipped) {
        return coded(shipped.code()).equals(shipped);
    }

    private Profile coded(String as) {
        return new Profile(as, objection, response, reminder, veryLate, review, reply, answer, comment, trackingYears, steps);
    }

    /** What is impossible about it, told at its fields. */
    public List<Violation> violations() {
        var violations = new ArrayList<Violation>();
        days(violations, "objection", objection);
        days(violations, "response", response);
        days(violations, "reminder", reminder);
        days(violations, "veryLate", veryLate);
        days(violations, "review", review);
        days(violations, "reply", reply);
        days(violations, "answer", answer);
        days(violations, "comment", comment);
        if (violations.isEmpty() && objection > response) {
            violations.add(Violation.of("objection", "forum.profile.objection"));
        }
        if (trackingYears < 1 || trackingYears > MOST_YEARS) {
            violations.add(Violation.of("trackingYears", "forum.profile.years", MOST_YEARS));
        }
        return violations;
    }

    private static void days(List<Violation> violations, String field, int days) {
        if (days < 1 || days > MOST_DAYS) {
            violations.add(Violation.of(field, "forum.profile.days", MOST_DAYS));
        }
    }

    /** What differs in how an assignment goes: that is fixed with the first one, so that all of an edition are asked alike. */
    List<Violation> changesOfAssignment(Profile wanted) {
        var violations = new ArrayList<Violation>();
        fixed(violations, "steps", has(ProfileStep.ACCEPTANCE) != wanted.has(ProfileStep.ACCEPTANCE));
        fixed(violations, "objection", objection != wanted.objection());
        fixed(violations, "response", response != wanted.response());
        fixed(violations, "reminder", reminder != wanted.reminder());
        fixed(violations, "trackingYears", trackingYears != wanted.trackingYears());
        return violations;
    }

    private static void fixed(List<Violation> violations, String field, boolean differs) {
        if (differs) {
            violations.add(Violation.of(field, "forum.profile.fixed"));
        }
    }
}

package org.followthrough.random;

import static org.followthrough.random.Outcome.FORBIDDEN;
import static org.followthrough.random.Outcome.RULE_VIOLATION;
import static org.followthrough.random.Outcome.WRONG_STATE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.commitment.DeadlineKind;
import org.followthrough.commitment.Decision;
import org.followthrough.commitment.Lateness;
import org.followthrough.commitment.PlannedMilestone;
import org.followthrough.commitment.Position;
import org.followthrough.commitment.PositionDraft;
import org.followthrough.forum.ProfileStep;
import org.followthrough.identity.Role;
import org.followthrough.random.Promise.Words;

/** Assignment, positions, and closing from outside (method, sections 2 B, 3 and 7). */
final class Answers {

    private Answers() {
    }

    static void assigned(Promise p, Instant now, @org.jspecify.annotations.Nullable Instant dueGiven) {
        p.deadlines.put(DeadlineKind.TRACKING_ENDS, p.trackingEnds);
        p.assigned = LocalDate.ofInstant(now, p.edition.days.zone());
        if (!p.edition.has(ProfileStep.ACCEPTANCE)) {
            p.tell("commitment-started");
            return;
        }
        var profile = p.edition.profile;
        var days = p.edition.days;
        p.state = CommitmentState.ASSIGNED;
        p.position = Position.AWAITING;
        p.lateness = Lateness.ON_TIME;
        p.due = dueGiven == null ? days.after(now, profile.response()) : dueGiven;
        p.deadlines.put(DeadlineKind.OBJECTION_ENDS, days.after(now, profile.objection()));
        p.deadlines.put(DeadlineKind.RESPONSE_DUE, p.due);
        p.deadlines.put(DeadlineKind.NO_RESPONSE, days.after(p.due, profile.reminder()));
        p.tell("commitment-assigned");
    }

    static void respond(Promise p, Person who, PositionDraft draft, Instant now) {
        FORBIDDEN.when(!who.is(Role.FOCAL_POINT, p.party));
        Time.settle(p, now);
        WRONG_STATE.when(p.isClosed() || p.position == null || p.isHandedBack() || p.waiting != null);
        RULE_VIOLATION.when(!isComplete(draft) || draft.terms().targetDate() != null && draft.terms().targetDate().isBefore(Objects.requireNonNull(p.assigned)));
        p.waiting = new Words(draft.position(), draft.terms().targetDate(), draft.terms().leadInstitution(), 
                draft.milestones().stream().map(PlannedMilestone::due).max(Comparator.naturalOrder()).orElse(null));
        p.returned = false;
        p.tell("position-submitted");
        if (!p.edition.has(ProfileStep.CLEARANCE)) {
            clear(p, now);
        }
    }

    /** What each position needs (method, section 2 B). */
    private static boolean isComplete(PositionDraft draft) {
        var terms = draft.terms();
        var why = terms.reason() != null && !terms.reason().isBlank();
        var plan = terms.leadInstitution() != null && !terms.leadInstitution().isBlank()
                && (terms.targetDate() != null || !draft.milestones().isEmpty());
        return switch (draft.position()) {
            case ACCEPTED -> plan;
            case ACCEPTED_IN_PART -> plan && why && terms.acceptedParts() != null && !terms.acceptedParts().isBlank();
            case NOTED, NOT_ACCEPTED -> why;
            case AWAITING, NO_RESPONSE -> false;
        };
    }

    static void decide(Promise p, Person who, Decision decision, String reason, Instant now) {
        FORBIDDEN.when(!who.is(Role.CLEARING_OFFICER, p.party));
        Time.settle(p, now);
        WRONG_STATE.when(p.isClosed() || p.waiting == null);
        RULE_VIOLATION.when(decision == Decision.RETURN && reason.isBlank());
        if (decision == Decision.CLEAR) {
            clear(p, now);
        } else {
            p.waiting = null;
            p.returned = true;
            p.tell("position-returned");
        }
    }

    private static void clear(Promise p, Instant now) {
        var first = p.awaitsResponse();
        if (first) {
            SideWays.resume(p, now, Optional.empty());
        }
        var inAssignment = p.inAssignment();
        var words = Objects.requireNonNull(p.waiting);
        p.waiting = null;
        p.position = words.position();
        if (Plans.give(p, new Plans.Plan(words.lead(), words.target(), words.lastStep())) == Plans.Given.CHANGED) {
            p.tell("plan-changed");
        }
        p.lead = words.lead() == null && first ? p.lead : words.lead();
        p.respondedAt = p.respondedAt == null ? now : p.respondedAt;
        Grades.answered(p);
        if (first) {
            p.state = CommitmentState.IN_IMPLEMENTATION;
            nothingDue(p);
        }
        p.deadlines.keySet().removeAll(java.util.Set.of(DeadlineKind.OBJECTION_ENDS, DeadlineKind.RESPONSE_DUE, DeadlineKind.NO_RESPONSE));
        p.tell("position-cleared");
        if (inAssignment) {
            SideWays.requestIsOver(p);
        }
    }

    static void nothingDue(Promise p) {
        p.due = null;
        p.lateness = null;
    }

    static void closeFromOutside(Promise p, Person who, CommitmentState as, String reason, boolean newerIsKnown, Instant now) {
        FORBIDDEN.when(!who.is(as == CommitmentState.CLOSED_WITHDRAWN ? Role.CURATOR : Role.ORGANISER));
        Time.settle(p, now);
        WRONG_STATE.when(p.isClosed());
        RULE_VIOLATION.when(reason.isBlank() || as == CommitmentState.CLOSED_SUPERSEDED && !newerIsKnown);
        close(p, as, now);
    }

    /** Nothing waits for what is closed. */
    static void close(Promise p, CommitmentState as, Instant at) {
        Reporting.offDesks(p);
        p.lastGrade = Grades.of(p);
        p.state = as;
        nothingDue(p);
        p.liesWith = null;
        p.asked = null;
        p.deadlines.clear();
        p.stopped.clear();
        SideWays.requestIsOver(p);
        p.appealSince = null;
        p.contested = null;
        p.appealAccepted = false;
        Reopenings.lapse(p);
        p.closing = null;
        p.boards.forEach(Panels::end);
        Clearances.closed(p, at);
        p.tell("commitment-closed");
    }
}

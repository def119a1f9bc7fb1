package org.followthrough.intake.submissions;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.followthrough.shared.Deadline;
import org.followthrough.shared.Forbidden;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.WrongState;
import org.jspecify.annotations.Nullable;

/**
 * A proposal on its way into the register (features, row B5): drafted, handed in, returned for changes, refused with a ground, a
 * reason and one appeal, or accepted.
 *
 * @param party       the organisation for which it was proposed, or null for a rapporteur
 * @param ground      of the refusal
 * @param reason      why it was returned or refused last
 * @param refusedBy   who refused it first
 * @param appealUntil last instant at which its submitter may appeal
 */
public record Submission(UUID id, SubmissionState state, Proposal proposal, @Nullable SourceFile file, UUID submittedBy, @Nullable String party,
        Instant savedAt, @Nullable Instant handedInAt, @Nullable UUID decidedBy, @Nullable Instant decidedAt, @Nullable RefusalGround ground,
        @Nullable String reason, @Nullable UUID refusedBy, @Nullable Instant appealUntil, @Nullable String appeal, @Nullable Instant appealedAt,
        @Nullable UUID recommendation, long version) {

    /** Working days in which a refusal can be appealed against. */
    public static final int APPEAL_DAYS = 20;
    private static final int LONGEST_REASON = 2_000;

    /** The file from which it was taken. */
    public record SourceFile(String sha256, String name, String mediaType) {
    }

    static Submission draft(UUID id, Proposal proposal, UUID by, @Nullable String party, Instant at) {
        return new Submission(id, SubmissionState.DRAFT, proposal, null, by, party, at, null, null, null, null, null, null, null, null, null, null, 0);
    }

    /** Other words, by its submitter. @throws WrongState once it is handed in */
    Submission changed(Proposal other, Instant at) {
        requireOpen();
        return new Submission(id, state, other, file, submittedBy, party, at, handedInAt, decidedBy, decidedAt, ground, reason, refusedBy, appealUntil,
                appeal, appealedAt, recommendation, version);
    }

    Submission with(@Nullable SourceFile other, Instant at) {
        requireOpen();
        return new Submission(id, state, proposal, other, submittedBy, party, at, handedInAt, decidedBy, decidedAt, ground, reason, refusedBy,
                appealUntil, appeal, appealedAt, recommendation, version);
    }

    /** @throws WrongState once it is handed in */
    Submission requireOpen() {
        if (!state.isOpenToItsSubmitter()) {
            throw new WrongState("intake.submission.not-open." + state.code());
        }
        return this;
    }

    /** @throws RuleViolation for what is missing */
    Submission handedIn(Instant at) {
        requireOpen();
        RuleViolation.throwIfAny(proposal.missing());
        return moved(SubmissionState.HANDED_IN, at, null, null, null, reason);
    }

    /** Taken back by its submitter, as long as nothing is decided. */
    Submission withdrawn() {
        if (!state.isUnfinished()) {
            throw new WrongState("intake.submission.decided");
        }
        return moved(SubmissionState.WITHDRAWN, handedInAt, decidedBy, decidedAt, ground, reason);
    }

    /** @throws Forbidden for its submitter, and for who refused it where it is appealed */
    Submission requireOther(UUID by) {
        if (by.equals(submittedBy)) {
            throw new Forbidden("access.decide-own-submission");
        }
        if (state == SubmissionState.APPEALED && by.equals(refusedBy)) {
            throw new Forbidden("access.decide-own-refusal");
        }
        return this;
    }

    /** What a moderator may decide. @throws WrongState for what does not wait for a decision */
    Submission requireDecidable(UUID by) {
        requireOther(by);
        if (!state.waits()) {
            throw new WrongState("intake.submission.not-waiting." + state.code());
        }
        return this;
    }

    /** @throws WrongState for an appeal, which is accepted or refused */
    Submission returned(UUID by, String why, Instant at) {
        requireDecidable(by);
        if (state == SubmissionState.APPEALED) {
            throw new WrongState("intake.submission.appealed");
        }
        return moved(SubmissionState.RETURNED, handedInAt, by, at, null, requireReason(why));
    }

    /** The first refusal can be appealed against until the end of the last day; the one on appeal is final. */
    Submission refused(UUID by, RefusalGround why, String text, Instant at, ZoneId zone) {
        requireDecidable(by);
        var said = requireReason(text);
        if (state == SubmissionState.APPEALED) {
            return moved(SubmissionState.REFUSED_FINALLY, handedInAt, by, at, why, said);
        }
        return new Submission(id, SubmissionState.REFUSED, proposal, file, submittedBy, party, savedAt, handedInAt, by, at, why, said, by,
                Deadline.after(at, APPEAL_DAYS, zone), null, null, null, version);
    }

    /** @throws WrongState for what is not refused, or was refused too long ago */
    Submission appealed(String why, Instant at) {
        requireAppealable(at);
        return new Submission(id, SubmissionState.APPEALED, proposal, file, submittedBy, party, savedAt, handedInAt, decidedBy, decidedAt, ground, reason,
                refusedBy, appealUntil, requireReason(why), at, null, version);
    }

    Submission requireAppealable(Instant at) {
        if (state != SubmissionState.REFUSED) {
            throw new WrongState("intake.submission.not-refused." + state.code());
        }
        if (!mayBeAppealed(at)) {
            throw new WrongState("intake.submission.appeal-late");
        }
        return this;
    }

    /** Whether its submitter may appeal at this instant; the deadline itself is in time. */
    public boolean mayBeAppealed(Instant at) {
        return state == SubmissionState.REFUSED && appealUntil != null && !Deadline.hasPassed(appealUntil, at);
    }

    Submission accepted(UUID by, UUID registered, Instant at) {
        requireDecidable(by);
        return new Submission(id, SubmissionState.ACCEPTED, proposal, file, submittedBy, party, savedAt, handedInAt, by, at, ground, reason, refusedBy,
                appealUntil, appeal, appealedAt, registered, version);
    }

    private Submission moved(SubmissionState to, @Nullable Instant handedIn, @Nullable UUID by, @Nullable Instant at, @Nullable RefusalGround why,
            @Nullable String text) {
        return new Submission(id, to, proposal, file, submittedBy, party, savedAt, handedIn, by, at, why, text, refusedBy, appealUntil, appeal,
                appealedAt, recommendation, version);
    }

    private static String requireReason(String text) {
        var said = text.strip();
        if (said.isEmpty()) {
            throw RuleViolation.of("reason", "intake.submission.reason");
        }
        if (said.length() > LONGEST_REASON) {
            throw RuleViolation.of("reason", "text.too-long", LONGEST_REASON);
        }
        if (said.codePoints().anyMatch(sign -> Character.isISOControl(sign) && sign != '\n' && sign != '\r' && sign != '\t')) {
            throw RuleViolation.of("reason", "intake.submission.signs");
        }
        return said;
    }
}

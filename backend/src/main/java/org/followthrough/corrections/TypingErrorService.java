package org.followthrough.corrections;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.followthrough.commitment.Commitment;
import org.followthrough.commitment.CommitmentEvent.Happened;
import org.followthrough.commitment.Commitments;
import org.followthrough.commitment.PositionWordings;
import org.followthrough.commitment.PublicWording;
import org.followthrough.commitment.Settlement;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Role;
import org.followthrough.reporting.ReportWordings;
import org.followthrough.review.AssessmentWordings;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Administrators correct typing errors with a visible difference; they change no value (method, section 3; decision 0046). */
@Service
@Transactional
public class TypingErrorService {

    private final TextCorrections corrections;
    private final PositionWordings positions;
    private final ReportWordings reports;
    private final AssessmentWordings assessments;
    private final Commitments commitments;
    private final Settlement settlement;
    private final AccessPolicy policy;
    private final ApplicationEventPublisher events;

    TypingErrorService(TextCorrections corrections, PositionWordings positions, ReportWordings reports, AssessmentWordings assessments,
            Commitments commitments, Settlement settlement, AccessPolicy policy, ApplicationEventPublisher events) {
        this.corrections = corrections;
        this.positions = positions;
        this.reports = reports;
        this.assessments = assessments;
        this.commitments = commitments;
        this.settlement = settlement;
        this.policy = policy;
        this.events = events;
    }

    /** A public text that can be corrected. */
    public record Correctable(WordingKind kind, PublicWording wording) {

        private boolean is(WordingKind wanted, @Nullable String cycle) {
            return kind == wanted && Objects.equals(wording.cycleCode(), cycle);
        }
    }

    /** The texts of a commitment that everybody reads, in the order in which they came to be; for who may correct them. */
    @Transactional(readOnly = true)
    public List<Correctable> of(Actor actor, String ref) {
        policy.require(actor, Permission.CORRECT_TYPING_ERRORS);
        return all(commitments.id(ref)).toList();
    }

    /** The same for every reader: each is public since its clearance or publication. */
    @Transactional(readOnly = true)
    public List<Correctable> read(Actor actor, String ref) {
        policy.require(actor, Permission.READ_PUBLIC);
        return all(commitments.id(ref)).toList();
    }

    private Stream<Correctable> all(UUID commitment) {
        return Stream.of(positions.reason(commitment).stream().map(one -> new Correctable(WordingKind.POSITION_REASON, one)),
                reports.texts(commitment).stream().map(one -> new Correctable(WordingKind.REPORT_TEXT, one)),
                assessments.findings(commitment).stream().map(one -> new Correctable(WordingKind.FINDING, one)),
                assessments.replies(commitment).stream().map(one -> new Correctable(WordingKind.REPLY, one))).flatMap(texts -> texts);
    }

    /**
     * Corrects a public text; what stood there stays to be read beside it.
     *
     * @param cycle  code of the reporting cycle, or null for a position
     * @param before the text on which the administrator worked
     * @throws NotFound if there is no such public text
     * @throws OptimisticLockingFailureException if it reads otherwise meanwhile
     * @throws RuleViolation if it is more than a typing error
     */
    public TextCorrection correct(Actor actor, String ref, WordingKind kind, @Nullable String cycle, String before, String after, String reason) {
        policy.require(actor, Permission.CORRECT_TYPING_ERRORS);
        var id = commitments.id(ref);
        var now = settlement.lockAndSettle(id);
        var wording = all(id).filter(one -> one.is(kind, cycle)).map(Correctable::wording).findFirst()
                .orElseThrow(() -> new NotFound("corrections.no-such-text"));
        if (!wording.text().equals(before)) {
            throw new OptimisticLockingFailureException(ref);
        }
        var corrected = after.strip();
        RuleViolation.throwIfAny(TypingRules.broken(before, corrected, reason));
        var correction = new TextCorrection(UUID.randomUUID(), kind, wording.record(), cycle, before, corrected, reason.strip(), now);
        corrections.add(correction, id, wording, actor.id());
        replace(kind, wording, id, correction.after());
        announce(commitments.get(id), correction, wording, actor);
        return correction;
    }

    private void replace(WordingKind kind, PublicWording wording, UUID commitment, String after) {
        switch (kind) {
            case POSITION_REASON -> positions.replace(wording, commitment, after);
            case REPORT_TEXT -> reports.replace(wording, after);
            case FINDING -> assessments.replaceFinding(wording, after);
            case REPLY -> assessments.replaceReply(wording, after);
        }
    }

    private void announce(Commitment commitment, TextCorrection c, PublicWording wording, Actor actor) {
        var author = c.wording() == WordingKind.FINDING ? assessments.chair(wording.record()).orElse(null) : null;
        events.publishEvent(new TextCorrected(Happened.by(commitment, c.at(), actor, Role.ADMINISTRATOR), c.wording(), wording.cycle(), author,
                c.before(), c.after(), c.reason()));
    }
}

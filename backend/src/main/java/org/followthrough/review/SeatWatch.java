package org.followthrough.review;

import java.util.UUID;
import java.util.stream.Stream;
import org.followthrough.commitment.Commitments;
import org.followthrough.commitment.Settlement;
import org.followthrough.commitment.joint.JointCommitments;
import org.followthrough.commitment.joint.JointEvent.JointlyKept;
import org.followthrough.commitment.joint.Partner;
import org.followthrough.identity.RolesChanged;
import org.followthrough.review.roster.RosterEvent.ConflictDeclared;
import org.followthrough.shared.Happenings;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Looks anew at the seats of somebody whose employer, roles or account changed, who declared a conflict of interest, or whose party keeps
 * jointly what they review: in the same transaction, so that nobody rates a moment longer than they may.
 */
@Component
class SeatWatch {

    private final Roster roster;
    private final Reviews reviews;
    private final Commitments commitments;
    private final Settlement settlement;
    private final Substitution substitution;
    private final JointCommitments joints;

    SeatWatch(Roster roster, Reviews reviews, Commitments commitments, Settlement settlement, Substitution substitution,
            JointCommitments joints) {
        this.roster = roster;
        this.reviews = reviews;
        this.commitments = commitments;
        this.settlement = settlement;
        this.substitution = substitution;
        this.joints = joints;
    }

    @EventListener
    void on(RolesChanged changed) {
        reconsider(changed.changed());
    }

    @EventListener
    void on(ConflictDeclared declared) {
        reconsider(declared.reviewer());
    }

    /** A joint commitment was formed or grew: the panels of all its partners are looked at, and nobody outside can tell. */
    @EventListener
    void on(Happenings many) {
        many.of(JointlyKept.class).stream().map(JointlyKept::joint).distinct().flatMap(code -> joints.find(code).stream())
                .flatMap(joint -> joint.members().stream()).map(Partner::commitment).forEach(this::reconsiderAll);
    }

    private void reconsiderAll(UUID commitment) {
        settlement.lockAndSettle(commitment);
        reviews.latest(commitment).filter(review -> review.state == PanelState.RATING).stream().flatMap(SeatWatch::people)
                .forEach(account -> reconsider(account, commitment));
    }

    private static Stream<UUID> people(Review review) {
        return Stream.concat(review.seats.stream().map(Seat::account), Stream.ofNullable(review.chair)).toList().stream();
    }

    private void reconsider(UUID account) {
        roster.openPanelsOf(account).forEach(commitment -> reconsider(account, commitment));
    }

    private void reconsider(UUID account, UUID commitment) {
        var now = settlement.lockAndSettle(commitment);
        reviews.latest(commitment).filter(review -> review.state == PanelState.RATING)
                .ifPresent(review -> substitution.reconsider(commitments.get(commitment), review, account, now));
    }
}

package org.followthrough.review;

import java.util.UUID;
import org.followthrough.commitment.Commitments;
import org.followthrough.commitment.Settlement;
import org.followthrough.identity.RolesChanged;
import org.followthrough.review.roster.RosterEvent.ConflictDeclared;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Looks anew at the seats of somebody whose employer, roles or account changed, or who declared a conflict of interest: in
 * the same transaction, so that nobody rates a moment longer than they may.
 */
@Component
class SeatWatch {

    private final Roster roster;
    private final Reviews reviews;
    private final Commitments commitments;
    private final Settlement settlement;
    private final Substitution substitution;

    SeatWatch(Roster roster, Reviews reviews, Commitments commitments, Settlement settlement, Substitution substitution) {
        this.roster = roster;
        this.reviews = reviews;
        this.commitments = commitments;
        this.settlement = settlement;
        this.substitution = substitution;
    }

    @EventListener
    void on(RolesChanged changed) {
        reconsider(changed.changed());
    }

    @EventListener
    void on(ConflictDeclared declared) {
        reconsider(declared.reviewer());
    }

    private void reconsider(UUID account) {
        for (var commitment : roster.openPanelsOf(account)) {
            var now = settlement.lockAndSettle(commitment);
            reviews.latest(commitment).filter(review -> review.state == PanelState.RATING)
                    .ifPresent(review -> substitution.reconsider(commitments.get(commitment), review, account, now));
        }
    }
}

package org.followthrough.review;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The account that holds a seat or chairs a panel, as it stands now.
 *
 * @param open      false once the account is closed
 * @param reviews   parties for which it is a reviewer now
 * @param chairs    parties for which it is a chair now
 * @param parties   parties for which it holds any role now
 * @param recent    those and the ones of the last year
 * @param conflicts parties with which a conflict of interest was declared
 */
record Holder(UUID account, boolean open, Set<String> reviews, Set<String> chairs, Set<String> parties, Set<String> conflicts,
        Set<String> recent) {

    /** Why a seat has to pass on, the strongest ground first. */
    enum Ground {
        /** They act or acted for one that keeps the commitment, or declared a conflict with it: what they rated goes with the seat. */
        CONFLICT,
        /** They no longer sit for that party, or their account is closed. */
        LEFT,
        /** They act for another party of the same panel too. */
        CLASH
    }

    /**
     * Why the seat is not theirs any more; empty where they may stay.
     *
     * @param keepers   the addressee, and those with which it keeps the commitment jointly
     * @param submitted whether the rating is in: it was given rightly, and stands though its reviewer leaves
     * @param others    the parties of the other seats and of the chair
     */
    Optional<Ground> leavesSeat(Seat seat, Set<String> keepers, boolean submitted, Collection<String> others) {
        return leaves(reviews, seat.organisation(), keepers, others).filter(ground -> ground == Ground.CONFLICT || !submitted);
    }

    /** Why the chair is not theirs any more; empty where they may stay. */
    Optional<Ground> leavesChair(String organisation, Set<String> keepers, Collection<String> seated) {
        return leaves(chairs, organisation, keepers, seated);
    }

    private Optional<Ground> leaves(Set<String> sitsFor, String organisation, Set<String> keepers, Collection<String> others) {
        if (keepers.stream().anyMatch(keeper -> recent.contains(keeper) || conflicts.contains(keeper))) {
            return Optional.of(Ground.CONFLICT);
        }
        if (!open || !sitsFor.contains(organisation)) {
            return Optional.of(Ground.LEFT);
        }
        return Optional.of(Ground.CLASH).filter(clash -> others.stream().anyMatch(parties::contains));
    }
}

package org.followthrough.review;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may be drawn, for one party and in one role; who holds both roles, or reviews for two parties, stands
 * in the roster once for each.
 *
 * @param party             the organisation or government for which the person would sit
 * @param sector            of an organisation; null for a government
 * @param migrantOrDiaspora whether the party is an organisation of migrants or diaspora
 * @param chair             true as a chair, who does not rate; false as a reviewer
 * @param load              on how many panels the person sits now or was drawn for within the last year
 * @param parties           every party for which the person holds a role, or held one within the last year; none of them is
 *                          theirs to review
 * @param conflicts         parties with which the person declared a conflict of interest
 * @param free              whether the person is there while the panel works, and takes one more
 */
public record RosterMember(UUID account, String party, @Nullable String sector, String region, boolean migrantOrDiaspora,
        boolean chair, int load, Set<String> parties, Set<String> conflicts, boolean free) {

    public RosterMember {
        parties = Set.copyOf(parties);
        conflicts = Set.copyOf(conflicts);
    }

    /** Somebody who is there and declared no conflict. */
    public RosterMember(UUID account, String party, @Nullable String sector, String region, boolean migrantOrDiaspora, boolean chair,
            int load, Set<String> parties) {
        this(account, party, sector, region, migrantOrDiaspora, chair, load, parties, Set.of(), true);
    }

    /** Whether the person can be drawn for a commitment of that party. */
    boolean mayReview(String addressee) {
        return free && !party.equals(addressee) && !parties.contains(addressee) && !conflicts.contains(addressee);
    }

    /** Whether the person acts for that party anywhere, or did within the last year. */
    boolean actsFor(String code) {
        return party.equals(code) || parties.contains(code);
    }

    /** Whether the person sits for a government. */
    boolean isGovernment() {
        return sector == null;
    }

    /** Whether the two cannot sit on one panel: one person twice, or one party twice. */
    boolean clashesWith(RosterMember other) {
        return account.equals(other.account) || party.equals(other.party);
    }
}

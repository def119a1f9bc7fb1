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
 * @param load              on how many panels the person sits already
 * @param parties           every party for which the person holds any role; none of them is ever theirs to review
 */
public record RosterMember(UUID account, String party, @Nullable String sector, String region, boolean migrantOrDiaspora,
        boolean chair, int load, Set<String> parties) {

    public RosterMember {
        parties = Set.copyOf(parties);
    }

    /** Whether the person acts for that party anywhere. */
    boolean belongsTo(String code) {
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

package org.followthrough.commitment.joint;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.WrongState;
import org.jspecify.annotations.Nullable;

/**
 * A joint commitment as everybody may know it: who keeps it, who coordinates, and what they say together (features, row D4). What
 * it has come to is derived from its partners and kept nowhere.
 *
 * @param code           stable public code
 * @param recommendation reference of the ask
 * @param coordinator    reference of the partner whose focal point writes for all
 * @param partners       those that left included, by reference
 * @param statement      public; null where there is none
 * @param statementBy    the addressee that wrote it, as the coordinator of then
 * @param dissolvedAt    when fewer than two partners were left, or null
 */
public record JointCommitment(UUID id, String code, String recommendation, String coordinator, List<Partner> partners, @Nullable String statement,
        @Nullable Instant statementAt, @Nullable String statementBy, Instant formedAt, @Nullable Instant dissolvedAt, long version) {

    /** With fewer it is no joint commitment. */
    public static final int AT_LEAST = 2;

    /** Those that are in. */
    public List<Partner> members() {
        return partners.stream().filter(Partner::isIn).toList();
    }

    /** A member by the reference of its commitment. */
    public Optional<Partner> member(String ref) {
        return members().stream().filter(partner -> partner.ref().equals(ref)).findFirst();
    }

    /** The partner that coordinates; after the group was dissolved the one that did. */
    public Partner coordinating() {
        return partners.stream().filter(partner -> partner.ref().equals(coordinator)).reduce((one, later) -> later).orElseThrow();
    }

    /** Which of these references are none of its members. */
    List<String> others(Collection<String> refs) {
        return refs.stream().filter(ref -> member(ref).isEmpty()).toList();
    }

    /** @throws WrongState once it is dissolved */
    void requireStanding() {
        if (dissolvedAt != null) {
            throw new WrongState("joint.dissolved", code);
        }
    }

    /**
     * What every composition has to fulfil.
     *
     * @throws RuleViolation for fewer than two partners, one twice, or a coordinator that is none of them
     */
    static void check(List<String> partners, String coordinator) {
        if (Set.copyOf(partners).size() < partners.size()) {
            throw RuleViolation.of("partners", "joint.partners.twice");
        }
        if (partners.size() < AT_LEAST) {
            throw RuleViolation.of("partners", "joint.partners.few");
        }
        requireCoordinator(partners, coordinator);
    }

    static void requireCoordinator(Collection<String> partners, String coordinator) {
        if (!partners.contains(coordinator)) {
            throw RuleViolation.of("coordinator", "joint.coordinator.none-of-them");
        }
    }

    /** The coordinator leaves only when another one has taken over, or when nothing is left to coordinate. */
    void requireLeavable(String ref) {
        if (ref.equals(coordinator) && members().size() > AT_LEAST) {
            throw new WrongState("joint.coordinator.leaves");
        }
    }
}

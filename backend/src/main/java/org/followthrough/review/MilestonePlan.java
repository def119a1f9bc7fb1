package org.followthrough.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.followthrough.shared.Violation;

/** The milestones of a commitment as a panel weighs them; nobody types a percentage (method, section 2 D). */
public record MilestonePlan(List<Item> items) implements Yardstick {

    /** A plan without milestones, against which no level can be held. */
    public static final MilestonePlan NONE = new MilestonePlan(List.of());

    public MilestonePlan {
        items = List.copyOf(items);
    }

    /**
     * One milestone.
     *
     * @param weight its share in the whole; positive
     * @param core   whether there is no substantial implementation without it
     */
    public record Item(UUID id, BigDecimal weight, boolean core) {

        public Item {
            if (weight.signum() <= 0) {
                throw new IllegalArgumentException("a milestone weighs something");
            }
        }
    }

    /** Whether there is no milestone. */
    public boolean isEmpty() {
        return items.isEmpty();
    }

    /** Whether every one of them is a milestone of this plan. */
    public boolean knows(Collection<UUID> milestones) {
        return items.stream().map(Item::id).collect(Collectors.toSet()).containsAll(milestones);
    }

    /** The verified part of the weight, 0 to 1, to three decimals; 0 without milestones. */
    public BigDecimal share(Set<UUID> verified) {
        return isEmpty() ? BigDecimal.ZERO : weight(verified).divide(weight(), 3, RoundingMode.DOWN);
    }

    /** Whether every milestone is verified. */
    public boolean isWholeIn(Set<UUID> verified) {
        return items.stream().allMatch(item -> verified.contains(item.id()));
    }

    /** Whether half or more of the weight is verified, and every core milestone. */
    public boolean isHalfIn(Set<UUID> verified) {
        boolean half = weight(verified).multiply(BigDecimal.TWO).compareTo(weight()) >= 0;
        return half && items.stream().filter(Item::core).allMatch(item -> verified.contains(item.id()));
    }

    @Override
    public List<Violation> broken(Rating rating) {
        var broken = new ArrayList<Violation>();
        if (!knows(rating.verified())) {
            broken.add(Violation.of("verified", "review.rating.verified.unknown"));
        }
        if (!rating.hasComment() && !isFollowedBy(rating)) {
            broken.add(Violation.of("comment", "review.rating.comment.deviation"));
        }
        return broken;
    }

    /** An act need not be a milestone: limited without any verified milestone is no deviation. */
    private boolean isFollowedBy(Rating rating) {
        return isEmpty() || switch (rating.level()) {
            case COMPLETE -> isWholeIn(rating.verified());
            case SUBSTANTIAL -> isHalfIn(rating.verified());
            case LIMITED -> !isHalfIn(rating.verified());
            case NOT_STARTED, NO_EVIDENCE -> rating.verified().isEmpty();
            case REGRESSION, NO_QUORUM -> true;
        };
    }

    private BigDecimal weight() {
        return items.stream().map(Item::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal weight(Set<UUID> verified) {
        return items.stream().filter(item -> verified.contains(item.id())).map(Item::weight)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

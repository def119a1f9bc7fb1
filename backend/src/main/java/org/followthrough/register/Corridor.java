package org.followthrough.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A pair of states between which people move (features, row C5), in lists and addresses {@code XAA-XBB}, with the state on
 * the way {@code XAA-XCC-XBB}.
 *
 * @param transit the state on the way, or null where it does not matter
 */
public record Corridor(String origin, @Nullable String transit, String destination) implements Comparable<Corridor> {

    private static final String PARTED_BY = "-";

    /** Reads a written corridor; nothing for anything else. */
    public static Optional<Corridor> of(String written) {
        var parts = List.of(written.strip().split(PARTED_BY, -1));
        if (parts.size() < 2 || parts.size() > 3 || parts.stream().anyMatch(part -> !part.matches("[A-Za-z0-9]{1,10}"))) {
            return Optional.empty();
        }
        return Optional.of(new Corridor(parts.getFirst(), parts.size() == 3 ? parts.get(1) : null, parts.getLast()));
    }

    /** Its states in the order of the way. */
    public List<String> states() {
        var states = new ArrayList<>(List.of(origin, destination));
        if (transit != null) {
            states.add(1, transit);
        }
        return states;
    }

    /** Whether every state of it is another one. */
    boolean leadsFromOneToAnother() {
        return states().stream().distinct().count() == states().size();
    }

    /** The same without the state on the way. */
    public Corridor pair() {
        return new Corridor(origin, null, destination);
    }

    @Override
    public int compareTo(Corridor other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return String.join(PARTED_BY, states());
    }
}

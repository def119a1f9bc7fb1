package org.followthrough.identity;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a permission is asked for: nothing in particular, something of a party, or a panel's work.
 *
 * @param party the addressee
 * @param seats accounts that hold a seat of the panel
 * @param chair the panel's chair
 */
public record Target(@Nullable String party, Set<UUID> seats, @Nullable UUID chair) {

    public static final Target ANYTHING = new Target(null, Set.of(), null);

    public static Target of(String party) {
        return new Target(party, Set.of(), null);
    }
}

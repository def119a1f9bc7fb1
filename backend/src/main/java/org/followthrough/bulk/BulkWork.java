package org.followthrough.bulk;

import java.util.Map;
import java.util.Optional;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;

/** Something that can be done to each of many; every kind is a component of the feature that does it. */
public interface BulkWork {

    /** Names it in rows and texts, in kebab-case. */
    String kind();

    /** Who may begin it at all; what may be done to which item its service decides. */
    Permission permission();

    /** Who may look at what others have begun; nobody where there is none. */
    default Optional<Permission> overseers() {
        return Optional.of(permission());
    }

    /** What of the terms goes into the record, from which nothing is ever erased. */
    default Map<String, Object> recorded(Map<String, Object> terms) {
        return terms;
    }

    /** Whether an account has one open run of this kind at most. */
    default boolean isOneAtATime() {
        return false;
    }

    /**
     * Does it to one, in the transaction that marks it done.
     *
     * @param terms what every item is done with
     * @throws org.followthrough.shared.Refusal or a broken rule, which is noted beside the item and stops no other
     */
    void toOne(Actor actor, Map<String, Object> terms, String item);
}

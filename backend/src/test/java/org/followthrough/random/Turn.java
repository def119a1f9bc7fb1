package org.followthrough.random;

import java.time.Instant;
import org.followthrough.identity.Actor;
import org.jspecify.annotations.Nullable;

/** Somebody's turn in a cycle of a commitment: one shape for whatever is tried there. */
record Turn(Hands hands, Promise promise, Person who, @Nullable Cycle cycle) {

    private static final String UNKNOWN = "no-such-cycle";

    /** The prediction. */
    interface Rule {
        void apply(Promise promise, Person who, @Nullable Cycle cycle, Instant now);
    }

    /** The product's door. */
    interface Door {
        void enter(Actor actor, String ref, String cycle);
    }

    /** A door that leaves something behind. */
    interface Open {
        Deed.After enter(Actor actor, String ref, String cycle);
    }

    String code() {
        return cycle == null ? UNKNOWN : cycle.code;
    }

    Deed tries(String words, Rule rule, Door door) {
        return leaves(words, rule, (actor, ref, code) -> {
            door.enter(actor, ref, code);
            return Deed.After.NOTHING;
        });
    }

    Deed leaves(String words, Rule rule, Open door) {
        return new Deed(promise, who.name() + " " + words + " in " + code(), (it, at) -> rule.apply(it, who, cycle, at),
                () -> door.enter(hands.of(who), promise.ref, code()));
    }
}

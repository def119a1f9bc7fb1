package org.followthrough.register.declarations;

import org.followthrough.shared.Coded;

/** How an ask is found in a sentence of governments (features, row I6). */
public enum AdoptionKind implements Coded {

    /** The sentence says what was asked. */
    ADOPTED_IN,
    /** It takes up a part of the ask, or says it in weaker words. */
    REFLECTED_IN
}

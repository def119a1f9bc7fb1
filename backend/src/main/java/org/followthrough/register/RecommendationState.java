package org.followthrough.register;

import org.followthrough.shared.Coded;

/** Where a recommendation is in its life (method, section 3). */
public enum RecommendationState implements Coded {

    /** Made by a rapporteur or proposed by the importer; the public sees nothing. */
    DRAFT,
    /** A curator has confirmed verbatim text and place; the text is locked. */
    REGISTERED,
    /** A newer ask has taken its place. */
    SUPERSEDED,
    /** The body that made the ask has withdrawn it. */
    WITHDRAWN,
    /** No addressee could be found, or the forum's tracking has ended. */
    LAPSED
}

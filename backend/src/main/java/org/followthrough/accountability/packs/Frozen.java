package org.followthrough.accountability.packs;

import java.util.List;

/**
 * What a pack is made of.
 *
 * @param standings of the snapshot's commitments, in its order
 * @param licence   under which the pack is published
 */
public record Frozen(Snapshot snapshot, List<StandingThen> standings, FiguresThen figures, Licence licence) {

    /** Freezes a snapshot with what is computed from it. */
    static Frozen of(Snapshot snapshot, Licence licence) {
        var standings = StandingsThen.of(snapshot);
        return new Frozen(snapshot, standings, FiguresThen.of(standings), licence);
    }
}

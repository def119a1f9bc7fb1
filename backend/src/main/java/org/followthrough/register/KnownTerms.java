package org.followthrough.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.followthrough.shared.Violation;
import org.followthrough.vocabulary.Scheme;
import org.followthrough.vocabulary.Usable;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of a recommendation today: terms that are valid, and states (features, rows C1 and C5). What it has
 * already it keeps, also where the term has ended since.
 *
 * @param states codes of the states of the directory
 */
public record KnownTerms(Usable usable, Set<String> states) {

    private static final int MOST = 60;

    /** @param before the recommendation as it is, or null for a new one */
    List<Violation> violations(Classification given, @Nullable Recommendation before) {
        var violations = new ArrayList<Violation>();
        terms(Scheme.THEMES, given.themes(), before == null ? List.of() : before.themes(), violations);
        if (given.gcmObjectives().stream().anyMatch(objective -> !usable.isKnown(Scheme.GCM_OBJECTIVES, objective.toString()))) {
            violations.add(Violation.of(Scheme.GCM_OBJECTIVES.field(), "register.gcm.range"));
        }
        var had = before == null ? Coding.NONE : before.coding();
        Scheme.FURTHER.forEach(scheme -> terms(scheme, given.coding().of(scheme), had.of(scheme), violations));
        corridors(given.coding().corridors(), violations);
        return violations;
    }

    private void terms(Scheme scheme, Collection<String> given, Collection<String> had, List<Violation> violations) {
        usable.unknown(scheme, given).forEach(code -> violations.add(Violation.of(scheme.field(),
                scheme == Scheme.THEMES ? "register.theme.unknown" : "register.term.unknown", code)));
        usable.ended(scheme, given).stream().filter(code -> !had.contains(code))
                .forEach(code -> violations.add(Violation.of(scheme.field(), "register.term.ended", code)));
        if (given.size() > MOST) {
            violations.add(Violation.of(scheme.field(), "register.term.many", MOST));
        }
    }

    private void corridors(List<Corridor> corridors, List<Violation> violations) {
        for (var corridor : corridors) {
            if (!corridor.leadsFromOneToAnother()) {
                violations.add(Violation.of("corridors", "register.corridor.circle", corridor.toString()));
            }
            corridor.states().stream().filter(state -> !states.contains(state)).distinct()
                    .forEach(state -> violations.add(Violation.of("corridors", "register.corridor.unknown", state)));
        }
        if (corridors.size() > MOST) {
            violations.add(Violation.of("corridors", "register.term.many", MOST));
        }
    }
}

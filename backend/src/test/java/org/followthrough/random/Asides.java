package org.followthrough.random;

import static org.followthrough.random.Outcome.FORBIDDEN;
import static org.followthrough.random.Outcome.RULE_VIOLATION;
import static org.followthrough.random.Outcome.WRONG_STATE;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.followthrough.commitment.DeadlineKind;
import org.followthrough.commitment.Decision;
import org.followthrough.forum.ProfileStep;
import org.followthrough.identity.Role;

/** Who supports the institution that leads, and what a party's own people advise each other (features, row D1; method, section 6). */
final class Asides {

    private static final int MOST = 20;

    private Asides() {
    }

    /** The focal point says anew who supports; public once it is cleared. */
    static void give(Promise p, Person who, List<String> names, Instant now) {
        FORBIDDEN.when(!who.is(Role.FOCAL_POINT, p.party));
        Time.settle(p, now);
        WRONG_STATE.when(p.isClosed() || p.waitingSupporters != null);
        var folded = names.stream().map(Asides::folded).toList();
        RULE_VIOLATION.when(names.size() > MOST || folded.contains("") || new HashSet<>(folded).size() < names.size()
                || p.lead != null && folded.contains(folded(p.lead)));
        if (p.edition.has(ProfileStep.CLEARANCE)) {
            p.waitingSupporters = names.stream().map(String::strip).toList();
            Clearances.lay(p, DeadlineKind.INSTITUTIONS_CLEARANCE, now);
            p.tell("institutions-submitted");
        } else {
            publish(p, names.stream().map(String::strip).toList());
        }
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static void publish(Promise p, List<String> names) {
        p.supporters = names;
        p.waitingSupporters = null;
        Clearances.done(p, DeadlineKind.INSTITUTIONS_CLEARANCE);
        p.tell("institutions-published");
    }

    static void decide(Promise p, Person who, Decision decision, String reason, Instant now) {
        FORBIDDEN.when(!who.is(Role.CLEARING_OFFICER, p.party));
        Time.settle(p, now);
        WRONG_STATE.when(p.isClosed());
        var waiting = p.waitingSupporters;
        if (waiting == null) {
            throw new Outcome.Refused(WRONG_STATE);
        }
        RULE_VIOLATION.when(decision == Decision.RETURN && reason.isBlank());
        if (decision == Decision.CLEAR) {
            publish(p, waiting);
        } else {
            p.waitingSupporters = null;
            Clearances.done(p, DeadlineKind.INSTITUTIONS_CLEARANCE);
            p.tell("institutions-returned");
        }
    }

    static void advise(Promise p, Person who, String institution, String text, Instant now) {
        FORBIDDEN.when(!who.is(Role.CONTRIBUTOR, p.party) && !who.is(Role.FOCAL_POINT, p.party));
        Time.settle(p, now);
        WRONG_STATE.when(p.isClosed());
        RULE_VIOLATION.when(institution.isBlank() || text.isBlank());
        p.advice.add(institution.strip() + ": " + text.strip());
        p.tell("advice-given");
    }
}

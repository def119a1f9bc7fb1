package org.followthrough.acts;

import java.util.List;
import java.util.Optional;
import org.followthrough.commitment.sideways.TimeGiving;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.shared.Refusal;
import org.followthrough.shared.RuleViolation;
import org.springframework.stereotype.Component;

/** Says before more time is given to many who would be refused it, and why; nothing is changed by it. */
@Component
public class DryCheck {

    /** As many are looked at, so that nobody waits long for the answer. */
    public static final int MOST = 1_000;

    private final TimeGiving giving;
    private final AccessPolicy policy;

    DryCheck(TimeGiving giving, AccessPolicy policy) {
        this.giving = giving;
        this.policy = policy;
    }

    /** What would be refused, with the key of the sentence that says why. */
    public record Refused(String ref, String message, List<Object> args) {
    }

    /**
     * What was found.
     *
     * @param chosen  how many there are
     * @param checked how many of them were looked at
     */
    public record Found(int chosen, int checked, List<Refused> refused) {
    }

    /**
     * Looks at each of them as things stand now; when it is done the rules decide anew.
     *
     * @throws RuleViolation for what would be refused for all
     */
    public Found look(Actor actor, Act act, Terms terms, List<String> refs) {
        policy.require(actor, act.permission());
        if (act != Act.GIVE_TIME) {
            throw RuleViolation.of("kind", "acts.check.none");
        }
        if (terms.until() == null) {
            throw RuleViolation.of("until", "acts.until");
        }
        var each = refs.stream().distinct().toList();
        var looked = each.subList(0, Math.min(MOST, each.size()));
        return new Found(each.size(), looked.size(), looked.stream().flatMap(ref -> refused(actor, ref, terms).stream()).toList());
    }

    private Optional<Refused> refused(Actor actor, String ref, Terms terms) {
        try {
            giving.check(actor, ref, terms.givenDay());
            return Optional.empty();
        } catch (Refusal refused) {
            return Optional.of(new Refused(ref, refused.messageKey(), refused.args()));
        } catch (RuleViolation broken) {
            var first = broken.violations().getFirst();
            return Optional.of(new Refused(ref, first.messageKey(), first.args()));
        }
    }
}

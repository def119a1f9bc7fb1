package org.followthrough.acts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.followthrough.acts.Act.Term;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.Violation;
import org.jspecify.annotations.Nullable;

/**
 * What an act is done with, the same for every commitment.
 *
 * @param days working days
 * @param by reference of a recommendation
 * @param until the last day of more time
 */
public record Terms(@Nullable String reason, @Nullable Integer days, @Nullable String by, @Nullable LocalDate until) {

    /** Of an act that takes no day. */
    public Terms(@Nullable String reason, @Nullable Integer days, @Nullable String by) {
        this(reason, days, by, null);
    }

    /** Nothing. */
    public static final Terms NONE = new Terms(null, null, null);

    private static final int LONGEST = 250;
    /** Characters; a reason is a few sentences, and is kept with every commitment. */
    static final int LONGEST_REASON = 4_000;

    /** Refuses what every single commitment would refuse. */
    void check(Act act) {
        var violations = new ArrayList<Violation>();
        if (act.takes(Term.REASON) && (reason == null || reason.isBlank())) {
            violations.add(Violation.of("reason", "acts.reason"));
        }
        if (act.takes(Term.REASON) && reason != null && reason.length() > LONGEST_REASON) {
            violations.add(Violation.of("reason", "acts.reason.long", LONGEST_REASON));
        }
        if (act.takes(Term.DAYS) && days != null && (days < 1 || days > LONGEST)) {
            violations.add(Violation.of("days", "acts.days", LONGEST));
        }
        if (act.takes(Term.UNTIL) && until == null) {
            violations.add(Violation.of("until", "acts.until"));
        }
        if (act.takes(Term.BY) && (by == null || by.isBlank())) {
            violations.add(Violation.of("supersededBy", "commitment.close.needs-newer"));
        }
        RuleViolation.throwIfAny(violations);
    }

    /** As a run keeps it. */
    Map<String, Object> kept(Act act) {
        var kept = new TreeMap<String, Object>();
        Optional.ofNullable(reason).filter(said -> act.takes(Term.REASON)).ifPresent(said -> kept.put("reason", said.strip()));
        Optional.ofNullable(days).filter(said -> act.takes(Term.DAYS)).ifPresent(said -> kept.put("days", said));
        Optional.ofNullable(by).filter(said -> act.takes(Term.BY)).ifPresent(said -> kept.put("by", said.strip()));
        Optional.ofNullable(until).filter(said -> act.takes(Term.UNTIL)).ifPresent(said -> kept.put("until", said.toString()));
        return kept;
    }

    static Terms of(Map<String, Object> kept) {
        return new Terms((String) kept.get("reason"), (Integer) kept.get("days"), (String) kept.get("by"),
                Optional.ofNullable((String) kept.get("until")).map(LocalDate::parse).orElse(null));
    }

    LocalDate givenDay() {
        return Optional.ofNullable(until).orElseThrow();
    }

    String givenReason() {
        return Optional.ofNullable(reason).orElse("");
    }
}

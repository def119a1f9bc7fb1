package org.followthrough.bulk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.shared.Refusal;
import org.followthrough.shared.RuleViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Why something was not done, as a sentence that every reader gets in their language. */
record Why(String message, List<Object> args) {

    private static final Logger LOG = LoggerFactory.getLogger(Why.class);

    /** What the rules or the state say; anything else is a defect, which the log tells under the number that is shown. */
    static Why of(RuntimeException failure) {
        return switch (failure) {
            case Refusal refused -> new Why(refused.messageKey(), plain(refused.args()));
            case RuleViolation broken -> new Why(broken.violations().getFirst().messageKey(), plain(broken.violations().getFirst().args()));
            default -> defect(failure);
        };
    }

    private static Why defect(RuntimeException failure) {
        var number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("bulk work failed, reference {}", number, failure);
        return new Why("bulk.defect", List.of(number));
    }

    private static List<Object> plain(List<Object> args) {
        return args.stream().map(arg -> Optional.of(arg).filter(Number.class::isInstance).orElseGet(arg::toString)).toList();
    }
}

package org.followthrough.reporting.actions;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.followthrough.shared.RuleViolation;

/**
 * An action as it should read, and what should prove it.
 *
 * @param reason why; may be empty while the action is not public
 */
public record ActionCorrection(ActionDraft said, List<UUID> evidence, String reason) {

    private static final int LONGEST_REASON = 1_000;

    /** @throws RuleViolation for what may not be entered either, and for a public action without a reason */
    void check(LocalDate today, boolean isPublic) {
        said.check(today);
        if (isPublic && reason.isBlank()) {
            throw RuleViolation.of("reason", "action.correction.needs-reason");
        }
        if (reason.length() > LONGEST_REASON) {
            throw RuleViolation.of("reason", "text.too-long", LONGEST_REASON);
        }
    }
}

package org.followthrough.reporting.contributions;

import java.time.Instant;
import java.util.UUID;
import org.followthrough.reporting.InstitutionLevel;
import org.followthrough.shared.WrongState;
import org.jspecify.annotations.Nullable;

/**
 * What the focal point asks of one institution.
 *
 * @param question what is wanted; empty where the report as a whole is
 * @param contribution the part that answers it, or null
 * @param reminders how often it was asked again
 */
public record ContributionRequest(UUID id, UUID report, String institution, InstitutionLevel level, String question, Instant dueAt,
        Instant askedAt, @Nullable Instant remindedAt, int reminders, @Nullable Instant withdrawnAt, @Nullable UUID contribution) {

    public RequestState state() {
        if (withdrawnAt != null) {
            return RequestState.WITHDRAWN;
        }
        if (contribution != null) {
            return RequestState.SIGNED;
        }
        return reminders > 0 ? RequestState.REMINDED : RequestState.OPEN;
    }

    /** True while the institution has not answered. */
    public boolean missing() {
        return withdrawnAt == null && contribution == null;
    }

    void requireMissing() {
        if (!missing()) {
            throw new WrongState(withdrawnAt != null ? "reporting.request.withdrawn" : "reporting.request.signed", institution);
        }
    }
}

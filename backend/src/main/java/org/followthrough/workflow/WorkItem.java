package org.followthrough.workflow;

import java.time.Instant;
import java.util.UUID;
import org.followthrough.commitment.Lateness;
import org.followthrough.identity.Role;
import org.jspecify.annotations.Nullable;

/**
 * A task on somebody's desk.
 *
 * @param title of the recommendation
 * @param commitment its public reference, or null when the work is about a recommendation
 * @param institution of which a contribution is asked, or null
 * @param claimedBy account that took it, or null
 */
public record WorkItem(UUID id, WorkItemKind kind, String title, @Nullable String commitment, @Nullable String recommendation,
        @Nullable String cycle, Role role, @Nullable String party, @Nullable String partyName, @Nullable UUID claimedBy, Instant since,
        @Nullable Instant dueAt, Lateness lateness, @Nullable String institution) {

    /** What it is called in texts: its kind, but that a reply after publication is cleared by whoever clears. */
    public String topic() {
        return kind == WorkItemKind.REPLY && role == Role.CLEARING_OFFICER ? "clear-reply" : kind.code();
    }
}

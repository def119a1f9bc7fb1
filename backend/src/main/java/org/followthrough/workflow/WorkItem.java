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

    /** Where it is done, as an address below the workspace: the same in its inbox and in every answer of the API. */
    public String place() {
        var record = "commitments/" + commitment;
        return switch (kind) {
            case CONFIRM_QUALITY -> "recommendations/" + recommendation;
            case RESPOND, CLEAR_POSITION -> record + "/position";
            case CLEAR_PLAN -> record + "/plan";
            case CLEAR_INSTITUTIONS -> record + "#institutions";
            case CLEAR_STATEMENT -> record + "#joint";
            case CONTRIBUTE, REPORT, CLEAR_REPORT -> record + "/report?cycle=" + cycle;
            case RATE, SEAL, REPLY -> record + "/review?cycle=" + cycle;
            case ANSWER_CLARIFICATION, DECIDE_EXTENSION, REASSIGN -> record + "?tab=exchange";
            case CONFIRM_REOPEN -> record + "?tab=reopening";
            case CONFIRM_CLOSE -> record + "?tab=closing";
        };
    }
}

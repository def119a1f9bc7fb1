package org.followthrough.ui.workspace.tasks;

import org.followthrough.workflow.WorkItem;

/** Where the work of an item is done. */
public final class Desk {

    private Desk() {
    }

    /** The address below the workspace. */
    public static String of(WorkItem item) {
        var commitment = "commitments/" + item.commitment();
        return switch (item.kind()) {
            case CONFIRM_QUALITY -> "recommendations/" + item.recommendation();
            case RESPOND, CLEAR_POSITION -> commitment + "/position";
            case CLEAR_PLAN -> commitment + "/plan";
            case CONTRIBUTE, REPORT, CLEAR_REPORT -> commitment + "/report?cycle=" + item.cycle();
            case RATE, SEAL, REPLY -> commitment + "/review?cycle=" + item.cycle();
            case ANSWER_CLARIFICATION, DECIDE_EXTENSION, REASSIGN -> commitment + "?tab=exchange";
            case CONFIRM_REOPEN -> commitment + "?tab=reopening";
            case CONFIRM_CLOSE -> commitment + "?tab=closing";
        };
    }
}

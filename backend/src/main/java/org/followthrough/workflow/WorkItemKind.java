package org.followthrough.workflow;

import org.followthrough.shared.Coded;

/** What kind of work lies on a desk (contract, section 3; a plan that waits for clearance beside it, decision 0041). */
public enum WorkItemKind implements Coded {
    CONFIRM_QUALITY, RESPOND, CLEAR_POSITION, CLEAR_PLAN, ANSWER_CLARIFICATION, DECIDE_EXTENSION, CONTRIBUTE, REPORT, CLEAR_REPORT, RATE, SEAL,
    REPLY, CONFIRM_REOPEN, CONFIRM_CLOSE, REASSIGN
}

package org.followthrough.workflow;

import org.followthrough.shared.Coded;

/** What kind of work lies on a desk (contract, section 3; what waits for clearance by itself beside it, decisions 0041 and 0048). */
public enum WorkItemKind implements Coded {
    CONFIRM_QUALITY, RESPOND, CLEAR_POSITION, CLEAR_PLAN, CLEAR_INSTITUTIONS, CLEAR_STATEMENT, ANSWER_CLARIFICATION, DECIDE_EXTENSION, CONTRIBUTE,
    REPORT, CLEAR_REPORT, RATE, SEAL, REPLY, CONFIRM_REOPEN, CONFIRM_CLOSE, REASSIGN
}

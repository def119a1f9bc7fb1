package org.followthrough.notification;

import java.util.List;
import java.util.Optional;
import org.followthrough.commitment.Commitment;
import org.followthrough.commitment.Side;
import org.followthrough.shared.Coded;
import org.followthrough.workflow.WorkItemKind;

/**
 * What is asked of an addressee as everybody may know it (method, sections 3 and 7). What goes on inside its government, such as a
 * changed position that waits for clearance, asks nothing here, so that nobody can tell it from an answer.
 */
enum Asked implements Coded {
    RESPONSE(WorkItemKind.RESPOND, WorkItemKind.CLEAR_POSITION),
    ANSWER(WorkItemKind.ANSWER_CLARIFICATION),
    REPORT(WorkItemKind.REPORT, WorkItemKind.CONTRIBUTE, WorkItemKind.CLEAR_REPORT),
    REPLY(WorkItemKind.REPLY);

    private final List<WorkItemKind> work;

    Asked(WorkItemKind... work) {
        this.work = List.of(work);
    }

    /** The pieces of work with which the addressee's people meet it. */
    List<WorkItemKind> work() {
        return work;
    }

    /** What is asked now; nothing where it does not lie with the addressee. */
    static Optional<Asked> of(Commitment commitment) {
        if (commitment.clockIsStopped()) {
            return commitment.liesWith().filter(Side.ADDRESSEE::equals).map(side -> ANSWER);
        }
        return commitment.awaitsResponse() ? Optional.of(RESPONSE) : switch (commitment.state()) {
            case REPORT_DUE, UNDER_CLEARANCE -> Optional.ofNullable(commitment.dueAt()).map(due -> REPORT);
            case RIGHT_OF_REPLY -> Optional.of(REPLY);
            default -> Optional.empty();
        };
    }
}

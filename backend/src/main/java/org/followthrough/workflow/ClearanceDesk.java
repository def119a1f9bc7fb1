package org.followthrough.workflow;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.commitment.ClearanceDates;
import org.followthrough.commitment.CommitmentEvent;
import org.followthrough.commitment.DeadlineKind;
import org.followthrough.commitment.Lateness;
import org.followthrough.identity.Role;
import org.springframework.stereotype.Component;

/** What waits for clearance though nobody outside asks for it: on the desk of the party's clearing officers, with its date (decision 48). */
@Component
class ClearanceDesk {

    static final Map<WorkItemKind, DeadlineKind> DATES = Map.of(WorkItemKind.CLEAR_PLAN, DeadlineKind.PLAN_CLEARANCE,
            WorkItemKind.CLEAR_INSTITUTIONS, DeadlineKind.INSTITUTIONS_CLEARANCE, WorkItemKind.CLEAR_STATEMENT, DeadlineKind.STATEMENT_CLEARANCE);

    private final WorkItems items;
    private final ClearanceDates dates;

    ClearanceDesk(WorkItems items, ClearanceDates dates) {
        this.items = items;
        this.dates = dates;
    }

    /** Lies there from now on; what lay there of this kind is gone. */
    void lay(WorkItemKind kind, CommitmentEvent event) {
        items.done(event.commitment(), kind);
        items.add(kind, event.commitment(), null, null, Role.CLEARING_OFFICER, event.happened().addressee(), null, event.at(),
                dates.begin(event.commitment(), date(kind), event.at()), Lateness.ON_TIME);
    }

    void done(WorkItemKind kind, UUID commitment) {
        items.done(commitment, kind);
        dates.end(commitment, date(kind));
    }

    private static DeadlineKind date(WorkItemKind kind) {
        return Optional.ofNullable(DATES.get(kind)).orElseThrow();
    }
}

package org.followthrough.ui.workspace.actions;

import com.vaadin.flow.component.Component;
import org.followthrough.reporting.actions.ActionService;
import org.followthrough.reporting.actions.CorrectionService;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;

/** The actions of a party as the writer of a report cites them. */
@org.springframework.stereotype.Component
public class ActionRoom {

    final Words words;
    final ActionService service;
    final CorrectionService corrections;
    final CurrentActor current;
    final Refusals refusals;

    ActionRoom(Words words, ActionService service, CorrectionService corrections, CurrentActor current, Refusals refusals) {
        this.words = words;
        this.service = service;
        this.corrections = corrections;
        this.current = current;
        this.refusals = refusals;
    }

    /** The box beside a report; without {@code writes} it is read only. */
    public Component box(String ref, String cycle, String party, boolean writes) {
        return new ActionBox(this, ref, cycle, party, writes);
    }
}

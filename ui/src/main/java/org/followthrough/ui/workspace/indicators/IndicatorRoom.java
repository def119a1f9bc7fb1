package org.followthrough.ui.workspace.indicators;

import com.vaadin.flow.component.Component;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Target;
import org.followthrough.reporting.indicators.IndicatorService;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;

/** The indicators of commitments as the signed-in person may read and enter them. */
@org.springframework.stereotype.Component
public class IndicatorRoom {

    final Words words;
    final IndicatorService service;
    final CurrentActor current;
    final Refusals refusals;
    private final AccessPolicy policy;

    IndicatorRoom(Words words, IndicatorService service, CurrentActor current, Refusals refusals, AccessPolicy policy) {
        this.words = words;
        this.service = service;
        this.current = current;
        this.refusals = refusals;
        this.policy = policy;
    }

    /** The box for a commitment of {@code party}: to read, and for its focal point to enter, too. */
    public Component box(String ref, String party) {
        return new IndicatorBox(this, ref, policy.allows(current.get(), Permission.SPEAK_FOR_ADDRESSEE, Target.of(party)));
    }

    /** The same for reading only, as what is to be cleared is read. */
    public Component text(String ref) {
        return new IndicatorBox(this, ref, false);
    }
}

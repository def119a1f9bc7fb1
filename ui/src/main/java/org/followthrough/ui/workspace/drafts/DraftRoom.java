package org.followthrough.ui.workspace.drafts;

import org.followthrough.drafts.DraftPlace;
import org.followthrough.drafts.DraftService;
import org.followthrough.shared.Json;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.springframework.stereotype.Component;

/** Where forms keep what is written into them, each with the record of its fields. */
@Component
public class DraftRoom {

    private final DraftService drafts;
    private final CurrentActor current;
    private final Json json;

    DraftRoom(DraftService drafts, CurrentActor current, Json json) {
        this.drafts = drafts;
        this.current = current;
        this.json = json;
    }

    /** The writer's own place. */
    public <D> DraftDesk<D> at(DraftPlace place, Class<D> type) {
        return new DraftDesk<>(drafts, current, json, place, type);
    }
}

package org.followthrough.ui.workspace.tasks;

import org.followthrough.workflow.WorkItem;

/** Where the work of an item is done. */
public final class Desk {

    private Desk() {
    }

    /** The address below the workspace. */
    public static String of(WorkItem item) {
        return item.place();
    }
}

package org.followthrough.reporting;

import org.followthrough.shared.Coded;

/** Where a reporting cycle is. Planned cycles are the organiser's to see. */
public enum CycleState implements Coded {
    PLANNED, OPEN, CLOSED
}

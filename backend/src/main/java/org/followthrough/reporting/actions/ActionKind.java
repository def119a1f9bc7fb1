package org.followthrough.reporting.actions;

import org.followthrough.shared.Coded;

/** What kind of thing was done. */
public enum ActionKind implements Coded {
    LAW, BUDGET, PROGRAMME, INSTITUTION, AGREEMENT, OTHER
}

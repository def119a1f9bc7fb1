package org.followthrough.reporting;

import org.followthrough.shared.Coded;

/** What kind of thing stands in the way (features, row F8). */
public enum BarrierKind implements Coded {
    LEGAL, FUNDING, CAPACITY, COORDINATION, DATA, POLITICAL, EXTERNAL, OTHER
}

package org.followthrough.reporting;

import org.followthrough.shared.Coded;

/** The level of government of a contributing institution (features, row F3). */
public enum InstitutionLevel implements Coded {
    NATIONAL, STATE_OR_PROVINCIAL, MUNICIPAL
}

package org.followthrough.reporting.support;

import org.followthrough.shared.Coded;

/** How a request for support ends. */
public enum SupportOutcome implements Coded {
    MET, NO_LONGER_NEEDED
}

package org.followthrough.reporting.contributions;

import org.followthrough.shared.Coded;

/** Where a request for a contribution is. */
public enum RequestState implements Coded {
    /** The institution was asked. */
    OPEN,
    /** It was asked again, and has not answered. */
    REMINDED,
    /** Its contributor has signed. */
    SIGNED,
    /** The focal point needs it no more. */
    WITHDRAWN
}

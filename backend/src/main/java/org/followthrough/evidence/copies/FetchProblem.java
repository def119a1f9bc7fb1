package org.followthrough.evidence.copies;

import org.followthrough.shared.Coded;

/** Why an address could not be fetched. */
public enum FetchProblem implements Coded {
    /** Not http or https, or not a full address. */
    NOT_AN_ADDRESS,
    /** The name leads nowhere. */
    UNKNOWN_HOST,
    /** It leads into a private network, or to a port that is no web server's. */
    FORBIDDEN,
    /** Nothing answers there. */
    UNREACHABLE,
    /** It takes too long. */
    TOO_SLOW,
    TOO_LARGE,
    TOO_MANY_REDIRECTS,
    /** The server says that it is not there, or that it cannot answer. */
    REFUSED,
    /** A kind of content that is not taken. */
    KIND_NOT_TAKEN,
    /** What comes back is not an answer of a web server. */
    UNREADABLE
}

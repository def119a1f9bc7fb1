package org.followthrough.api.http;

/** Nobody is signed in, or the token is not one of ours, has expired or was revoked. */
final class Unauthenticated extends RuntimeException {

    private final boolean badToken;

    Unauthenticated(boolean badToken) {
        super(badToken ? "bad token" : "no token", null, false, false);
        this.badToken = badToken;
    }

    /** What the challenge says (RFC 6750). */
    String challenge() {
        return badToken ? "Bearer error=\"invalid_token\"" : "Bearer";
    }

    String messageKey() {
        return badToken ? "api.token.bad" : "api.token.none";
    }
}

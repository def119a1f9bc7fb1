package org.followthrough.identity;

/** Somebody has tried too often to sign in; the same is said whether the account exists or not. */
public final class TooManyAttempts extends RuntimeException {

    TooManyAttempts() {
        super("too many attempts to sign in");
    }
}

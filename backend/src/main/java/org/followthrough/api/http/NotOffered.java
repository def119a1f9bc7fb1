package org.followthrough.api.http;

/** None of the forms in which an answer exists is accepted by the caller (406). */
final class NotOffered extends RuntimeException {

    NotOffered() {
        super("not acceptable", null, false, false);
    }
}

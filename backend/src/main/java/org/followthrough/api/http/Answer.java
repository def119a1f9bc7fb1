package org.followthrough.api.http;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * What a request is answered with.
 *
 * @param kept what a repeat with the same Idempotency-Key is answered with; differs where the answer holds a secret
 */
public record Answer(int status, @Nullable String location, Object view, Object kept) {

    private Answer(int status, @Nullable String location, Object view) {
        this(status, location, view, view);
    }

    /** Done, with something that is said this one time and kept nowhere. @param kept the same without it */
    public static Answer okOnce(Object view, Object kept) {
        return new Answer(200, null, view, kept);
    }

    /** Done, or found. */
    public static Answer ok(Object view) {
        return new Answer(200, null, view);
    }

    /** Taken; somebody else has to confirm or to clear it. */
    public static Answer accepted(Object view) {
        return new Answer(202, null, view);
    }

    /** Something new, which is to be found at {@code location} below the API's base. */
    public static Answer created(String location, Object view) {
        return new Answer(201, "/api/v1" + location, view);
    }

    /** The same, with something that is said this one time and kept nowhere. @param kept the same without it */
    public static Answer createdOnce(String location, Object view, Object kept) {
        return new Answer(201, "/api/v1" + location, view, kept);
    }

    ResponseEntity<byte[]> entity(Call call) {
        return entity(call, status, location, ApiJson.etag(view), ApiJson.bytes(view));
    }

    static ResponseEntity<byte[]> entity(Call call, int status, @Nullable String location, @Nullable String etag, byte[] body) {
        var answer = ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON)
                .header("Cache-Control", call.actor().signedIn() ? "private, no-cache" : "no-cache")
                .header("Vary", "Accept, Accept-Language, Authorization")
                .header("Content-Language", call.locale().toLanguageTag());
        if (location != null) {
            answer.header("Location", location);
        }
        return etag == null ? answer.body(body) : answer.eTag(etag).body(body);
    }
}

package org.followthrough.api.http;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.util.List;
import java.util.Map;

/**
 * An error as RFC 9457 has it.
 *
 * @param type   stable reference of the kind of problem
 * @param errors each wrong input with its field
 * @param more   further members of this kind of problem
 */
public record Problem(String type, String title, int status, String detail, List<Wrong> errors, @JsonAnyGetter Map<String, Object> more) {

    /** One wrong input. */
    public record Wrong(String field, String message) {
    }
}

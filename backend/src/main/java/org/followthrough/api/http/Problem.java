package org.followthrough.api.http;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An error as RFC 9457 has it.
 *
 * @param type   stable reference of the kind of problem
 * @param errors each wrong input with its field
 * @param more   further members of this kind of problem
 */
public record Problem(String type, String title, int status, String detail, List<Wrong> errors, @JsonAnyGetter Map<String, Object> more) {

    /**
     * One wrong input.
     *
     * @param row    of a list, as a spreadsheet counts, from 1; left out elsewhere
     * @param column of a list, its heading; empty for the whole row
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Wrong(String field, String message, @Nullable Integer row, @Nullable String column) {

        Wrong(String field, String message) {
            this(field, message, null, null);
        }
    }
}

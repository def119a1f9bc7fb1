package org.followthrough.intake;

import org.followthrough.intake.detect.Kind;
import org.followthrough.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * A curator's correction of what the rules found. The verbatim always is the document's own text between the offsets.
 *
 * @param number    the marker as printed, or null
 * @param assigned  the number that its place gives where none is printed, or null
 * @param charStart first UTF-16 unit
 * @param charEnd   one past the last
 */
public record CandidateEdit(@Nullable String number, @Nullable String assigned, String section, Kind kind, int charStart, int charEnd) {

    /** In characters, as {@link #LONGEST_SECTION}. */
    public static final int LONGEST_NUMBER = 30;
    public static final int LONGEST_SECTION = 1000;

    /** The same without blanks at the edges. @throws RuleViolation for a number or a section that is too long */
    CandidateEdit checked() {
        var marker = marker(number, "number");
        var place = marker(assigned, "assignedNumber");
        if (section.length() > LONGEST_SECTION) {
            throw RuleViolation.of("section", "intake.section.long", LONGEST_SECTION);
        }
        return new CandidateEdit(marker, place, section.strip(), kind, charStart, charEnd);
    }

    private static @Nullable String marker(@Nullable String written, String field) {
        var marker = written == null ? "" : written.strip();
        if (marker.length() > LONGEST_NUMBER) {
            throw RuleViolation.of(field, "intake.number.long", LONGEST_NUMBER);
        }
        return marker.isEmpty() ? null : marker;
    }
}

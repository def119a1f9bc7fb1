package org.followthrough.review.roster;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * On what terms somebody sits on panels.
 *
 * @param atOnce   on how many panels at once; null for as many as come, 0 for none
 * @param absences those that are not over, earliest first
 */
public record ReviewerTerms(@Nullable Integer atOnce, List<Absence> absences, List<DeclaredConflict> conflicts) {
}

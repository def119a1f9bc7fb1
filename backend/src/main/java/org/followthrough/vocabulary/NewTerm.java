package org.followthrough.vocabulary;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A term to be added.
 *
 * @param parent code of the term above, or null
 * @param labels by language; English is needed
 * @param from   the first day on which it can be given, or null for today
 */
public record NewTerm(TermRef ref, @Nullable String parent, Map<String, String> labels, String description, @Nullable LocalDate from,
        List<TermRef> maps, Map<String, List<String>> cueWords) {
}

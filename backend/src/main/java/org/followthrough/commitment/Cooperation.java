package org.followthrough.commitment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The cooperation grade of a commitment: that of the last thing asked (method, section 2 F). */
public final class Cooperation {

    private Cooperation() {
    }

    /**
     * The grade at an instant: of the last thing asked that is cleared or past its due date then; none before.
     *
     * @param asked everything that was asked, oldest first
     */
    public static Optional<CooperationGrade> grade(List<Asked> asked, Instant at) {
        return asked.reversed().stream().flatMap(thing -> thing.grade(at).stream()).findFirst();
    }
}

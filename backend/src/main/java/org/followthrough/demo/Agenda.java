package org.followthrough.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that happens in the stories; what happens at one instant stays in the order in which it was told. */
final class Agenda {

    private final List<Moment> moments = new ArrayList<>();

    /** One act of one person. */
    record Moment(Instant at, String what, Runnable act) {
    }

    /** Notes an act; without an instant it does not happen. */
    void add(@Nullable Instant at, String what, Runnable act) {
        if (at != null) {
            moments.add(new Moment(at, what, act));
        }
    }

    List<Moment> inOrder() {
        return moments.stream().sorted(Comparator.comparing(Moment::at)).toList();
    }
}

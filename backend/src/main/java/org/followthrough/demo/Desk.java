package org.followthrough.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What goes on at focal points' desks while reports are written: parts asked of institutions, and what comes back from clearance. */
record Desk(List<Clerk> clerks, List<Ask> asks, List<Sign> signs, List<Revision> revisions) {

    private static final String FILE = "desk.json";

    static Desk read() {
        return DemoFiles.one(FILE, Desk.class);
    }

    /** Who contributes for one institution. */
    record Clerk(String name, String party, String institution) {
    }

    /** An institution that is asked for its part. */
    record Ask(String ref, String cycle, String institution, String level, LocalDate due, String question, Instant at,
            @Nullable Instant remindAt, @Nullable Instant withdrawAt) {
    }

    /** A part that is signed, and taken into the text. */
    record Sign(String by, String ref, String cycle, String institution, String text, Instant at, @Nullable Instant takenAt) {
    }

    /** A report that comes back from clearance and is sent again with changes. */
    record Revision(String ref, String cycle, Instant returnAt, String reason, String text, String nextStep, Instant submitAt) {
    }

    static String party(String ref) {
        return ref.substring(ref.indexOf('~') + 1);
    }
}

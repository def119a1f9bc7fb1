package org.followthrough.forum;

import java.util.Arrays;
import java.util.List;
import org.followthrough.shared.Coded;
import org.jspecify.annotations.Nullable;

/** What an event of a programme is, and below which others it may stand (features, row A6). */
public enum EventKind implements Coded {
    CIVIL_SOCIETY_DAYS("CSD"), GOVERNMENT_MEETING("GM"), MEETING("M"),
    /** Of a meeting, or of an edition that is one meeting. */
    DAY("D"),
    ROUNDTABLE("RT"),
    SESSION("S");

    private final String letters;

    EventKind(String letters) {
        this.letters = letters;
    }

    /** What a code of this kind begins with, as public references have it. */
    public String letters() {
        return letters;
    }

    /** Whether it may stand directly below {@code parent}; null is the edition. */
    public boolean maySit(@Nullable EventKind parent) {
        return switch (this) {
            case CIVIL_SOCIETY_DAYS, GOVERNMENT_MEETING, MEETING -> parent == null;
            case DAY -> parent == null || parent.isMeeting();
            case ROUNDTABLE -> parent == DAY || parent != null && parent.isMeeting();
            case SESSION -> parent == DAY || parent == ROUNDTABLE;
        };
    }

    private boolean isMeeting() {
        return this == CIVIL_SOCIETY_DAYS || this == GOVERNMENT_MEETING || this == MEETING;
    }

    /** The kinds that may stand directly below {@code parent}. */
    public static List<EventKind> below(@Nullable EventKind parent) {
        return Arrays.stream(values()).filter(kind -> kind.maySit(parent)).toList();
    }
}

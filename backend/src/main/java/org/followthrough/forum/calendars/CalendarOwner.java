package org.followthrough.forum.calendars;

import org.followthrough.shared.Coded;

/**
 * Whose holidays a calendar has.
 *
 * @param code of the forum, or of the state
 */
public record CalendarOwner(Kind kind, String code) {

    /** A forum's calendar counts for its cycles and, with the addressee's, for what is asked of one commitment. */
    public enum Kind implements Coded {
        FORUM, COUNTRY
    }

    public static CalendarOwner forum(String code) {
        return new CalendarOwner(Kind.FORUM, code);
    }

    public static CalendarOwner country(String code) {
        return new CalendarOwner(Kind.COUNTRY, code);
    }

    /** Under which the record keeps what happens to it, such as {@code calendar:country:XAA}. */
    public String subject() {
        return "calendar:" + kind.code() + ":" + code;
    }
}

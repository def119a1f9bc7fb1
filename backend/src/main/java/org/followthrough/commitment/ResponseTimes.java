package org.followthrough.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.followthrough.commitment.Commitment.ResponseSchedule;
import org.followthrough.forum.Edition;
import org.followthrough.shared.DayCount;
import org.followthrough.shared.Deadline;
import org.followthrough.shared.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/**
 * The response clock of a profile as it is wound up at an assignment (method, section 7), in the calendar of the forum and
 * of the addressee's country.
 *
 * @param due       how the due date was counted, or null where the organiser set it
 * @param silence   counted from the due date, whoever set it
 */
record ResponseTimes(DayCount objection, @Nullable DayCount due, LocalDate dueDay, DayCount silence, Instant trackingEnds, ZoneId zone,
        WorkingCalendar calendar) {

    /** @param given last day for the response, or null for the profile's */
    static ResponseTimes start(Edition edition, Instant assigned, Instant trackedSince, @Nullable LocalDate given, WorkingCalendar calendar) {
        var profile = edition.profile();
        var zone = edition.timeZone();
        var count = given == null ? DayCount.after(assigned, profile.response(), zone) : null;
        var due = given == null ? DayCount.after(assigned, profile.response(), zone).day(calendar) : given;
        return new ResponseTimes(DayCount.after(assigned, profile.objection(), zone), count, due, new DayCount(due, profile.reminder()),
                Tracking.since(edition, trackedSince).ends(), zone, calendar);
    }

    ResponseSchedule schedule() {
        return new ResponseSchedule(objection.end(calendar, zone), Deadline.endOf(dueDay, zone), silence.end(calendar, zone), trackingEnds);
    }

    /** Where no position is asked for, nothing is awaited. */
    static ResponseSchedule none(Edition edition, Instant assigned, Instant trackedSince) {
        return new ResponseSchedule(assigned, assigned, assigned, Tracking.since(edition, trackedSince).ends());
    }
}

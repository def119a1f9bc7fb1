package org.followthrough.forum.calendars;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.followthrough.identity.Role;
import org.followthrough.shared.DomainEvent;

/**
 * The holidays of some years were replaced. Whoever keeps deadlines that were counted by them counts those that lie ahead
 * again (features, row E4).
 */
public record CalendarChanged(CalendarOwner owner, List<Year> years, Instant at, UUID account) implements DomainEvent {

    /**
     * One year before and now.
     *
     * @param known whether its holidays are known now
     */
    public record Year(int year, List<Holiday> before, List<Holiday> after, boolean known) {

        private Map<String, Object> content() {
            return Map.of("known", known, "before", named(before), "after", named(after));
        }

        private static Map<String, String> named(List<Holiday> holidays) {
            var named = new TreeMap<String, String>();
            holidays.forEach(holiday -> named.put(holiday.date().toString(), holiday.name()));
            return named;
        }
    }

    @Override
    public String subject() {
        return owner.subject();
    }

    @Override
    public String actedAs() {
        return Role.ORGANISER.code();
    }

    @Override
    public Map<String, Object> content() {
        var content = new TreeMap<String, Object>();
        years.forEach(year -> content.put(String.valueOf(year.year()), year.content()));
        return content;
    }
}

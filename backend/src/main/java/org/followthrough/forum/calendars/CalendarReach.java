package org.followthrough.forum.calendars;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far the running deadlines reach that are counted by a calendar: years on the way that it does not know are holes. */
@Repository
public class CalendarReach {

    private final JdbcClient jdbc;
    private final MethodClock clock;

    CalendarReach(JdbcClient jdbc, MethodClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The last counted day of every forum and country with something running. */
    public Map<CalendarOwner, LocalDate> now() {
        var reach = new HashMap<CalendarOwner, LocalDate>();
        jdbc.sql("""
                with counted as (
                    select n.forum, c.addressee, d.due_at from deadline d join commitment c on c.id = d.commitment
                    join recommendation r on r.id = c.recommendation join event v on v.code = r.event join edition n on n.code = v.edition
                    where d.counted_from is not null and d.due_at >= :now)
                select 'forum' as kind, forum as code, max(due_at) as last from (
                    select forum, due_at from counted
                    union all select n.forum, y.closes_at from reporting_cycle y join edition n on n.code = y.edition where y.state <> 'closed') f
                group by forum
                union all select 'country', addressee, max(due_at) from counted join party p on p.code = addressee and p.kind = 'state'
                group by addressee""")
                .param("now", Sql.time(clock.now()))
                .query((row, number) -> Map.entry(new CalendarOwner(Sql.codedAlways(CalendarOwner.Kind.class, row, "kind"), row.getString("code")),
                        day(Objects.requireNonNull(Sql.instant(row, "last")))))
                .list().forEach(entry -> reach.put(entry.getKey(), entry.getValue()));
        return reach;
    }

    /** The years that are counted Monday to Friday although something running reaches into them: a warning, never an error. */
    public List<Integer> holes(HolidayCalendar calendar, Map<CalendarOwner, LocalDate> reach) {
        var last = reach.get(calendar.owner());
        return last == null ? List.of() : calendar.holes(day(clock.now()), last);
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate();
    }
}

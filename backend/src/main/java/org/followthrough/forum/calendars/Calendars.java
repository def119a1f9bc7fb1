package org.followthrough.forum.calendars;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.followthrough.shared.Sql;
import org.followthrough.shared.WorkingCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The holidays of forums and countries. */
@Repository
public class Calendars {

    /** Held shared by everybody who counts a deadline, and alone by who changes a calendar. */
    private static final long COUNTING = 7_305_110_401L;
    private static final long CHANGING = COUNTING + 1;

    private final JdbcClient jdbc;

    Calendars(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The calendar by which what is asked of one commitment is counted: that of its forum together with that of its
     * addressee's country. No calendar changes until the transaction ends, so that no count can be missed by a change.
     *
     * @param addressee code of the party; an organisation has no calendar of its own
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public WorkingCalendar counting(String forum, String addressee) {
        jdbc.sql("select pg_advisory_xact_lock_shared(:key)").param("key", COUNTING).query(rs -> { });
        return of(forum, addressee);
    }

    /** The calendar by which a cycle's own dates are counted: that of its forum. */
    @Transactional(propagation = Propagation.MANDATORY)
    public WorkingCalendar counting(String forum) {
        jdbc.sql("select pg_advisory_xact_lock_shared(:key)").param("key", COUNTING).query(rs -> { });
        return of(forum);
    }

    /** The same for a look, without keeping others from changing it. */
    public WorkingCalendar of(String forum, String addressee) {
        var country = read(CalendarOwner.country(addressee));
        return country.map(calendar -> of(forum).with(calendar.working())).orElseGet(() -> of(forum));
    }

    /** The forum's alone. */
    public WorkingCalendar of(String forum) {
        return read(CalendarOwner.forum(forum)).map(HolidayCalendar::working).orElse(WorkingCalendar.MONDAY_TO_FRIDAY);
    }

    /** Waits for everybody who counts just now, and lets nobody count until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    void lockCounting() {
        jdbc.sql("select pg_advisory_xact_lock(:key)").param("key", COUNTING).query(rs -> { });
    }

    /** Lets one after the other change calendars. */
    @Transactional(propagation = Propagation.MANDATORY)
    void lockChanging() {
        jdbc.sql("select pg_advisory_xact_lock(:key)").param("key", CHANGING).query(rs -> { });
    }

    /** Every forum and every state, with calendar or without: forums first, by name. */
    public List<CalendarOwner> owners() {
        return jdbc.sql("""
                select 'forum' as kind, code, name from forum union all select 'country', code, name from party where kind = 'state'
                order by kind desc, name, code""")
                .query((row, number) -> new CalendarOwner(Sql.codedAlways(CalendarOwner.Kind.class, row, "kind"), row.getString("code"))).list();
    }

    /** The calendar of a forum or a state; empty for what is neither. */
    public Optional<HolidayCalendar> read(CalendarOwner owner) {
        return name(owner).map(name -> new HolidayCalendar(owner, name, new TreeSet<>(years(owner)), holidays(owner)));
    }

    private Optional<String> name(CalendarOwner owner) {
        return jdbc.sql(owner.kind() == CalendarOwner.Kind.FORUM ? "select name from forum where code = :code"
                        : "select name from party where code = :code and kind = 'state'").param("code", owner.code()).query(String.class).optional();
    }

    private List<Integer> years(CalendarOwner owner) {
        return jdbc.sql("select year from holiday_year where " + column(owner) + " = :code").param("code", owner.code()).query(Integer.class).list();
    }

    private List<Holiday> holidays(CalendarOwner owner) {
        return jdbc.sql("select date, name from holiday where " + column(owner) + " = :code order by date").param("code", owner.code())
                .query((row, number) -> new Holiday(row.getObject("date", LocalDate.class), row.getString("name"))).list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void replace(CalendarOwner owner, int year, List<Holiday> holidays, Instant at, UUID by) {
        forget(owner, year);
        jdbc.sql("insert into holiday_year (" + column(owner) + ", year, saved_at, saved_by) values (:code, :year, :at, :by)")
                .param("code", owner.code()).param("year", year).param("at", Sql.time(at)).param("by", by).update();
        jdbc.sql("insert into holiday (" + column(owner) + ", date, name) select :code, n.date, n.name "
                        + "from unnest(:dates::date[], :names::text[]) n (date, name)")
                .param("code", owner.code()).param("dates", holidays.stream().map(one -> one.date().toString()).toArray(String[]::new))
                .param("names", holidays.stream().map(Holiday::name).toArray(String[]::new)).update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void forget(CalendarOwner owner, int year) {
        jdbc.sql("delete from holiday where " + column(owner) + " = :code and extract(year from date) = :year")
                .param("code", owner.code()).param("year", year).update();
        jdbc.sql("delete from holiday_year where " + column(owner) + " = :code and year = :year")
                .param("code", owner.code()).param("year", year).update();
    }

    private static String column(CalendarOwner owner) {
        return owner.kind() == CalendarOwner.Kind.FORUM ? "forum" : "country";
    }
}

package org.followthrough.forum;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.followthrough.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Forums, editions and events. */
@Repository
public class Editions {

    private final JdbcClient jdbc;

    Editions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Edition> find(String code) {
        return jdbc.sql("select * from edition where code = :code").param("code", code).query(Editions::edition).optional();
    }

    /** Editions, newest first, starting after the given one. */
    public List<Edition> page(@Nullable LocalDate opens, @Nullable String after, int limit) {
        return jdbc.sql("""
                select * from edition where :after::text is null or (opens, code) < (:opens::date, :after)
                order by opens desc, code desc limit :limit""")
                .param("opens", opens).param("after", after).param("limit", limit).query(Editions::edition).list();
    }

    public Optional<Event> event(String code) {
        return jdbc.sql("select * from event where code = :code").param("code", code).query(Editions::event).optional();
    }

    /** The whole programme of an edition; empty for one that does not exist. */
    public Programme programme(String edition) {
        return new Programme(jdbc.sql("select * from event where edition = :edition order by ordinal, code").param("edition", edition)
                .query(Editions::event).list());
    }

    /** Events, newest first, starting after the given one. */
    public List<Event> events(@Nullable String edition, @Nullable LocalDate starts, @Nullable String after, int limit) {
        return jdbc.sql("""
                select * from event where (:edition::text is null or edition = :edition)
                    and (:after::text is null or (starts, code) < (:starts::date, :after))
                order by starts desc, code desc limit :limit""")
                .param("edition", edition).param("starts", starts).param("after", after).param("limit", limit)
                .query(Editions::event).list();
    }

    /** The events of all editions of a forum on which a date may hang, newest first. */
    public List<Event> eventsOf(String forum) {
        return jdbc.sql("select e.* from event e join edition d on d.code = e.edition where d.forum = :forum order by e.starts desc, e.code")
                .param("forum", forum).query(Editions::event).list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void addForum(String code, String name) {
        jdbc.sql("insert into forum (code, name) values (:code, :name) on conflict do nothing")
                .param("code", code).param("name", name).update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Edition edition) {
        var profile = edition.profile();
        jdbc.sql("""
                insert into edition (code, forum, name, opens, closes, time_zone, profile, objection_days, response_days, reminder_days,
                    very_late_days, review_days, reply_days, answer_days, tracking_years, acceptance, clearance, panel, escalation, comment_days, public_comment)
                values (:code, :forum, :name, :opens, :closes, :zone, :profile, :objection, :response, :reminder,
                    :veryLate, :review, :reply, :answer, :years, :acceptance, :clearance, :panel, :escalation, :comment, :publicComment)""")
                .param("code", edition.code()).param("forum", edition.forum()).param("name", edition.name())
                .param("opens", edition.opens()).param("closes", edition.closes()).param("zone", edition.timeZone().getId())
                .params(columns(profile)).update();
    }

    private static Map<String, Object> columns(Profile profile) {
        return Map.ofEntries(Map.entry("profile", profile.code()), Map.entry("objection", profile.objection()),
                Map.entry("response", profile.response()), Map.entry("reminder", profile.reminder()), Map.entry("veryLate", profile.veryLate()),
                Map.entry("review", profile.review()), Map.entry("reply", profile.reply()), Map.entry("answer", profile.answer()), Map.entry("years", profile.trackingYears()),
                Map.entry("acceptance", profile.has(ProfileStep.ACCEPTANCE)), Map.entry("clearance", profile.has(ProfileStep.CLEARANCE)),
                Map.entry("panel", profile.has(ProfileStep.PANEL)), Map.entry("escalation", profile.has(ProfileStep.ESCALATION)),
                Map.entry("comment", profile.comment()), Map.entry("publicComment", profile.has(ProfileStep.PUBLIC_COMMENT)));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void save(String edition, Profile profile) {
        jdbc.sql("""
                update edition set profile = :profile, objection_days = :objection, response_days = :response, reminder_days = :reminder,
                    very_late_days = :veryLate, review_days = :review, reply_days = :reply, answer_days = :answer, tracking_years = :years,
                    acceptance = :acceptance, clearance = :clearance, panel = :panel, escalation = :escalation, comment_days = :comment, public_comment = :publicComment
                where code = :edition""").params(columns(profile)).param("edition", edition).update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Event event) {
        jdbc.sql("""
                insert into event (code, edition, parent, ordinal, name, kind, starts, ends, place)
                values (:code, :edition, :parent, :ordinal, :name, :kind, :starts, :ends, :place)""")
                .param("code", event.code()).param("edition", event.edition()).param("parent", event.parent())
                .param("ordinal", event.ordinal()).param("name", event.name()).param("kind", event.kind().code())
                .param("starts", event.starts()).param("ends", event.ends()).param("place", event.place()).update();
    }

    /** Remembers the first assignment of an edition, from which its tracking runs and by whose profile all its positions go. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void firstAssigned(String edition, Instant at) {
        jdbc.sql("update edition set first_assigned_at = :at, positions_cleared = clearance where code = :edition and first_assigned_at is null")
                .param("at", Sql.time(at)).param("edition", edition).update();
    }

    static Edition edition(ResultSet row, int number) throws SQLException {
        var profile = profile(row);
        var cleared = row.getObject("positions_cleared", Boolean.class);
        return new Edition(row.getString("code"), row.getString("forum"), row.getString("name"), row.getObject("opens", LocalDate.class),
                row.getObject("closes", LocalDate.class), ZoneId.of(row.getString("time_zone")), profile,
                Sql.instant(row, "first_assigned_at"), cleared == null ? profile.has(ProfileStep.CLEARANCE) : cleared);
    }

    private static Profile profile(ResultSet row) throws SQLException {
        var steps = EnumSet.noneOf(ProfileStep.class);
        for (var step : ProfileStep.values()) {
            if (row.getBoolean(step.code().replace('-', '_'))) {
                steps.add(step);
            }
        }
        return new Profile(row.getString("profile"), row.getInt("objection_days"), row.getInt("response_days"),
                row.getInt("reminder_days"), row.getInt("very_late_days"), row.getInt("review_days"), row.getInt("reply_days"), row.getInt("answer_days"), row.getInt("comment_days"),
                row.getInt("tracking_years"), steps);
    }

    static Event event(ResultSet row, int number) throws SQLException {
        return new Event(row.getString("code"), row.getString("edition"), row.getString("parent"), row.getInt("ordinal"),
                Sql.codedAlways(EventKind.class, row, "kind"), row.getString("name"), row.getObject("starts", LocalDate.class),
                row.getObject("ends", LocalDate.class), row.getString("place"));
    }
}

package org.followthrough.forum;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.followthrough.shared.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Programmes as they are changed. */
@Repository
class ProgrammeRows {

    private final JdbcClient jdbc;

    ProgrammeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean knowsForum(String code) {
        return jdbc.sql("select exists (select 1 from forum where code = :code)").param("code", code).query(Boolean.class).single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Edition> lock(String code) {
        return jdbc.sql("select * from edition where code = :code for no key update").param("code", code).query(Editions::edition).optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void save(Edition e) {
        jdbc.sql("update edition set name = :name, opens = :opens, closes = :closes, time_zone = :zone where code = :code")
                .param("name", e.name()).param("opens", e.opens()).param("closes", e.closes()).param("zone", e.timeZone().getId())
                .param("code", e.code()).update();
    }

    boolean holdsAnything(String edition) {
        return jdbc.sql("""
                select exists (select 1 from event where edition = :code) or exists (select 1 from reporting_cycle where edition = :code)""")
                .param("code", edition).query(Boolean.class).single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void deleteEdition(String code) {
        jdbc.sql("delete from edition where code = :code").param("code", code).update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void save(Event e) {
        jdbc.sql("""
                update event set name = :name, parent = :parent, ordinal = :ordinal, starts = :starts, ends = :ends, place = :place
                where code = :code""")
                .param("name", e.name()).param("parent", e.parent()).param("ordinal", e.ordinal()).param("starts", e.starts())
                .param("ends", e.ends()).param("place", e.place()).param("code", e.code()).update();
    }

    /** Numbers events in this order, from 1. */
    @Transactional(propagation = Propagation.MANDATORY)
    void number(List<String> codes) {
        jdbc.sql("update event e set ordinal = n.ordinal from unnest(:codes::text[], :ordinals::integer[]) n (code, ordinal) where e.code = n.code")
                .param("codes", codes.toArray(String[]::new))
                .param("ordinals", IntStream.rangeClosed(1, codes.size()).boxed().toArray(Integer[]::new)).update();
    }

    /** Whether an ask that was made in it, or below it, now stands outside its document's event. */
    boolean displaces(String code) {
        return jdbc.sql("""
                select exists (select 1 from recommendation r where r.part = any(array(select events_below(:code)))
                    and r.event not in (select events_above(r.part)))""").param("code", code).query(Boolean.class).single();
    }

    /** Lets nobody register or keep anything for it until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    void lockEvent(String code) {
        jdbc.sql("select code from event where code = :code for update").param("code", code).query(String.class).single();
    }

    /** How many dates of cycles and responses hang on these events and have not passed. */
    int datesOn(List<String> codes, Instant now) {
        return jdbc.sql("""
                select (select count(*) from cycle_anchor a join reporting_cycle c on c.id = a.cycle where a.event = any(:codes) and
                        case a.what when 'opens' then c.state = 'planned' when 'due' then c.due_at > :now else c.closes_at > :now end)
                    + (select count(*) from response_anchor a join commitment c on c.id = a.commitment
                        where a.event = any(:codes) and c.position = 'awaiting' and c.closed_at is null and c.response_due_at > :now)""")
                .param("codes", codes.toArray(String[]::new)).param("now", Sql.time(now)).query(Integer.class).single();
    }

    boolean isUsed(String code) {
        return jdbc.sql("""
                select exists (select 1 from recommendation where part = :code or event = :code)
                    or exists (select 1 from document where event = :code) or exists (select 1 from paper where event = :code)
                    or exists (select 1 from submission where event = :code)
                    or exists (select 1 from cycle_anchor where event = :code) or exists (select 1 from response_anchor where event = :code)""")
                .param("code", code).query(Boolean.class).single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void delete(String code) {
        jdbc.sql("delete from event where code = :code").param("code", code).update();
    }
}

package org.followthrough.register;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.followthrough.shared.Sql;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes many recommendations in a few statements, whatever their number. */
@Repository
class BulkRows {

    private final JdbcClient jdbc;
    private final Codings codings;

    BulkRows(JdbcClient jdbc, Codings codings) {
        this.jdbc = jdbc;
        this.codings = codings;
    }

    /**
     * Lets the index of words take many rows in one go until the transaction ends; {@link #tidy} brings it up to date, so
     * that whoever searches next does not have to.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void prepare() {
        jdbc.sql("select set_config('gin_pending_list_limit', '65536', true), set_config('work_mem', '131072', true)")
                .query((row, number) -> row.getString(1)).single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void tidy() {
        jdbc.sql("""
                select gin_clean_pending_list(i.indexrelid) from pg_index i join pg_class c on c.oid = i.indexrelid
                    join pg_am a on a.oid = c.relam
                where i.indrelid = 'recommendation'::regclass and a.amname = 'gin'""").query(Long.class).list();
    }

    List<String> taken(Collection<String> refs) {
        return refs.isEmpty() ? List.of() : planned(() -> jdbc.sql("select ref from recommendation where ref = any(:refs)")
                .param("refs", refs.toArray(String[]::new)).query(String.class).list());
    }

    /**
     * Asks with a plan of its own. The database keeps plans; one that was made while the register was small reads all of it,
     * which for every lot of a long list would cost more than all the rest.
     */
    <T> T planned(Supplier<T> question) {
        planning("force_custom_plan");
        var answer = question.get();
        planning("auto");
        return answer;
    }

    /** Until the transaction ends; without one it does nothing. */
    private void planning(String mode) {
        jdbc.sql("select set_config('plan_cache_mode', :mode, true)").param("mode", mode).query(String.class).single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void lockEvent(String event) {
        jdbc.sql("select code from event where code = :event for no key update").param("event", event).query(String.class).single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(List<Recommendation> all) {
        jdbc.sql("""
                insert into recommendation (id, ref, state, event, document, number, section, page, verbatim, reading_text, title, consensus,
                    verifiability, ambition, sharpened, quality_proposed_by, registered_at)
                select * from unnest(:ids::uuid[], :refs::text[], :states::text[], :events::text[], :documents::uuid[], :numbers::text[],
                    :sections::text[], :pages::integer[], :verbatims::text[], :readings::text[], :titles::text[], :consensus::text[], :verifiability::text[],
                    :ambition::text[], :sharpened::text[], :proposedBy::uuid[], :at::timestamptz[])""")
                .param("ids", ids(all, Recommendation::id)).param("refs", texts(all, Recommendation::ref))
                .param("states", texts(all, r -> r.state().code())).param("events", texts(all, Recommendation::event))
                .param("documents", ids(all, Recommendation::document)).param("numbers", texts(all, Recommendation::number))
                .param("sections", texts(all, Recommendation::section)).param("pages", all.stream().map(Recommendation::page).toArray(Integer[]::new)).param("verbatims", texts(all, Recommendation::verbatim))
                .param("readings", texts(all, Recommendation::readingText)).param("titles", texts(all, Recommendation::title))
                .param("consensus", texts(all, r -> r.quality().consensus().code()))
                .param("verifiability", texts(all, r -> r.quality().verifiability().code()))
                .param("ambition", texts(all, r -> r.quality().ambition().code())).param("sharpened", texts(all, r -> r.quality().sharpened()))
                .param("proposedBy", ids(all, Recommendation::qualityProposedBy))
                .param("at", texts(all, r -> String.valueOf(Sql.time(r.registeredAt())))).update();
        codings.add(all);
    }

    /** Saves what may change. @throws OptimisticLockingFailureException when one of them was changed since it was read */
    @Transactional(propagation = Propagation.MANDATORY)
    void change(List<Recommendation> all) {
        if (all.isEmpty()) {
            return;
        }
        if (planned(() -> write(all)) < all.size()) {
            throw new OptimisticLockingFailureException("of " + all.size() + " not all are as they were");
        }
        codings.remove(all);
        codings.add(all);
    }

    private int write(List<Recommendation> all) {
        var saved = jdbc.sql("""
                update recommendation r set title = n.title, reading_text = n.reading, consensus = n.consensus, verifiability = n.verifiability,
                    ambition = n.ambition, sharpened = n.sharpened, quality_proposed_by = n.proposed, quality_confirmed_by = n.confirmed,
                    version = r.version + 1
                from unnest(:ids::uuid[], :versions::bigint[], :titles::text[], :readings::text[], :consensus::text[], :verifiability::text[],
                        :ambition::text[], :sharpened::text[], :proposedBy::uuid[], :confirmedBy::uuid[])
                    as n (id, version, title, reading, consensus, verifiability, ambition, sharpened, proposed, confirmed)
                where r.id = n.id and r.version = n.version""")
                .param("ids", ids(all, Recommendation::id)).param("versions", all.stream().map(Recommendation::version).toArray(Long[]::new))
                .param("titles", texts(all, Recommendation::title)).param("readings", texts(all, Recommendation::readingText))
                .param("consensus", texts(all, r -> r.quality().consensus().code()))
                .param("verifiability", texts(all, r -> r.quality().verifiability().code()))
                .param("ambition", texts(all, r -> r.quality().ambition().code())).param("sharpened", texts(all, r -> r.quality().sharpened()))
                .param("proposedBy", ids(all, Recommendation::qualityProposedBy))
                .param("confirmedBy", ids(all, Recommendation::qualityConfirmedBy)).update();
        return saved;
    }

    private static UUID[] ids(List<Recommendation> all, Function<Recommendation, ? extends Object> id) {
        return all.stream().map(id).toArray(UUID[]::new);
    }

    private static String[] texts(List<Recommendation> all, Function<Recommendation, ? extends Object> text) {
        return all.stream().map(text).toArray(String[]::new);
    }
}

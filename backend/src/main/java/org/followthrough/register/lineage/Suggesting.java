package org.followthrough.register.lineage;

import java.util.List;
import java.util.UUID;
import org.followthrough.register.RecommendationRevised;
import org.followthrough.shared.Happenings;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks for what a recommendation may repeat, narrow or go on in, and keeps it as suggestions for a person to decide. */
@Component
@Transactional
public class Suggesting {

    /** From it on two asks of different meetings are suggested. */
    static final double LINK = 0.36;
    /** From it on two asks of one meeting are suggested for merging. */
    static final double MERGE = 0.5;
    /** A later ask that has so much of an earlier one, and is longer by half, narrows it. */
    private static final double COVERED = 0.6;

    private static final int MOST = 5;
    private static final int AT_ONCE = 10;
    private static final int SAMPLE = 20_000;

    private final JdbcClient jdbc;
    private final SimilarAsks similar;
    private final Links links;

    Suggesting(JdbcClient jdbc, SimilarAsks similar, Links links) {
        this.jdbc = jdbc;
        this.similar = similar;
        this.links = links;
    }

    /** Looks for some recommendations for which nobody has looked yet; returns how many, none where another node is at it. */
    public int some() {
        if (!jdbc.sql("select pg_try_advisory_xact_lock(hashtext('lineage'))").query(Boolean.class).single()) {
            return 0;
        }
        var waiting = jdbc.sql("""
                select id, version from recommendation r where state <> 'draft'
                    and not exists (select 1 from lineage_sought where recommendation = r.id) order by ref limit :most""").param("most", AT_ONCE)
                .query((row, number) -> new Waiting(row.getObject("id", UUID.class), row.getLong("version"))).list();
        if (!waiting.isEmpty()) {
            countWords();
            waiting.forEach(one -> suggest(one.id()));
            sought(waiting);
        }
        return waiting.size();
    }

    private record Waiting(UUID id, long version) {
    }

    /** Nobody is kept from changing an ask meanwhile; one that was changed is looked for again. */
    private void sought(List<Waiting> all) {
        jdbc.sql("""
                insert into lineage_sought select r.id from unnest(:ids::uuid[], :versions::bigint[]) as w (id, version)
                    join recommendation r on r.id = w.id and r.version = w.version on conflict do nothing""")
                .param("ids", all.stream().map(Waiting::id).toArray(UUID[]::new)).param("versions", all.stream().map(Waiting::version).toArray(Long[]::new))
                .update();
    }

    /** Counts word forms anew once the register has grown by a twentieth. */
    private void countWords() {
        if (jdbc.sql("""
                select abs((select count(*) from recommendation where state <> 'draft') - recommendations) > recommendations / 20 from register_size""")
                .query(Boolean.class).single()) {
            jdbc.sql("select count_words(:most)").param("most", SAMPLE).query(Integer.class).single();
        }
    }

    private void suggest(UUID recommendation) {
        var starts = links.starts(recommendation);
        similar.of(recommendation, MOST).forEach(other -> {
            var order = starts.compareTo(other.starts());
            if (order == 0 && other.likeness() >= MERGE) {
                links.suggest(recommendation, other.id(), LineageKind.MERGED_INTO, other.likeness(), forms(recommendation, other));
            } else if (order > 0 && other.likeness() >= LINK) {
                links.suggest(recommendation, other.id(), kind(other.covers(), other.covered()), other.likeness(), forms(recommendation, other));
            } else if (order < 0 && other.likeness() >= LINK) {
                links.suggest(other.id(), recommendation, kind(other.covered(), other.covers()), other.likeness(), forms(recommendation, other));
            }
        });
    }

    private List<String> forms(UUID recommendation, Similar other) {
        return similar.sharedForms(recommendation, other.id());
    }

    /** @param earlier the share of the earlier ask that both have; {@code later} likewise */
    private static LineageKind kind(double earlier, double later) {
        return earlier >= COVERED && later * 1.5 <= earlier ? LineageKind.NARROWS : LineageKind.REPEATS;
    }

    @EventListener
    void on(RecommendationRevised event) {
        lookAgain(List.of(event.after().id()));
    }

    @EventListener
    void on(Happenings many) {
        lookAgain(many.of(RecommendationRevised.class).stream().map(event -> event.after().id()).toList());
    }

    private void lookAgain(List<UUID> recommendations) {
        if (!recommendations.isEmpty()) {
            jdbc.sql("delete from lineage_sought where recommendation = any(:ids)").param("ids", recommendations.toArray(UUID[]::new)).update();
        }
    }
}

package org.followthrough.review;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether a panel had a baseline to hold a commitment against, of its plan or of an indicator (features, row F6). */
@Repository
public class Baselines {

    private final JdbcClient jdbc;

    Baselines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A panel that is drawn without one says so for good: what is given later was not there. */
    @EventListener
    void on(ReviewEvent.PanelDrawn drawn) {
        jdbc.sql("""
                update panel p set without_baseline = true from commitment c
                where c.id = p.commitment and c.id = :commitment and p.cycle = :cycle and p.state = :rating and coalesce(c.baseline, '') = ''
                    and not exists (select 1 from indicator i where i.commitment = c.id and i.baseline_published_at is not null)""")
                .param("commitment", drawn.commitment()).param("cycle", drawn.cycle()).param("rating", PanelState.RATING.code()).update();
    }

    /** Those of the reviews whose panels had none. */
    public Set<UUID> without(Collection<UUID> reviews) {
        return new HashSet<>(jdbc.sql("select id from panel where id = any(:reviews) and without_baseline").param("reviews", reviews.toArray(UUID[]::new))
                .query(UUID.class).list());
    }
}

package org.followthrough.review;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.followthrough.reporting.CycleEvent;
import org.followthrough.shared.BackgroundWork;
import org.followthrough.shared.Json;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.Sql;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the tallies of editions in lots. The rule that keeps single ratings secret: a panel is counted once its cycle is
 * closed and every panel of the cycle is published; all that wait are counted together, and only from five ratings by
 * three migrant or diaspora organisations on; a lot is never changed. So two readings differ by a whole lot or not at all.
 */
@Component
class TallyLots {

    private static final int RATINGS = 5;
    private static final int ORGANISATIONS = 3;

    private static final String WAITING = """
            with whole as materialized (
                select y.id from reporting_cycle y
                where y.edition = :edition and y.state = 'closed' and not exists (select 1 from panel q join commitment c on c.id = q.commitment
                    where q.cycle = y.id and q.state in ('rating', 'sealed') and c.closed_at is null))
            select p.id from whole join panel p on p.cycle = whole.id where not p.tallied and p.state = 'published'
            """;

    private final JdbcClient jdbc;
    private final Json json;
    private final MethodClock clock;
    private final BackgroundWork background;

    TallyLots(JdbcClient jdbc, Json json, MethodClock clock, BackgroundWork background) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.background = background;
    }

    @EventListener
    void on(ReviewEvent.AssessmentPublished published) {
        take(jdbc.sql("select edition from reporting_cycle where id = :cycle").param("cycle", published.cycle()).query(String.class).single(),
                published.at());
    }

    @EventListener
    void on(CycleEvent.CycleClosed closed) {
        take(closed.cycle().edition(), closed.at());
    }

    /** Two last panels that are published at once do not see each other; what they leave is taken up here. */
    @Scheduled(fixedDelayString = "${followthrough.tallies.every:10m}", initialDelayString = "${followthrough.tallies.every:10m}")
    @Transactional
    void catchUp() {
        if (background.isOn()) {
            jdbc.sql("select code from edition").query(String.class).list().forEach(edition -> take(edition, clock.now()));
        }
    }

    private record Given(String level, int count) {
    }

    private record Seats(int asked, int inTime) {
    }

    private void take(String edition, Instant now) {
        var panels = jdbc.sql(WAITING + " order by p.id for no key update of p skip locked").param("edition", edition).query(UUID.class).list()
                .toArray(UUID[]::new);
        if (panels.length > 0 && isEnough(panels)) {
            add(edition, panels, now);
        }
    }

    private boolean isEnough(UUID[] panels) {
        return jdbc.sql("select count(*) >= :ratings and count(distinct s.organisation) >= :organisations " + DIASPORA)
                .param("panels", panels).param("ratings", RATINGS).param("organisations", ORGANISATIONS).query(Boolean.class).single();
    }

    private static final String DIASPORA = """
            from rating r join panel_seat s on s.id = r.seat join assessment a on a.panel = s.panel
            where s.panel = any(:panels) and s.migrant_or_diaspora and s.given_back_at is null and r.submitted_at is not null
              and a.level <> 'no-quorum'
            """;

    private void add(String edition, UUID[] panels, Instant now) {
        var levels = new LinkedHashMap<String, Integer>();
        List<Given> given = jdbc.sql("select r.level, count(*)::int as count " + DIASPORA + " group by r.level").param("panels", panels)
                .query(Given.class).list();
        given.forEach(one -> levels.put(one.level(), one.count()));
        var seats = jdbc.sql("""
                select count(*)::int as asked, count(r.submitted_at)::int as in_time from panel_seat s left join rating r on r.seat = s.id
                where s.panel = any(:panels) and s.sector is not null and (s.given_back_at is null or s.lapsed)""")
                .param("panels", panels).query(Seats.class).single();
        jdbc.sql("""
                insert into edition_tally (id, edition, taken_at, diaspora, diaspora_ratings, asked, in_time)
                values (:id, :edition, :now, :levels, :ratings, :asked, :inTime)""")
                .param("id", UUID.randomUUID()).param("edition", edition).param("now", Sql.time(now)).param("levels", json.column(levels))
                .param("ratings", levels.values().stream().mapToInt(Integer::intValue).sum()).param("asked", seats.asked())
                .param("inTime", seats.inTime()).update();
        jdbc.sql("update panel set tallied = true where id = any(:panels)").param("panels", panels).update();
    }
}

package org.followthrough.bulk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.shared.Json;
import org.followthrough.shared.Sql;
import org.followthrough.shared.SystemClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Runs and their items. */
@Repository
class BulkRuns {

    /** A runner that was not seen for so long does not live any more. */
    private static final Duration LOST = Duration.ofSeconds(60);

    private static final String RUN = """
            select r.id, r.kind, r.terms, r.account, a.name, r.started_at, r.ended_at, coalesce(r.seen_at > :alive, false) as runs,
                r.broken, r.try_after, r.failure, r.reference,
                n.total, n.done, n.refused
            from %s r join account a on a.id = r.account
            cross join lateral (
                select count(*)::int as total, (count(*) filter (where i.state = 'done'))::int as done,
                    (count(*) filter (where i.state = 'refused'))::int as refused
                from bulk_item i where i.run = r.id) n
            """;

    private final JdbcClient jdbc;
    private final Json json;
    private final SystemClock clock;

    BulkRuns(JdbcClient jdbc, Json json, SystemClock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Whether an account has another open run of a kind; whoever asks at the same time waits for the transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean hasAnother(String kind, UUID account, UUID id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))").param("key", "bulk-run:" + kind + ":" + account).query().listOfRows();
        return jdbc.sql("select exists (select 1 from bulk_run where kind = :kind and account = :account and ended_at is null and id <> :id)")
                .param("kind", kind).param("account", account).param("id", id).query(Boolean.class).single();
    }

    /** False where that run is there already. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean add(UUID id, String kind, Map<String, Object> terms, UUID account, String actedAs, Instant at, List<BulkItem.Chosen> items) {
        var added = jdbc.sql("""
                insert into bulk_run (id, kind, terms, account, acted_as, started_at, seen_at)
                values (:id, :kind, :terms, :account, :as, :at, :now) on conflict (id) do nothing""")
                .param("id", id).param("kind", kind).param("terms", json.column(terms)).param("account", account).param("as", actedAs)
                .param("at", Sql.time(at)).param("now", Sql.time(clock.now())).update() == 1;
        if (added) {
            jdbc.sql("""
                    insert into bulk_item (run, ordinal, item, label)
                    select :run, n.ordinal, n.item, n.label from unnest(:items::text[], :labels::text[]) with ordinality as n (item, label, ordinal)""")
                    .param("run", id).param("items", items.stream().map(BulkItem.Chosen::item).toArray(String[]::new))
                    .param("labels", items.stream().map(BulkItem.Chosen::label).toArray(String[]::new)).update();
        }
        return added;
    }

    Optional<BulkRun> find(UUID id) {
        return jdbc.sql(RUN.formatted("bulk_run") + "where r.id = :id").param("id", id).param("alive", alive()).query(this::run).optional();
    }

    /** What the work on a run needs to know of it. */
    record Begun(UUID id, String kind, Map<String, Object> terms, UUID account) {
    }

    Begun begun(UUID id) {
        return jdbc.sql("select id, kind, terms, account from bulk_run where id = :id").param("id", id)
                .query((row, number) -> new Begun(row.getObject("id", UUID.class), row.getString("kind"), json.map(row.getString("terms")),
                        row.getObject("account", UUID.class))).single();
    }

    /** Open runs that nobody has been heard of for a while, and whose time has come. */
    List<UUID> left(int limit) {
        return jdbc.sql("""
                select id from bulk_run where ended_at is null and (seen_at is null or seen_at < :alive) and (try_after is null or try_after <= :now)
                order by started_at, id limit :limit""")
                .param("alive", alive()).param("now", Sql.time(clock.now())).param("limit", limit).query(UUID.class).list();
    }

    /** These wait for their turn, which is not being interrupted. */
    @Transactional
    void queued(Collection<UUID> queued) {
        jdbc.sql("update bulk_run set seen_at = :now where id = any(:ids) and ended_at is null and runner is null")
                .param("ids", queued.toArray(UUID[]::new)).param("now", Sql.time(clock.now())).update();
    }

    /** The newest runs of some kinds. */
    List<BulkRun> latest(List<String> kinds, @Nullable UUID account, int limit) {
        return jdbc.sql(RUN.formatted("""
                (select * from bulk_run where kind = any(:kinds) and (:account::uuid is null or account = :account)
                order by started_at desc, id limit :limit)""") + "order by r.started_at desc, r.id")
                .param("kinds", kinds.toArray(String[]::new)).param("account", account).param("limit", limit).param("alive", alive())
                .query(this::run).list();
    }

    private java.time.OffsetDateTime alive() {
        return java.util.Objects.requireNonNull(Sql.time(clock.now().minus(LOST)));
    }

    /** Items in their order, those of one state only where one is named. */
    List<BulkItem> items(UUID run, BulkItem.@Nullable State state, int after, int limit) {
        return jdbc.sql("""
                select ordinal, item, label, state, message, args, at from bulk_item
                where run = :run and (:state::text is null or state = :state) and ordinal > :after order by ordinal limit :limit""")
                .param("run", run).param("state", Sql.code(state)).param("after", after).param("limit", limit).query(this::item).list();
    }

    /** The next one that waits, which nobody else takes until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<BulkItem> take(UUID run) {
        return jdbc.sql("""
                select ordinal, item, label, state, message, args, at from bulk_item where run = :run and state = 'waiting'
                order by ordinal limit 1 for update skip locked""").param("run", run).query(this::item).optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void done(UUID run, int ordinal, Instant at) {
        jdbc.sql("update bulk_item set state = 'done', at = :at where run = :run and ordinal = :ordinal")
                .param("run", run).param("ordinal", ordinal).param("at", Sql.time(at)).update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void refused(UUID run, int ordinal, Why why, Instant at) {
        jdbc.sql("""
                update bulk_item set state = 'refused', message = :message, args = :args, at = :at
                where run = :run and ordinal = :ordinal and state = 'waiting'""")
                .param("run", run).param("ordinal", ordinal).param("message", why.message()).param("args", json.column(why.args()))
                .param("at", Sql.time(at)).update();
    }

    /** What was refused waits again, on behalf of whoever asks for it; returns how many wait now. */
    @Transactional(propagation = Propagation.MANDATORY)
    int waitAgain(UUID run, UUID account) {
        jdbc.sql("update bulk_item set state = 'waiting', message = null, args = null, at = null where run = :run and state = 'refused'")
                .param("run", run).update();
        jdbc.sql("""
                update bulk_run set ended_at = null, seen_at = :now, account = :account, broken = 0, try_after = null, failure = null,
                    reference = null where id = :run""").param("run", run)
                .param("now", Sql.time(clock.now())).param("account", account).update();
        return jdbc.sql("select count(*)::int from bulk_item where run = :run and state = 'waiting'").param("run", run).query(Integer.class)
                .single();
    }

    /** Nobody else changes it until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    void lock(UUID run) {
        jdbc.sql("select id from bulk_run where id = :run for update").param("run", run).query(UUID.class).single();
    }

    /** What waits is refused, but for the item that is being done, and the run ends; false where it has ended. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean stop(UUID run, Instant at) {
        var stopped = jdbc.sql("update bulk_run set ended_at = :at, runner = null where id = :run and ended_at is null").param("run", run)
                .param("at", Sql.time(at)).update() == 1;
        if (stopped) {
            jdbc.sql("""
                    update bulk_item set state = 'refused', message = 'bulk.stopped', args = '[]', at = :at where run = :run and state = 'waiting'""")
                    .param("run", run).param("at", Sql.time(at)).update();
        }
        return stopped;
    }

    /** The role in which it was asked for. */
    String actedAs(UUID run) {
        return jdbc.sql("select acted_as from bulk_run where id = :run").param("run", run).query(String.class).single();
    }

    /** Whether the runner may work on it: nobody else does. */
    @Transactional
    boolean claim(UUID run, UUID runner) {
        return jdbc.sql("""
                update bulk_run set runner = :runner, seen_at = :now
                where id = :run and ended_at is null and (runner is null or runner = :runner or seen_at is null or seen_at < :alive)""")
                .param("run", run).param("runner", runner).param("now", Sql.time(clock.now())).param("alive", alive()).update() == 1;
    }

    /** The runner goes on with it after something of it was done or refused: whatever broke before does no longer. */
    @Transactional
    boolean goOn(UUID run, UUID runner) {
        return jdbc.sql("""
                update bulk_run set seen_at = :now, broken = 0, try_after = null where id = :run and ended_at is null and runner = :runner""")
                .param("run", run).param("runner", runner).param("now", Sql.time(clock.now())).update() == 1;
    }

    /** Nobody works on it any more. */
    @Transactional
    void leave(UUID run, UUID runner) {
        jdbc.sql("update bulk_run set runner = null, seen_at = null where id = :run and runner = :runner").param("run", run).param("runner", runner).update();
    }

    /** Ends it where nothing waits; false otherwise. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean end(UUID run, Instant at) {
        return jdbc.sql("""
                update bulk_run set ended_at = :at, runner = null where id = :run and ended_at is null
                    and not exists (select 1 from bulk_item where run = :run and state = 'waiting')""")
                .param("run", run).param("at", Sql.time(at)).update() == 1;
    }

    /** The address of the account for which it runs. */
    String email(UUID account) {
        return jdbc.sql("select email from account where id = :id").param("id", account).query(String.class).single();
    }

    private BulkRun run(ResultSet row, int number) throws SQLException {
        var ended = Sql.instant(row, "ended_at");
        var failure = row.getString("failure");
        var state = failure != null ? BulkRun.State.FAILED
                : ended != null ? BulkRun.State.FINISHED : row.getBoolean("runs") ? BulkRun.State.RUNNING : BulkRun.State.INTERRUPTED;
        var trouble = row.getInt("broken") == 0 ? null
                : new BulkRun.Trouble(row.getInt("broken"), Sql.instant(row, "try_after"), failure, row.getString("reference"));
        return new BulkRun(row.getObject("id", UUID.class), row.getString("kind"), json.map(row.getString("terms")),
                row.getObject("account", UUID.class), row.getString("name"), Sql.instant(row, "started_at"), ended, state, row.getInt("total"),
                row.getInt("done"), row.getInt("refused"), trouble);
    }

    private BulkItem item(ResultSet row, int number) throws SQLException {
        var args = row.getString("args");
        return new BulkItem(row.getInt("ordinal"), row.getString("item"), row.getString("label"),
                Sql.codedAlways(BulkItem.State.class, row, "state"), row.getString("message"),
                args == null ? List.of() : json.list(args, Object.class), Sql.instant(row, "at"));
    }
}

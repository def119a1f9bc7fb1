package org.followthrough.bench;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Grant;
import org.followthrough.identity.Role;
import org.followthrough.intake.Format;
import org.followthrough.intake.lists.ListService;
import org.followthrough.processes.CommitmentProcess;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Accepted commitments in any number, waiting for their first cycle: rows as the services would have written them, and a process
 * instance of each. Made by hand because a bench of the opening need not assign and clear them one by one.
 */
final class Commitments {

    static final int ADDRESSEES = 20;
    private static final int AT_ONCE = 200;

    private final Product product;
    private final String edition;

    Commitments(Product product) {
        this(product, "BENCH-2020");
    }

    Commitments(Product product, String edition) {
        this.product = product;
        this.edition = edition;
    }

    /** So many, divided among twenty states. */
    void make(int number) throws Exception {
        rows(number);
        processes();
        sql("vacuum analyze");
    }

    /** The same without their process instances, for what never looks at the engine. */
    void rows(int number) throws Exception {
        people();
        var asks = number / ADDRESSEES;
        product.service(ListService.class).apply(Actor.ENGINE, edition, "asks.xlsx", Lists.workbook(new Asks(edition.hashCode()), asks), Format.XLSX, null);
        sql("""
                insert into commitment (id, ref, recommendation, addressee, state, assigned_at, assigned_by, objection_ends_at, response_due_at,
                    no_response_at, tracking_ends_at, position, lead_institution, target_date, first_response_cleared_at, state_since)
                select gen_random_uuid(), r.ref || '~' || p.code, r.id, p.code, 'in-implementation', t.at, a.id, t.at, t.at, t.at,
                    t.at + interval '10 years', 'accepted', 'Ministry', '2030-01-01', t.at, t.at
                from recommendation r join event e on e.code = r.event and e.edition = :edition cross join party p
                    cross join (select id from account limit 1) a
                    cross join (select date_trunc('day', now()) - interval '30 days' as at) t""");
        sql("""
                insert into deadline (commitment, kind, due_at)
                select c.id, 'tracking-ends', c.tracking_ends_at from commitment c join recommendation r on r.id = c.recommendation
                    join event e on e.code = r.event where e.edition = :edition""");
        sql("""
                insert into standing (commitment, ref, recommendation, edition, event, addressee, region, title, verifiability, themes, gcm,
                    state, position, headline, headline_text, step, step_since, responded, reported, assessed, complete, cooperation, changed_at)
                select c.id, c.ref, r.id, e.edition, r.event, c.addressee, 'bench', r.title, r.verifiability,
                    coalesce((select array_agg(t.code order by t.code) from recommendation_term t where t.recommendation = r.id and t.scheme = 'themes'), '{}'),
                    coalesce((select array_agg(t.code::integer order by t.code::integer) from recommendation_term t where t.recommendation = r.id and t.scheme = 'gcm-objectives'), '{}'), c.state,
                    c.position, 'in-implementation', 'headline.no-period-yet', 'Gateway_AwaitNext', c.state_since, true, false, false, false, 'A',
                    c.assigned_at
                from commitment c join recommendation r on r.id = c.recommendation join event e on e.code = r.event
                where e.edition = :edition""");
        sql("vacuum analyze");
    }

    private void people() {
        if (product.jdbc().sql("select count(*) from region where code = 'bench'").query(Integer.class).single() > 0) {
            return;
        }
        sql("insert into region (code, name) values ('bench', 'Benchmark')");
        sql("insert into party (code, name, kind, region) select 'X' || chr(64 + (n - 1) / 26 + 1) || chr(65 + (n - 1) % 26), 'State ' || n, "
                + "'state', 'bench' from generate_series(1, " + ADDRESSEES + ") n");
        sql("insert into account (id, email, name, created_at) values ('" + ACCOUNT + "', 'bench@example.org', 'Benchmark', now())");
        sql("insert into account_role (account, role) values ('" + ACCOUNT + "', 'organiser')");
    }

    private void processes() {
        var engine = product.service(RuntimeService.class);
        var transactions = product.service(TransactionTemplate.class);
        var ids = product.jdbc().sql("select commitment from standing where edition = :edition").param("edition", edition).query(UUID.class)
                .list();
        for (var from = 0; from < ids.size(); from += AT_ONCE) {
            start(engine, transactions, ids.subList(from, Math.min(ids.size(), from + AT_ONCE)));
        }
    }

    private static void start(RuntimeService engine, TransactionTemplate transactions, List<UUID> some) {
        transactions.executeWithoutResult(one -> some.forEach(id -> engine.createProcessInstanceByKey(CommitmentProcess.KEY)
                .businessKey(id.toString()).startBeforeActivity(CommitmentProcess.Step.AWAIT_NEXT.id()).execute()));
    }

    private void sql(String statement) {
        product.jdbc().sql(statement).params(Map.of("edition", edition)).update();
    }

    private static final UUID ACCOUNT = new UUID(0, 1);

    static Actor organiser() {
        return new Actor(ACCOUNT, "bench@example.org", "Benchmark", "en", Set.of(new Grant(Role.ORGANISER, null)));
    }

    static Actor focalPoint(String party) {
        return new Actor(ACCOUNT, "bench@example.org", "Benchmark", "en", Set.of(new Grant(Role.FOCAL_POINT, party)));
    }
}

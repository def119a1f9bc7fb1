package org.followthrough.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.followthrough.commitment.CommitmentEvent;
import org.followthrough.commitment.Lateness;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Role;
import org.followthrough.register.Registered;
import org.followthrough.shared.Sql;
import org.followthrough.workflow.WorkItemMoves.Move;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Work items: our own rows, so that the inbox never reads the engine's task table. */
@Repository
class WorkItems {

    private static final String MINE = """
            from work_item w
            left join commitment c on c.id = w.commitment
            join recommendation r on r.id = coalesce(w.recommendation, c.recommendation)
            left join reporting_cycle y on y.id = w.cycle
            left join party p on p.code = coalesce(w.party, c.addressee)
            where (w.account = :account
                or (w.account is null and w.party is null and w.role = any(:roles))
                or (w.account is null and w.party is not null and (w.party, w.role) in (select unnest(:parties::text[]), unnest(:partyRoles::text[]))))
              and not (w.kind = 'confirm-quality' and r.quality_proposed_by = :account)
              and (w.kind <> 'contribute' or exists (
                select 1 from unnest(:parties::text[], :partyRoles::text[], :institutions::text[]) as g (party, role, institution)
                where g.party = w.party and g.role = w.role and (g.institution is null or lower(g.institution) = lower(w.institution))))
            """;

    private final JdbcClient jdbc;
    private final WorkItemMoves moves;
    private final ApplicationEventPublisher events;

    WorkItems(JdbcClient jdbc, WorkItemMoves moves, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.moves = moves;
        this.events = events;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(WorkItemKind kind, @Nullable UUID commitment, @Nullable UUID recommendation, @Nullable UUID cycle, Role role,
            @Nullable String party, @Nullable UUID account, Instant since, @Nullable Instant due, Lateness lateness) {
        moves.write(new Move.Added(UUID.randomUUID(), kind, commitment, recommendation, cycle, role, party, account, since, due, lateness));
    }

    /** Asks an institution for its part of a report. */
    @Transactional(propagation = Propagation.MANDATORY)
    void askContribution(CommitmentEvent event, UUID cycle, String institution, Instant due) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into work_item (id, kind, commitment, cycle, role, party, institution, since, due_at, lateness)
                values (:id, :kind, :commitment, :cycle, :role, :party, :institution, :since, :due, :lateness)""")
                .param("id", id).param("kind", WorkItemKind.CONTRIBUTE.code()).param("commitment", event.commitment())
                .param("cycle", cycle).param("role", Role.CONTRIBUTOR.code()).param("party", event.happened().addressee())
                .param("institution", institution).param("since", Sql.time(event.at())).param("due", Sql.time(due))
                .param("lateness", Lateness.ON_TIME.code()).update();
        events.publishEvent(new WorkGiven(Set.of(id)));
    }

    /** Takes what was asked of an institution off the desks; with {@code general} also what was asked of no one in particular. */
    @Transactional(propagation = Propagation.MANDATORY)
    void contributed(@Nullable UUID commitment, String institution, boolean general) {
        jdbc.sql("""
                delete from work_item where commitment = :commitment and kind = 'contribute'
                    and (lower(institution) = lower(:institution) or institution is null and :general)""")
                .param("commitment", commitment).param("institution", institution).param("general", general).update();
    }

    /** What was asked of an institution is late, whatever the report as a whole is. */
    @Transactional(propagation = Propagation.MANDATORY)
    void partLate(UUID commitment, String institution) {
        jdbc.sql("""
                update work_item set lateness = 'late' where commitment = :commitment and kind = 'contribute'
                    and lower(institution) = lower(:institution) and lateness = 'on-time'""")
                .param("commitment", commitment).param("institution", institution).update();
    }

    /** Puts the quality codes of many recommendations on the curators' desks. */
    @Transactional(propagation = Propagation.MANDATORY)
    void confirmQuality(List<Registered> registered) {
        var items = jdbc.sql("""
                insert into work_item (id, kind, recommendation, role, since, lateness)
                select gen_random_uuid(), :kind, n.recommendation, :role, n.since, :lateness
                from unnest(:recommendations::uuid[], :since::timestamptz[]) as n (recommendation, since)
                returning id""")
                .param("kind", WorkItemKind.CONFIRM_QUALITY.code()).param("role", Role.CURATOR.code())
                .param("lateness", Lateness.ON_TIME.code())
                .param("recommendations", registered.stream().map(Registered::recommendation).toArray(UUID[]::new))
                .param("since", registered.stream().map(one -> one.at().toString()).toArray(String[]::new)).query(UUID.class).list();
        events.publishEvent(new WorkGiven(Set.copyOf(items)));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void done(UUID commitment, WorkItemKind... kinds) {
        Arrays.stream(kinds).forEach(kind -> moves.write(new Move.Done(commitment, kind)));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void done(UUID commitment, UUID account, WorkItemKind kind) {
        moves.write(new Move.DoneBy(commitment, account, kind));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void allDone(UUID commitment) {
        moves.write(new Move.AllDone(commitment));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void qualityConfirmed(UUID recommendation) {
        jdbc.sql("delete from work_item where recommendation = :recommendation and kind = 'confirm-quality'")
                .param("recommendation", recommendation).update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void lateness(UUID commitment, Lateness lateness) {
        moves.write(new Move.Late(commitment, lateness));
    }

    /** What the addressee is asked for is due at another instant now. */
    @Transactional(propagation = Propagation.MANDATORY)
    void due(UUID commitment, @Nullable Instant due, Lateness lateness) {
        jdbc.sql("""
                update work_item set due_at = :due, lateness = :lateness where commitment = :commitment
                    and (kind in ('respond', 'clear-position', 'report', 'clear-report') or kind = 'contribute' and institution is null)""")
                .param("due", Sql.time(due)).param("lateness", lateness.code()).param("commitment", commitment).update();
    }

    /** The caller's work, what is due first at the top; starting after the given item. */
    List<WorkItem> mine(Actor actor, @Nullable Instant afterDue, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                select w.*, r.title, c.ref as commitment_ref, r.ref as recommendation_ref, y.code as cycle_code, p.code as party_code,
                    p.name as party_name
                """ + MINE + """
                  and (:after::uuid is null or (coalesce(w.due_at, 'infinity'), w.id) > (coalesce(:afterDue::timestamptz, 'infinity'), :after))
                order by coalesce(w.due_at, 'infinity'), w.id limit :limit""")
                .params(mine(actor)).param("after", after).param("afterDue", Sql.time(afterDue)).param("limit", limit)
                .query(WorkItems::item).list();
    }

    Optional<WorkItem> mine(Actor actor, UUID id) {
        return jdbc.sql("""
                select w.*, r.title, c.ref as commitment_ref, r.ref as recommendation_ref, y.code as cycle_code, p.code as party_code,
                    p.name as party_name
                """ + MINE + " and w.id = :id").params(mine(actor)).param("id", id).query(WorkItems::item).optional();
    }

    int count(Actor actor) {
        return jdbc.sql("select count(*) " + MINE).params(mine(actor)).query(Integer.class).single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    boolean claim(UUID id, UUID account) {
        return jdbc.sql("update work_item set claimed_by = :account where id = :id and (claimed_by is null or claimed_by = :account)")
                .param("account", account).param("id", id).update() == 1;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    boolean release(UUID id, UUID account) {
        return jdbc.sql("update work_item set claimed_by = null where id = :id and claimed_by = :account").param("account", account)
                .param("id", id).update() == 1;
    }

    private static java.util.Map<String, Object> mine(Actor actor) {
        var ofParty = actor.grants().stream().filter(grant -> grant.party() != null).toList();
        var roles = actor.grants().stream().filter(grant -> grant.party() == null).map(grant -> grant.role().code());
        return java.util.Map.of("account", actor.id(), "roles", roles.toArray(String[]::new),
                "parties", ofParty.stream().map(grant -> String.valueOf(grant.party())).toArray(String[]::new),
                "institutions", ofParty.stream().map(org.followthrough.identity.Grant::institution).toArray(String[]::new),
                "partyRoles", ofParty.stream().map(grant -> grant.role().code()).toArray(String[]::new));
    }

    private static WorkItem item(ResultSet row, int number) throws SQLException {
        return new WorkItem(row.getObject("id", UUID.class), Sql.codedAlways(WorkItemKind.class, row, "kind"), row.getString("title"),
                row.getString("commitment_ref"), row.getString("recommendation_ref"), row.getString("cycle_code"),
                Sql.codedAlways(Role.class, row, "role"), row.getString("party_code"), row.getString("party_name"),
                row.getObject("claimed_by", UUID.class), Sql.instant(row, "since"), Sql.instant(row, "due_at"),
                Sql.codedAlways(Lateness.class, row, "lateness"), row.getString("institution"));
    }
}

package org.followthrough.workflow;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.followthrough.commitment.CommitmentEvent;
import org.followthrough.commitment.Lateness;
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

    /** A reply after publication to the assessment of a cycle was cleared or returned. */
    @Transactional(propagation = Propagation.MANDATORY)
    void laterReplyDecided(UUID commitment, UUID cycle) {
        jdbc.sql("delete from work_item where commitment = :commitment and cycle = :cycle and kind = 'reply' and role = 'clearing-officer'")
                .param("commitment", commitment).param("cycle", cycle).update();
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

    /** What waits for clearance inside its party is late, and when it was due; nothing where it waits no more. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Instant> clearanceLate(UUID commitment, WorkItemKind kind) {
        return jdbc.sql("update work_item set lateness = 'late' where commitment = :commitment and kind = :kind returning due_at")
                .param("commitment", commitment).param("kind", kind.code()).query((row, number) -> Sql.instant(row, "due_at")).optional();
    }

    /** What the addressee is asked for is due at another instant now. */
    @Transactional(propagation = Propagation.MANDATORY)
    void due(UUID commitment, @Nullable Instant due, Lateness lateness) {
        jdbc.sql("""
                update work_item set due_at = :due, lateness = :lateness where commitment = :commitment
                    and (kind in ('respond', 'clear-position', 'report', 'clear-report') or kind = 'contribute' and institution is null)""")
                .param("due", Sql.time(due)).param("lateness", lateness.code()).param("commitment", commitment).update();
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
}

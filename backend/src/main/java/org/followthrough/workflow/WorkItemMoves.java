package org.followthrough.workflow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.followthrough.commitment.Lateness;
import org.followthrough.identity.Role;
import org.followthrough.shared.Batch;
import org.followthrough.shared.Coded;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Puts work on desks and takes it away, for many commitments in few statements. What concerns one commitment keeps its order; what
 * concerns different ones has none.
 */
@Repository
class WorkItemMoves {

    /** A reply after publication waits for its clearance whatever becomes of the commitment; only that takes it off the desk. */
    private static final String BUT_LATER_REPLIES = " and not (w.kind = 'reply' and w.role = 'clearing-officer')";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    WorkItemMoves(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** One change of somebody's desk. */
    sealed interface Move {

        /** Whose moves have to keep their order. */
        @Nullable UUID commitment();

        record Added(UUID id, WorkItemKind kind, @Nullable UUID commitment, @Nullable UUID recommendation, @Nullable UUID cycle, Role role,
                @Nullable String party, @Nullable UUID account, Instant since, @Nullable Instant due, Lateness lateness) implements Move {
        }

        record Done(UUID commitment, WorkItemKind kind) implements Move {
        }

        record DoneBy(UUID commitment, UUID account, WorkItemKind kind) implements Move {
        }

        record AllDone(UUID commitment) implements Move {
        }

        record Late(UUID commitment, Lateness lateness) implements Move {
        }
    }

    void write(Move move) {
        Batch.write(this, move, this::write);
    }

    private void write(List<Move> moves) {
        rounds(moves).forEach(round -> {
            add(of(round, Move.Added.class));
            done(of(round, Move.Done.class));
            of(round, Move.DoneBy.class).forEach(this::doneBy);
            allDone(of(round, Move.AllDone.class));
            late(of(round, Move.Late.class));
        });
    }

    /** A commitment's moves of one kind that follow each other are one round; the next kind waits for the next round. */
    private static List<List<Move>> rounds(List<Move> moves) {
        var rounds = new ArrayList<List<Move>>();
        var last = new HashMap<UUID, Integer>();
        var kinds = new HashMap<UUID, Class<?>>();
        for (var move : moves) {
            var key = Objects.requireNonNullElse(move.commitment(), new UUID(0, 0));
            var before = kinds.put(key, move.getClass());
            var round = before == null ? 0 : last.get(key) + (before == move.getClass() ? 0 : 1);
            last.put(key, round);
            if (round == rounds.size()) {
                rounds.add(new ArrayList<>());
            }
            rounds.get(round).add(move);
        }
        return rounds;
    }

    private static <M extends Move> List<M> of(List<Move> round, Class<M> kind) {
        return round.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private void add(List<Move.Added> added) {
        if (added.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into work_item (id, kind, commitment, recommendation, cycle, role, party, account, since, due_at, lateness)
                select id, kind, commitment, recommendation, cycle, role, party, account, since, due, lateness
                from unnest(:ids::uuid[], :kinds::text[], :commitments::uuid[], :recommendations::uuid[], :cycles::uuid[], :roles::text[], :parties::text[],
                    :accounts::uuid[], :since::timestamptz[], :due::timestamptz[], :lateness::text[])
                    as n (id, kind, commitment, recommendation, cycle, role, party, account, since, due, lateness)""")
                .param("ids", ids(added, Move.Added::id)).param("kinds", codes(added, Move.Added::kind)).param("commitments", ids(added, Move.Added::commitment))
                .param("recommendations", ids(added, Move.Added::recommendation)).param("cycles", ids(added, Move.Added::cycle))
                .param("roles", codes(added, Move.Added::role)).param("parties", added.stream().map(Move.Added::party).toArray(String[]::new))
                .param("accounts", ids(added, Move.Added::account)).param("since", times(added, Move.Added::since))
                .param("due", times(added, Move.Added::due)).param("lateness", codes(added, Move.Added::lateness)).update();
        events.publishEvent(new WorkGiven(added.stream().map(Move.Added::id).collect(Collectors.toSet())));
    }

    private void done(List<Move.Done> done) {
        if (!done.isEmpty()) {
            jdbc.sql("""
                    delete from work_item w using unnest(:commitments::uuid[], :kinds::text[]) as n (commitment, kind)
                    where w.commitment = n.commitment and w.kind = n.kind""" + BUT_LATER_REPLIES)
                    .param("commitments", ids(done, Move.Done::commitment)).param("kinds", codes(done, Move.Done::kind)).update();
        }
    }

    private void doneBy(Move.DoneBy done) {
        jdbc.sql("delete from work_item where commitment = :commitment and account = :account and kind = :kind")
                .param("commitment", done.commitment()).param("account", done.account()).param("kind", done.kind().code()).update();
    }

    private void allDone(List<Move.AllDone> done) {
        if (!done.isEmpty()) {
            jdbc.sql("delete from work_item w where w.commitment = any(:commitments)" + BUT_LATER_REPLIES).param("commitments", ids(done, Move.AllDone::commitment))
                    .update();
        }
    }

    /** Of whoever holds a role: what one person has on their desk is due to the panel, not to the addressee. */
    private void late(List<Move.Late> late) {
        if (!late.isEmpty()) {
            jdbc.sql("""
                    update work_item w set lateness = n.lateness from unnest(:commitments::uuid[], :lateness::text[]) as n (commitment, lateness)
                    where w.commitment = n.commitment and w.account is null and w.kind not in ('clear-plan', 'clear-institutions', 'clear-statement')""" + BUT_LATER_REPLIES)
                    .param("commitments", ids(late, Move.Late::commitment)).param("lateness", codes(late, Move.Late::lateness)).update();
        }
    }

    private static <M> UUID[] ids(List<M> moves, Function<M, ? extends @Nullable UUID> id) {
        return moves.stream().map(id).toArray(UUID[]::new);
    }

    private static <M> String[] codes(List<M> moves, Function<M, Coded> coded) {
        return moves.stream().map(coded).map(Coded::code).toArray(String[]::new);
    }

    private static <M> String[] times(List<M> moves, Function<M, ? extends @Nullable Instant> time) {
        return moves.stream().map(time).map(at -> at == null ? null : at.toString()).toArray(String[]::new);
    }
}

package org.followthrough.commitment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.followthrough.commitment.Commitment.ResponseSchedule;
import org.followthrough.shared.Ids;
import org.followthrough.shared.Json;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.Sql;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Commitments with their milestones and submitted positions. */
@Repository
public class Commitments {

    private final JdbcClient jdbc;
    private final Json json;
    private final Ids ids;

    Commitments(JdbcClient jdbc, Json json, Ids ids) {
        this.jdbc = jdbc;
        this.json = json;
        this.ids = ids;
    }

    /** The id of a commitment that begins. */
    UUID nextId() {
        return ids.next();
    }

    public Optional<Commitment> find(String ref) {
        return jdbc.sql("select * from commitment where ref = :ref").param("ref", ref).query(Commitments::commitment).optional();
    }

    /** Those of the references that there are. */
    public Set<String> known(Collection<String> refs) {
        return Set.copyOf(jdbc.sql("select ref from commitment where ref = any(:refs)").param("refs", refs.toArray(String[]::new))
                .query(String.class).list());
    }

    public Commitment get(UUID id) {
        return jdbc.sql("select * from commitment where id = :id").param("id", id).query(Commitments::commitment).single();
    }

    /** Several of them, by id. */
    public Map<UUID, Commitment> get(Collection<UUID> ids) {
        return jdbc.sql("select * from commitment where id = any(:ids)").param("ids", ids.toArray(UUID[]::new))
                .query(Commitments::commitment).list().stream().collect(Collectors.toMap(Commitment::id, Function.identity()));
    }

    /** The id behind a public reference. */
    public UUID id(String ref) {
        return jdbc.sql("select id from commitment where ref = :ref").param("ref", ref).query(UUID.class).optional()
                .orElseThrow(() -> new NotFound("commitment.unknown"));
    }

    void lock(UUID id) {
        jdbc.sql("select id from commitment where id = :id for update").param("id", id).query(UUID.class).single();
    }

    /** All in the order in which everybody locks them, which is not the order of {@link UUID}; returns them in it. */
    List<UUID> lock(Collection<UUID> ids) {
        return jdbc.sql("select id from commitment where id = any(:ids) order by id for update").param("ids", ids.toArray(UUID[]::new))
                .query(UUID.class).list();
    }

    List<String> alreadyGiven(UUID recommendation, List<String> addressees) {
        return jdbc.sql("select addressee from commitment where recommendation = :recommendation and addressee in (:addressees)")
                .param("recommendation", recommendation).param("addressees", addressees).query(String.class).list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(Commitment c) {
        jdbc.sql("""
                insert into commitment (id, ref, recommendation, addressee, state, one_off, assigned_at, assigned_by, objection_ends_at,
                    response_due_at, no_response_at, tracking_ends_at, position, due_at, lateness, state_since)
                values (:id, :ref, :recommendation, :addressee, :state, :oneOff, :assignedAt, :assignedBy, :objectionEnds,
                    :responseDue, :noResponse, :trackingEnds, :position, :dueAt, :lateness, :since)""")
                .param("id", c.id).param("ref", c.ref).param("recommendation", c.recommendation).param("addressee", c.addressee)
                .param("state", c.state.code()).param("oneOff", c.oneOff).param("assignedAt", Sql.time(c.assignedAt))
                .param("assignedBy", c.assignedBy).param("objectionEnds", Sql.time(c.objectionEndsAt))
                .param("responseDue", Sql.time(c.responseDueAt)).param("noResponse", Sql.time(c.noResponseAt))
                .param("trackingEnds", Sql.time(c.trackingEndsAt)).param("position", Sql.code(c.position))
                .param("dueAt", Sql.time(c.dueAt)).param("lateness", Sql.code(c.lateness)).param("since", Sql.time(c.stateSince)).update();
    }

    /** Saves what has changed; refuses when somebody else has saved meanwhile. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void save(Commitment c) {
        var terms = c.terms == null ? new PositionTerms(null, null, null, null, null, null) : c.terms;
        var saved = jdbc.sql("""
                update commitment set state = :state, state_since = :since, position = :position, position_reason = :reason,
                    accepted_parts = :parts, lead_institution = :lead, target_date = :target, baseline = :baseline,
                    expected_change = :change, first_response_cleared_at = :firstResponse, due_at = :dueAt, lateness = :lateness,
                    objection_ends_at = :objectionEnds, response_due_at = :responseDue, no_response_at = :noResponse,
                    original_due_at = :originalDue, clock_stopped_at = :stopped, lies_with = :liesWith, stopped_in = :stoppedIn,
                    given_on_to = :givenOn, closed_at = :closedAt, closing_reason = :closingReason, superseded_by = :supersededBy,
                    reopened_at = :reopenedAt, under_appeal_since = :underAppeal, version = version + 1
                where id = :id and version = :version""")
                .param("state", c.state.code()).param("since", Sql.time(c.stateSince)).param("position", Sql.code(c.position))
                .param("reason", terms.reason()).param("parts", terms.acceptedParts()).param("lead", c.leadInstitution)
                .param("target", terms.targetDate()).param("baseline", terms.baseline()).param("change", terms.expectedChange())
                .param("objectionEnds", Sql.time(c.objectionEndsAt)).param("responseDue", Sql.time(c.responseDueAt))
                .param("noResponse", Sql.time(c.noResponseAt)).param("originalDue", Sql.time(c.originalDueAt))
                .param("stopped", Sql.time(c.clockStoppedAt)).param("liesWith", Sql.code(c.liesWith)).param("givenOn", c.givenOnTo)
                .param("stoppedIn", Sql.code(c.stoppedIn))
                .param("firstResponse", Sql.time(c.firstResponseClearedAt)).param("dueAt", Sql.time(c.dueAt))
                .param("lateness", Sql.code(c.lateness)).param("closedAt", Sql.time(c.closedAt)).param("closingReason", c.closingReason)
                .param("supersededBy", c.supersededBy).param("reopenedAt", Sql.time(c.reopenedAt))
                .param("underAppeal", Sql.time(c.underAppealSince)).param("id", c.id).param("version", c.version).update();
        if (saved == 0) {
            throw new OptimisticLockingFailureException(c.ref);
        }
    }

    /** Saves where many stand and what they are asked for by when, which is all that a cycle's opening changes. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void saveState(List<Commitment> changed) {
        var saved = jdbc.sql("""
                update commitment c set state = n.state, state_since = n.since, due_at = n.due, lateness = n.lateness, version = c.version + 1
                from unnest(:ids::uuid[], :versions::bigint[], :states::text[], :since::timestamptz[], :due::timestamptz[], :lateness::text[])
                    as n (id, version, state, since, due, lateness)
                where c.id = n.id and c.version = n.version""")
                .param("ids", changed.stream().map(Commitment::id).toArray(UUID[]::new))
                .param("versions", changed.stream().map(c -> c.version).toArray(Long[]::new))
                .param("states", changed.stream().map(c -> c.state.code()).toArray(String[]::new))
                .param("since", changed.stream().map(c -> c.stateSince.toString()).toArray(String[]::new))
                .param("due", changed.stream().map(c -> c.dueAt == null ? null : c.dueAt.toString()).toArray(String[]::new))
                .param("lateness", changed.stream().map(c -> Sql.code(c.lateness)).toArray(String[]::new)).update();
        if (saved < changed.size()) {
            throw new OptimisticLockingFailureException("commitments");
        }
    }

    /** The milestones of the plan that counts now. */
    public List<Milestone> milestones(UUID commitment) {
        return jdbc.sql("select * from milestone where commitment = :commitment and dropped_at is null order by ordinal").param("commitment", commitment)
                .query(Milestone.class).list();
    }

    /** The milestones of several commitments, by commitment and in their order. */
    public Map<UUID, List<Milestone>> milestones(Collection<UUID> commitments) {
        var mapper = new DataClassRowMapper<>(Milestone.class);
        return jdbc.sql("select * from milestone where commitment = any(:commitments) and dropped_at is null order by commitment, ordinal")
                .param("commitments", commitments.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(row.getObject("commitment", UUID.class), mapper.mapRow(row, number))).list().stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** The submitted position that waits for clearance; for its party's eyes only. */
    public Optional<PositionStatement> waiting(UUID commitment) {
        return jdbc.sql("select * from position_statement where commitment = :commitment and decision is null")
                .param("commitment", commitment).query(this::statement).optional();
    }

    /** Whether the position that was submitted last was returned for changes; for its party's eyes only. */
    public boolean wasReturned(UUID commitment) {
        return jdbc.sql("select decision = 'return' from position_statement where commitment = :commitment order by ordinal desc limit 1")
                .param("commitment", commitment).query(Boolean.class).optional().orElse(false);
    }

    /** Every position ever submitted, oldest first. */
    public List<PositionStatement> statements(UUID commitment) {
        return jdbc.sql("select * from position_statement where commitment = :commitment order by ordinal")
                .param("commitment", commitment).query(this::statement).list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(PositionStatement s) {
        jdbc.sql("""
                insert into position_statement (id, commitment, ordinal, position, reason, accepted_parts, lead_institution, target_date,
                    baseline, expected_change, milestones, submitted_by, submitted_at)
                values (:id, :commitment, :ordinal, :position, :reason, :parts, :lead, :target, :baseline, :change, :milestones, :by, :at)""")
                .param("id", s.id()).param("commitment", s.commitment()).param("ordinal", s.ordinal())
                .param("position", s.position().code()).param("reason", s.terms().reason()).param("parts", s.terms().acceptedParts())
                .param("lead", s.terms().leadInstitution()).param("target", s.terms().targetDate()).param("baseline", s.terms().baseline())
                .param("change", s.terms().expectedChange()).param("milestones", json.column(rows(s.milestones())))
                .param("by", s.submittedBy()).param("at", Sql.time(s.submittedAt())).update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void decide(PositionStatement s) {
        jdbc.sql("""
                update position_statement set decision = :decision, decided_by = :by, decided_at = :at, decision_reason = :reason
                where id = :id and decision is null""")
                .param("decision", Sql.code(s.decision())).param("by", s.decidedBy()).param("at", Sql.time(s.decidedAt()))
                .param("reason", s.decisionReason()).param("id", s.id()).update();
    }

    /** A proposed milestone as it is kept until clearance. */
    record PlannedRow(String title, String due, java.math.BigDecimal weight, boolean core) {
    }

    private static List<PlannedRow> rows(List<PlannedMilestone> milestones) {
        return milestones.stream().map(m -> new PlannedRow(m.title(), m.due().toString(), m.weight(), m.core())).toList();
    }

    private PositionStatement statement(ResultSet row, int number) throws SQLException {
        var milestones = json.list(row.getString("milestones"), PlannedRow.class).stream()
                .map(m -> new PlannedMilestone(m.title(), java.time.LocalDate.parse(m.due()), m.weight(), m.core())).toList();
        return new PositionStatement(row.getObject("id", UUID.class), row.getObject("commitment", UUID.class), row.getInt("ordinal"),
                Sql.codedAlways(Position.class, row, "position"),
                new PositionTerms(row.getString("reason"), row.getString("accepted_parts"), row.getString("lead_institution"),
                        Sql.date(row, "target_date"), row.getString("baseline"), row.getString("expected_change")),
                milestones, row.getObject("submitted_by", UUID.class), Sql.instant(row, "submitted_at"),
                Sql.coded(Decision.class, row, "decision"), row.getObject("decided_by", UUID.class), Sql.instant(row, "decided_at"),
                row.getString("decision_reason"));
    }

    private static Commitment commitment(ResultSet row, int number) throws SQLException {
        var clock = new ResponseSchedule(Sql.instant(row, "objection_ends_at"), Sql.instant(row, "response_due_at"),
                Sql.instant(row, "no_response_at"), Sql.instant(row, "tracking_ends_at"));
        var c = new Commitment(row.getObject("id", UUID.class), row.getString("ref"), row.getObject("recommendation", UUID.class),
                row.getString("addressee"), row.getBoolean("one_off"), Sql.instant(row, "assigned_at"),
                row.getObject("assigned_by", UUID.class), clock, Sql.codedAlways(CommitmentState.class, row, "state"),
                Sql.instant(row, "state_since"), row.getLong("version"));
        c.position = Sql.coded(Position.class, row, "position");
        c.firstResponseClearedAt = Sql.instant(row, "first_response_cleared_at");
        var terms = new PositionTerms(row.getString("position_reason"), row.getString("accepted_parts"), row.getString("lead_institution"),
                        Sql.date(row, "target_date"), row.getString("baseline"), row.getString("expected_change"));
        c.terms = c.firstResponseClearedAt == null && !(c.needsNoPosition() && terms.saySomething()) ? null : terms;
        c.leadInstitution = row.getString("lead_institution");
        c.dueAt = Sql.instant(row, "due_at");
        c.originalDueAt = Sql.instant(row, "original_due_at");
        c.clockStoppedAt = Sql.instant(row, "clock_stopped_at");
        c.liesWith = Sql.coded(Side.class, row, "lies_with");
        c.stoppedIn = Sql.coded(CommitmentState.class, row, "stopped_in");
        c.givenOnTo = row.getString("given_on_to");
        c.lateness = Sql.coded(Lateness.class, row, "lateness");
        c.closedAt = Sql.instant(row, "closed_at");
        c.closingReason = row.getString("closing_reason");
        c.supersededBy = row.getString("superseded_by");
        c.reopenedAt = Sql.instant(row, "reopened_at");
        c.underAppealSince = Sql.instant(row, "under_appeal_since");
        return c;
    }
}

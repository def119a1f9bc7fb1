package org.followthrough.reporting.institutions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.followthrough.commitment.Decision;
import org.followthrough.shared.Json;
import org.followthrough.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Supporting institutions as they were given, cleared and returned. */
@Repository
public class InstitutionLists {

    private final JdbcClient jdbc;
    private final Json json;

    InstitutionLists(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Those that count now of several commitments; the public may read of each what it says publicly. */
    public Map<UUID, List<SupportingInstitution>> counting(Collection<UUID> commitments) {
        return jdbc.sql("""
                select distinct on (commitment) * from institution_list where commitment = any(:commitments) and decision = 'clear'
                order by commitment, decided_at desc, submitted_at desc""").param("commitments", commitments.toArray(UUID[]::new))
                .query(this::list).list().stream().collect(Collectors.toMap(InstitutionList::commitment, InstitutionList::institutions));
    }

    /** The same of one. */
    public List<SupportingInstitution> counting(UUID commitment) {
        return counting(List.of(commitment)).getOrDefault(commitment, List.of());
    }

    /** What was given last, whatever became of it. */
    Optional<InstitutionList> last(UUID commitment) {
        return jdbc.sql("select * from institution_list where commitment = :commitment order by submitted_at desc, decision is null desc limit 1")
                .param("commitment", commitment).query(this::list).optional();
    }

    /** What waits for clearance. */
    public Optional<InstitutionList> waiting(UUID commitment) {
        return last(commitment).filter(list -> list.decision() == null);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(InstitutionList l) {
        jdbc.sql("""
                insert into institution_list (id, commitment, institutions, submitted_by, submitted_at)
                values (:id, :commitment, :institutions, :by, :at)""").param("id", l.id()).param("commitment", l.commitment())
                .param("institutions", json.column(l.institutions())).param("by", l.submittedBy()).param("at", Sql.time(l.submittedAt())).update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void decide(UUID id, Decision decision, @Nullable String reason, UUID by, Instant at) {
        jdbc.sql("""
                update institution_list set decision = :decision, decision_reason = :reason, decided_by = :by, decided_at = :at
                where id = :id and decision is null""")
                .param("decision", decision.code()).param("reason", reason).param("by", by).param("at", Sql.time(at)).param("id", id).update();
    }

    private InstitutionList list(ResultSet row, int number) throws SQLException {
        return new InstitutionList(row.getObject("id", UUID.class), row.getObject("commitment", UUID.class),
                json.list(Objects.requireNonNull(row.getString("institutions")), SupportingInstitution.class), row.getObject("submitted_by", UUID.class),
                Sql.instant(row, "submitted_at"), Sql.coded(Decision.class, row, "decision"), row.getString("decision_reason"),
                Sql.instant(row, "decided_at"));
    }
}

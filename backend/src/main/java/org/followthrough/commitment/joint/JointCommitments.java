package org.followthrough.commitment.joint;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.followthrough.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Joint commitments and their partners. */
@Repository
public class JointCommitments {

    private static final String SELECT = """
            select j.*, r.ref as ask, c.ref as coordinating from joint_commitment j
            join recommendation r on r.id = j.recommendation join commitment c on c.id = j.coordinator
            """;

    private static final String WRITER = "(select c.addressee from commitment c where c.id = coordinator)";

    private final JdbcClient jdbc;

    JointCommitments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Optional<JointCommitment> find(String code) {
        return jdbc.sql(SELECT + "where j.code = :code").param("code", code).query(this::joint).optional();
    }

    /** The one that a commitment is kept in now. */
    @Transactional(readOnly = true)
    public Optional<JointCommitment> of(UUID commitment) {
        return jdbc.sql(SELECT + "join joint_partner p on p.joint = j.id where p.commitment = :commitment and p.left_at is null")
                .param("commitment", commitment).query(this::joint).optional();
    }

    /** Codes of those that these commitments are kept in now, by commitment. */
    @Transactional(readOnly = true)
    public Map<UUID, String> codes(Collection<UUID> commitments) {
        return jdbc.sql("""
                select p.commitment, j.code from joint_partner p join joint_commitment j on j.id = p.joint
                where p.left_at is null and p.commitment = any(:commitments)""").param("commitments", commitments.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(row.getObject("commitment", UUID.class), row.getString("code"))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A member of a joint commitment, in few words. */
    public record Membership(UUID joint, String code, UUID commitment, String addressee, boolean coordinates) {
    }

    /** All members of the joint commitments that these are kept in now, by reference: for lists of many. */
    @Transactional(readOnly = true)
    public List<Membership> membersWith(Collection<UUID> commitments) {
        return jdbc.sql("""
                select p.joint, j.code, p.commitment, c.addressee, j.coordinator = p.commitment as coordinates
                from joint_partner p join joint_commitment j on j.id = p.joint join commitment c on c.id = p.commitment
                where p.left_at is null
                    and p.joint in (select kept.joint from joint_partner kept where kept.left_at is null and kept.commitment = any(:commitments))
                order by c.ref""").param("commitments", commitments.toArray(UUID[]::new))
                .query((row, number) -> new Membership(row.getObject("joint", UUID.class), row.getString("code"),
                        row.getObject("commitment", UUID.class), row.getString("addressee"), row.getBoolean("coordinates"))).list();
    }

    /** All of one ask, the dissolved ones too, oldest first. */
    @Transactional(readOnly = true)
    public List<JointCommitment> ofAsk(UUID recommendation) {
        return jdbc.sql(SELECT + "where j.recommendation = :recommendation order by j.formed_at, j.code").param("recommendation", recommendation)
                .query(this::joint).list();
    }

    /** The report text for the partners, which is nobody else's to read. */
    Optional<CommonText> commonText(UUID id) {
        return jdbc.sql("select common_text, common_text_at from joint_commitment where id = :id and common_text is not null").param("id", id)
                .query((row, number) -> new CommonText(row.getString("common_text"), Sql.instant(row, "common_text_at"))).optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Optional<JointCommitment> lock(String code) {
        return jdbc.sql("select id from joint_commitment where code = :code for no key update").param("code", code).query(UUID.class).optional()
                .flatMap(locked -> find(code));
    }

    /** @throws OptimisticLockingFailureException where it is not as the writer saw it; null for whatever is there */
    static void requireVersion(JointCommitment joint, @Nullable Long seen) {
        if (seen != null && seen != joint.version()) {
            throw new OptimisticLockingFailureException(joint.code());
        }
    }

    /** The next free code of an ask; whoever asks has locked it. */
    String nextCode(UUID recommendation, String ref) {
        return ref + ".J" + (jdbc.sql("select count(*) from joint_commitment where recommendation = :id").param("id", recommendation)
                .query(Integer.class).single() + 1);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(UUID id, String code, UUID recommendation, UUID coordinator, UUID by, Instant at) {
        jdbc.sql("""
                insert into joint_commitment (id, code, recommendation, coordinator, formed_at, formed_by)
                values (:id, :code, :recommendation, :coordinator, :at, :by)""").param("id", id).param("code", code)
                .param("recommendation", recommendation).param("coordinator", coordinator).param("by", by).param("at", Sql.time(at)).update();
    }

    /** Takes commitments in. The common text was written for the partners of before: the new ones do not read it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void join(UUID joint, Collection<UUID> commitments, Instant at) {
        jdbc.sql("insert into joint_partner (joint, commitment, joined_at) select :joint, commitment, :at from unnest(:commitments::uuid[]) as c (commitment)")
                .param("joint", joint).param("commitments", commitments.toArray(UUID[]::new)).param("at", Sql.time(at)).update();
        jdbc.sql("update joint_commitment set common_text = null, common_text_at = null, version = version + 1 where id = :id").param("id", joint).update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void leave(UUID joint, UUID commitment, String reason, Instant at) {
        jdbc.sql("""
                update joint_partner set left_at = :at, left_reason = :reason where joint = :joint and commitment = :commitment and left_at is null""")
                .param("joint", joint).param("commitment", commitment).param("reason", reason).param("at", Sql.time(at)).update();
        jdbc.sql("update joint_commitment set version = version + 1 where id = :id").param("id", joint).update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void coordinate(JointCommitment joint, UUID coordinator) {
        touched(joint, NOTHING_WAITS + "coordinator = :value", coordinator, null);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void dissolve(JointCommitment joint, Instant at) {
        jdbc.sql("update joint_commitment set " + NOTHING_WAITS + "dissolved_at = :at, common_text = null, common_text_at = null, version = version + 1 where id = :id")
                .param("at", Sql.time(at)).param("id", joint.id()).update();
    }

    /** What of the statement waits for clearance. */
    public Optional<WaitingStatement> waiting(UUID id) {
        return jdbc.sql("""
                select waiting_statement, waiting_statement_at, waiting_statement_by, waiting_statement_of from joint_commitment
                where id = :id and waiting_statement is not null""").param("id", id)
                .query((row, number) -> new WaitingStatement(row.getString("waiting_statement"), Sql.instant(row, "waiting_statement_at"),
                        row.getObject("waiting_statement_by", UUID.class), row.getString("waiting_statement_of"))).optional();
    }

    /** A statement waits; none does any more where it is null. */
    @Transactional(propagation = Propagation.MANDATORY)
    void await(JointCommitment joint, @Nullable String text, @Nullable UUID by, Instant at) {
        touched(joint, "waiting_statement = :value, waiting_statement_at = :at, waiting_statement_by = " + (by == null ? "null" : "'" + by + "'")
                + ", waiting_statement_of = " + (text == null ? "null" : WRITER), text, text == null ? null : at);
    }

    private static final String NOTHING_WAITS = "waiting_statement = null, waiting_statement_at = null, waiting_statement_by = null, waiting_statement_of = null, ";

    @Transactional(propagation = Propagation.MANDATORY)
    void state(JointCommitment joint, @Nullable String text, Instant at) {
        touched(joint, NOTHING_WAITS + "statement = :value, statement_at = :at, statement_by = " + (text == null ? "null" : WRITER), text, text == null ? null : at);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void write(JointCommitment joint, @Nullable String text, Instant at) {
        touched(joint, "common_text = :value, common_text_at = :at", text, text == null ? null : at);
    }

    private void touched(JointCommitment joint, String what, @Nullable Object value, @Nullable Instant at) {
        var statement = jdbc.sql("update joint_commitment set " + what + ", version = version + 1 where id = :id and version = :version")
                .param("value", value).param("id", joint.id()).param("version", joint.version());
        if ((what.contains(":at") ? statement.param("at", Sql.time(at)) : statement).update() == 0) {
            throw new OptimisticLockingFailureException(joint.code());
        }
    }

    private JointCommitment joint(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new JointCommitment(id, row.getString("code"), row.getString("ask"), row.getString("coordinating"), partners(id),
                row.getString("statement"), Sql.instant(row, "statement_at"), row.getString("statement_by"),
                Sql.instant(row, "formed_at"), Sql.instant(row, "dissolved_at"),
                row.getLong("version"));
    }

    private List<Partner> partners(UUID joint) {
        return jdbc.sql("""
                select p.*, c.ref, c.addressee from joint_partner p join commitment c on c.id = p.commitment where p.joint = :joint
                order by c.ref, p.joined_at""").param("joint", joint)
                .query((row, number) -> new Partner(row.getObject("commitment", UUID.class), row.getString("ref"), row.getString("addressee"),
                        Sql.instant(row, "joined_at"), Sql.instant(row, "left_at"), row.getString("left_reason"))).list();
    }
}

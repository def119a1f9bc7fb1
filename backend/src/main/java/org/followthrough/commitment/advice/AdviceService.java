package org.followthrough.commitment.advice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.followthrough.commitment.Commitment;
import org.followthrough.commitment.CommitmentEvent.Happened;
import org.followthrough.commitment.Commitments;
import org.followthrough.commitment.Settlement;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Role;
import org.followthrough.identity.Target;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.Sql;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Contributing institutions advise on the position, the first or a change of it; the focal point decides (method, section 6, row B). */
@Service
@Transactional
public class AdviceService {

    private final JdbcClient jdbc;
    private final Commitments commitments;
    private final Settlement settlement;
    private final AccessPolicy policy;
    private final MethodClock clock;
    private final ApplicationEventPublisher events;

    AdviceService(JdbcClient jdbc, Commitments commitments, Settlement settlement, AccessPolicy policy, MethodClock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.commitments = commitments;
        this.settlement = settlement;
        this.policy = policy;
        this.clock = clock;
        this.events = events;
    }

    /** What was advised, oldest first; for the party's own people. */
    @Transactional(readOnly = true)
    public List<Advice> of(Actor actor, String ref) {
        var id = commitments.id(ref);
        policy.require(actor, Permission.READ_DRAFTS, Target.of(commitments.get(id).addressee()));
        return advices(id);
    }

    private List<Advice> advices(UUID commitment) {
        return jdbc.sql("select * from position_advice where commitment = :commitment order by written_at, id").param("commitment", commitment)
                .query((row, number) -> new Advice(row.getObject("id", UUID.class), row.getString("institution"), row.getString("text"),
                        Sql.instant(row, "written_at"))).list();
    }

    /** Somebody who contributes for an institution advises in its name. */
    public Advice advise(Actor actor, String ref, String institution, String text) {
        var commitment = advisable(actor, ref);
        check(actor, commitment, institution, text);
        var now = clock.now();
        var id = UUID.randomUUID();
        add(id, commitment.id(), institution.strip(), text.strip(), actor.id(), now);
        var as = actor.actsFor(commitment.addressee(), Role.CONTRIBUTOR) ? Role.CONTRIBUTOR : Role.FOCAL_POINT;
        events.publishEvent(new AdviceGiven(Happened.byAddressee(commitment, now, actor, as), institution.strip()));
        return advices(commitment.id()).stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    /** Refuses what {@link #advise} would refuse for who asks or for the state, whatever is advised. */
    public void requireAdvisable(Actor actor, String ref) {
        advisable(actor, ref);
    }

    private Commitment advisable(Actor actor, String ref) {
        var id = commitments.id(ref);
        policy.require(actor, Permission.CONTRIBUTE, Target.of(commitments.get(id).addressee()));
        settlement.lockAndSettle(id);
        var commitment = commitments.get(id);
        commitment.requireOpen();
        return commitment;
    }

    private static void check(Actor actor, Commitment commitment, String institution, String text) {
        if (institution.isBlank() || institution.length() > Advice.LONGEST_NAME) {
            throw RuleViolation.of("institution", "reporting.contribution.needs-institution");
        }
        if (!actor.signsFor(commitment.addressee(), institution.strip())) {
            throw RuleViolation.of("institution", "reporting.contribution.of-another");
        }
        if (text.isBlank() || text.strip().length() > Advice.LONGEST) {
            throw RuleViolation.of("text", "commitment.advice.text");
        }
    }

    private void add(UUID id, UUID commitment, String institution, String text, UUID by, Instant at) {
        jdbc.sql("""
                insert into position_advice (id, commitment, institution, text, written_by, written_at)
                values (:id, :commitment, :institution, :text, :by, :at)""").param("id", id).param("commitment", commitment)
                .param("institution", institution).param("text", text).param("by", by).param("at", Sql.time(at)).update();
    }
}

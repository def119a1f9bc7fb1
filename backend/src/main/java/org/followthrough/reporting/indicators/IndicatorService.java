package org.followthrough.reporting.indicators;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.followthrough.commitment.Commitment;
import org.followthrough.commitment.CommitmentEvent.Happened;
import org.followthrough.commitment.Commitments;
import org.followthrough.commitment.PositionCleared;
import org.followthrough.commitment.Settlement;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Role;
import org.followthrough.identity.Target;
import org.followthrough.reporting.ReportEvent;
import org.followthrough.reporting.ReportState;
import org.followthrough.reporting.Reports;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.Violation;
import org.followthrough.shared.WrongState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Indicators are entered by the focal point, in the plan or while a report is written, and become public with the next
 * position or report that is cleared. A baseline is given together with an indicator, or until the first assessment is published: what has been
 * assessed gets no other start (features, row F6).
 */
@Service
@Transactional
public class IndicatorService {

    private static final int MOST = 20;

    private final Indicators indicators;
    private final Commitments commitments;
    private final Reports reports;
    private final Settlement settlement;
    private final AccessPolicy policy;
    private final MethodClock clock;
    private final ApplicationEventPublisher events;

    IndicatorService(Indicators indicators, Commitments commitments, Reports reports, Settlement settlement, AccessPolicy policy,
            MethodClock clock, ApplicationEventPublisher events) {
        this.indicators = indicators;
        this.commitments = commitments;
        this.reports = reports;
        this.settlement = settlement;
        this.policy = policy;
        this.clock = clock;
        this.events = events;
    }

    /** What the caller may see: the party its drafts too, everybody what is published. */
    @Transactional(readOnly = true)
    public List<Indicator> of(Actor actor, String ref) {
        var commitment = commitments.find(ref).orElseThrow(() -> new NotFound("commitment.unknown"));
        var all = indicators.of(commitment.id());
        return policy.allows(actor, Permission.READ_DRAFTS, Target.of(commitment.addressee())) ? all
                : all.stream().flatMap(one -> one.face().stream()).toList();
    }

    /** Refuses what entering would be refused for by who asks or by the state, whatever is entered. */
    public void requireWritable(Actor actor, String ref) {
        writable(actor, ref);
    }

    private Commitment writable(Actor actor, String ref) {
        var id = commitments.id(ref);
        policy.require(actor, Permission.SPEAK_FOR_ADDRESSEE, Target.of(commitments.get(id).addressee()));
        settlement.lockAndSettle(id);
        var commitment = commitments.get(id);
        if (commitment.state().isClosed()) {
            throw new WrongState("commitment.closed", ref);
        }
        if (commitments.waiting(id).isPresent() || reports.open(id).filter(report -> report.state() == ReportState.SUBMITTED).isPresent()) {
            throw new WrongState("indicator.clearance-waits");
        }
        return commitment;
    }

    /** Enters an indicator. */
    public Indicator add(Actor actor, String ref, IndicatorPlan plan) {
        var commitment = writable(actor, ref);
        plan.check(today());
        if (indicators.of(commitment.id()).size() >= MOST) {
            throw RuleViolation.of("title", "indicator.too-many", MOST);
        }
        var id = UUID.randomUUID();
        indicators.add(id, commitment.id(), plan, actor.id(), clock.now());
        events.publishEvent(new IndicatorEvent.IndicatorAdded(happened(commitment, actor), id, plan.title().strip()));
        return indicators.find(commitment.id(), id).orElseThrow();
    }

    /** Changes a draft with its baseline; of a published indicator only the baseline that lacks can be given, before anybody assesses. */
    public Indicator change(Actor actor, String ref, UUID id, IndicatorPlan plan) {
        var commitment = writable(actor, ref);
        var before = known(commitment, id);
        plan.check(today());
        if (!before.published()) {
            indicators.change(id, plan);
        } else {
            giveBaseline(commitment, before, plan);
        }
        events.publishEvent(new IndicatorEvent.IndicatorChanged(happened(commitment, actor), id));
        return known(commitment, id);
    }

    private void giveBaseline(Commitment commitment, Indicator before, IndicatorPlan plan) {
        if (before.baselinePublishedAt() != null || plan.baseline() == null) {
            throw new WrongState("indicator.published");
        }
        if (indicators.assessed(commitment.id())) {
            throw RuleViolation.of("baseline", "indicator.baseline.too-late");
        }
        indicators.baseline(before.id(), plan.baseline());
    }

    /** Takes a draft away. */
    public void remove(Actor actor, String ref, UUID id) {
        var commitment = writable(actor, ref);
        if (known(commitment, id).published()) {
            throw new WrongState("indicator.published");
        }
        indicators.remove(id);
        events.publishEvent(new IndicatorEvent.IndicatorRemoved(happened(commitment, actor), id));
    }

    /** Enters a value; a later one for the same day corrects the earlier. */
    public Indicator measure(Actor actor, String ref, UUID id, Baseline value) {
        var commitment = writable(actor, ref);
        known(commitment, id);
        var violations = new ArrayList<Violation>();
        IndicatorPlan.check(violations, "", value, today());
        RuleViolation.throwIfAny(violations);
        indicators.measure(id, value, actor.id(), clock.now());
        events.publishEvent(new IndicatorEvent.IndicatorMeasured(happened(commitment, actor), id, value.date().toString(),
                value.value().toPlainString()));
        return known(commitment, id);
    }

    private Indicator known(Commitment commitment, UUID id) {
        return indicators.find(commitment.id(), id).orElseThrow(() -> new NotFound("indicator.unknown"));
    }

    @EventListener
    void on(PositionCleared event) {
        publish(event.happened().commitment(), event.at());
    }

    @EventListener
    void on(ReportEvent.ReportCleared event) {
        publish(event.happened().commitment(), event.at());
    }

    private void publish(UUID commitment, Instant at) {
        indicators.publish(commitment, at);
    }

    private Happened happened(Commitment commitment, Actor actor) {
        return Happened.byAddressee(commitment, clock.now(), actor, Role.FOCAL_POINT);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.now(), ZoneOffset.UTC);
    }
}

package org.followthrough.workflow.moving;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.followthrough.commitment.Settlement;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.Violation;
import org.followthrough.workflow.TokenCheck;
import org.followthrough.workflow.moving.Ways.Way;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Moves one instance, or tries whether it could be moved. */
@Component
class Mover {

    private static final Logger LOG = LoggerFactory.getLogger(Mover.class);

    private final RuntimeService runtime;
    private final ModelElements elements;
    private final Stances stances;
    private final Ways ways;
    private final Subjects subjects;
    private final Settlement settlement;
    private final TokenCheck tokens;
    /** Of its own, so that nothing of a trial stays and nothing of the caller's goes. */
    private final TransactionTemplate transaction;

    Mover(RuntimeService runtime, ModelElements elements, Stances stances, Ways ways, Subjects subjects, Settlement settlement,
            TokenCheck tokens, TransactionTemplate transaction) {
        this.runtime = runtime;
        this.elements = elements;
        this.stances = stances;
        this.ways = ways;
        this.subjects = subjects;
        this.settlement = settlement;
        this.tokens = tokens;
        this.transaction = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** What the engine has against a plan as such, by the step that it is about; nothing where it takes it. */
    Map<String, Violation> against(Way way) {
        try {
            plan(way);
            return Map.of();
        } catch (MigrationPlanValidationException refused) {
            var against = new LinkedHashMap<String, Violation>();
            refused.getValidationReport().getInstructionReports().forEach(report -> against.put(report.getMigrationInstruction().getSourceActivityId(),
                    why(report.getMigrationInstruction().getSourceActivityId(), report.getFailures())));
            return against;
        }
    }

    private MigrationPlan plan(Way way) {
        var builder = runtime.createMigrationPlan(way.from().getId(), way.to().getId());
        way.mapping().forEach((source, target) -> {
            var instruction = builder.mapActivities(source, target);
            if (elements.of(way.from().getId()).get(source).waits()) {
                instruction.updateEventTrigger();
            }
        });
        return builder.build();
    }

    private static Violation why(String element, List<String> failures) {
        return failures.stream().anyMatch(failure -> failure.contains("ancestor")) ? Violation.of(element, "moving.why.outside")
                : Violation.of(element, "moving.why.engine", String.join(" ", failures));
    }

    /** Why an instance could not be moved now; nothing is changed. */
    Optional<Violation> trial(Way way, Stances.Stance stance) {
        return Optional.ofNullable(transaction.execute(status -> {
            status.setRollbackOnly();
            try {
                move(way, stance.instance(), stance.key());
                return null;
            } catch (RuleViolation refused) {
                return refused.violations().getFirst();
            } catch (RuntimeException broken) { // One bad commitment must not keep the plan from being checked.
                var number = number();
                LOG.error("a trial of a move broke, reference {}", number, broken);
                return Violation.of("instance", "moving.why.logged", number);
            }
        }));
    }

    /** True when a commitment does not stand where its state says. */
    boolean isAstray(UUID key) {
        return subjects.isCommitment(key) && !tokens.agrees(key);
    }

    /**
     * Moves an instance in the current transaction; the deadlines of its commitment that have passed take effect before.
     *
     * @return where it stood and goes on; nothing where it does not follow that version any more
     * @throws RuleViolation where the engine refuses, or where the commitment would not stand where its state says
     */
    Optional<Map<String, String>> move(Way asked, String instance, UUID key) {
        if (subjects.isCommitment(key)) {
            settlement.lockAndSettle(key);
        } else {
            subjects.lockCycle(key);
        }
        if (runtime.createProcessInstanceQuery().processInstanceId(instance).processDefinitionId(asked.from().getId()).count() == 0) {
            return Optional.empty();
        }
        var way = ways.complete(asked, stances.of(instance, key));
        migrate(way, instance);
        stances.moved(instance, key, way.to().getVersion(), way.mapping());
        requireAgreement(key);
        return Optional.of(way.mapping());
    }

    private void migrate(Way way, String instance) {
        try {
            runtime.newMigration(plan(way)).processInstanceIds(instance).execute();
        } catch (MigrationPlanValidationException refused) {
            throw new RuleViolation(List.of(refused.getValidationReport().getInstructionReports().stream().findFirst()
                    .map(report -> refused(report.getFailures())).orElseThrow()));
        } catch (MigratingProcessInstanceValidationException refused) {
            throw new RuleViolation(List.of(refused.getValidationReport().getActivityInstanceReports().stream().findFirst()
                    .map(report -> refused(report.getFailures()))
                    .orElseGet(() -> refused(refused.getValidationReport().getFailures()))));
        }
    }

    /** The engine's words name steps, which beside a commitment's name would tell what is hidden: they go to the log. */
    private static Violation refused(List<String> failures) {
        var number = number();
        LOG.warn("the engine refuses a move, reference {}: {}", number, String.join(" ", failures));
        return Violation.of("instance", "moving.why.logged", number);
    }

    private static String number() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    private void requireAgreement(UUID key) {
        if (isAstray(key)) {
            throw RuleViolation.of("instance", "moving.why.astray");
        }
    }
}

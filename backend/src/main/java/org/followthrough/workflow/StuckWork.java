package org.followthrough.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Role;
import org.followthrough.reporting.Cycles;
import org.followthrough.reporting.ReportingCycle;
import org.followthrough.shared.DomainEvent;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.WrongState;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Steps that the engine takes by itself and that failed: seen, explained and tried again by an administrator, without a database
 * client. What failed was taken back whole; trying again does it once.
 */
@Service
@Transactional
public class StuckWork {

    private static final int MOST = 200;
    private static final int TRIES = 3;

    private final ManagementService management;
    private final RuntimeService runtime;
    private final ModelLibrary models;
    private final Cycles cycles;
    private final AccessPolicy policy;
    private final MethodClock clock;
    private final ApplicationEventPublisher events;

    StuckWork(ManagementService management, RuntimeService runtime, ModelLibrary models, Cycles cycles, AccessPolicy policy, MethodClock clock,
            ApplicationEventPublisher events) {
        this.management = management;
        this.runtime = runtime;
        this.models = models;
        this.cycles = cycles;
        this.policy = policy;
        this.clock = clock;
        this.events = events;
    }

    /**
     * A step that failed.
     *
     * @param about the reporting cycle whose process it is
     * @param step its name in the model
     * @param why the message of the failure
     * @param triesLeft how often the engine tries by itself before it waits for somebody; 0: it waits
     * @param due when it was, or is, to be taken; null at once
     */
    public record Stuck(String id, String about, String step, String why, int triesLeft, @Nullable Instant due) {
    }

    /** Somebody had a failed step tried again. */
    public record StepTriedAgain(String subject, Instant at, UUID account, String actedAs, String step, String why) implements DomainEvent {

        @Override
        public Readers readers() {
            return Readers.ADMINISTRATOR;
        }

        @Override
        public Map<String, Object> content() {
            return Map.of("step", step, "why", why);
        }
    }

    /** Steps that failed, those first for which nobody tries any more. */
    @Transactional(readOnly = true)
    public List<Stuck> of(Actor actor) {
        policy.require(actor, Permission.MANAGE_ENGINE);
        return management.createJobQuery().withException().orderByJobRetries().asc().orderByJobDuedate().asc().listPage(0, MOST).stream()
                .map(this::stuck).toList();
    }

    /** Has a step tried again at once, and twice more by itself if that fails, too. */
    public void tryAgain(Actor actor, String id) {
        policy.require(actor, Permission.MANAGE_ENGINE);
        var job = Optional.ofNullable(management.createJobQuery().jobId(id).singleResult()).orElseThrow(() -> new NotFound("workflow.stuck.unknown"));
        if (job.getExceptionMessage() == null) {
            throw new WrongState("workflow.stuck.not-failed");
        }
        var stuck = stuck(job);
        management.setJobRetries(id, TRIES);
        management.setJobDuedate(id, null);
        events.publishEvent(new StepTriedAgain(stuck.about(), clock.now(), actor.id(), Role.ADMINISTRATOR.code(), stuck.step(), stuck.why()));
    }

    private Stuck stuck(Job job) {
        var definition = Optional.ofNullable(management.createJobDefinitionQuery().jobDefinitionId(job.getJobDefinitionId()).singleResult());
        var step = definition.map(found -> models.name(found.getProcessDefinitionKey(), found.getActivityId())).orElse(job.getProcessDefinitionKey());
        return new Stuck(job.getId(), about(job), step, Optional.ofNullable(job.getExceptionMessage()).orElse(""), job.getRetries(),
                Optional.ofNullable(job.getDuedate()).map(java.util.Date::toInstant).orElse(null));
    }

    private String about(Job job) {
        var instance = runtime.createProcessInstanceQuery().processInstanceId(job.getProcessInstanceId()).singleResult();
        var key = Optional.ofNullable(instance).map(found -> UUID.fromString(found.getBusinessKey()));
        return key.flatMap(id -> Optional.ofNullable(cycles.get(List.of(id)).get(id))).map(ReportingCycle::code)
                .orElse(String.valueOf(job.getProcessInstanceId()));
    }
}

package org.followthrough.workflow;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.followthrough.commitment.DeadlineKind;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Role;
import org.followthrough.reporting.Cycles;
import org.followthrough.reporting.ReportingCycle;
import org.followthrough.shared.Coded;
import org.followthrough.shared.DomainEvent;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.WrongState;
import org.followthrough.workflow.FailedDeadlines.Failed;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happens by itself and failed, steps of the engine and dates of commitments: seen, explained and tried again by an administrator,
 * without a database client. What failed was taken back whole; trying again does it once.
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
    private final FailedDeadlines deadlines;
    private final AccessPolicy policy;
    private final MethodClock clock;
    private final ApplicationEventPublisher events;

    StuckWork(ManagementService management, RuntimeService runtime, ModelLibrary models, Cycles cycles, FailedDeadlines deadlines, AccessPolicy policy,
            MethodClock clock, ApplicationEventPublisher events) {
        this.management = management;
        this.runtime = runtime;
        this.models = models;
        this.cycles = cycles;
        this.deadlines = deadlines;
        this.policy = policy;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Something that failed.
     *
     * @param about the reporting cycle whose process it is, or the commitment whose date
     * @param commitment whether it is a commitment
     * @param step its name in the model; for a date the key of its name
     * @param why the message of the failure; for a date the key of the sentence that explains it
     * @param detail what the fault said of itself, or empty
     * @param triesLeft how often it is tried by itself before it waits for somebody; 0: it waits; null: for as long as it takes
     * @param due when it was, or is, to be done, on the method's clock; null at once
     * @param since when it failed first, in real time; null where nobody knows
     * @param nextTry when it is tried by itself again; null where the engine alone knows, or nobody tries
     */
    public record Stuck(String id, String about, boolean commitment, String step, String why, String detail, @Nullable Integer triesLeft,
            @Nullable Instant due, @Nullable Instant since, @Nullable Instant nextTry) {

        /** Whether nobody tries any more until somebody says so. */
        public boolean waits() {
            return triesLeft != null && triesLeft == 0;
        }
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
        var jobs = management.createJobQuery().withException().orderByJobRetries().asc().orderByJobDuedate().asc().listPage(0, MOST).stream()
                .map(this::stuck);
        return Stream.concat(jobs, deadlines.all().stream().map(StuckWork::stuck)).sorted(Comparator.comparing(one -> !one.waits())).toList();
    }

    /** One of them. @throws NotFound for what has been done since, too */
    @Transactional(readOnly = true)
    public Stuck find(Actor actor, String id) {
        policy.require(actor, Permission.MANAGE_ENGINE);
        return deadline(id).map(StuckWork::stuck).or(() -> job(id).filter(job -> job.getExceptionMessage() != null).map(this::stuck))
                .orElseThrow(() -> new NotFound("workflow.stuck.unknown"));
    }

    private Optional<Failed> deadline(String id) {
        return deadlines.find(id);
    }

    private Optional<Job> job(String id) {
        return Optional.ofNullable(management.createJobQuery().jobId(id).singleResult());
    }

    /** What is set for a panel's or a closing's own people is not named: that it is set tells of them. */
    static String name(Failed failed) {
        return Coded.find(DeadlineKind.class, failed.kind()).filter(kind -> !kind.isOpen()).isPresent() ? "inner" : failed.kind();
    }

    private static Stuck stuck(Failed failed) {
        return new Stuck(failed.id().toString(), failed.ref(), true, "workflow.stuck.date." + name(failed),
                "workflow.stuck.reason." + failed.reason().code(), failed.detail(), null, failed.due(), failed.firstAt(), failed.nextTryAt());
    }

    /** Has it tried again at once; a step of the engine twice more by itself if that fails, too, a date for as long as it takes. */
    public void tryAgain(Actor actor, String id) {
        policy.require(actor, Permission.MANAGE_ENGINE);
        var failed = deadline(id);
        if (failed.isPresent()) {
            deadlines.tryNow(failed.get().id());
            told(actor, failed.get().ref(), name(failed.get()), failed.get().reason().code());
        } else {
            runAgain(actor, job(id).orElseThrow(() -> new NotFound("workflow.stuck.unknown")));
        }
    }

    private void runAgain(Actor actor, Job job) {
        if (job.getExceptionMessage() == null) {
            throw new WrongState("workflow.stuck.not-failed");
        }
        var stuck = stuck(job);
        management.setJobRetries(job.getId(), TRIES);
        management.setJobDuedate(job.getId(), null);
        told(actor, stuck.about(), stuck.step(), stuck.why());
    }

    private void told(Actor actor, String about, String step, String why) {
        events.publishEvent(new StepTriedAgain(about, clock.now(), actor.id(), Role.ADMINISTRATOR.code(), step, why));
    }

    private Stuck stuck(Job job) {
        var definition = Optional.ofNullable(management.createJobDefinitionQuery().jobDefinitionId(job.getJobDefinitionId()).singleResult());
        var step = definition.map(found -> models.name(found.getProcessDefinitionKey(), found.getActivityId())).orElse(job.getProcessDefinitionKey());
        return new Stuck(job.getId(), about(job), false, step, Optional.ofNullable(job.getExceptionMessage()).orElse(""), "", job.getRetries(),
                Optional.ofNullable(job.getDuedate()).map(Date::toInstant).orElse(null), null, null);
    }

    private String about(Job job) {
        var instance = runtime.createProcessInstanceQuery().processInstanceId(job.getProcessInstanceId()).singleResult();
        var key = Optional.ofNullable(instance).map(found -> UUID.fromString(found.getBusinessKey()));
        return key.flatMap(id -> Optional.ofNullable(cycles.get(List.of(id)).get(id))).map(ReportingCycle::code)
                .orElse(String.valueOf(job.getProcessInstanceId()));
    }
}

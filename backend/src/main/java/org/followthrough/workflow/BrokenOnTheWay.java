package org.followthrough.workflow;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.followthrough.commitment.Commitment;
import org.followthrough.commitment.Commitments;
import org.followthrough.reporting.Cycles;
import org.followthrough.reporting.ReportingCycle;
import org.followthrough.workflow.Walk.Broken;
import org.springframework.stereotype.Component;

/** Names what failed while the clock walked and still waits to be done; what only those concerned know of is not named. */
@Component
class BrokenOnTheWay {

    private final FailedDeadlines failures;
    private final Jobs jobs;
    private final RuntimeService runtime;
    private final Commitments commitments;
    private final Cycles cycles;

    BrokenOnTheWay(FailedDeadlines failures, Jobs jobs, RuntimeService runtime, Commitments commitments, Cycles cycles) {
        this.failures = failures;
        this.jobs = jobs;
        this.runtime = runtime;
        this.commitments = commitments;
        this.cycles = cycles;
    }

    /** Of these dates and steps, by their ids. */
    List<Broken> of(Set<UUID> dates, Set<String> steps) {
        var late = dates.isEmpty() ? Stream.<Broken>empty() : failures.all().stream().filter(failed -> dates.contains(failed.id()))
                .map(failed -> new Broken(failed.ref(), StuckWork.name(failed), failed.reason()));
        return Stream.concat(late, steps.stream().flatMap(step -> jobs.find(step).stream())
                .map(job -> new Broken(about(job), "step", Fault.Reason.ELSEWHERE))).toList();
    }

    private String about(Job job) {
        return Optional.ofNullable(runtime.createProcessInstanceQuery().processInstanceId(job.getProcessInstanceId()).singleResult())
                .map(instance -> UUID.fromString(instance.getBusinessKey()))
                .flatMap(id -> commitments.get(List.of(id)).values().stream().findFirst().map(Commitment::ref)
                        .or(() -> Optional.ofNullable(cycles.get(List.of(id)).get(id)).map(ReportingCycle::code)))
                .orElse(job.getProcessInstanceId());
    }
}

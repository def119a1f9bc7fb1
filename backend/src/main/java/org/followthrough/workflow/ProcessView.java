package org.followthrough.workflow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.followthrough.commitment.Commitment;
import org.followthrough.commitment.Commitments;
import org.followthrough.commitment.DeadlineKind;
import org.followthrough.commitment.DeadlinePassed;
import org.followthrough.commitment.Deadlines;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Target;
import org.followthrough.processes.CommitmentProcess;
import org.followthrough.processes.ProcessModels;
import org.followthrough.shared.NotFound;
import org.followthrough.workflow.StepLog.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A commitment's diagrams with the steps done, active and next, and the step it stands at in words (features, row E1).
 * Outsiders see what the public may know: no waiting position, no return for changes.
 */
@Service
@Transactional(readOnly = true)
public class ProcessView {

    private final StepLog log;
    private final ModelLibrary models;
    private final Commitments commitments;
    private final Deadlines deadlines;
    private final AccessPolicy policy;

    ProcessView(StepLog log, ModelLibrary models, Commitments commitments, Deadlines deadlines, AccessPolicy policy) {
        this.log = log;
        this.models = models;
        this.commitments = commitments;
        this.deadlines = deadlines;
        this.policy = policy;
    }

    /** All diagrams of a commitment, outermost first, and where it stands; no step when it is closed. */
    public record View(List<Diagram> diagrams, Optional<CurrentStep> currentStep) {
    }

    /**
     * One process of the commitment: the newest instance of that model, or an earlier life of the commitment itself.
     *
     * @param bpmn the model's XML without expressions
     * @param active element ids at which it stands
     * @param skipped elements that this instance can no more reach
     * @param walked sequence flows that it has taken
     * @param began when the instance was started
     * @param ended whether it stands nowhere any more
     */
    public record Diagram(String process, String name, int version, String instance, String bpmn, List<String> active, List<String> done,
            List<String> skipped, List<String> next, List<String> walked, Instant began, boolean ended) {
    }

    /**
     * Where a commitment stands.
     *
     * @param id element id in its model
     * @param name of the step in the model's words
     * @param holder role that has it; never a person
     * @param then what happens if nothing happens
     */
    public record CurrentStep(String id, String name, String process, String holder, Instant since, @Nullable Instant due,
            @Nullable Then then) {
    }

    /**
     * What happens by time alone.
     *
     * @param deadline code of the deadline that comes first; its text is {@code then.CODE}
     */
    public record Then(String deadline, Instant at) {
    }

    /** The view for this caller. */
    public View of(Actor actor, String ref) {
        var commitment = commitments.find(ref).orElseThrow(() -> new NotFound("commitment.unknown"));
        var inside = policy.allows(actor, Permission.READ_DRAFTS, Target.of(commitment.addressee()));
        var steps = Veil.lift(inside, log.of(commitment.id()));
        return new View(diagrams(steps), currentStep(commitment, inside));
    }

    /** The step alone, as the caller may see it. */
    public Optional<CurrentStep> currentStep(Actor actor, String ref) {
        var commitment = commitments.find(ref).orElseThrow(() -> new NotFound("commitment.unknown"));
        return currentStep(commitment, policy.allows(actor, Permission.READ_DRAFTS, Target.of(commitment.addressee())));
    }

    /** An instance of a model. */
    public record Instance(String definition, int version, String instance) {
    }

    /** The instances that run for several commitments themselves, the newest of each, by commitment. */
    public Map<UUID, Instance> instances(Collection<UUID> commitmentIds) {
        var instances = new LinkedHashMap<UUID, Instance>();
        log.newest(CommitmentProcess.KEY, commitmentIds).forEach((commitment, step) ->
                instances.put(commitment, new Instance(step.process(), step.processVersion(), step.instance())));
        return instances;
    }

    /** The steps of several commitments, as the caller may see them, by commitment; closed ones have none. */
    public Map<UUID, CurrentStep> currentSteps(Actor actor, Collection<Commitment> several) {
        var first = deadlines.first(several.stream().map(Commitment::id).toList());
        var names = new HashMap<String, String>();
        var steps = new LinkedHashMap<UUID, CurrentStep>();
        for (var commitment : several) {
            var inside = policy.allows(actor, Permission.READ_DRAFTS, Target.of(commitment.addressee()));
            Whereabouts.of(commitment, inside ? commitments.waiting(commitment.id()) : Optional.empty()).ifPresent(where ->
                    steps.put(commitment.id(), step(commitment, where, Optional.ofNullable(first.get(commitment.id())), names)));
        }
        return steps;
    }

    private CurrentStep step(Commitment commitment, Whereabouts where, Optional<DeadlinePassed> first, Map<String, String> names) {
        var name = names.computeIfAbsent(where.process() + " " + where.element(), none -> models.name(where.process(), where.element()));
        return new CurrentStep(where.element(), name, where.process(), where.holder(), where.since(),
                commitment.clockIsStopped() ? waitsUntil(first) : due(commitment, first),
                first.map(ProcessView::then).orElse(null));
    }

    /** By when whoever has the stopped clock's turn is to end the wait. */
    private static @Nullable Instant waitsUntil(Optional<DeadlinePassed> first) {
        return first.filter(next -> next.kind() == DeadlineKind.ANSWER_DUE || next.kind() == DeadlineKind.REASSIGN_DUE).map(DeadlinePassed::at)
                .orElse(null);
    }

    /** What is asked of the addressee; where nothing is, the decision on its appeal, which is the organiser's. */
    private static @Nullable Instant due(Commitment commitment, Optional<DeadlinePassed> first) {
        return commitment.dueAt() != null ? commitment.dueAt()
                : first.filter(next -> next.kind() == DeadlineKind.APPEAL_DECISION).map(DeadlinePassed::at).orElse(null);
    }

    /** The newest of each process, outermost first; after them the earlier lives of what was closed and opened again, newest first. */
    private List<Diagram> diagrams(List<Step> steps) {
        var newest = new LinkedHashMap<String, String>();
        steps.forEach(step -> newest.put(step.process(), step.instance()));
        var now = ProcessModels.ALL.stream().filter(model -> newest.containsKey(model.key()))
                .map(model -> diagram(model.key(), of(steps, newest.get(model.key()))));
        return Stream.concat(now, earlier(steps, newest.get(CommitmentProcess.KEY))
                .map(instance -> diagram(CommitmentProcess.KEY, of(steps, instance)))).toList();
    }

    private static Stream<String> earlier(List<Step> steps, @Nullable String newest) {
        return steps.stream().filter(step -> step.process().equals(CommitmentProcess.KEY)).map(Step::instance).distinct()
                .filter(instance -> !instance.equals(newest)).toList().reversed().stream();
    }

    private static List<Step> of(List<Step> steps, @Nullable String instance) {
        return steps.stream().filter(step -> step.instance().equals(instance)).toList();
    }

    private Diagram diagram(String process, List<Step> steps) {
        var first = steps.getFirst();
        var model = models.get(process, first.processVersion());
        var active = ids(steps.stream().filter(step -> step.leftAt() == null));
        var walked = Walked.of(model.flows(), steps);
        var done = ids(steps.stream().filter(step -> step.leftAt() != null && (!step.cancelled() || walked.sources().contains(step.element()))));
        done.removeAll(active);
        var next = active.isEmpty() ? Set.<String>of() : model.after(active);
        var skipped = new LinkedHashSet<>(model.nodes());
        skipped.removeAll(done);
        skipped.removeAll(active);
        if (!active.isEmpty()) {
            skipped.removeAll(model.reachable(active));
            skipped.removeAll(model.anyTime());
        }
        return new Diagram(process, model.name(), first.processVersion(), first.instance(), model.xml(), new ArrayList<>(active),
                new ArrayList<>(done), new ArrayList<>(skipped), new ArrayList<>(next), List.copyOf(walked.flows()), first.enteredAt(), active.isEmpty());
    }

    private static Set<String> ids(java.util.stream.Stream<Step> steps) {
        return steps.map(Step::element).collect(java.util.stream.Collectors.toCollection(LinkedHashSet::new));
    }

    private Optional<CurrentStep> currentStep(Commitment commitment, boolean inside) {
        return Whereabouts.of(commitment, inside ? commitments.waiting(commitment.id()) : Optional.empty()).map(where ->
                step(commitment, where, deadlines.of(commitment.id()).stream().findFirst(), new HashMap<>()));
    }

    private static Then then(DeadlinePassed first) {
        return new Then(first.kind().code(), first.at());
    }
}

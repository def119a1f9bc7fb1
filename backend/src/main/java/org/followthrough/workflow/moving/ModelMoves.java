package org.followthrough.workflow.moving;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.followthrough.bulk.BulkItem;
import org.followthrough.bulk.BulkRun;
import org.followthrough.bulk.BulkService;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Role;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.Violation;
import org.followthrough.shared.WrongState;
import org.followthrough.workflow.Veil;
import org.followthrough.workflow.moving.CheckedPlan.Blocked;
import org.followthrough.workflow.moving.CheckedPlan.Line;
import org.followthrough.workflow.moving.ModelElements.Element;
import org.followthrough.workflow.moving.Stances.Stance;
import org.followthrough.workflow.moving.Ways.Way;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Versions of the models and the move of instances between them, for administrators. A plan is checked against every place at which
 * something stands; nothing is moved until everything would get through.
 */
@Service
public class ModelMoves {

    /** So many that would not get through are named. */
    private static final int NAMED = 200;
    private static final int REPRESENTATIVES = 5;

    private final Versions versions;
    private final ModelElements elements;
    private final Stances stances;
    private final Mover mover;
    private final Ways ways;
    private final Subjects subjects;
    private final BulkService bulk;
    private final AccessPolicy policy;

    ModelMoves(Versions versions, ModelElements elements, Stances stances, Mover mover, Ways ways, Subjects subjects, BulkService bulk,
            AccessPolicy policy) {
        this.versions = versions;
        this.elements = elements;
        this.stances = stances;
        this.mover = mover;
        this.ways = ways;
        this.subjects = subjects;
        this.bulk = bulk;
        this.policy = policy;
    }

    /** Every process with its versions and how many instances follow each. */
    public List<Deployed> deployed(Actor actor) {
        policy.require(actor, Permission.MANAGE_ENGINE);
        return versions.all();
    }

    /** How a plan would go now; nothing is changed. */
    public CheckedPlan check(Actor actor, MovePlan plan) {
        policy.require(actor, Permission.MANAGE_ENGINE);
        return checked(plan, stances.of(way(plan).from()));
    }

    /**
     * Has everything moved that follows the version from which the plan goes.
     *
     * @param id of the run; asking twice with the same moves once
     */
    public BulkRun move(Actor actor, UUID id, MovePlan plan) {
        policy.require(actor, Permission.MANAGE_ENGINE);
        var all = stances.of(way(plan).from());
        var checked = checked(plan, all);
        if (all.isEmpty()) {
            throw new WrongState("moving.none");
        }
        if (!checked.isValid()) {
            throw RuleViolation.of("mapping", "moving.invalid", checked.blockedCount());
        }
        var names = subjects.names(all.stream().map(Stance::key).toList());
        return bulk.begin(actor, id, InstanceMove.KIND, new MovePlan(plan.process(), plan.from(), plan.to(), checked.said()).terms(),
                all.stream().map(one -> new BulkItem.Chosen(one.instance() + " " + one.key(), names.get(one.key()))).toList(),
                Role.ADMINISTRATOR.code());
    }

    private Way way(MovePlan plan) {
        var way = new Way(versions.get(plan.process(), plan.from()), versions.get(plan.process(), plan.to()), plan.mapping());
        if (plan.from() == plan.to()) {
            throw RuleViolation.of("to", "moving.same");
        }
        return way;
    }

    private CheckedPlan checked(MovePlan plan, List<Stance> all) {
        var asked = way(plan);
        var source = elements.of(asked.from().getId());
        var counts = counts(all);
        RuleViolation.throwIfAny(plan.mapping().keySet().stream().filter(element -> !counts.containsKey(element))
                .map(element -> Violation.of("mapping." + element, "moving.mapping.unknown", element)).toList());
        var way = ways.complete(asked, counts.keySet());
        var against = ways.fits(way) ? mover.against(way) : Map.<String, Violation>of();
        var lines = counts.entrySet().stream().map(entry -> line(way, source.get(entry.getKey()), entry.getValue(), against)).toList();
        var blocked = blocked(way, lines, all);
        return new CheckedPlan(plan, all.size(), lines, said(plan, blocked), blocked.size());
    }

    private static Map<String, Integer> counts(List<Stance> all) {
        return all.stream().flatMap(stance -> stance.elements().stream()).collect(Collectors.toMap(element -> element, element -> 1, Integer::sum,
                TreeMap::new));
    }

    private Line line(Way way, Element element, int standing, Map<String, Violation> against) {
        var target = Optional.ofNullable(way.mapping().get(element.id())).map(id -> elements.of(way.to().getId()).get(id));
        return new Line(element.id(), element.name(), element.kind(), standing, target.map(Element::step).orElse(null),
                problem(way, element, against), elements.alike(way.to().getId(), element));
    }

    /** What surrounds a step may vanish; the step itself has to go on somewhere. */
    private @Nullable Violation problem(Way way, Element element, Map<String, Violation> against) {
        var target = way.mapping().get(element.id());
        if (target == null) {
            return element.kind().equals("subProcess") ? null : Violation.of(element.id(), "moving.why.gone");
        }
        return ways.fits(way, element.id(), target) ? against.get(element.id()) : Violation.of(element.id(), "moving.why.kind");
    }

    private record Refused(Stance stance, Violation why) {
    }

    private List<Refused> blocked(Way way, List<Line> lines, List<Stance> all) {
        var wrong = lines.stream().filter(line -> line.problem() != null).collect(Collectors.toMap(Line::element, line -> line));
        var blocked = new ArrayList<Refused>();
        Stances.alike(all).forEach((places, alike) -> places.stream().filter(wrong::containsKey).findFirst().map(wrong::get)
                .map(line -> Violation.of(line.element(), "moving.why.step", line.name()))
                .or(() -> wrong.isEmpty() ? tried(way, alike) : Optional.empty())
                .ifPresent(why -> alike.forEach(stance -> blocked.add(new Refused(stance, why)))));
        return blocked;
    }

    /** What stands alike goes alike: a few are tried for all, first those that are where they belong. */
    private Optional<Violation> tried(Way way, List<Stance> alike) {
        var representative = alike.stream().limit(REPRESENTATIVES).filter(stance -> !mover.isAstray(stance.key())).findFirst().orElse(alike.getFirst());
        return mover.trial(way, representative);
    }

    /** By name only where that tells nothing hidden. */
    private List<Blocked> said(MovePlan plan, List<Refused> refused) {
        return Veil.covers(plan.process()) ? counted(refused) : named(refused);
    }

    private static List<Blocked> counted(List<Refused> refused) {
        return refused.stream().collect(Collectors.groupingBy(Refused::why, LinkedHashMap::new, Collectors.summingInt(one -> 1))).entrySet()
                .stream().limit(NAMED).map(entry -> new Blocked(null, true, entry.getValue(), entry.getKey())).toList();
    }

    private List<Blocked> named(List<Refused> refused) {
        var some = refused.stream().limit(NAMED).toList();
        var names = subjects.names(some.stream().map(one -> one.stance().key()).toList());
        return some.stream().map(one -> named(one, names.get(one.stance().key()))).toList();
    }

    /** Of a commitment not where it stands. */
    private Blocked named(Refused one, String name) {
        var isCommitment = subjects.isCommitment(one.stance().key());
        return new Blocked(name, isCommitment, 1, isCommitment ? Violation.of("instance", "moving.why.not-through") : one.why());
    }
}

package org.followthrough.workflow.moving;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.followthrough.World;
import org.followthrough.bulk.BulkRun;
import org.followthrough.bulk.BulkRunner;
import org.followthrough.bulk.BulkService;
import org.followthrough.reporting.CyclePlan;
import org.followthrough.reporting.CycleService;
import org.followthrough.shared.MethodClock;
import org.followthrough.workflow.ProcessView;
import org.followthrough.workflow.ProcessView.Diagram;
import org.springframework.boot.test.context.TestComponent;

/** What tests of changed models begin with: instances are moved, drawings are looked at, cycles are planned. */
@TestComponent
public class MovedModels {

    private final World world;
    private final ModelMoves moves;
    private final BulkService bulk;
    private final BulkRunner runner;
    private final ProcessView process;
    private final CycleService cycles;
    private final MethodClock clock;

    MovedModels(World world, ModelMoves moves, BulkService bulk, BulkRunner runner, ProcessView process, CycleService cycles, MethodClock clock) {
        this.world = world;
        this.moves = moves;
        this.bulk = bulk;
        this.runner = runner;
        this.process = process;
        this.cycles = cycles;
        this.clock = clock;
    }

    /** Moves what follows a version to another at once, and says how it went. */
    public BulkRun move(String what, int from, int to, Map<String, String> mapping) {
        var run = moves.move(world.who("admin"), UUID.randomUUID(), new MovePlan(what, from, to, mapping));
        runner.work(run.id());
        return bulk.of(world.who("admin"), run.id());
    }

    /** One of a commitment's drawings as somebody sees it. */
    public Diagram diagram(String who, String ref, String what) {
        return process.of(world.who(who), ref).diagrams().stream().filter(one -> one.process().equals(what)).findFirst().orElseThrow();
    }

    /** Plans a cycle that opens in some days. */
    public String plan(String code, String edition, int opensIn, int dueIn) {
        var today = LocalDate.ofInstant(clock.now(), ZoneOffset.UTC);
        cycles.plan(world.who("organiser"), new CyclePlan(code, edition, today.plusDays(opensIn), today.plusDays(dueIn), null, 20, 30, 14));
        return code;
    }
}

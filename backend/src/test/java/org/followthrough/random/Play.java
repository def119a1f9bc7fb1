package org.followthrough.random;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.audit.AuditChain;
import org.followthrough.forum.Profile;
import org.followthrough.forum.ProfileStep;
import org.followthrough.notification.Post;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.Sha256;
import org.followthrough.upkeep.Verification;
import org.followthrough.workflow.Walk;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext.HierarchyMode;
import org.springframework.test.context.TestContextManager;

/** One run from one seed, with a backend and a database of its own: the same seed, the same run. */
@IntegrationTest
@Import({World.class, Eyes.class, Ears.class, Hands.class, Together.class, Outside.class, Asiding.class, Post.class, Chance.class, EngineTime.class})
final class Play implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Play.class);
    private static final int EVERYTHING = 500;
    /** Steps after which a run is held against another of the same seed. */
    static final int EARLY = 300;
    private static final Path SCRIPTS = Path.of("target");

    private final TestContextManager manager = new TestContextManager(Play.class);
    private final List<String> faults = new ArrayList<>();
    private final long seed;
    private final int bearable;
    private Stage stage;
    private @Nullable Early early;

    @Autowired
    private World world;
    @Autowired
    private Eyes eyes;
    @Autowired
    private Ears ears;
    @Autowired
    private Hands hands;
    @Autowired
    private Walk walk;
    @Autowired
    private MethodClock clock;
    @Autowired
    private Verification verification;
    @Autowired
    private AuditChain chain;
    @Autowired
    private Chance.Source source;

    private Play(long seed, int bearable) {
        this.seed = seed;
        this.bearable = bearable;
    }

    /**
     * Sets the stage.
     *
     * @param bearable with how many faults it ends
     */
    static Play of(long seed, int bearable) throws Exception {
        var play = new Play(seed, bearable);
        play.manager.prepareTestInstance(play);
        play.begin();
        return play;
    }

    private void begin() {
        source.sow(seed);
        world.begin();
        ears.begin(world);
        stage = new Stage(seed, hands, eyes, new Hours.Clocks(clock, walk));
        stage.office().open(Profile.FORMAL, "UTC");
        stage.office().open(Profile.INFORMAL, "Asia/Kathmandu");
        stage.office().open(new Profile("own", 5, 20, 5, 10, 15, 7, 6, 5, 2, Set.of(ProfileStep.ACCEPTANCE, ProfileStep.PANEL, ProfileStep.ESCALATION)),
                "America/New_York");
        stage.office().open(new Profile("own", 5, 20, 5, 10, 15, 7, 8, 5, 3, Set.of(ProfileStep.ACCEPTANCE, ProfileStep.CLEARANCE)), "Pacific/Auckland");
        stage.office().open(new Profile("own", 5, 20, 5, 10, 15, 7, 6, 5, 2, Set.of(ProfileStep.PANEL)), "UTC");
    }

    /** Plays so many steps as luck will have them. */
    List<String> steps(int steps) {
        var began = System.nanoTime();
        for (var step = 1; step <= steps && faults.size() < bearable; step++) {
            if (step % EVERYTHING == 1 && step > 1) {
                LOG.info("seed {}: {} steps after {} s", seed, step - 1, (System.nanoTime() - began) / 1_000_000_000);
            }
            var number = step;
            checked(number, () -> stage.play(number), number % EVERYTHING == 0 || number == steps);
            if (number == EARLY || number == steps && early == null) {
                early = new Early(List.copyOf(stage.ledger.log), outcome());
            }
        }
        LOG.info("told: {}", eyes.told());
        LOG.info("seed {}: {} steps in {} s, until {}: {}", seed, stage.script.size(), (System.nanoTime() - began) / 1_000_000_000, clock.now(),
                Checks.described(stage.ledger.promises));
        return faults;
    }

    /** Plays what a script has; of what is about single commitments only what is about some. */
    List<String> again(List<Move> script, Set<String> only) {
        for (var move : script) {
            if (faults.size() < bearable && (only.isEmpty() || !move.kind().isAboutOne() || only.contains(move.about()))) {
                checked(move.number(), () -> stage.play(move), false);
            }
        }
        return faults;
    }

    private void checked(int number, Runnable step, boolean all) {
        try {
            step.run();
            if (all) {
                everything();
            }
        } catch (Disagreement wrong) {
            note(number, wrong);
            wrong.about.forEach(stage::drop);
        }
    }

    private void note(int number, Disagreement wrong) {
        var history = wrong.about.stream().map(ref -> "all of " + ref + ":\n  " + String.join("\n  ", stage.ledger.history(ref))
                + "\nin the record:\n  " + String.join("\n  ", eyes.record(ref)))
                .collect(Collectors.joining("\n"));
        faults.add("seed " + seed + ", step " + number + ": " + wrong.getMessage() + "\n" + history + "\n" + Settings.toRepeat(seed, number, keep(), wrong.about));
        LOG.error(faults.getLast(), wrong);
    }

    private Path keep() {
        var file = SCRIPTS.resolve("random-" + seed + ".script");
        try {
            Files.createDirectories(SCRIPTS);
            return Files.write(file, stage.script.stream().map(Move::toString).toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void everything() {
        stage.lookAtAll();
        chain.seal();
        var found = verification.run().stream().filter(finding -> !stage.dropped.contains(finding.subject())).toList();
        var astray = Stream.concat(eyes.astray(clock.now()).stream(), ears.amiss().stream()).toList();
        if (!found.isEmpty() || !astray.isEmpty()) {
            throw new Disagreement(found.stream().map(Verification.Finding::subject).toList(), found + " " + astray, null);
        }
    }

    /** What was played up to a step, and one hash over what had come of it by then. */
    record Early(List<String> log, String outcome) {
    }

    Early early() {
        return Objects.requireNonNull(early);
    }

    /** One hash over everything that is kept about every commitment. */
    private String outcome() {
        var kept = eyes.look(stage.ledger.all()).values().stream().map(seen -> seen.id() + " " + seen.words() + " " + seen.published());
        return Sha256.hex(Stream.concat(kept.sorted(), eyes.told().stream()).collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        manager.getTestContext().markApplicationContextDirty(HierarchyMode.EXHAUSTIVE);
    }
}

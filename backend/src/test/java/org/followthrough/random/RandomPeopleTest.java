package org.followthrough.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.audit.AuditChain;
import org.followthrough.forum.Profile;
import org.followthrough.forum.ProfileStep;
import org.followthrough.shared.MethodClock;
import org.followthrough.upkeep.Verification;
import org.followthrough.workflow.Walk;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

/**
 * Random people do random things, legal and illegal, while the clock goes on. After each step the commitment that was touched is
 * what the method says, for the domain, the engine, the record, the desks and the public; every five hundred steps everything is.
 * {@code -Dfollowthrough.random.seed} and {@code .steps} repeat a run or make it longer; with {@code .faults} it goes on after a
 * fault, without the commitment where it was found, until it has found so many.
 */
@IntegrationTest
@Import({World.class, Eyes.class, Hands.class})
@DirtiesContext
class RandomPeopleTest {

    private static final Logger LOG = LoggerFactory.getLogger(RandomPeopleTest.class);
    private static final long SEED = Long.getLong("followthrough.random.seed", 2009);
    private static final int STEPS = Integer.getInteger("followthrough.random.steps", 10_000);
    private static final int FAULTS = Integer.getInteger("followthrough.random.faults", 1);
    private static final int EVERYTHING = 500;

    private final List<String> faults = new ArrayList<>();

    @Autowired
    private World world;
    @Autowired
    private Eyes eyes;
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

    @Test
    void whatever_people_try_domain_engine_record_desks_and_totals_agree() {
        world.begin();
        var stage = new Stage(SEED, hands, eyes, walk, clock);
        stage.open(Profile.FORMAL, "UTC");
        stage.open(Profile.INFORMAL, "Asia/Kathmandu");
        stage.open(new Profile("own", 5, 20, 5, 10, 15, 7, 2, Set.of(ProfileStep.ACCEPTANCE, ProfileStep.PANEL, ProfileStep.ESCALATION)),
                "America/New_York");
        stage.open(new Profile("own", 5, 20, 5, 10, 15, 7, 3, Set.of(ProfileStep.ACCEPTANCE, ProfileStep.CLEARANCE)), "Pacific/Auckland");
        var began = System.nanoTime();
        for (var step = 1; step <= STEPS; step++) {
            play(stage, step);
        }
        assertThat(faults).isEmpty();
        LOG.info("told: {}", eyes.told());
        LOG.info("seed {}: {} steps in {} s, until {}: {}", SEED, STEPS, (System.nanoTime() - began) / 1_000_000_000, clock.now(),
                Checks.described(stage.ledger.promises));
    }

    private void play(Stage stage, int step) {
        try {
            stage.play(step);
            if (step % EVERYTHING == 0 || step == STEPS) {
                everything(stage);
            }
        } catch (Disagreement wrong) {
            faults.add("-Dfollowthrough.random.seed=" + SEED + ", step " + step + ": " + wrong.getMessage());
            wrong.about.forEach(stage::drop);
            if (faults.size() >= FAULTS) {
                throw new AssertionError(String.join("\n\n", faults), wrong);
            }
        }
    }

    private void everything(Stage stage) {
        stage.lookAtAll();
        chain.seal();
        var found = verification.run().stream().filter(finding -> !stage.dropped.contains(finding.subject())).toList();
        var astray = eyes.astray();
        if (!found.isEmpty() || !astray.isEmpty()) {
            throw new Disagreement(found.stream().map(Verification.Finding::subject).toList(), found + " " + astray, null);
        }
    }
}

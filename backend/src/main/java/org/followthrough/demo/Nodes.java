package org.followthrough.demo;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.followthrough.shared.BackgroundWork;
import org.followthrough.workflow.Walk;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Lets no other node take jobs or deadlines while one of them walks (design, section 3). Every node that works shares one
 * lock; whoever walks takes a second one, asks the others by a flag to rest, and then has the first alone. A node that dies
 * lets go of both.
 */
@Component
@Profile(DemoMode.PROFILE)
class Nodes {

    static final long WORKING = 0x44454d4f32L;
    static final long WALKING = 0x44454d4f33L;

    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final Walk walk;
    private final BackgroundWork background;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private volatile @Nullable SessionLock working;

    Nodes(DataSource dataSource, JdbcClient jdbc, Walk walk, BackgroundWork background) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
        this.walk = walk;
        this.background = background;
    }

    /** This node begins to work, after whoever walks now. */
    void work() {
        if (background.isOn()) {
            working = SessionLock.share(dataSource, WORKING);
        }
    }

    void rest() {
        var lock = working;
        working = null;
        if (lock != null) {
            lock.close();
        }
    }

    /** Does {@code work} while every node rests; of two who want that, the second waits. */
    <T> T alone(Supplier<T> work) {
        oneAtATime.lock();
        try {
            return walk.still(() -> whileOthersRest(work));
        } finally {
            oneAtATime.unlock();
        }
    }

    private <T> T whileOthersRest(Supplier<T> work) {
        rest();
        try (var walking = SessionLock.take(dataSource, WALKING)) {
            return whileFlagged(work);
        } finally {
            work();
        }
    }

    private <T> T whileFlagged(Supplier<T> work) {
        flag(true);
        try (var nobodyWorks = SessionLock.take(dataSource, WORKING)) {
            return work.get();
        } finally {
            flag(false);
        }
    }

    /** Rests while another node walks. The flag of one that was killed is taken down by the first that works again. */
    @Scheduled(fixedRateString = "${followthrough.demo.clock.every:2s}")
    void look() {
        takeAgainWhatIsLost();
        if (working != null && isFlagged() && oneAtATime.tryLock()) {
            try {
                walk.still(this::waitForTheWalk);
            } finally {
                oneAtATime.unlock();
            }
        }
    }

    /** A database that was down has forgotten its locks. */
    private void takeAgainWhatIsLost() {
        var lock = working;
        if (lock != null && !lock.isHeld() && oneAtATime.tryLock()) {
            try {
                rest();
                work();
            } finally {
                oneAtATime.unlock();
            }
        }
    }

    private boolean waitForTheWalk() {
        rest();
        try (var nobodyWalks = SessionLock.share(dataSource, WALKING)) {
            flag(false);
        } finally {
            work();
        }
        return true;
    }

    private boolean isFlagged() {
        return jdbc.sql("select walking from method_clock").query(Boolean.class).optional().orElse(false);
    }

    private void flag(boolean walking) {
        jdbc.sql("update method_clock set walking = :walking").param("walking", walking).update();
    }
}

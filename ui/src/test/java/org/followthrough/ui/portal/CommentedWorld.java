package org.followthrough.ui.portal;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.followthrough.World;
import org.followthrough.evidence.comments.CommentGround;
import org.followthrough.evidence.comments.CommentState;
import org.followthrough.evidence.comments.PublicCommentService;
import org.followthrough.forum.Profile;
import org.followthrough.forum.ProfileStep;
import org.followthrough.identity.Actor;
import org.followthrough.reporting.CyclePlan;
import org.followthrough.reporting.CycleService;
import org.followthrough.reporting.SelfReport;
import org.followthrough.shared.MethodClock;
import org.springframework.boot.test.context.TestComponent;

/** Commitments of editions that take comments of the public. */
@TestComponent
class CommentedWorld {

    /** So many working days that no other test walks to their end. */
    static final int LONG = 250;
    private static final int AT_ONCE = 12;
    /** One of those that there are: a map with a tile for every state has room for so many. */
    private static final String PARTY = "XAC";

    private final World world;
    private final CycleService cycles;
    private final PublicCommentService comments;
    private final MethodClock clock;
    private final Deque<String> fresh = new ArrayDeque<>();
    private String commented = "";

    CommentedWorld(World world, CycleService cycles, PublicCommentService comments, MethodClock clock) {
        this.world = world;
        this.cycles = cycles;
        this.comments = comments;
        this.clock = clock;
    }

    static Profile profile(int days, ProfileStep... also) {
        var steps = new HashSet<>(Set.of(also));
        steps.add(ProfileStep.CLEARANCE);
        return new Profile("own", 10, 60, 10, 20, 30, 14, 15, days, 10, steps);
    }

    /** Nothing is reported on it yet. */
    String ahead() {
        return world.assignedOf(world.forumOfItsOwn(profile(LONG, ProfileStep.PUBLIC_COMMENT), "UTC"), PARTY);
    }

    /** Its report was cleared, and comments are taken for long. */
    String reported() {
        if (fresh.isEmpty() || !comments.window(fresh.getFirst()).isOpen()) {
            fresh.clear();
            fresh.addAll(reported(LONG, AT_ONCE));
        }
        return fresh.removeFirst();
    }

    /** The same where a panel reviews it. */
    String reviewed() {
        return reported(profile(LONG, ProfileStep.PUBLIC_COMMENT, ProfileStep.PANEL), 1).getFirst();
    }

    /** Some whose reports were cleared today, all of one edition; comments are taken for so many working days. */
    List<String> reported(int days, int number) {
        return reported(profile(days, ProfileStep.PUBLIC_COMMENT), number);
    }

    private List<String> reported(Profile profile, int number) {
        var edition = world.forumOfItsOwn(profile, "UTC");
        var refs = Stream.generate(() -> world.assignedOf(edition, PARTY)).limit(number).toList();
        var today = LocalDate.ofInstant(clock.now(), ZoneOffset.UTC);
        cycles.plan(world.who("organiser"), new CyclePlan("C" + edition, edition, today, today.plusDays(42), null, 20, 30, 14));
        world.walkTo(clock.now().toString());
        refs.forEach(ref -> world.reported(ref, "C" + edition, SelfReport.PLANNED));
        return refs;
    }

    static String edition(String ref) {
        return ref.substring(0, ref.indexOf('-'));
    }

    /** Somebody comments, and an organiser makes it public. */
    UUID said(String ref, String text, String name) {
        comments.handIn(Actor.PUBLIC, ref, text, name);
        return publish(ref);
    }

    /** Makes the oldest public that waits. */
    UUID publish(String ref) {
        return comments.publish(world.who("organiser"), waiting(ref).getFirst()).id();
    }

    List<UUID> waiting(String ref) {
        return comments.in(world.who("organiser"), CommentState.WAITING, null, null, 1_000).stream().filter(one -> one.ref().equals(ref)).map(one -> one.id()).toList();
    }

    void refuse(UUID id, CommentGround ground) {
        comments.refuse(world.who("organiser"), id, ground);
    }

    void takeDown(UUID id, CommentGround ground) {
        comments.takeDown(world.who("organiser"), id, ground);
    }

    /** One with comments of every kind, made once. */
    String commented() {
        if (commented.isEmpty() || !comments.window(commented).isOpen()) {
            commented = reported();
            said(commented, "In our district the desk opened in May.\n\nIt is closed on Fridays, when most people come.", "Amal of the north");
            said(commented, "يعمل المكتب ثلاثة أيام في الأسبوع فقط.", "");
            said(commented, "https://example.org/" + "a".repeat(200), "b".repeat(PublicCommentService.LONGEST_NAME));
            takeDown(said(commented, "Buy recruiters here.", "Shop"), CommentGround.ADVERTISING);
            comments.handIn(Actor.PUBLIC, commented, "Somebody lives at a certain address.", "");
            refuse(waiting(commented).getFirst(), CommentGround.PERSONAL_DATA);
            comments.handIn(Actor.PUBLIC, commented, "This waits.", "");
        }
        return commented;
    }
}

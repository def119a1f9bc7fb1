package org.followthrough.ui.faults;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.followthrough.World;
import org.followthrough.database.DataDirectory;
import org.followthrough.identity.Actor;
import org.followthrough.identity.IdentityService;
import org.followthrough.shared.MethodClock;
import org.followthrough.ui.command.Groundwork;
import org.springframework.context.ApplicationContext;

/**
 * What the writers find: people with their tokens, recommendations that nobody has been given, and commitments that are asked
 * for a report.
 *
 * @param tokens by name
 */
record Seed(Map<String, String> tokens, List<String> recommendations, List<String> asked) {

    static final String CYCLE = "faults-1";
    static final List<String> STATES = List.of("XAA", "XAB", "XAC");
    private static final int RECOMMENDATIONS = 80;
    private static final int ASKED = 12;

    /** Fills a fresh data directory and leaves it stopped. */
    static Seed in(DataDirectory data) {
        return Groundwork.in(data, Seed::filled);
    }

    /** The world begins in the past; whoever works in it from now on does so in real time, as the program will. */
    private static Seed filled(ApplicationContext context) {
        var world = context.getBean(World.class);
        context.getBean(MethodClock.class).offset(Duration.ZERO);
        var asked = IntStream.range(0, ASKED).mapToObj(n -> accepted(world, STATES.get(n % STATES.size()))).toList();
        world.openCycle(CYCLE);
        var recommendations = IntStream.range(0, RECOMMENDATIONS).mapToObj(n -> world.recommendation()).toList();
        return new Seed(tokens(context.getBean(IdentityService.class)), recommendations, asked);
    }

    private static String accepted(World world, String state) {
        var ref = world.assigned(state);
        world.respond(ref, Positions.accepted(LocalDate.now()));
        return ref;
    }

    private static Map<String, String> tokens(IdentityService identity) {
        var tokens = new TreeMap<String, String>();
        STATES.forEach(state -> List.of("focal.", "clearing.", "ministry.").forEach(role -> token(identity, tokens, role + state.toLowerCase())));
        IntStream.rangeClosed(1, 12).forEach(n -> token(identity, tokens, "reviewer" + n));
        List.of("chair1", "chair2", "organiser").forEach(name -> token(identity, tokens, name));
        return tokens;
    }

    private static void token(IdentityService identity, Map<String, String> tokens, String name) {
        tokens.put(name, identity.issueToken(Actor.ENGINE, name + "@demo.example", 1));
    }
}

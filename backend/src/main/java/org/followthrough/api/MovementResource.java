package org.followthrough.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.followthrough.accountability.CommitmentSearch.Filter;
import org.followthrough.accountability.Movement;
import org.followthrough.accountability.Movements;
import org.followthrough.api.http.Call;
import org.followthrough.api.http.Gives;
import org.followthrough.api.http.May;
import org.followthrough.api.http.Query;
import org.followthrough.identity.Permission;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.review.ReviewService;
import org.followthrough.shared.MethodClock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What moved between two reporting cycles, with the address of the list behind each move (method, section 5). */
@RestController
@RequestMapping("/api/v1/accountability/movement")
class MovementResource {

    private final Movements movements;
    private final MethodClock clock;

    MovementResource(Movements movements, MethodClock clock) {
        this.movements = movements;
        this.clock = clock;
    }

    /**
     * The transition table; {@code from} and {@code to} are null as long as nothing was found in two cycles.
     *
     * @param cycles those in which something was found, newest first
     */
    record MovementView(Instant asOf, int methodVersion, List<String> cycles, @Nullable String from, @Nullable String to, int all, int forward,
            int stayed, int back, int onlyOne, boolean methodChanged, List<MoveView> moves) {
    }

    /** How many moved from one level to another. */
    record MoveView(AssessmentLevel was, AssessmentLevel is, int count, String list) {
    }

    @GetMapping
    @May(Permission.READ_PUBLIC)
    @Gives(value = MovementView.class, parameters = {"edition", "party", "region", "theme", "from", "to"})
    ResponseEntity<byte[]> moved(Call call) {
        var query = call.query(Set.of("edition", "party", "region", "theme", "from", "to"));
        var filter = new Filter(query.ref("edition").orElse(null), query.ref("party").orElse(null), null, query.ref("region").orElse(null),
                query.ref("theme").orElse(null), null, null, null, null, null, null, null, null, null, null, null, null, null);
        var series = movements.of(filter);
        return call.answer(table(series, query).map(table -> view(filter, table, series.cycles())).orElseGet(() -> new MovementView(clock.now(),
                ReviewService.METHOD_VERSION, series.cycles(), null, null, 0, 0, 0, 0, 0, false, List.of())));
    }

    private Optional<Movements.Table> table(Movements.Series series, Query query) {
        var from = query.ref("from");
        var to = query.ref("to");
        if (from.isPresent() != to.isPresent()) {
            throw Query.missing(from.isPresent() ? "to" : "from");
        }
        return from.isPresent() ? Optional.of(series.between(from.get(), to.orElseThrow())) : series.latest();
    }

    private MovementView view(Filter filter, Movements.Table table, List<String> cycles) {
        var moves = Movements.LEVELS.stream().flatMap(was -> Movements.LEVELS.stream().filter(is -> table.count(was, is) > 0)
                .map(is -> new MoveView(was, is, table.count(was, is), list(filter, new Movement(table.from(), was, table.to(), is))))).toList();
        return new MovementView(clock.now(), ReviewService.METHOD_VERSION, cycles, table.from(), table.to(), table.all(), table.forward(),
                table.stayed(), table.back(), table.onlyOne(), table.methodChanged(), moves);
    }

    private static String list(Filter f, Movement move) {
        return AccountabilityResource.PATH + "?" + (f.edition() == null ? "" : "edition=" + f.edition() + "&")
                + (f.party() == null ? "" : "party=" + f.party() + "&") + (f.region() == null ? "" : "region=" + f.region() + "&")
                + (f.theme() == null ? "" : "theme=" + f.theme() + "&") + "moved=" + move;
    }
}

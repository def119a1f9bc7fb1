package org.followthrough.random;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.followthrough.identity.Role;
import org.followthrough.reporting.InstitutionLevel;
import org.followthrough.reporting.contributions.ContributionRequest;
import org.followthrough.reporting.contributions.RequestedPart;
import org.jspecify.annotations.Nullable;

/** What a focal point does about the parts of others. */
final class PartDeeds {

    private final Luck luck;
    private final Hands hands;

    PartDeeds(Luck luck, Hands hands) {
        this.luck = luck;
        this.hands = hands;
    }

    private Turn turn(Promise p, @Nullable Cycle cycle) {
        return new Turn(hands, p, luck.orAnybody(Cast.of(Role.FOCAL_POINT, p.party)), cycle);
    }

    Deed ask(Promise p, @Nullable Cycle cycle) {
        var turn = turn(p, cycle);
        var name = luck.of("Ministry of Health", "ministry of health", "City of the Coast", "Statistics Office", " ");
        var due = cycle == null ? p.edition.days.of(p.trackingEnds) : p.edition.days.of(cycle.dueAt).plusDays(luck.of(-20, luck.once(4) ? 40 : 5));
        var part = new RequestedPart(name, luck.of(InstitutionLevel.values()), due, luck.text("How many?"));
        return turn.leaves("asks " + name + " for a part by " + due, (it, by, in, at) -> Parts.ask(it, by, in, name, due, at), (actor, ref, in) -> {
            var asked = hands.contributions.ask(actor, ref, in, part);
            return it -> it.report(in).orElseThrow().asked.add(new Parts.Part(asked.id(), asked.institution(), it.edition.days.end(due)));
        });
    }

    private UUID asked(Promise p, Turn turn) {
        var parts = p.report(turn.code()).map(report -> report.asked).orElse(List.of());
        return parts.isEmpty() || luck.once(12) ? UUID.randomUUID() : luck.of(parts).id;
    }

    Deed remind(Promise p, @Nullable Cycle cycle) {
        var turn = turn(p, cycle);
        var part = asked(p, turn);
        p.report(turn.code()).ifPresent(report -> Parts.wereReminded(report, reminded(p, turn.code())));
        return turn.tries("reminds of a part", (it, by, in, at) -> Parts.remind(it, by, in, part, at),
                (actor, ref, in) -> hands.contributions.remind(actor, ref, in, part));
    }

    private Map<UUID, Instant> reminded(Promise p, String cycle) {
        return hands.contributions.of(hands.of(Cast.of(Role.FOCAL_POINT, p.party)), p.ref, cycle).stream().filter(request -> request.remindedAt() != null)
                .collect(Collectors.toMap(ContributionRequest::id, request -> Objects.requireNonNull(request.remindedAt())));
    }

    Deed withdraw(Promise p, @Nullable Cycle cycle) {
        var turn = turn(p, cycle);
        var part = asked(p, turn);
        return turn.tries("needs a part no more", (it, by, in, at) -> Parts.withdraw(it, by, in, part, at),
                (actor, ref, in) -> hands.contributions.withdraw(actor, ref, in, part));
    }

    /** Somebody's name who was asked, or that of nobody who was. */
    String institution(Promise p, @Nullable Cycle cycle) {
        var parts = cycle == null ? List.<Parts.Part>of() : p.report(cycle.code).map(report -> report.asked).orElse(List.of());
        return parts.isEmpty() || luck.once(3) ? luck.text("Ministry of Health") : luck.of(parts).institution.toUpperCase(Locale.ROOT);
    }
}

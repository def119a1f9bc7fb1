package org.followthrough.random;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.followthrough.evidence.EvidenceKind;
import org.followthrough.evidence.EvidenceService;
import org.followthrough.evidence.Visibility;
import org.followthrough.identity.Role;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.review.EvidenceGrade;
import org.followthrough.review.RatingDraft;
import org.jspecify.annotations.Nullable;

/** What a panel does, and what the addressee replies. */
final class PanelDeeds {

    private final Luck luck;
    private final Hands hands;

    PanelDeeds(Luck luck, Hands hands) {
        this.luck = luck;
        this.hands = hands;
    }

    private Turn turn(Promise p, @Nullable Cycle cycle, Person who) {
        return new Turn(hands, p, who, cycle);
    }

    private Person member(Promise p) {
        var seats = p.lastBoard().map(board -> board.seats).orElse(List.of());
        return luck.orAnybody(seats.isEmpty() ? Cast.named("reviewer1") : Cast.named(luck.of(seats).holder));
    }

    private Person chair(Promise p) {
        var chair = p.lastBoard().map(board -> board.chair).orElse(null);
        return luck.orAnybody(Cast.named(chair == null ? "chair1" : chair));
    }

    /** Whoever has not rated rates, whoever has submits, most of the time. */
    Deed next(Promise p, @Nullable Cycle cycle) {
        var open = p.lastBoard().map(board -> board.seats.stream().filter(seat -> !seat.submitted || seat.mayRevise).toList()).orElse(List.of());
        if (open.isEmpty()) {
            return seal(p, cycle);
        }
        var seat = luck.of(open);
        var who = Cast.named(seat.holder);
        return seat.submitted ? luck.once(2) ? standBy(p, cycle, who) : submit(p, cycle, who)
                : seat.level == null || seat.incomplete ? rate(p, cycle, who) : submit(p, cycle, who);
    }

    Deed rate(Promise p, @Nullable Cycle cycle) {
        return rate(p, cycle, member(p));
    }

    private Deed rate(Promise p, @Nullable Cycle cycle, Person who) {
        var level = level(p);
        var grade = luck.percent(90) ? luck.of(EvidenceGrade.MODERATE, EvidenceGrade.STRONG, EvidenceGrade.STRONG) : luck.of(EvidenceGrade.WEAK, null);
        var rung = named(level);
        var draft = new RatingDraft(level, grade, null, null, rung, Set.of(), luck.text("As found in the gazette."),
                p.evidence.isEmpty() || luck.once(4) ? List.of() : List.of(p.evidence.getFirst()), verified(level), null);
        var stale = luck.once(15);
        return turn(p, cycle, who).tries("rates " + level + " " + grade + " on rung " + rung, (it, by, in, at) -> Panels.rate(it, by, in, draft, stale, at),
                (actor, ref, in) -> hands.reviews.rate(actor, ref, in, draft, stale ? Long.valueOf(99) : null));
    }

    /** Mostly the rung that fits the level; now and then another, none, or one that there is not. */
    private @Nullable Integer named(@Nullable AssessmentLevel level) {
        if (luck.percent(75)) {
            return rung(level);
        }
        return luck.percent(40) ? null : Integer.valueOf(luck.once(6) ? 7 : luck.of(0, 6));
    }

    private static @Nullable Integer rung(@Nullable AssessmentLevel level) {
        return level == null ? null : switch (level) {
            case COMPLETE -> 6;
            case SUBSTANTIAL -> 4;
            case LIMITED -> 2;
            case NOT_STARTED -> 0;
            default -> null;
        };
    }

    private Set<Integer> verified(@Nullable AssessmentLevel level) {
        return luck.once(30) ? Set.of(4) : luck.once(10) ? Set.of(5) : level == AssessmentLevel.COMPLETE ? Treaties.CLAIMS : Set.of();
    }

    /** Panels lean to one side: otherwise hardly any would ever agree. */
    private @Nullable AssessmentLevel level(Promise p) {
        var leaning = List.of(AssessmentLevel.COMPLETE, AssessmentLevel.LIMITED, AssessmentLevel.COMPLETE, AssessmentLevel.SUBSTANTIAL,
                AssessmentLevel.REGRESSION, AssessmentLevel.NOT_STARTED, AssessmentLevel.NO_EVIDENCE);
        var lean = leaning.get(Math.floorMod(p.ref.substring(p.ref.indexOf('-')).hashCode() + p.boards.size() / 4, leaning.size()));
        return luck.percent(75) ? lean : luck.once(15) ? null : luck.of(AssessmentLevel.values());
    }

    Deed submit(Promise p, @Nullable Cycle cycle) {
        return submit(p, cycle, member(p));
    }

    private Deed submit(Promise p, @Nullable Cycle cycle, Person who) {
        return turn(p, cycle, who).tries("submits a rating", Panels::submit, hands.reviews::submit);
    }

    Deed standBy(Promise p, @Nullable Cycle cycle) {
        return standBy(p, cycle, member(p));
    }

    private Deed standBy(Promise p, @Nullable Cycle cycle, Person who) {
        return turn(p, cycle, who).tries("stands by the rating", Panels::standBy, hands.reviews::standBy);
    }

    Deed declare(Promise p, @Nullable Cycle cycle) {
        return turn(p, cycle, member(p)).tries("declares", Panels::declare, hands.reviews::declare);
    }

    Deed giveBack(Promise p, @Nullable Cycle cycle) {
        return turn(p, cycle, member(p)).tries("gives the seat back", Panels::giveBack, hands.reviews::giveBack);
    }

    Deed chairDeclares(Promise p, @Nullable Cycle cycle) {
        return turn(p, cycle, chair(p)).tries("declares as chair", Panels::chairDeclares, hands.sealing::declare);
    }

    Deed chairGivesBack(Promise p, @Nullable Cycle cycle) {
        return turn(p, cycle, chair(p)).tries("gives the chair back", Panels::chairGivesBack, hands.sealing::giveBack);
    }

    Deed seal(Promise p, @Nullable Cycle cycle) {
        var tooLong = luck.once(15);
        return turn(p, cycle, chair(p)).tries("seals", (it, by, in, at) -> Panels.seal(it, by, in, tooLong, at),
                (actor, ref, in) -> hands.sealing.seal(actor, ref, in, tooLong ? "x".repeat(20_001) : "As rated.", null));
    }

    Deed reply(Promise p, @Nullable Cycle cycle) {
        var who = luck.orAnybody(Cast.of(Role.FOCAL_POINT, p.party));
        var disputes = luck.once(3);
        var text = luck.text("We have read it.");
        return turn(p, cycle, who).tries("replies", (it, by, in, at) -> Panels.reply(it, by, in, disputes, text, at),
                (actor, ref, in) -> hands.replies.reply(actor, ref, in, disputes, text));
    }

    Deed addEvidence(Promise p) {
        var who = luck.percent(60) ? member(p) : luck.orAnybody(Cast.of(luck.of(Role.FOCAL_POINT, Role.CONTRIBUTOR), p.party));
        var title = luck.text("Gazette");
        var description = new EvidenceService.Description(EvidenceKind.LAW, title, LocalDate.of(2024, 1, 1), luck.of(Visibility.values()));
        return new Deed(p, who.name() + " adds evidence", (it, at) -> Papers.add(it, who, title, at), () -> {
            var item = hands.evidence.addUrl(hands.of(who), p.ref, description, "https://gazette.example/1");
            return it -> it.evidence.add(item.id());
        });
    }
}

package org.followthrough.demo;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.followthrough.identity.Actor;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.review.Effect;
import org.followthrough.review.EvidenceGrade;
import org.followthrough.review.RatingDraft;
import org.followthrough.review.ReplyService;
import org.followthrough.review.ReviewService;
import org.followthrough.review.SealingService;
import org.followthrough.shared.Coded;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Reviews: rated by whoever was drawn, sealed by the chair, answered by the focal point. */
@Component
@Profile(DemoMode.PROFILE)
class ReviewStory {

    private final ReviewService reviews;
    private final SealingService sealing;
    private final ReplyService replies;
    private final DrawnPanels panels;
    private final DemoEvidence evidence;
    private final Plans plans;
    private final Cast cast;

    ReviewStory(ReviewService reviews, SealingService sealing, ReplyService replies, DrawnPanels panels, DemoEvidence evidence,
            Plans plans, Cast cast) {
        this.reviews = reviews;
        this.sealing = sealing;
        this.replies = replies;
        this.panels = panels;
        this.evidence = evidence;
        this.plans = plans;
        this.cast = cast;
    }

    void tell(Stories.Life life, Agenda agenda) {
        life.cycles().forEach((cycle, period) -> {
            Stream.ofNullable(period.review()).forEach(review ->
                    tell(life, cycle, review, Objects.requireNonNull(Objects.requireNonNull(period.report()).clearAt()), agenda));
            Stream.ofNullable(period.reply()).forEach(reply -> tell(life, cycle, reply, agenda));
        });
    }

    /** The work of a panel that is drawn at an instant. */
    void tell(Stories.Life life, String cycle, Stories.Review review, Instant drawn, Agenda agenda) {
        tell(life, cycle, review, agenda);
        if (!review.ratings().isEmpty() || review.silent() != null) {
            agenda.add(declared(drawn, review), life.ref(), () -> declare(life, cycle, review));
        }
    }

    void tell(Stories.Life life, String cycle, Stories.Reply reply, Agenda agenda) {
        agenda.add(reply.at(), life.ref(), () -> reply(life, cycle, reply));
    }

    private void tell(Stories.Life life, String cycle, Stories.Review review, Agenda agenda) {
        var seats = new Seats(life.ref(), cycle);
        for (var i = 0; i < review.ratings().size(); i++) {
            var place = i;
            var vote = review.ratings().get(i);
            agenda.add(vote.at(), life.ref(), () -> rate(seats.get(place), life, cycle, vote));
        }
        agenda.add(review.sealAt(), life.ref(), () -> seal(life, cycle, review));
        Stream.ofNullable(review.consensus()).forEach(round -> {
            round.revisions().forEach(answer -> agenda.add(answer.at(), life.ref(), () -> answer(seats.get(answer.seat()), life, cycle, answer)));
            agenda.add(round.sealAt(), life.ref(), () -> seal(life, cycle, review));
        });
    }

    private void seal(Stories.Life life, String cycle, Stories.Review review) {
        sealing.seal(cast.withEmail(panels.chair(life.ref(), cycle)), life.ref(), cycle, review.finding(), review.minorityNote());
    }

    /** Revises a rating in the consensus round, or stands by it. */
    private void answer(Actor reviewer, Stories.Life life, String cycle, Stories.Revision answer) {
        if (answer.level() == null) {
            reviews.standBy(reviewer, life.ref(), cycle);
            return;
        }
        var before = reviews.desk(reviewer, life.ref(), cycle).rating().orElseThrow().draft();
        reviews.rate(reviewer, life.ref(), cycle, new RatingDraft(code(AssessmentLevel.class, answer.level()),
                code(EvidenceGrade.class, answer.evidenceGrade()), before.effect(), before.forWhom(), before.rung(), before.verified(),
                Objects.requireNonNullElse(answer.comment(), ""), before.evidence(), before.verifiedRungs(), before.effectIndicator()), null);
        reviews.submit(reviewer, life.ref(), cycle);
    }

    /** An hour after the draw, and before anybody rates. */
    private static Instant declared(Instant drawn, Stories.Review review) {
        var soon = drawn.plus(1, ChronoUnit.HOURS);
        var first = review.ratings().stream().map(Stories.Vote::at).min(Instant::compareTo).orElse(soon);
        return first.isBefore(soon) ? first.minusMillis(1) : soon;
    }

    /** Everybody says that they are free, but who will give the seat back. */
    private void declare(Stories.Life life, String cycle, Stories.Review review) {
        var seats = panels.seats(life.ref(), cycle);
        for (var i = 0; i < seats.size(); i++) {
            if (!Objects.equals(i, review.silent()) && (i >= review.ratings().size() || !review.ratings().get(i).conflictOfInterest())) {
                reviews.declare(cast.withEmail(seats.get(i)), life.ref(), cycle);
            }
        }
    }

    /** Who sits is known once the panel is drawn; it is asked once, before anybody rates. */
    private final class Seats {

        private final String ref;
        private final String cycle;
        private List<String> emails = List.of();

        private Seats(String ref, String cycle) {
            this.ref = ref;
            this.cycle = cycle;
        }

        Actor get(int place) {
            if (emails.isEmpty()) {
                emails = panels.seats(ref, cycle);
            }
            return cast.withEmail(emails.get(place));
        }
    }

    private void rate(Actor reviewer, Stories.Life life, String cycle, Stories.Vote vote) {
        if (vote.conflictOfInterest()) {
            reviews.giveBack(reviewer, life.ref(), cycle);
            return;
        }
        var cited = evidence.add(reviewer, life.ref(), vote.evidence());
        reviews.rate(reviewer, life.ref(), cycle, new RatingDraft(code(AssessmentLevel.class, vote.level()),
                code(EvidenceGrade.class, vote.evidenceGrade()), code(Effect.class, vote.effect()), vote.forWhom(), vote.rung(),
                verified(life, vote), Objects.requireNonNullElse(vote.comment(), ""), cited), null);
        reviews.submit(reviewer, life.ref(), cycle);
    }

    private Set<java.util.UUID> verified(Stories.Life life, Stories.Vote vote) {
        var ids = vote.verified().isEmpty() ? Map.<String, java.util.UUID>of() : new HashMap<>(plans.of(life));
        return vote.verified().stream().map(key -> Objects.requireNonNull(ids.get(key), key)).collect(Collectors.toSet());
    }

    private static <E extends Enum<E> & Coded> @Nullable E code(Class<E> type, @Nullable String code) {
        return code == null ? null : Coded.find(type, code).orElseThrow();
    }

    private void reply(Stories.Life life, String cycle, Stories.Reply reply) {
        replies.reply(cast.focalPoint(life.addressee()), life.ref(), cycle, reply.disputes(), reply.text());
    }
}

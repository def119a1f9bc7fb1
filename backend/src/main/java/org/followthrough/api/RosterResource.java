package org.followthrough.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.followthrough.api.http.Answer;
import org.followthrough.api.http.Call;
import org.followthrough.api.http.Changes;
import org.followthrough.api.http.Gives;
import org.followthrough.api.http.May;
import org.followthrough.api.http.Shape;
import org.followthrough.forum.Editions;
import org.followthrough.identity.Permission;
import org.followthrough.review.OwnSeats;
import org.followthrough.review.OwnSeats.OwnSeat;
import org.followthrough.review.RosterOverview;
import org.followthrough.review.RosterOverview.Lack;
import org.followthrough.review.RosterOverview.Line;
import org.followthrough.review.roster.Absence;
import org.followthrough.review.roster.DeclaredConflict;
import org.followthrough.review.roster.ReviewerTerms;
import org.followthrough.review.roster.RosterService;
import org.followthrough.shared.Ids;
import org.followthrough.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The roster of reviewers for organisers, who never learn who was drawn of it; a reviewer's own terms and seats (contract, section 4). */
@RestController
@RequestMapping("/api/v1")
class RosterResource {

    static final Shape AVAILABILITY = Shape.of().may(Shape.Kind.WHOLE, "atOnce").build();
    static final Shape AWAY = Shape.of().need(Shape.Kind.DATE, "from", "until").build();
    static final Shape CONFLICT = Shape.of().need(Shape.Kind.TEXT, "party", "reason").build();

    private final RosterOverview overview;
    private final RosterService roster;
    private final OwnSeats seats;
    private final Editions editions;
    private final Doors doors;
    private final Changes changes;

    RosterResource(RosterOverview overview, RosterService roster, OwnSeats seats, Editions editions, Doors doors, Changes changes) {
        this.overview = overview;
        this.roster = roster;
        this.seats = seats;
        this.editions = editions;
        this.doors = doors;
        this.changes = changes;
    }

    /**
     * The roster today.
     *
     * @param full how many full panels could be drawn today with nobody on two of them
     * @param lacking panels at work to which seats or a chair are lacking
     */
    record RosterView(List<RosterPartyView> items, int full, int lacking, List<RosterLackView> lacks) {
    }

    /**
     * A party of the roster.
     *
     * @param sector null for a government
     * @param there how many of its reviewers and chairs can be drawn today
     * @param awayUntil the last day on which one of them is away
     * @param atOnce the fewest panels at once that one of them takes; null where all take as many as come
     */
    record RosterPartyView(String party, String name, @Nullable String sector, String region, boolean migrantOrDiaspora, int reviewers, int chairs,
            int there, @Nullable LocalDate awayUntil, @Nullable Integer atOnce) {

        static RosterPartyView of(Line line) {
            return new RosterPartyView(line.party(), line.name(), line.sector(), line.region(), line.migrantOrDiaspora(), line.reviewers(),
                    line.chairs(), line.there(), line.away(), line.atOnce());
        }
    }

    /** Something of which the roster has less than panels need. */
    record RosterLackView(String of, int there, int needed) {

        static RosterLackView of(Lack lack) {
            return new RosterLackView(lack.key(), lack.there(), lack.needed());
        }
    }

    /**
     * A reviewer's own terms.
     *
     * @param atOnce on how many panels at once; null for as many as come, 0 for none
     */
    record TermsView(@Nullable Integer atOnce, List<AbsenceView> absences, List<ConflictView> conflicts) {

        static TermsView of(ReviewerTerms terms) {
            return new TermsView(terms.atOnce(), terms.absences().stream().map(AbsenceView::of).toList(),
                    terms.conflicts().stream().map(ConflictView::of).toList());
        }
    }

    /** Days on which a reviewer is away, both included. */
    record AbsenceView(UUID id, LocalDate from, LocalDate until) {

        static AbsenceView of(Absence absence) {
            return new AbsenceView(absence.id(), absence.from(), absence.until());
        }
    }

    /** A party with which a reviewer has declared a conflict of interest. */
    record ConflictView(UUID id, String party, String reason, Instant declaredAt) {

        static ConflictView of(DeclaredConflict conflict) {
            return new ConflictView(conflict.id(), conflict.party(), conflict.reason(), conflict.declaredAt());
        }
    }

    /**
     * One's own seat.
     *
     * @param role reviewer or panel-chair
     * @param declared whether the declaration of interests is in
     * @param rated whether the rating is in; of a chair whether the panel is sealed
     */
    record OwnSeatView(String commitment, String cycle, String role, String state, boolean declared, boolean rated, Instant ends) {

        static OwnSeatView of(OwnSeat seat) {
            return new OwnSeatView(seat.commitment(), seat.cycle(), seat.chair() ? "panel-chair" : "reviewer", seat.state().code(), seat.declared(),
                    seat.rated(), seat.ends());
        }
    }

    @GetMapping("/editions/{code}/roster")
    @May(Permission.READ_ROSTER)
    @Gives(RosterView.class)
    ResponseEntity<byte[]> roster(@PathVariable String code, Call call) {
        editions.find(code).orElseThrow(() -> new NotFound("forum.edition.unknown"));
        var picture = overview.of(call.actor());
        return call.plain().answer(new RosterView(picture.lines().stream().map(RosterPartyView::of).toList(), picture.full(), picture.lacking(),
                picture.lacks().stream().map(RosterLackView::of).toList()));
    }

    @GetMapping("/me/terms")
    @May(Permission.KEEP_OWN_TERMS)
    @Gives(TermsView.class)
    ResponseEntity<byte[]> terms(Call call) {
        return call.plain().answer(own(call));
    }

    private TermsView own(Call call) {
        return TermsView.of(roster.own(call.actor()));
    }

    private void door(Call call) {
        doors.may(call.actor(), Permission.KEEP_OWN_TERMS);
    }

    @PutMapping("/me/terms")
    @May(Permission.KEEP_OWN_TERMS)
    @Gives(value = TermsView.class, body = "AVAILABILITY")
    ResponseEntity<byte[]> change(Call call) {
        return changes.of(call, () -> door(call)).on(() -> { }, () -> List.of(own(call))).json(AVAILABILITY, fields -> {
            var atOnce = fields.whole("atOnce");
            fields.check();
            roster.takeAtOnce(call.actor(), atOnce);
            return Answer.ok(own(call));
        });
    }

    @PostMapping("/me/absences")
    @May(Permission.KEEP_OWN_TERMS)
    @Gives(value = TermsView.class, body = "AWAY")
    ResponseEntity<byte[]> away(Call call) {
        return changes.of(call, () -> door(call)).json(AWAY, fields -> {
            var from = fields.needDate("from");
            var until = fields.needDate("until");
            fields.check();
            roster.away(call.actor(), from, until);
            return Answer.ok(own(call));
        });
    }

    @PostMapping("/me/absences/{id}/end")
    @May(Permission.KEEP_OWN_TERMS)
    @Gives(TermsView.class)
    ResponseEntity<byte[]> back(@PathVariable String id, Call call) {
        return changes.of(call, () -> {
            door(call);
            known(own(call).absences().stream().map(AbsenceView::id).toList(), id, "review.roster.away.unknown");
        }).json(Shape.EMPTY, fields -> {
            roster.backEarlier(call.actor(), Ids.read(id).orElseThrow());
            return Answer.ok(own(call));
        });
    }

    @PostMapping("/me/conflicts")
    @May(Permission.KEEP_OWN_TERMS)
    @Gives(value = TermsView.class, body = "CONFLICT")
    ResponseEntity<byte[]> declare(Call call) {
        return changes.of(call, () -> door(call)).json(CONFLICT, fields -> {
            var party = fields.needText("party");
            var reason = fields.needText("reason");
            fields.check();
            roster.declareConflict(call.actor(), party, reason);
            return Answer.ok(own(call));
        });
    }

    @PostMapping("/me/conflicts/{id}/end")
    @May(Permission.KEEP_OWN_TERMS)
    @Gives(TermsView.class)
    ResponseEntity<byte[]> withdraw(@PathVariable String id, Call call) {
        return changes.of(call, () -> {
            door(call);
            known(own(call).conflicts().stream().map(ConflictView::id).toList(), id, "review.roster.conflict.unknown");
        }).json(Shape.EMPTY, fields -> {
            roster.withdrawConflict(call.actor(), Ids.read(id).orElseThrow());
            return Answer.ok(own(call));
        });
    }

    private static void known(List<UUID> own, String id, String unknown) {
        Ids.read(id).filter(own::contains).orElseThrow(() -> new NotFound(unknown));
    }

    @GetMapping("/me/seats")
    @May(Permission.KEEP_OWN_TERMS)
    @Gives(value = OwnSeatView.class, items = true)
    ResponseEntity<byte[]> seats(Call call) {
        return call.plain().answer(Map.of("items", seats.of(call.actor()).stream().map(OwnSeatView::of).toList()));
    }
}

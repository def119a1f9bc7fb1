package org.followthrough.random;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.review.PanelState;
import org.followthrough.review.RatingDraft;
import org.jspecify.annotations.Nullable;

/** A panel. Who sits on it is drawn by lot: that alone is read from the product, and checked. */
final class Board {

    final Cycle cycle;
    final boolean second;
    /** Whether it rates on the ladder of treaty asks, as it began. */
    final boolean onLadder;
    Instant ends;
    Instant drawnAt = Instant.EPOCH;
    PanelState state = PanelState.RATING;
    List<Seat> seats = new ArrayList<>();
    @Nullable String chair;
    boolean chairDeclared;
    boolean complete;
    boolean split;
    @Nullable Instant replyEnds;
    @Nullable Instant publishedAt;
    @Nullable Instant appealEnds;
    @Nullable AssessmentLevel level;
    boolean disputed;
    boolean contested;
    /** Drawn, and not looked at yet. */
    boolean fresh = true;

    Board(Cycle cycle, boolean second, boolean onLadder, Instant ends) {
        this.cycle = cycle;
        this.second = second;
        this.onLadder = onLadder;
        this.ends = ends;
    }

    /** One seat. */
    static final class Seat {

        final String holder;
        final String organisation;
        final @Nullable String sector;
        final String region;
        final boolean diaspora;
        final @Nullable Instant declareBy;
        boolean declared;
        @Nullable AssessmentLevel level;
        @Nullable RatingDraft written;
        boolean incomplete;
        boolean cites;
        boolean submitted;
        /** Its holder has come to act for the addressee. */
        boolean barred;
        boolean mayRevise;
        @Nullable AssessmentLevel revision;
        @Nullable RatingDraft rewritten;
        boolean revisionIncomplete;
        boolean revisionCites;

        Seat(String holder, String organisation, @Nullable String sector, String region, boolean diaspora, @Nullable Instant declareBy) {
            this.holder = holder;
            this.organisation = organisation;
            this.sector = sector;
            this.region = region;
            this.diaspora = diaspora;
            this.declareBy = declareBy;
        }

        Seat copy() {
            var copy = new Seat(holder, organisation, sector, region, diaspora, declareBy);
            copy.declared = declared;
            copy.level = level;
            copy.written = written;
            copy.incomplete = incomplete;
            copy.cites = cites;
            copy.submitted = submitted;
            copy.barred = barred;
            copy.mayRevise = mayRevise;
            copy.revision = revision;
            copy.rewritten = rewritten;
            copy.revisionIncomplete = revisionIncomplete;
            copy.revisionCites = revisionCites;
            return copy;
        }
    }

    Board copy() {
        var copy = new Board(cycle, second, onLadder, ends);
        copy.state = state;
        copy.drawnAt = drawnAt;
        copy.seats = new ArrayList<>(seats.stream().map(Seat::copy).toList());
        copy.chair = chair;
        copy.chairDeclared = chairDeclared;
        copy.complete = complete;
        copy.split = split;
        copy.replyEnds = replyEnds;
        copy.publishedAt = publishedAt;
        copy.appealEnds = appealEnds;
        copy.level = level;
        copy.disputed = disputed;
        copy.contested = contested;
        copy.fresh = fresh;
        return copy;
    }

    String sitting() {
        return "panel of " + cycle.code + ": " + seats.stream().map(seat -> seat.holder).toList() + ", chair " + chair;
    }

    Optional<Seat> seat(Person person) {
        return seats.stream().filter(seat -> seat.holder.equals(person.name())).findFirst();
    }

    List<Seat> rated() {
        return seats.stream().filter(seat -> seat.submitted).toList();
    }
}

package org.followthrough.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.followthrough.identity.Target;
import org.followthrough.shared.WrongState;
import org.jspecify.annotations.Nullable;

/** The review of one commitment in one cycle: its panel, until when it rates, and what followed. */
public final class Review {

    /** What stands among the sectors of a panel for a government, which has none. */
    public static final String GOVERNMENT = "government";

    final UUID id;
    final UUID commitment;
    final UUID cycle;
    final int ordinal;
    boolean complete;
    final Instant drawnAt;
    final Instant reviewEndsAt;
    @Nullable UUID chair;
    @Nullable String chairOrganisation;
    @Nullable Instant chairDeclaredAt;
    @Nullable Consensus consensus;
    final long version;
    PanelState state;
    List<Seat> seats;
    List<String> sectors;
    List<String> regions;
    @Nullable Instant sealedAt;
    boolean sealedByEngine;
    @Nullable Instant replyEndsAt;
    @Nullable Instant publishedAt;
    @Nullable Instant appealEndsAt;
    boolean onLadder;

    Review(UUID id, UUID commitment, UUID cycle, int ordinal, boolean complete, Instant drawnAt, Instant reviewEndsAt, @Nullable UUID chair,
            @Nullable String chairOrganisation, PanelState state, List<Seat> seats, List<String> sectors, List<String> regions,
            long version) {
        this.id = id;
        this.commitment = commitment;
        this.cycle = cycle;
        this.ordinal = ordinal;
        this.complete = complete;
        this.drawnAt = drawnAt;
        this.reviewEndsAt = reviewEndsAt;
        this.chair = chair;
        this.chairOrganisation = chairOrganisation;
        this.state = state;
        this.seats = seats;
        this.sectors = sectors;
        this.regions = regions;
        this.version = version;
    }

    public UUID id() {
        return id;
    }

    public UUID cycle() {
        return cycle;
    }

    /** True for the panel that an appeal went to. */
    public boolean isSecond() {
        return ordinal > 1;
    }

    public Optional<Instant> publishedAt() {
        return Optional.ofNullable(publishedAt);
    }

    /** Until when its published assessment can be appealed against; empty where it cannot. */
    public Optional<Instant> appealEndsAt() {
        return Optional.ofNullable(appealEndsAt);
    }

    public PanelState state() {
        return state;
    }

    /** Until when the panel rates. */
    public Instant reviewEndsAt() {
        return reviewEndsAt;
    }

    /** What the outside sees of the panel: its sectors, {@link #GOVERNMENT} among them, and apart from them its regions. */
    public List<String> sectors() {
        return sectors;
    }

    public List<String> regions() {
        return regions;
    }

    /** The panel's consensus round, where its chair opened one. */
    public Optional<Consensus> consensus() {
        return Optional.ofNullable(consensus);
    }

    /** The ratings lie too far apart to be sealed at once: their givers may revise them once, until the review ends. */
    void openConsensus(Consensus round) {
        requireRating();
        consensus = round;
    }

    /** Whether the ask was marked as a treaty ask when the panel was drawn: its rungs then stand in place of milestones. */
    public boolean isOnLadder() {
        return onLadder;
    }

    /** A seat's rating as it counts: a rung counts on the ladder only. */
    Rating rating(Seat seat, RatingDraft draft) {
        return onLadder ? seat.rating(draft.withoutMilestones()).on(draft.climb()) : seat.rating(draft);
    }

    /** What a permission about this panel's work is asked for. */
    Target target(String addressee) {
        return new Target(addressee, seats.stream().map(Seat::account).collect(Collectors.toSet()), chair);
    }

    Optional<Seat> seatOf(UUID account) {
        return seats.stream().filter(seat -> seat.account().equals(account)).findFirst();
    }

    Set<UUID> accounts() {
        return seats.stream().map(Seat::account).collect(Collectors.toSet());
    }

    /** Takes the seats as they are now; what the outside reads of them stays until publication, or it would tell who left. */
    void seat(PanelRule rule, List<Seat> now) {
        seats = now;
        complete = seats.size() == rule.seats() && chair != null;
    }

    /** Another chair, or none; a new one has declared nothing yet. */
    void chairedBy(PanelRule rule, @Nullable RosterMember next) {
        chair = next == null ? null : next.account();
        chairOrganisation = next == null ? null : next.party();
        chairDeclaredAt = null;
        complete = seats.size() == rule.seats() && chair != null;
    }

    /** Whether the chair declared to have no conflict of interest. */
    public boolean isChairDeclared() {
        return chairDeclaredAt != null;
    }

    void requireRating() {
        requireNotEnded();
        if (state != PanelState.RATING) {
            throw new WrongState("review.sealed");
        }
    }

    /** The assessment is sealed; the addressee's window opens. */
    void seal(boolean byEngine, Instant now, Instant replyEnds) {
        requireRating();
        state = PanelState.SEALED;
        sealedAt = now;
        sealedByEngine = byEngine;
        replyEndsAt = replyEnds;
    }

    private void requireNotEnded() {
        if (state == PanelState.ENDED) {
            throw new WrongState("review.ended");
        }
    }

    void requireReplyWindow() {
        requireNotEnded();
        if (state == PanelState.RATING) {
            throw new WrongState("review.not-sealed");
        }
        if (state == PanelState.PUBLISHED) {
            throw new WrongState("review.published");
        }
    }

    /** Public from now on; {@code appealEnds} is null where nothing can be appealed against. */
    void publish(Instant now, @Nullable Instant appealEnds) {
        requireReplyWindow();
        state = PanelState.PUBLISHED;
        publishedAt = now;
        appealEndsAt = appealEnds;
    }
}

package org.followthrough.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.followthrough.review.Holder.Ground;
import org.junit.jupiter.api.Test;

class HolderTest {

    private static final UUID WHO = UUID.randomUUID();
    private static final List<String> OTHERS = List.of("ORG-2", "ORG-3");
    private static final Seat SEAT = new Seat(UUID.randomUUID(), 1, WHO, "ORG-1", "unions", "north", false, "seat-a", Instant.EPOCH, null, null);

    private static Holder reviewerOf(String... parties) {
        return new Holder(WHO, true, Set.of(parties), Set.of(), Set.of(parties), Set.of(), Set.of(parties));
    }

    @Test
    void a_reviewer_of_the_same_organisation_stays() {
        assertThat(reviewerOf("ORG-1").leavesSeat(SEAT, Set.of("XAA"), false, OTHERS)).isEmpty();
        assertThat(reviewerOf("ORG-1", "ORG-9").leavesSeat(SEAT, Set.of("XAA"), false, OTHERS)).as("a party that nobody else sits for").isEmpty();
    }

    @Test
    void another_employer_takes_the_seat_but_not_a_rating_that_is_in() {
        assertThat(reviewerOf("ORG-9").leavesSeat(SEAT, Set.of("XAA"), false, OTHERS)).contains(Ground.LEFT);
        assertThat(reviewerOf("ORG-9").leavesSeat(SEAT, Set.of("XAA"), true, OTHERS)).isEmpty();
    }

    @Test
    void a_closed_account_holds_no_seat() {
        var closed = new Holder(WHO, false, Set.of("ORG-1"), Set.of(), Set.of("ORG-1"), Set.of(), Set.of("ORG-1"));
        assertThat(closed.leavesSeat(SEAT, Set.of("XAA"), false, OTHERS)).contains(Ground.LEFT);
    }

    @Test
    void acting_for_the_addressee_now_or_within_the_year_takes_seat_and_rating() {
        assertThat(reviewerOf("ORG-1", "XAA").leavesSeat(SEAT, Set.of("XAA"), true, OTHERS)).contains(Ground.CONFLICT);
        var once = new Holder(WHO, true, Set.of("ORG-1"), Set.of(), Set.of("ORG-1"), Set.of(), Set.of("ORG-1", "XAA"));
        assertThat(once.leavesSeat(SEAT, Set.of("XAA"), true, OTHERS)).contains(Ground.CONFLICT);
    }

    @Test
    void a_declared_conflict_takes_seat_and_rating_of_that_party_only() {
        var declared = new Holder(WHO, true, Set.of("ORG-1"), Set.of(), Set.of("ORG-1"), Set.of("XAA"), Set.of("ORG-1"));
        assertThat(declared.leavesSeat(SEAT, Set.of("XAA"), true, OTHERS)).contains(Ground.CONFLICT);
        assertThat(declared.leavesSeat(SEAT, Set.of("XAB"), false, OTHERS)).isEmpty();
    }

    @Test
    void nobody_speaks_for_two_parties_of_one_panel() {
        assertThat(reviewerOf("ORG-1", "ORG-3").leavesSeat(SEAT, Set.of("XAA"), false, OTHERS)).contains(Ground.CLASH);
        assertThat(reviewerOf("ORG-1", "ORG-3").leavesSeat(SEAT, Set.of("XAA"), true, OTHERS)).isEmpty();
    }

    @Test
    void a_chair_leaves_without_the_role_and_with_a_conflict() {
        var chair = new Holder(WHO, true, Set.of(), Set.of("ORG-1"), Set.of("ORG-1"), Set.of(), Set.of("ORG-1"));
        assertThat(chair.leavesChair("ORG-1", Set.of("XAA"), OTHERS)).isEmpty();
        assertThat(reviewerOf("ORG-1").leavesChair("ORG-1", Set.of("XAA"), OTHERS)).contains(Ground.LEFT);
        assertThat(chair.leavesChair("ORG-1", Set.of("ORG-1"), OTHERS)).contains(Ground.CONFLICT);
    }
}

package org.followthrough.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.followthrough.commitment.Position.Need;
import org.followthrough.shared.Coded;
import org.junit.jupiter.api.Test;

class PositionTest {

    @Test
    void the_codes_are_those_of_the_contract() {
        assertThat(codes(Position.values())).containsExactly("accepted", "accepted-in-part", "noted", "not-accepted", "awaiting",
                "no-response");
        assertThat(codes(Lateness.values())).containsExactly("on-time", "late", "very-late");
        assertThat(codes(CooperationGrade.values())).containsExactly("A", "B", "C", "D");
        assertThat(codes(CommitmentState.values())).containsExactly("assigned", "clarification", "awaiting-response",
                "in-implementation", "report-due", "under-clearance", "reported", "in-review", "right-of-reply", "assessed",
                "reopened", "closed-implemented", "closed-not-implemented", "closed-superseded", "closed-withdrawn", "lapsed");
    }

    @Test
    void accepting_needs_who_and_when() {
        assertThat(Position.ACCEPTED.needs()).containsOnly(Need.LEAD_INSTITUTION, Need.DATE_OR_MILESTONE);
    }

    @Test
    void accepting_in_part_also_needs_which_parts_and_why_not_the_rest() {
        assertThat(Position.ACCEPTED_IN_PART.needs()).containsOnly(Need.values());
    }

    @Test
    void every_other_response_needs_a_reason_only() {
        assertThat(Position.NOTED.needs()).containsOnly(Need.REASON);
        assertThat(Position.NOT_ACCEPTED.needs()).containsOnly(Need.REASON);
    }

    @Test
    void only_the_engine_sets_awaiting_and_no_response() {
        assertThat(Arrays.stream(Position.values()).filter(position -> !position.isResponse()))
                .containsExactly(Position.AWAITING, Position.NO_RESPONSE);
    }

    @Test
    void a_noted_ask_is_still_asked_for_reports_and_one_not_accepted_is_not() {
        assertThat(Arrays.stream(Position.values()).filter(Position::isAskedForReports))
                .containsExactly(Position.ACCEPTED, Position.ACCEPTED_IN_PART, Position.NOTED);
    }

    @Test
    void four_ways_of_closing_and_lapsing_end_a_commitment() {
        assertThat(Arrays.stream(CommitmentState.values()).filter(CommitmentState::isClosed)).containsExactly(
                CommitmentState.CLOSED_IMPLEMENTED, CommitmentState.CLOSED_NOT_IMPLEMENTED, CommitmentState.CLOSED_SUPERSEDED,
                CommitmentState.CLOSED_WITHDRAWN, CommitmentState.LAPSED);
    }

    private static List<String> codes(Coded... values) {
        return Arrays.stream(values).map(Coded::code).toList();
    }
}

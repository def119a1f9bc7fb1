package org.followthrough.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a report is compared with, and what it takes in. */
class ReportDraftTest {

    private static final UUID ITEM = UUID.randomUUID();
    private static final UUID STEP = UUID.randomUUID();
    private static final ReportDraft BEFORE = new ReportDraft(SelfReport.UNDER_WAY, "The bill was tabled.", Map.of(STEP, false),
            List.of(new Barrier(BarrierKind.FUNDING, "No posts")), "Second reading", "Unions", List.of(ITEM));

    @Test
    void the_same_draft_shows_no_change() {
        assertThat(BEFORE.changedSince(BEFORE)).isEmpty();
    }

    @Test
    void every_changed_field_is_named_and_no_other() {
        var after = new ReportDraft(SelfReport.DONE, "The bill was tabled.", Map.of(STEP, true), List.of(), "Second reading", "Unions", List.of());
        assertThat(after.changedSince(BEFORE)).containsExactly(ReportField.SELF_REPORT, ReportField.MILESTONES, ReportField.BARRIERS,
                ReportField.EVIDENCE);
    }

    @Test
    void an_unticked_milestone_is_no_change_whether_it_is_named_or_not() {
        var after = new ReportDraft(SelfReport.UNDER_WAY, "The bill was tabled.", Map.of(), BEFORE.barriers(), "Second reading", "Unions",
                List.of(ITEM));
        assertThat(after.changedSince(BEFORE)).isEmpty();
    }

    @Test
    void the_next_report_begins_with_the_words_of_the_last_and_says_anew_where_things_stand() {
        var next = BEFORE.startOfNext();
        assertThat(next.selfReport()).isNull();
        assertThat(next.evidence()).isEmpty();
        assertThat(next.carriedOver(BEFORE)).containsExactly(ReportField.TEXT, ReportField.BARRIERS, ReportField.NEXT_STEP, ReportField.CONSULTED);
    }

    @Test
    void what_is_edited_is_carried_over_no_more() {
        var next = new ReportDraft(null, "The bill was passed.", Map.of(), List.of(), "Second reading", "", List.of());
        assertThat(next.carriedOver(BEFORE)).containsExactly(ReportField.NEXT_STEP);
    }

    @Test
    void an_institutions_part_stands_below_the_text_under_its_name() {
        var part = new Contribution(UUID.randomUUID(), "City of Arda", InstitutionLevel.MUNICIPAL, "Two desks are open.", UUID.randomUUID(),
                Instant.EPOCH, null, null, List.of());
        assertThat(BEFORE.with(part).text()).isEqualTo("The bill was tabled.\n\nCity of Arda\nTwo desks are open.");
        assertThat(ReportDraft.EMPTY.with(part).text()).isEqualTo("City of Arda\nTwo desks are open.");
    }
}

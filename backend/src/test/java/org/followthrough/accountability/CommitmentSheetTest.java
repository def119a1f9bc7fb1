package org.followthrough.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.accountability.CommitmentSearch.Filter;
import org.followthrough.reporting.SelfReport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The plain values of whole lists are those that pages show. */
@IntegrationTest
@Import(World.class)
class CommitmentSheetTest {

    @Autowired
    private World world;
    @Autowired
    private CommitmentSheet sheet;
    @Autowired
    private CommitmentSearch search;

    @BeforeEach
    void begin() {
        world.begin();
    }

    @Test
    void every_line_says_what_its_row_says_however_long_a_page_is() {
        world.assigned("XAA");
        world.reported(world.acceptedBy("XAB"), world.openCycle("sheet-1"), SelfReport.DONE);
        world.acceptedBy("XAC");
        var rows = new ArrayList<CommitmentSearch.Row>();
        search.each(Filter.ALL, rows::add);
        for (var length : new int[] {1, 2, 500}) {
            var reading = sheet.reading(Filter.ALL, sentence -> sentence.textKey() + sentence.args());
            var lines = new ArrayList<CommitmentSheet.Line>();
            for (var page = reading.after(null, length); !page.isEmpty(); page = reading.after(page.getLast().ref(), length)) {
                lines.addAll(page);
            }
            assertThat(lines).extracting(CommitmentSheetTest::said).containsExactlyElementsOf(rows.stream().map(CommitmentSheetTest::said).toList());
        }
    }

    private static String said(CommitmentSheet.Line l) {
        return String.join("|", l.ref(), l.title(), l.edition(), l.event(), l.addressee(), l.addresseeName(), l.addresseeKind(), l.region(), l.themes().toString(),
                l.gcm().toString(), l.verifiability(), l.state(), l.lateness(), l.dueAt(), l.position(), l.selfReport(), l.selfReportCycle(), l.assessment(),
                l.assessmentCycle(), l.evidenceGrade(), l.effect(), l.cooperation(), l.headline(), l.said(), "" + l.responded() + l.reported() + l.assessed() + l.complete());
    }

    private static String said(CommitmentSearch.Row row) {
        var s = row.standing();
        return String.join("|", s.ref(), s.title(), s.edition(), s.event(), s.addressee(), row.addresseeName(), row.addresseeKind().code(), s.region(),
                s.themes().toString(), s.gcm().toString(), s.verifiability().code(), s.state().code(), code(s.lateness()), s.dueAt() == null ? null : s.dueAt().toString(),
                code(s.position()), code(s.selfReport()), s.selfReportCycle(), code(s.assessment()), s.assessmentCycle(), code(s.evidenceGrade()), code(s.effect()),
                code(s.cooperation()), s.headline().code().code(), s.headline().textKey() + s.headline().args(),
                "" + s.responded() + s.reported() + s.assessed() + s.complete());
    }

    private static String code(org.followthrough.shared.Coded value) {
        return value == null ? null : value.code();
    }
}

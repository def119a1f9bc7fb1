package org.followthrough.ui.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.followthrough.Panels;
import org.followthrough.World;
import org.followthrough.forum.Profile;
import org.followthrough.reporting.CyclePlan;
import org.followthrough.reporting.CycleService;
import org.followthrough.reporting.SelfReport;
import org.followthrough.review.AppealService;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.review.ClosingService;
import org.followthrough.review.EvidenceGrade;
import org.followthrough.shared.MethodClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What the page of a commitment says about dates. */
@PortalTest
@Import(Panels.class)
class ByWhenTest {

    private static final String DECISION = "The organiser decides on the appeal until ";

    @Autowired
    private PublicWorld everything;
    @Autowired
    private World world;
    @Autowired
    private Panels panels;
    @Autowired
    private AppealService appeals;
    @Autowired
    private ClosingService closing;
    @Autowired
    private CycleService cycles;
    @Autowired
    private Browsing reader;
    @Autowired
    private MethodClock clock;

    @BeforeEach
    void begin() {
        everything.begin();
    }

    private String page(String ref) {
        return reader.get("/commitments/" + ref).body();
    }

    private String assessed(String cycle, AssessmentLevel level, EvidenceGrade grade) {
        var ref = world.acceptedBy("XAB");
        panels.assessed(ref, world.openCycle(cycle), SelfReport.UNDER_WAY, level, grade);
        return ref;
    }

    @Test
    void while_an_appeal_waits_it_says_who_decides_until_when() {
        var ref = assessed("by-when-1", AssessmentLevel.LIMITED, EvidenceGrade.MODERATE);
        assertThat(page(ref)).contains("Nothing is due now").doesNotContain(DECISION);
        appeals.lodge(world.who("focal.xab"), ref, "The decree was not looked at.");
        assertThat(page(ref)).contains(DECISION, "The organiser of the forum").doesNotContain("Nothing is due now");
    }

    @Test
    void a_closed_one_is_nobodys_until_an_appeal_makes_it_the_organisers() {
        var ref = closed();
        assertThat(page(ref)).contains("Nobody, it is closed", "Nothing is due now");
        appeals.lodge(world.who("focal.xab"), ref, "The decree was not looked at.");
        assertThat(page(ref)).contains(DECISION, "The organiser of the forum").doesNotContain("Nobody, it is closed");
    }

    private String closed() {
        var ref = assessed("by-when-2", AssessmentLevel.COMPLETE, EvidenceGrade.STRONG);
        panels.assessed(ref, world.openCycle("by-when-3"), SelfReport.UNDER_WAY, AssessmentLevel.COMPLETE, EvidenceGrade.STRONG);
        closing.closeImplemented(world.who(panels.chair(ref, "by-when-3")), ref, "Twice complete.");
        return ref;
    }

    @Test
    void the_headline_says_when_the_first_report_of_a_planned_cycle_is_due() {
        var edition = world.forumOfItsOwn(Profile.INFORMAL, "UTC");
        var ref = world.assignedOf(edition, "XAA");
        assertThat(page(ref)).contains("In implementation: no reporting period yet");
        var today = LocalDate.ofInstant(clock.now(), ZoneOffset.UTC);
        cycles.plan(world.who("organiser"), new CyclePlan("P" + edition, edition, today.plusDays(100), today.plusDays(140), null, 20, 30, 14));
        assertThat(page(ref)).contains("In implementation: first report due on ").doesNotContain("no reporting period yet");
        assertThat(reader.get("/commitments?edition=" + edition).body()).contains("In implementation: first report due on ");
    }
}

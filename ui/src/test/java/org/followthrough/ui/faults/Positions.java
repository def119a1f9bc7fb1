package org.followthrough.ui.faults;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.followthrough.commitment.PlannedMilestone;
import org.followthrough.commitment.Position;
import org.followthrough.commitment.PositionDraft;
import org.followthrough.commitment.PositionTerms;

/** The same acceptance as a draft and as the body of a request. */
final class Positions {

    private Positions() {
    }

    static PositionDraft accepted(LocalDate today) {
        return new PositionDraft(Position.ACCEPTED, new PositionTerms(null, null, "Ministry of Labour", today.plusYears(1), "no law",
                "a law in force"), List.of(new PlannedMilestone("Bill tabled", today.plusMonths(2), BigDecimal.ONE, true)));
    }

    static String acceptance(LocalDate today) {
        return """
                {"position": "accepted", "leadInstitution": "Ministry of Labour", "targetDate": "%s", "baseline": "no law",
                 "expectedChange": "a law in force", "milestones": [{"title": "Bill tabled", "due": "%s", "core": true}]}"""
                .formatted(today.plusYears(1), today.plusMonths(2));
    }
}

package org.followthrough.random;

import org.followthrough.commitment.advice.AdviceService;
import org.followthrough.register.comments.QualityCommentService;
import org.followthrough.reporting.institutions.InstitutionService;
import org.springframework.boot.test.context.TestComponent;

/** The doors to what is said beside positions, reports and ratings. */
@TestComponent
record Asiding(InstitutionService institutions, AdviceService advice, QualityCommentService comments) {
}

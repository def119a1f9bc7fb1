package org.followthrough.ui.portal;

import java.util.List;
import java.util.Objects;
import org.followthrough.World;
import org.followthrough.commitment.Decision;
import org.followthrough.register.comments.QualityCommentService;
import org.followthrough.reporting.InstitutionLevel;
import org.followthrough.reporting.institutions.InstitutionService;
import org.followthrough.reporting.institutions.SupportingInstitution;
import org.followthrough.review.replies.LaterReplyService;
import org.springframework.boot.test.context.TestComponent;

/** What is said of a commitment after its assessment: replies, supporting institutions, comments on how the ask was coded. */
@TestComponent
class LaterWords {

    private final World world;
    private final LaterReplyService replies;
    private final InstitutionService institutions;
    private final QualityCommentService comments;
    private boolean said;

    LaterWords(World world, LaterReplyService replies, InstitutionService institutions, QualityCommentService comments) {
        this.world = world;
        this.replies = replies;
        this.institutions = institutions;
        this.comments = comments;
    }

    /** Once in a context. */
    void of(String ref, String cycle) {
        if (!said) {
            said = true;
            say(ref, cycle);
        }
    }

    private void say(String ref, String cycle) {
        var party = Objects.requireNonNull(ref.substring(ref.indexOf('~') + 1));
        var focalPoint = world.who("focal." + party.toLowerCase());
        var clearing = world.who("clearing." + party.toLowerCase());
        replies.write(focalPoint, ref, cycle, "The regulation is in force since; it was printed in the gazette.");
        replies.decide(clearing, ref, cycle, Decision.CLEAR, null);
        if (institutions.give(focalPoint, ref, supporting())) {
            institutions.decide(clearing, ref, Decision.CLEAR, null);
        }
        comments.commentFor(focalPoint, ref.substring(0, ref.indexOf('~')), party, "Two of the three parts lie with the provinces.");
    }

    private static List<SupportingInstitution> supporting() {
        return List.of(new SupportingInstitution("Employment Service", InstitutionLevel.NATIONAL, null),
                new SupportingInstitution("Office of the North", InstitutionLevel.STATE_OR_PROVINCIAL, "a provincial office"));
    }
}

package org.followthrough.api;

import org.followthrough.api.RecommendationView.ProponentView;
import org.followthrough.api.SubmissionView.FileView;
import org.followthrough.identity.Actor;
import org.followthrough.intake.submissions.Submission;
import org.followthrough.register.AddresseeGroup;
import org.followthrough.register.Recommendations;
import org.springframework.stereotype.Component;

/** Proposals as the API gives them. */
@Component
class SubmissionViews {

    private final Recommendations recommendations;

    SubmissionViews(Recommendations recommendations) {
        this.recommendations = recommendations;
    }

    SubmissionView of(Actor actor, Submission s) {
        var p = s.proposal();
        var file = s.file() == null ? null : new FileView(s.file().name(), s.file().mediaType(), s.file().sha256());
        var ref = s.recommendation() == null ? null : recommendations.get(s.recommendation()).ref();
        return new SubmissionView(s.id(), p.event(), s.state(), p.title(), p.verbatim(), p.section(), p.number(), p.themes().stream().sorted().toList(),
                p.gcmObjectives().stream().sorted().toList(), p.addresseeGroups().stream().map(AddresseeGroup::code).sorted().toList(), p.attribution(),
                p.proponents().stream().map(ProponentView::of).toList(), p.url(), file, s.party(), actor.id().equals(s.submittedBy()), s.savedAt(),
                s.handedInAt(), s.decidedAt(), s.ground(), s.reason(), s.appealUntil(), s.appeal(), ref);
    }
}

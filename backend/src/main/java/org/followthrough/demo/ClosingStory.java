package org.followthrough.demo;

import org.followthrough.commitment.CommitmentService;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.identity.Actor;
import org.followthrough.review.ClosingService;
import org.followthrough.shared.Coded;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Endings, each by whoever may: chair, chair and organiser, organiser, or the curator of the source body. */
@Component
@Profile(DemoMode.PROFILE)
class ClosingStory {

    private final CommitmentService commitments;
    private final ClosingService closing;
    private final DrawnPanels panels;
    private final Cast cast;

    ClosingStory(CommitmentService commitments, ClosingService closing, DrawnPanels panels, Cast cast) {
        this.commitments = commitments;
        this.closing = closing;
        this.panels = panels;
        this.cast = cast;
    }

    void tell(Stories.Life life, Agenda agenda) {
        var close = life.close();
        if (close == null) {
            return;
        }
        var as = Coded.find(CommitmentState.class, close.as()).orElseThrow();
        agenda.add(close.at(), life.ref(), () -> close(life, close, as));
        agenda.add(close.confirmAt(), life.ref(), () -> closing.closeNotImplemented(cast.organiser(), life.ref(), close.reason()));
    }

    private void close(Stories.Life life, Stories.Closing close, CommitmentState as) {
        switch (as) {
            case CLOSED_IMPLEMENTED -> closing.closeImplemented(chair(life), life.ref(), close.reason());
            case CLOSED_NOT_IMPLEMENTED -> closing.closeNotImplemented(chair(life), life.ref(), close.reason());
            default -> commitments.closeFromOutside(as == CommitmentState.CLOSED_WITHDRAWN ? cast.curator() : cast.organiser(), life.ref(),
                    as, close.reason(), close.supersededBy());
        }
    }

    private Actor chair(Stories.Life life) {
        return cast.withEmail(panels.latestChair(life.ref()));
    }
}

package org.followthrough.ui.workspace.reviews;

import java.util.List;
import org.followthrough.commitment.Decision;
import org.followthrough.drafts.DraftForm;
import org.followthrough.drafts.DraftPlace;
import org.followthrough.review.replies.LaterReply;
import org.followthrough.review.replies.LaterReplyService;
import org.followthrough.ui.workspace.drafts.DraftDesk;
import org.followthrough.ui.workspace.drafts.DraftRoom;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.jspecify.annotations.Nullable;

/** The later replies to one assessment, for whoever is signed in. */
record LaterReplyDesk(LaterReplyService service, CurrentActor current, DraftRoom drafts, String ref, String cycle) {

    /** What its writer has written and not sent yet. */
    DraftDesk<String> draft() {
        return drafts.at(new DraftPlace(DraftForm.LATER_REPLY, ref, cycle), String.class);
    }

    List<LaterReply> replies() {
        return service.inside(current.get(), ref).stream().filter(reply -> reply.cycle().equals(cycle)).toList();
    }

    boolean maySpeak() {
        return service.maySpeak(current.get(), ref);
    }

    boolean mayClear() {
        return service.mayClear(current.get(), ref);
    }

    void write(String text) {
        service.write(current.get(), ref, cycle, text);
    }

    void decide(Decision decision, @Nullable String reason) {
        service.decide(current.get(), ref, cycle, decision, reason);
    }
}

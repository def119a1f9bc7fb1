package org.followthrough.ui.workspace.proposals;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.time.Instant;
import java.util.Optional;
import org.followthrough.identity.Role;
import org.followthrough.intake.submissions.Submission;
import org.followthrough.intake.submissions.SubmissionService;
import org.followthrough.ui.workspace.frame.MainLayout;
import org.followthrough.ui.workspace.shared.Crumb;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.followthrough.ui.workspace.shared.OpenTo;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Rows;
import org.followthrough.ui.workspace.shared.Words;

/** What was proposed and waits for a decision that this person may take, the longest waiting first. */
@Route(value = "moderation", layout = MainLayout.class)
@OpenTo({Role.ORGANISER, Role.CURATOR})
public class ModerationView extends Page implements BeforeEnterObserver {

    private static final int ALL = 500;

    private final transient SubmissionService service;
    private final transient CurrentActor current;

    ModerationView(Words words, SubmissionService service, CurrentActor current) {
        super(words);
        this.service = service;
        this.current = current;
        name(words.get("moderation.title"), Crumb.here(words.get("moderation.title")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var queue = service.queue(current.get(), ALL);
        add(heading(words.get("moderation.title")), dim(words.get("moderation.lead")));
        if (queue.isEmpty()) {
            add(empty(words.get("moderation.empty")));
            return;
        }
        var rows = new Rows<Submission>(words.get("moderation.title"))
                .names(words.get("proposals.proposal"), one -> new Anchor("proposals/" + one.id(), ProposalText.title(words, one)))
                .column(words.get("proposals.event"), "d", one -> new Span(one.proposal().event()))
                .column(words.get("moderation.by"), "", one -> new Span(one.party() == null ? words.get("role.rapporteur") : one.party()))
                .column(words.get("proposals.state"), "", one -> new Span(words.of("proposal.state", one.state())))
                .column(words.get("moderation.since"), "d", one -> new Span(words.shortDay(since(one))));
        rows.show(queue);
        add(rows);
    }

    private static Instant since(Submission one) {
        return Optional.ofNullable(one.appealedAt()).or(() -> Optional.ofNullable(one.handedInAt())).orElse(one.savedAt());
    }
}

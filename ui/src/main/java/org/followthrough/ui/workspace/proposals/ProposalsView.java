package org.followthrough.ui.workspace.proposals;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import org.followthrough.identity.Role;
import org.followthrough.intake.submissions.Submission;
import org.followthrough.intake.submissions.SubmissionService;
import org.followthrough.intake.submissions.SubmissionState;
import org.followthrough.ui.workspace.frame.MainLayout;
import org.followthrough.ui.workspace.shared.Crumb;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.followthrough.ui.workspace.shared.Lead;
import org.followthrough.ui.workspace.shared.OpenTo;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Rows;
import org.followthrough.ui.workspace.shared.Words;

/** What somebody has proposed, with what became of each. */
@Route(value = "proposals", layout = MainLayout.class)
@OpenTo({Role.RAPPORTEUR, Role.FOCAL_POINT, Role.CONTRIBUTOR, Role.CLEARING_OFFICER, Role.REVIEWER, Role.PANEL_CHAIR})
public class ProposalsView extends Page implements BeforeEnterObserver {

    private static final int ALL = 500;

    private final transient SubmissionService service;
    private final transient CurrentActor current;

    ProposalsView(Words words, SubmissionService service, CurrentActor current) {
        super(words);
        this.service = service;
        this.current = current;
        name(words.get("proposals.title"), Crumb.here(words.get("proposals.title")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        open(event, this::build);
    }

    private void build() {
        var own = service.own(current.get(), ALL);
        add(heading(words.get("proposals.title"), Lead.main("proposals/new", words.get("proposals.new"))));
        if (own.isEmpty()) {
            add(empty(words.get("proposals.empty")));
            return;
        }
        var rows = new Rows<Submission>(words.get("proposals.title"))
                .names(words.get("proposals.proposal"), one -> new Anchor("proposals/" + one.id(), ProposalText.title(words, one)))
                .column(words.get("proposals.event"), "d", one -> new Span(one.proposal().event()))
                .column(words.get("proposals.state"), "", one -> new Span(words.of("proposal.state", one.state())))
                .column(words.get("proposals.said"), "", one -> new Span(said(one)))
                .column(words.get("proposals.saved"), "d", one -> new Span(words.shortDay(one.savedAt())));
        rows.show(own);
        add(rows);
    }

    /** Why it came back, where it did. */
    private static String said(Submission one) {
        return one.reason() == null || one.state() == SubmissionState.ACCEPTED || one.state() == SubmissionState.HANDED_IN ? "" : one.reason();
    }
}

package org.followthrough.ui.workspace.alternatives;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import org.followthrough.evidence.alternative.AlternativeReport;
import org.followthrough.identity.Role;
import org.followthrough.ui.workspace.frame.MainLayout;
import org.followthrough.ui.workspace.shared.Crumb;
import org.followthrough.ui.workspace.shared.Lead;
import org.followthrough.ui.workspace.shared.OpenTo;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Rows;
import org.followthrough.ui.workspace.shared.Words;

/** What one's own organisation has handed in. */
@Route(value = "alternative-reports", layout = MainLayout.class)
@OpenTo({Role.FOCAL_POINT, Role.CONTRIBUTOR, Role.CLEARING_OFFICER, Role.REVIEWER, Role.PANEL_CHAIR})
public class AlternativesView extends Page implements BeforeEnterObserver {

    private final transient AlternativeRoom room;

    AlternativesView(Words words, AlternativeRoom room) {
        super(words);
        this.room = room;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        open(event, this::build);
    }

    private void build() {
        room.service.requireAuthor(room.current.get());
        name(words.get("alternatives.title"), Crumb.here(words.get("alternatives.title")));
        add(heading(words.get("alternatives.title"), Lead.main("alternative-reports/new", words.get("alternatives.new"))),
                dim(words.get("alternatives.lead")));
        var own = room.own();
        if (own.isEmpty()) {
            add(empty(words.get("alternatives.empty.own")));
            return;
        }
        var rows = new Rows<AlternativeReport>(words.get("alternatives.title"))
                .names(words.get("alternatives.report"), one -> new Anchor("alternative-reports/" + one.number(), one.said().title()))
                .column(words.get("alternatives.number"), "d", one -> new Span(one.number()))
                .column(words.get("alternatives.commitments"), "", one -> new Span(String.join(", ", one.commitments())))
                .column(words.get("alternatives.state"), "", one -> new Span(state(one)))
                .column(words.get("alternatives.handed-in"), "d", one -> new Span(words.shortDay(one.handedInAt())));
        rows.show(own);
        add(rows);
    }

    private String state(AlternativeReport one) {
        return one.withdrawn() ? words.get("alternatives.withdrawn") : words.get("alternatives.version", one.said().version());
    }
}

package org.followthrough.ui.workspace.commitments;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.followthrough.accountability.CommitmentReader.Detail;
import org.followthrough.accountability.CommitmentReader.PublishedAssessment;
import org.followthrough.ui.workspace.shared.AssessmentText;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Words;

/** The published assessments, newest first. */
class AssessmentsTab extends Div {

    private final transient Words words;

    AssessmentsTab(Words words, Detail detail) {
        this.words = words;
        addClassName("stack");
        if (detail.assessments().isEmpty()) {
            add(Page.empty(words.get("assessments.empty")));
        }
        detail.assessments().reversed().forEach(found -> add(found(found)));
    }

    private Component found(PublishedAssessment published) {
        var box = Page.box(words.get("assessments.heading", published.cycle()), new AssessmentText(words, published.assessment()));
        if (!published.sectors().isEmpty()) {
            box.add(Page.dim(words.get("assessments.panel", String.join(", ", published.sectors()), String.join(", ", published.regions()))));
        }
        return box;
    }
}

package org.followthrough.ui.workspace.commitments;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.followthrough.accountability.CommitmentReader.Detail;
import org.followthrough.accountability.CommitmentReader.PublishedAssessment;
import org.followthrough.parties.Parties;
import org.followthrough.review.Review;
import org.followthrough.ui.workspace.shared.AssessmentText;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Words;

/** The published assessments, newest first. */
@org.springframework.stereotype.Component
class AssessmentsTab {

    private final Words words;
    private final Parties parties;

    AssessmentsTab(Words words, Parties parties) {
        this.words = words;
        this.parties = parties;
    }

    Component of(Detail detail) {
        if (detail.assessments().isEmpty()) {
            return Page.empty(words.get("assessments.empty"));
        }
        var tab = new Div();
        tab.addClassName("stack");
        detail.assessments().stream().map(PublishedAssessment::cycle).distinct().toList().reversed()
                .forEach(cycle -> tab.add(inCycle(detail, cycle)));
        return tab;
    }

    /** One panel's finding; after an appeal those of both panels side by side. */
    private Component inCycle(Detail detail, String cycle) {
        var found = detail.assessments().stream().filter(one -> one.cycle().equals(cycle)).toList();
        if (found.size() == 1) {
            return found(found.getFirst(), "assessments.heading");
        }
        var both = new Div(found.stream().map(one -> found(one, detail.isOnAppeal(one) ? "assessments.second" : "assessments.first"))
                .toArray(Component[]::new));
        both.addClassName("verdicts");
        return both;
    }

    private Component found(PublishedAssessment published, String heading) {
        var box = Page.box(words.get(heading, published.cycle()), new AssessmentText(words, published.assessment()));
        if (!published.sectors().isEmpty()) {
            box.add(Page.dim(words.get("assessments.panel", names(published.sectors(), parties.sectorNames()),
                    names(published.regions(), parties.regionNames()))));
        }
        return box;
    }

    /** Sectors and regions by their names; a sector that too few share is told as another one. */
    private String names(List<String> codes, Map<String, String> known) {
        return codes.stream().map(code -> code.equals(Review.GOVERNMENT) ? words.get("sector.government")
                : known.getOrDefault(code, words.get("sector.other"))).collect(Collectors.joining(words.get("list.separator")));
    }
}

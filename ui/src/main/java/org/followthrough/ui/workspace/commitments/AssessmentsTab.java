package org.followthrough.ui.workspace.commitments;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.followthrough.accountability.CommitmentReader.Detail;
import org.followthrough.accountability.CommitmentReader.PublishedAssessment;
import org.followthrough.identity.Actor;
import org.followthrough.parties.Parties;
import org.followthrough.review.Review;
import org.followthrough.review.replies.LaterReplies;
import org.followthrough.review.replies.LaterReplyService;
import org.followthrough.ui.workspace.shared.AssessmentText;
import org.followthrough.ui.workspace.shared.LaterReplyText;
import org.followthrough.ui.workspace.shared.Lead;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Words;

/** The published assessments, newest first. */
@org.springframework.stereotype.Component
class AssessmentsTab {

    private final Words words;
    private final Parties parties;
    private final LaterReplies later;
    private final LaterReplyService replies;

    AssessmentsTab(Words words, Parties parties, LaterReplies later, LaterReplyService replies) {
        this.words = words;
        this.parties = parties;
        this.later = later;
        this.replies = replies;
    }

    Component of(Actor actor, Detail detail) {
        if (detail.assessments().isEmpty()) {
            return Page.empty(words.get("assessments.empty"));
        }
        var tab = new Div();
        tab.addClassName("stack");
        detail.assessments().stream().map(PublishedAssessment::cycle).distinct().toList().reversed()
                .forEach(cycle -> tab.add(inCycle(actor, detail, cycle)));
        return tab;
    }

    /** One panel's finding; after an appeal those of both panels side by side. */
    private Component inCycle(Actor actor, Detail detail, String cycle) {
        var found = detail.assessments().stream().filter(one -> one.cycle().equals(cycle)).toList();
        var parts = new Div(found(detail, found));
        parts.addClassName("stack");
        var said = later.published(detail.commitment().id()).stream().filter(reply -> reply.cycle().equals(cycle)).toList();
        said.forEach(reply -> parts.add(new LaterReplyText(words, reply)));
        if (replies.maySpeak(actor, detail.standing().ref())) {
            parts.add(Lead.to("commitments/" + detail.standing().ref() + "/review?cycle=" + cycle, words.get("reply.later.add")));
        }
        return parts;
    }

    private Component found(Detail detail, List<PublishedAssessment> found) {
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
            box.add(Page.dim(words.get("assessments.panel", names(published.sectors(), parties.sectorNames(words.locale())),
                    names(published.regions(), parties.regionNames(words.locale())))));
        }
        return box;
    }

    /** Sectors and regions by their names; a sector that too few share is told as another one. */
    private String names(List<String> codes, Map<String, String> known) {
        return codes.stream().map(code -> code.equals(Review.GOVERNMENT) ? words.get("sector.government")
                : known.getOrDefault(code, words.get("sector.other"))).collect(Collectors.joining(words.get("list.separator")));
    }
}

package org.followthrough.ui.workspace.reviews;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.followthrough.accountability.CommitmentReader.Detail;
import org.followthrough.accountability.CommitmentReader.PublishedReport;
import org.followthrough.commitment.Milestone;
import org.followthrough.evidence.Evidence;
import org.followthrough.reporting.SelfReport;
import org.followthrough.ui.shared.Vocabulary;
import org.followthrough.ui.workspace.alternatives.AlternativeRoom;
import org.followthrough.ui.workspace.evidence.EvidenceRoom;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Rows;
import org.followthrough.ui.workspace.shared.Sign;
import org.followthrough.ui.workspace.shared.Words;

/** What a panel reads: what was asked, what the addressee says, its milestones and its evidence. */
class FilePane extends Section {

    private final transient Words words;

    FilePane(Words words, EvidenceRoom room, AlternativeRoom alternatives, Detail detail, String cycle) {
        this.words = words;
        addClassName("pane");
        var body = new Div(new H3(words.get("review.asked")), Page.passage(detail.recommendation().readingText()));
        body.addClassName("inside");
        detail.reports().stream().filter(report -> report.cycle().equals(cycle)).findFirst().ifPresent(report -> said(body, report));
        milestones(body, detail);
        evidence(body, room, room.of(detail.standing().ref()));
        alternatives(body, alternatives, detail.standing().ref());
        add(new Header(new H2(words.get("review.file"))), body);
    }

    private void said(Div body, PublishedReport published) {
        var draft = published.report().draft();
        body.add(new H3(words.get("review.says")));
        if (draft.selfReport() != null) {
            body.add(new Sign(Vocabulary.of(draft.selfReport()), words));
        }
        body.add(Page.quote(published.report().nilReason().orElse(draft.text())));
        draft.barriers().forEach(barrier ->
                body.add(Page.dim(words.get("reports.barrier", words.of("barrier", barrier.kind()), barrier.text()))));
    }

    private void milestones(Div body, Detail detail) {
        if (detail.milestones().isEmpty()) {
            return;
        }
        var rows = new Rows<Milestone>(words.get("overview.milestones"))
                .names(words.get("milestone.title"), milestone -> new Span(milestone.core()
                        ? words.get("milestone.with-core", milestone.title()) : milestone.title()))
                .column(words.get("milestone.weight"), "n", milestone -> new Span(milestone.weight().stripTrailingZeros().toPlainString()))
                .column(words.get("milestone.claimed"), "", milestone -> milestone.claimedAt() == null
                        ? new Span(words.get("milestone.not-claimed")) : new Sign(Vocabulary.of(SelfReport.DONE), words));
        rows.show(detail.milestones());
        body.add(new H3(words.get("overview.milestones")), rows);
    }

    /** What organisations say beside it; the items by which it is cited stand among the evidence. */
    private void alternatives(Div body, AlternativeRoom room, String ref) {
        var reports = room.of(ref);
        if (!reports.isEmpty()) {
            body.add(new H3(words.get("review.alternatives", reports.size())), Page.dim(words.get("alternatives.lead")));
            reports.forEach(report -> body.add(room.line(report)));
        }
    }

    private void evidence(Div body, EvidenceRoom room, List<Evidence> items) {
        body.add(new H3(words.get("review.evidence", items.size())));
        items.forEach(item -> body.add(room.line(item)));
    }
}

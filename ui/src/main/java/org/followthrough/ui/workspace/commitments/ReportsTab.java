package org.followthrough.ui.workspace.commitments;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.followthrough.accountability.CommitmentReader.Detail;
import org.followthrough.accountability.CommitmentReader.PublishedReport;
import org.followthrough.ui.shared.Vocabulary;
import org.followthrough.ui.workspace.evidence.EvidenceRoom;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Sign;
import org.followthrough.ui.workspace.shared.Words;

/** The cleared reports, newest first. */
class ReportsTab extends Div {

    private final transient Words words;
    private final transient EvidenceRoom room;

    ReportsTab(Words words, EvidenceRoom room, Detail detail) {
        this.words = words;
        this.room = room;
        addClassName("stack");
        if (detail.reports().isEmpty()) {
            add(Page.empty(words.get("reports.empty")));
        }
        detail.reports().reversed().forEach(report -> add(report(report)));
    }

    private Component report(PublishedReport published) {
        var draft = published.report().draft();
        var box = Page.box(words.get("reports.heading", published.cycle(), words.day(published.clearedAt())));
        if (draft.selfReport() != null) {
            box.add(new Sign(Vocabulary.of(draft.selfReport()), words));
        }
        if (published.report().isVoluntary()) {
            box.add(Page.dim(words.get("reports.unasked")));
        }
        published.report().lateness().ifPresent(lateness -> box.add(new Sign(Vocabulary.of(lateness), words)));
        box.add(Page.quote(published.report().nilReason().orElse(draft.text())));
        draft.barriers().forEach(barrier -> box.add(Page.dim(words.get("reports.barrier", words.of("barrier", barrier.kind()), barrier.text()))));
        line(box, "reports.next-step", draft.nextStep());
        line(box, "reports.consulted", draft.consulted());
        published.evidence().forEach(item -> box.add(room.line(item)));
        return box;
    }

    private void line(com.vaadin.flow.component.html.Section box, String key, String text) {
        if (!text.isBlank()) {
            box.add(Page.dim(words.get(key, text)));
        }
    }
}

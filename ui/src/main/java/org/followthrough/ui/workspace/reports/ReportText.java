package org.followthrough.ui.workspace.reports;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import org.followthrough.accountability.CommitmentReader.Detail;
import org.followthrough.reporting.ReportDraft;
import org.followthrough.reporting.ReportingService.Found;
import org.followthrough.reporting.SupportWanted;
import org.followthrough.ui.shared.Vocabulary;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Sign;
import org.followthrough.ui.workspace.shared.Words;

/** A report to be read, as it would be public. */
class ReportText extends Div {

    private final transient Words words;

    ReportText(Words words, Detail detail, Found found) {
        this.words = words;
        addClassName("stack");
        var draft = found.report().draft();
        if (draft.selfReport() != null) {
            add(new Sign(Vocabulary.of(draft.selfReport()), words));
        }
        found.report().nilReason().ifPresent(reason -> add(Page.quote(reason)));
        part("report.text.label", draft.text());
        milestones(detail, draft);
        draft.barriers().forEach(barrier ->
                add(Page.dim(words.get("reports.barrier", words.of("barrier", barrier.kind()), barrier.text())
                        + (barrier.support() == SupportWanted.NONE ? "" : " " + words.of("report.asks-support", barrier.support())))));
        part("report.next.label", draft.nextStep());
        part("report.consulted.label", draft.consulted());
        part("report.no-evidence.read", draft.noEvidence());
    }

    private void milestones(Detail detail, ReportDraft draft) {
        var list = new UnorderedList();
        detail.milestones().stream().filter(milestone -> draft.milestonesDone().getOrDefault(milestone.id(), false))
                .forEach(milestone -> list.add(new ListItem(milestone.title())));
        if (list.getChildren().findAny().isPresent()) {
            list.addClassName("bullets");
            add(new H3(words.get("report.milestones.done")), list);
        }
    }

    private void part(String key, String text) {
        if (!text.isBlank()) {
            add(new H3(words.get(key)), Page.quote(text));
        }
    }
}

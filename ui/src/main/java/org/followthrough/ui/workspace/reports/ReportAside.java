package org.followthrough.ui.workspace.reports;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.followthrough.accountability.CommitmentReader.Detail;
import org.followthrough.reporting.ReportState;
import org.followthrough.reporting.ReportingService.Found;
import org.followthrough.ui.shared.Vocabulary;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Sign;
import org.followthrough.ui.workspace.shared.Words;

/** Beside a report: what institutions sent, what was said and found last time, and who will see this. */
class ReportAside extends Aside {

    private final transient Words words;

    /** @param writing whether the form stands beside it, which tells itself why the report was returned */
    ReportAside(Words words, Detail detail, Found found, boolean writing, PartsBox parts, Component indicators, Component actions) {
        this.words = words;
        addClassName("stack");
        getElement().setAttribute("aria-label", words.get("report.beside"));
        if (found.report().state() == ReportState.RETURNED && !writing) {
            found.report().returnReason().ifPresent(reason -> add(Page.box(words.get("position.returned"), Page.quote(reason))));
        }
        add(parts, actions, indicators, lastTime(detail));
        var seen = Page.box(words.get("position.seen"), Page.dim(words.get("report.seen")));
        seen.addClassName("tint");
        add(seen);
    }

    private Component lastTime(Detail detail) {
        var box = Page.box(words.get("report.last"));
        var said = detail.standing().selfReport();
        var foundLevel = detail.standing().assessment();
        if (said == null) {
            box.add(Page.dim(words.get("report.last.none")));
            return box;
        }
        box.add(new Div(new Span(words.get("report.last.said")), new Sign(Vocabulary.of(said), words)));
        if (foundLevel != null) {
            box.add(new Div(new Span(words.get("report.last.found")), new Sign(Vocabulary.of(foundLevel), words)));
        }
        box.add(new Anchor("commitments/" + detail.standing().ref(), words.get("report.last.read")));
        return box;
    }
}

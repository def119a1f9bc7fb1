package org.followthrough.ui.workspace.alternatives;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.followthrough.evidence.alternative.AlternativeReport;
import org.followthrough.evidence.alternative.AlternativeReports;
import org.followthrough.evidence.alternative.AlternativeReports.Filter;
import org.followthrough.evidence.alternative.AlternativeService;
import org.followthrough.parties.Party;
import org.followthrough.shared.MethodClock;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.followthrough.ui.workspace.shared.Lead;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;

/** Alternative reports as the signed-in person may read and hand them in. */
@org.springframework.stereotype.Component
public class AlternativeRoom {

    private static final int ALL = 500;

    final Words words;
    final AlternativeService service;
    final CurrentActor current;
    final MethodClock clock;
    final Refusals refusals;
    private final AlternativeReports reports;

    AlternativeRoom(Words words, AlternativeService service, CurrentActor current, MethodClock clock, Refusals refusals, AlternativeReports reports) {
        this.words = words;
        this.service = service;
        this.current = current;
        this.clock = clock;
        this.refusals = refusals;
        this.reports = reports;
    }

    /** True where this person acts for an organisation. */
    public boolean isOpen() {
        return !service.organisations(current.get()).isEmpty();
    }

    /** Those of the organisations for which this person acts, newest first. */
    List<AlternativeReport> own() {
        return service.organisations(current.get()).stream().map(Party::code)
                .flatMap(code -> reports.page(new Filter(null, null, null, code, null), null, ALL).stream()).toList();
    }

    /** Those of a commitment, newest first, with the way to hand in one more where that is open. */
    public Div tab(String ref) {
        var tab = new Div(Page.dim(words.get("alternatives.lead")));
        tab.addClassName("stack");
        if (service.mayAttach(current.get(), ref)) {
            tab.add(Lead.main("alternative-reports/new?commitment=" + ref, words.get("alternatives.new")));
        }
        var all = of(ref);
        all.forEach(report -> tab.add(line(report)));
        if (all.isEmpty()) {
            tab.add(Page.empty(words.get("alternatives.empty")));
        }
        return tab;
    }

    /** Those that speak of a commitment, newest first. */
    public List<AlternativeReport> of(String ref) {
        return reports.page(new Filter(null, null, ref, null, null), null, ALL);
    }

    /** One report: what it is called, whose it is, from when. */
    public Component line(AlternativeReport report) {
        var withdrawn = report.withdrawnAt();
        var about = new Span(withdrawn == null ? words.get("alternatives.about", report.number(), report.organisationName(), words.shortDay(report.said().date()))
                : words.get("alternatives.about.withdrawn", report.number(), report.organisationName(), words.shortDay(withdrawn)));
        about.addClassName("dim");
        return new Div(new Anchor("alternative-reports/" + report.number(), report.said().title()), new Span(" "), about);
    }
}

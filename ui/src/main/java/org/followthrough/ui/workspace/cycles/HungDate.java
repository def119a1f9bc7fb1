package org.followthrough.ui.workspace.cycles;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import org.followthrough.forum.Anchor;
import org.followthrough.forum.Editions;
import org.followthrough.reporting.ReportingCycle;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Words;
import org.jspecify.annotations.Nullable;

/** A date, and below it the event on which it hangs, where it hangs on one (features, row E7). */
class HungDate extends Div {

    /** The opening: where it came earlier than planned, both days. */
    static HungDate opening(Words words, Editions editions, ReportingCycle cycle, @Nullable Anchor anchor) {
        var shown = new HungDate(words, editions, cycle.opens(), cycle.plannedOpens() == null ? anchor : null);
        if (cycle.plannedOpens() != null) {
            shown.add(Page.dim(words.get("cycles.opens.planned", words.shortDay(cycle.plannedOpens()))));
        }
        return shown;
    }

    HungDate(Words words, Editions editions, LocalDate day, @Nullable Anchor anchor) {
        add(new Span(words.shortDay(day)));
        if (anchor != null) {
            add(Page.dim(words.hangs(anchor, editions)));
        }
    }
}

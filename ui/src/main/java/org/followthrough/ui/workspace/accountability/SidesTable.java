package org.followthrough.ui.workspace.accountability;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.followthrough.accountability.BothSides;
import org.followthrough.accountability.BothSides.Measure;
import org.followthrough.parties.PartyKind;
import org.followthrough.ui.shared.Charts;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Rows;
import org.followthrough.ui.workspace.shared.Words;

/** Timeliness and completeness of governments and of organisations, side by side and equal in size (method, section 5). */
class SidesTable extends Section {

    private final transient Words words;
    private final transient Asked asked;
    private final transient BothSides both;

    /** With {@code narrowed} where the page shows one side or one addressee, so that nobody takes these figures for its own. */
    SidesTable(Words words, Asked asked, BothSides both, boolean narrowed) {
        this.words = words;
        this.asked = asked;
        this.both = both;
        var rows = new Rows<Measure>(words.get("sides.heading"))
                .names(words.get("sides.measure"), measure -> new Span(words.get("party.measure." + measure.code())));
        for (var side : PartyKind.values()) {
            rows.column(words.get("figures.side." + side.code(), both.of(side).assigned()), "bar-cell", measure -> figure(measure, side));
        }
        rows.addClassName("sides");
        rows.sideBySide().show(List.of(Measure.values()));
        add(new H2(words.get("sides.heading")), Page.dim(words.get(narrowed ? "sides.note.narrowed" : "sides.note")), rows);
    }

    private Component figure(Measure measure, PartyKind side) {
        var assigned = both.of(side).assigned();
        var count = measure.count(both.of(side));
        return assigned == 0 ? Page.dim(words.get("sides.none"))
                : new Div(bar(measure, count, assigned), inWords(count, assigned, asked.with("kind", side.code())
                        .with(measure.filter(), measure.value().code()).address()));
    }

    private Component inWords(int count, int assigned, String list) {
        var share = new Span(assigned < BothSides.ENOUGH ? "" : words.percent(count, assigned));
        share.addClassName("dim");
        var figure = new Span(new Anchor(list, words.get("party.measure.of", count, assigned)), share);
        figure.addClassName("figure");
        return figure;
    }

    private static Span bar(Measure measure, int count, int whole) {
        var bar = new Span();
        bar.addClassName("bar-place");
        bar.getElement().setProperty("innerHTML",
                Charts.bar(List.of(new Charts.Part(measure == Measure.ON_TIME ? "y3" : "v4", count)), whole));
        return bar;
    }
}

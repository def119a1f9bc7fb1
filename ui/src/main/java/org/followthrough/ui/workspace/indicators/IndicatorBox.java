package org.followthrough.ui.workspace.indicators;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.followthrough.reporting.indicators.Indicator;
import org.followthrough.reporting.indicators.Reading;
import org.followthrough.ui.shared.LineChart;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Rows;
import org.followthrough.ui.workspace.shared.Words;

/** Indicators with baseline, target and values; what only the party sees yet is marked. */
class IndicatorBox extends Section {

    private final transient IndicatorRoom room;
    private final transient Words words;
    private final String ref;
    private final boolean writes;
    private final Problems problems;

    IndicatorBox(IndicatorRoom room, String ref, boolean writes) {
        this.room = room;
        this.words = room.words;
        this.ref = ref;
        this.writes = writes;
        problems = new Problems(words);
        addClassNames("box", "stack");
        show();
    }

    private void show() {
        var all = room.service.of(room.current.get(), ref);
        removeAll();
        add(new H2(words.get("indicators.heading")), problems);
        if (all.isEmpty()) {
            add(Page.dim(words.get("indicators.none")));
        }
        all.forEach(one -> add(indicator(one)));
        if (writes) {
            add(Page.dim(words.get("indicators.when")), new IndicatorForm(words, room.refusals,
                    plan -> room.service.add(room.current.get(), ref, plan), this::show));
        }
    }

    private Component indicator(Indicator one) {
        var part = new Div(new H3(one.title()));
        if (one.drafted()) {
            part.add(Page.dim(words.get("indicators.draft")));
        }
        part.add(Page.dim(words.get("indicators.unit", one.unit())), Page.dim(baseline(one)));
        if (one.target() != null) {
            part.add(Page.dim(one.targetDate() == null ? words.get("indicators.target", number(one.target()))
                    : words.get("indicators.target.by", number(one.target()), words.day(one.targetDate()))));
        }
        part.add(chart(one), values(one.series()));
        if (writes) {
            part.add(new ValueForm(words, room.refusals, "indicators.value",
                    value -> room.service.measure(room.current.get(), ref, one.id(), value), this::show));
            if (one.baseline() == null) {
                part.add(new ValueForm(words, room.refusals, "indicators.baseline", value -> room.service.change(room.current.get(), ref,
                        one.id(), new org.followthrough.reporting.indicators.IndicatorPlan(one.title(), one.unit(), value, one.target(),
                                one.targetDate())), this::show));
            }
            if (!one.published()) {
                part.add(Act.small(words.get("indicators.remove"), () -> {
                    if (room.refusals.attempt(problems, () -> room.service.remove(room.current.get(), ref, one.id()))) {
                        show();
                    }
                }));
            }
        }
        part.addClassName("part");
        return part;
    }

    private String baseline(Indicator one) {
        var baseline = one.baseline();
        return baseline == null ? words.get("indicators.no-baseline")
                : words.get("indicators.baseline.given", number(baseline.value()), words.day(baseline.date()), baseline.source());
    }

    private String number(java.math.BigDecimal number) {
        return org.followthrough.ui.shared.Formats.decimal(number, words.locale());
    }

    private static Component chart(Indicator one) {
        var place = new Span();
        place.addClassName("line-place");
        place.getElement().setProperty("innerHTML", LineChart.of(one));
        return place;
    }

    private Component values(List<Reading> series) {
        var rows = new Rows<Reading>(words.get("indicators.values"))
                .names(words.get("indicators.date"), value -> new Span(words.shortDay(value.date())))
                .column(words.get("indicators.value"), "n", value -> new Span(number(value.value())))
                .column(words.get("indicators.source"), "", value -> new Span(value.source()));
        rows.show(series);
        rows.setVisible(!series.isEmpty());
        return rows;
    }
}

package org.followthrough.ui.workspace.exchange;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.followthrough.ui.workspace.shared.Words;

/** What was said and done, as a line of time; oldest first. */
class Entries extends OrderedList {

    private final transient Words words;

    Entries(Words words) {
        this.words = words;
        addClassName("time");
    }

    /** Adds what happened; {@code tone} is that of the side whose act it was. */
    void add(Instant at, boolean byAddressee, String what, Component... texts) {
        var day = new Span(words.shortDay(at));
        day.addClassName("when");
        var dot = new Span();
        dot.addClassName("dot");
        var told = new Div(new Span(what));
        told.add(texts);
        var item = new ListItem(day, dot, told);
        item.addClassName(byAddressee ? "gov" : "sys");
        add(item);
    }
}

package org.followthrough.ui.workspace.commitments;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import org.followthrough.accountability.CommitmentReader.Detail;
import org.followthrough.accountability.Timeline;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Words;

/** What happened, newest first. */
@org.springframework.stereotype.Component
class RecordTab {

    private static final int ALL = 500;

    private final Words words;
    private final Timeline timeline;

    RecordTab(Words words, Timeline timeline) {
        this.words = words;
        this.timeline = timeline;
    }

    Component of(Detail detail) {
        var entries = timeline.of(detail.standing().commitment(), 0, ALL);
        if (entries.isEmpty()) {
            return Page.empty(words.get("record.empty"));
        }
        var list = new OrderedList();
        list.addClassName("time");
        entries.reversed().forEach(entry -> list.add(item(entry)));
        return list;
    }

    private ListItem item(Timeline.Entry entry) {
        var day = new Span(words.timeline().day(entry));
        day.addClassName("when");
        var dot = new Span();
        dot.addClassName("dot");
        var item = new ListItem(day, dot, new Div(words.timeline().words(entry)));
        item.addClassName(words.timeline().tone(entry));
        return item;
    }
}

package org.followthrough.ui.workspace.commitments;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
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
        entries.reversed().forEach(entry -> list.add(item(entry, detail.standing().ref())));
        return list;
    }

    private ListItem item(Timeline.Entry entry, String ref) {
        var day = new Span(words.timeline().day(entry));
        day.addClassName("when");
        var dot = new Span();
        dot.addClassName("dot");
        var told = new Div(words.timeline().words(entry));
        if (words.timeline().changedAWording(entry)) {
            told.add(new Span(" "), new Anchor("commitments/" + ref + "/wordings", words.get("timeline.difference")));
        }
        var item = new ListItem(day, dot, told);
        item.addClassName(words.timeline().tone(entry));
        return item;
    }
}

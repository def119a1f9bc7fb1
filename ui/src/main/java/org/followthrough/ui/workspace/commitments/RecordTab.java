package org.followthrough.ui.workspace.commitments;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.followthrough.accountability.CommitmentReader.Detail;
import org.followthrough.accountability.Timeline;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Words;

/** What happened, newest first. The name of a place in a text says what comes in. */
@org.springframework.stereotype.Component
class RecordTab {

    private static final int ALL = 500;
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

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
        var day = new Span(words.day(entry.at()));
        day.addClassName("when");
        var dot = new Span();
        dot.addClassName("dot");
        var item = new ListItem(day, dot, new Div(words(entry)));
        item.addClassName(switch (entry.by()) {
            case "addressee" -> "gov";
            case "panel" -> "cs";
            default -> "sys";
        });
        return item;
    }

    private String words(Timeline.Entry entry) {
        return PLACE.matcher(words.raw(entry.text().textKey())).replaceAll(place -> Matcher.quoteReplacement(word(entry, place)));
    }

    private String word(Timeline.Entry entry, MatchResult place) {
        var name = place.group(1);
        var value = entry.text().args().getOrDefault(name, "");
        return switch (name) {
            case "cycle" -> entry.cycle() == null ? "" : entry.cycle();
            case "due", "ends" -> value.contains("T") ? words.day(Instant.parse(value)) : words.day(LocalDate.parse(value));
            case "report" -> words.get("headline.report." + value);
            case "level" -> value.equals("no-quorum") ? words.get("timeline.no-quorum") : words.get("headline.level." + value);
            default -> words.get("timeline." + name + "." + value);
        };
    }
}

package org.followthrough.ui.workspace.settings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.List;
import org.followthrough.notification.Follow;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Rows;
import org.followthrough.ui.workspace.shared.Words;

/** What somebody follows, each with its end. */
class FollowedList extends Div {

    private final transient Words words;
    private final transient Supplier<List<Follow>> source;
    private final transient Consumer<Follow> end;

    FollowedList(Words words, Supplier<List<Follow>> source, Consumer<Follow> end) {
        this.words = words;
        this.source = source;
        this.end = end;
        show();
    }

    private void show() {
        removeAll();
        var all = source.get();
        if (all.isEmpty()) {
            add(Page.empty(words.get("follow.empty")));
            return;
        }
        var rows = new Rows<Follow>(words.get("follow.title")).names(words.get("follow.what"), this::what)
                .column(words.get("follow.kind"), "", follow -> new Span(words.of("follow.kind", follow.kind())))
                .column(words.get("follow.since"), "d", follow -> new Span(words.shortSince(follow.since())))
                .column(words.get("follow.act"), "", this::act);
        rows.show(all);
        add(rows);
    }

    private Component what(Follow follow) {
        return new Anchor(switch (follow.kind()) {
            case COMMITMENT -> "commitments/" + follow.target();
            case RECOMMENDATION -> "recommendations/" + follow.target();
            case PARTY -> "commitments?party=" + follow.target();
            case FILTER -> "commitments?" + follow.target();
        }, follow.target().replace("&", ", "));
    }

    private Component act(Follow follow) {
        return Act.small(words.get("follow.end"), () -> {
            end.accept(follow);
            show();
        });
    }
}

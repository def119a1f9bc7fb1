package org.followthrough.ui.workspace.notices;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.time.Instant;
import java.util.List;
import org.followthrough.notification.Notice;
import org.followthrough.notification.NoticeService;
import org.followthrough.shared.MethodClock;
import org.followthrough.ui.workspace.frame.MainLayout;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.Crumb;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.followthrough.ui.workspace.shared.OpenTo;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Rows;
import org.followthrough.ui.workspace.shared.Words;

/** What somebody was told, newest first; what has not been read yet stands out. */
@Route(value = "notices", layout = MainLayout.class)
@OpenTo
public class NoticesView extends Page implements BeforeEnterObserver {

    private static final int PAGE = 50;

    private final transient NoticeService notices;
    private final transient CurrentActor current;
    private final transient MethodClock clock;
    private final Rows<Notice> rows;
    private final Button more;
    private transient List<Notice> last = List.of();

    NoticesView(Words words, NoticeService notices, CurrentActor current, MethodClock clock) {
        super(words);
        this.notices = notices;
        this.current = current;
        this.clock = clock;
        this.more = Act.button(words.get("list.more", PAGE), this::more);
        this.rows = new Rows<Notice>(words.get("notices.title")).names(words.get("notices.what"), this::what)
                .column(words.get("notices.about"), "", this::about)
                .column(words.get("notices.when"), "d", notice -> new Span(words.shortDay(notice.at())))
                .column(words.get("tasks.due"), "d", notice -> new Span(due(notice)));
        name(words.get("notices.title"), Crumb.here(words.get("notices.title")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        removeAll();
        var unread = notices.unread(current.get());
        last = notices.of(current.get(), null, null, PAGE);
        var line = heading(words.get("notices.title"), dim(words.get("notices.summary", unread)));
        if (unread > 0) {
            line.add(Act.button(words.get("notices.read"), this::read));
        }
        add(line, last.isEmpty() ? empty(words.get("notices.empty")) : new Div(rows, more));
        rows.show(last);
        more.setVisible(last.size() == PAGE);
    }

    private void read() {
        notices.read(current.get(), clock.now());
        show();
    }

    private void more() {
        var end = last.getLast();
        last = notices.of(current.get(), end.at(), end.id(), PAGE);
        rows.more(last);
        more.setVisible(last.size() == PAGE);
    }

    private Component what(Notice notice) {
        var link = new Anchor(notice.commitment() != null ? "commitments/" + notice.commitment() : "recommendations/" + notice.recommendation(),
                words.get(notice.textKey()));
        if (!notice.read()) {
            link.addClassName("strong");
        }
        var kind = new Span(words.get("notices.kind." + notice.kind().code() + (notice.read() ? "" : ".new")));
        kind.addClassName("dim");
        return new Div(link, new Div(kind));
    }

    private Component about(Notice notice) {
        var reference = new Span(notice.commitment() == null ? notice.recommendation() : notice.commitment());
        reference.addClassNames("dim", "code");
        return new Div(new Span(notice.title() == null ? "" : notice.title() + " "), reference);
    }

    private String due(Notice notice) {
        Instant due = notice.dueAt();
        return due == null ? words.get("tasks.no-date") : words.shortDay(due);
    }
}

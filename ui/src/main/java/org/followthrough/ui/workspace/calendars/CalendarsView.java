package org.followthrough.ui.workspace.calendars;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.Collection;
import java.util.List;
import org.followthrough.forum.calendars.CalendarOwner;
import org.followthrough.forum.calendars.CalendarReach;
import org.followthrough.forum.calendars.CalendarService;
import org.followthrough.forum.calendars.HolidayCalendar;
import org.followthrough.identity.Role;
import org.followthrough.ui.workspace.frame.MainLayout;
import org.followthrough.ui.workspace.shared.Crumb;
import org.followthrough.ui.workspace.shared.OpenTo;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Rows;
import org.followthrough.ui.workspace.shared.Words;

/** The calendars of all forums and countries, with what nobody has said yet at the top. */
@Route(value = "calendars", layout = MainLayout.class)
@OpenTo(Role.ORGANISER)
public class CalendarsView extends Page implements BeforeEnterObserver {

    private final transient CalendarService service;
    private final transient CalendarReach reach;

    CalendarsView(Words words, CalendarService service, CalendarReach reach) {
        super(words);
        this.service = service;
        this.reach = reach;
        name(words.get("calendars.title"), Crumb.here(words.get("calendars.title")));
    }

    /** A calendar with the years that running deadlines reach and that it does not know. */
    private record Line(HolidayCalendar calendar, List<Integer> missing) {

        String address() {
            return "calendars/" + calendar.owner().kind().code() + "/" + calendar.owner().code();
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var running = reach.now();
        var lines = service.all().stream().map(one -> new Line(one, reach.holes(one, running))).toList();
        var stack = new Div(dim(words.get("calendars.lead")));
        stack.addClassName("stack");
        var lacking = lines.stream().filter(line -> !line.missing().isEmpty()).toList();
        if (!lacking.isEmpty()) {
            stack.add(warning(lacking));
        }
        stack.add(part("calendars.forums", lines, CalendarOwner.Kind.FORUM), part("calendars.countries", lines, CalendarOwner.Kind.COUNTRY));
        add(heading(words.get("calendars.title")), stack);
    }

    private Component warning(List<Line> lacking) {
        var list = new UnorderedList();
        lacking.forEach(line -> list.add(new ListItem(new Anchor(line.address(), line.calendar().name()),
                new Span(" " + words.get("calendars.hole.years", years(words, line.missing()))))));
        var box = new Div(new Paragraph(words.get("calendars.holes", lacking.size())), list);
        box.addClassNames("note", "holes");
        box.getElement().setAttribute("role", "note");
        return box;
    }

    private Component part(String key, List<Line> lines, CalendarOwner.Kind kind) {
        var rows = new Rows<Line>(words.get(key))
                .names(words.get("calendars.of"), line -> new Anchor(line.address(), line.calendar().name()))
                .column(words.get("calendars.code"), "d", line -> code(line.calendar().owner().code()))
                .column(words.get("calendars.years"), "", line -> new Span(known(line.calendar())))
                .column(words.get("calendars.holidays"), "n", line -> new Span(words.number(line.calendar().holidays().size())))
                .column(words.get("calendars.missing"), "", line -> new Span(line.missing().isEmpty() ? words.get("calendars.nothing-missing")
                        : years(words, line.missing())));
        rows.show(lines.stream().filter(line -> line.calendar().owner().kind() == kind).toList());
        return section(words.get(key), rows);
    }

    private String known(HolidayCalendar calendar) {
        return calendar.years().isEmpty() ? words.get("calendars.none") : years(words, calendar.years());
    }

    static String years(Words words, Collection<Integer> years) {
        return words.list(years.stream().map(String::valueOf).toList());
    }

    private static Span code(String code) {
        var span = new Span(code);
        span.addClassName("code");
        return span;
    }
}

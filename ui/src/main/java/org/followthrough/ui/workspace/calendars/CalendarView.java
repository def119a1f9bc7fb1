package org.followthrough.ui.workspace.calendars;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.time.format.TextStyle;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.followthrough.forum.calendars.CalendarOwner;
import org.followthrough.forum.calendars.CalendarReach;
import org.followthrough.forum.calendars.CalendarService;
import org.followthrough.forum.calendars.Holiday;
import org.followthrough.forum.calendars.HolidayCalendar;
import org.followthrough.identity.Role;
import org.followthrough.shared.Coded;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.NotFound;
import org.followthrough.ui.workspace.frame.MainLayout;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.Crumb;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.followthrough.ui.workspace.shared.Notice;
import org.followthrough.ui.workspace.shared.OpenTo;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Rows;
import org.followthrough.ui.workspace.shared.Words;

/** The holidays of one forum or country, year by year, and saying them. */
@Route(value = "calendars/:kind/:ref", layout = MainLayout.class)
@OpenTo(Role.ORGANISER)
public class CalendarView extends Page implements BeforeEnterObserver {

    private final transient CalendarService service;
    private final transient CalendarReach reach;
    private final transient CurrentActor current;
    private final transient Refusals refusals;
    private final transient MethodClock clock;
    private final Notice notice = new Notice();
    private final Div years = new Div();

    CalendarView(Words words, CalendarService service, CalendarReach reach, CurrentActor current, Refusals refusals, MethodClock clock) {
        super(words);
        this.service = service;
        this.reach = reach;
        this.current = current;
        this.refusals = refusals;
        this.clock = clock;
        years.addClassName("stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        open(event, () -> build(new CalendarOwner(event.getRouteParameters().get("kind").flatMap(kind -> Coded.find(CalendarOwner.Kind.class, kind))
                .orElseThrow(() -> new NotFound("forum.calendar.unknown")), ref(event))));
    }

    private void build(CalendarOwner owner) {
        var calendar = service.read(owner);
        name(words.get("calendar.title", calendar.name()), new Crumb(words.get("calendars.title"), "calendars"), Crumb.here(owner.code()));
        var form = new YearForm(words, refusals, calendar, offered(calendar), (year, holidays) -> service.replaceYear(current.get(), owner, year, holidays),
                byYear -> service.replaceYears(current.get(), owner, byYear), () -> saved(owner));
        var columns = new Div(years, box(words.get("calendar.say"), form));
        columns.addClassName("cols");
        add(above(owner.code(), words.get("calendar.kind." + owner.kind().code())), heading(calendar.name()), columns, notice);
        show(calendar);
    }

    private void saved(CalendarOwner owner) {
        show(service.read(owner));
        notice.say(words.get("calendar.saved"));
    }

    /** The first year that is missing, else the year after the last. */
    private int offered(HolidayCalendar calendar) {
        var missing = reach.holes(calendar, reach.now());
        var thisYear = words.year(clock.now());
        return missing.isEmpty() ? calendar.years().isEmpty() ? thisYear : calendar.years().last() + 1 : missing.getFirst();
    }

    private void show(HolidayCalendar calendar) {
        years.removeAll();
        var missing = reach.holes(calendar, reach.now());
        if (!missing.isEmpty()) {
            years.add(hole(missing));
        }
        if (calendar.years().isEmpty()) {
            years.add(empty(words.get("calendar.empty")));
        }
        NavigableSet<Integer> known = new TreeSet<>(calendar.years());
        known.descendingSet().forEach(year -> years.add(year(calendar, year)));
    }

    private Component hole(List<Integer> missing) {
        var note = new Div(new Paragraph(words.get("calendar.hole", CalendarsView.years(words, missing))));
        note.addClassName("note");
        note.getElement().setAttribute("role", "note");
        return note;
    }

    private Component year(HolidayCalendar calendar, int year) {
        var holidays = calendar.of(year);
        var problems = new Problems(words);
        var forget = Act.small(words.get("calendar.forget", String.valueOf(year)), () -> {
            if (refusals.attempt(problems, () -> service.forgetYear(current.get(), calendar.owner(), year))) {
                saved(calendar.owner());
            }
        });
        var section = section(String.valueOf(year), holidays.isEmpty() ? empty(words.get("calendar.year.empty")) : table(year, holidays), problems, forget);
        return section;
    }

    private Component table(int year, List<Holiday> holidays) {
        var rows = new Rows<Holiday>(words.get("calendar.holidays-of", String.valueOf(year)))
                .names(words.get("calendar.holiday"), holiday -> new Span(holiday.name()))
                .column(words.get("calendar.day"), "d", holiday -> new Span(words.day(holiday.date())))
                .column(words.get("calendar.weekday"), "", holiday -> new Span(holiday.date().getDayOfWeek().getDisplayName(TextStyle.FULL, words.locale())));
        rows.show(holidays);
        return rows;
    }
}

package org.followthrough.api;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.followthrough.api.http.Answer;
import org.followthrough.api.http.Body;
import org.followthrough.api.http.Call;
import org.followthrough.api.http.Changes;
import org.followthrough.api.http.Fields;
import org.followthrough.api.http.Gives;
import org.followthrough.api.http.May;
import org.followthrough.api.http.Shape;
import org.followthrough.api.http.UnfitBody;
import org.followthrough.api.http.Unreadable;
import org.followthrough.forum.calendars.CalendarFile;
import org.followthrough.forum.calendars.CalendarOwner;
import org.followthrough.forum.calendars.CalendarReach;
import org.followthrough.forum.calendars.CalendarService;
import org.followthrough.forum.calendars.Holiday;
import org.followthrough.forum.calendars.HolidayCalendar;
import org.followthrough.identity.Permission;
import org.followthrough.shared.Coded;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Holidays of forums and countries, by which working days are counted (features, row E4). */
@RestController
@RequestMapping("/api/v1/calendars")
class CalendarResource {

    private static final Shape HOLIDAY = Shape.of().need(Shape.Kind.DATE, "date").need(Shape.Kind.TEXT, "name").build();
    static final Shape HOLIDAYS = Shape.of().mayList("holidays", HOLIDAY).build();
    static final Shape FILE = Shape.of().need(Shape.Kind.FILE, "file").build();

    private final CalendarService service;
    private final CalendarReach reach;
    private final Changes changes;

    CalendarResource(CalendarService service, CalendarReach reach, Changes changes) {
        this.service = service;
        this.reach = reach;
        this.changes = changes;
    }

    /**
     * A calendar.
     *
     * @param years   whose holidays are known
     * @param missing years that running deadlines reach and that are counted Monday to Friday, because nobody has said their holidays
     */
    record CalendarView(CalendarOwner.Kind kind, String code, String name, List<Integer> years, List<Integer> missing, List<HolidayView> holidays) {
    }

    /** One holiday. */
    record HolidayView(LocalDate date, String name) {
    }

    @GetMapping
    @May(Permission.READ_PUBLIC)
    @Gives(value = CalendarView.class, list = true)
    ResponseEntity<byte[]> list(Call call) {
        var slice = call.slice();
        var after = slice.after(0);
        var all = service.all().stream().sorted((a, b) -> position(a).compareTo(position(b)))
                .filter(one -> after == null || position(one).compareTo(after) > 0).limit(slice.fetch()).toList();
        var running = reach.now();
        return call.answer(slice.page(all, one -> view(one, reach.holes(one, running)), one -> List.of(position(one))));
    }

    private static String position(HolidayCalendar calendar) {
        return (calendar.owner().kind() == CalendarOwner.Kind.FORUM ? "0" : "1") + calendar.owner().code();
    }

    private static CalendarView view(HolidayCalendar calendar, List<Integer> missing) {
        return new CalendarView(calendar.owner().kind(), calendar.owner().code(), calendar.name(), List.copyOf(calendar.years()), missing,
                calendar.holidays().stream().map(one -> new HolidayView(one.date(), one.name())).toList());
    }

    @GetMapping("/{kind}/{code}")
    @May(Permission.READ_PUBLIC)
    @Gives(CalendarView.class)
    ResponseEntity<byte[]> record(@PathVariable String kind, @PathVariable String code, Call call) {
        var view = view(owner(kind, code));
        return call.plain().answer(view);
    }

    private CalendarView view(CalendarOwner owner) {
        var calendar = service.read(owner);
        return view(calendar, reach.holes(calendar, reach.now()));
    }

    private static CalendarOwner owner(String kind, String code) {
        return new CalendarOwner(Coded.find(CalendarOwner.Kind.class, kind).orElseThrow(() -> new NotFound("forum.calendar.unknown")), code);
    }

    @PutMapping("/{kind}/{code}/{year}")
    @May(Permission.MANAGE_EDITIONS)
    @Gives(value = CalendarView.class, body = "HOLIDAYS")
    ResponseEntity<byte[]> replace(@PathVariable String kind, @PathVariable String code, @PathVariable String year, Call call) {
        var owner = owner(kind, code);
        return change(call, owner).json(HOLIDAYS, fields -> {
            var holidays = holidays(fields);
            service.replaceYear(call.actor(), owner, year(year), holidays);
            return Answer.ok(view(owner));
        });
    }

    private static int year(String year) {
        if (!year.matches("[0-9]{4}")) {
            throw new NotFound("forum.calendar.year-unknown");
        }
        return Integer.parseInt(year);
    }

    private static List<Holiday> holidays(Fields fields) {
        var holidays = new ArrayList<Holiday>();
        if (!fields.has("holidays")) {
            throw RuleViolation.of("holidays", "api.field.missing");
        }
        fields.objects("holidays").forEach(one -> holidays.add(new Holiday(one.needDate("date"), one.needText("name"))));
        fields.check();
        return holidays;
    }

    @DeleteMapping("/{kind}/{code}/{year}")
    @May(Permission.MANAGE_EDITIONS)
    @Gives(CalendarView.class)
    ResponseEntity<byte[]> forget(@PathVariable String kind, @PathVariable String code, @PathVariable String year, Call call) {
        var owner = owner(kind, code);
        return changes.of(call, () -> {
            if (!service.read(owner).years().contains(year(year))) {
                throw new NotFound("forum.calendar.year-unknown");
            }
            service.requireOrganiser(call.actor());
        }).on(() -> service.lock(call.actor()), () -> List.of(view(owner))).json(Shape.EMPTY, fields -> {
            service.forgetYear(call.actor(), owner, year(year));
            return Answer.ok(view(owner));
        });
    }

    @PostMapping("/{kind}/{code}/import")
    @May(Permission.MANAGE_EDITIONS)
    @Gives(value = CalendarView.class, body = "FILE")
    ResponseEntity<byte[]> replaceByFile(@PathVariable String kind, @PathVariable String code, Call call) {
        var owner = owner(kind, code);
        return change(call, owner).form(FILE, (fields, body) -> {
            var file = body.file("file").orElseThrow(() -> RuleViolation.of("file", "api.field.missing"));
            service.replaceYears(call.actor(), owner, CalendarFile.read(content(file)));
            return Answer.ok(view(owner));
        });
    }

    private static byte[] content(Body.Upload file) {
        if (file.size() > CalendarFile.LARGEST) {
            throw UnfitBody.tooLarge();
        }
        try (var in = file.open()) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw Unreadable.of("file", "api.body.form");
        }
    }

    private Changes.Change change(Call call, CalendarOwner owner) {
        return changes.of(call, () -> {
            service.read(owner);
            service.requireOrganiser(call.actor());
        }).on(() -> service.lock(call.actor()), () -> List.of(view(owner)));
    }
}

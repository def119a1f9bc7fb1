package org.followthrough.api;

import java.time.LocalDate;
import java.util.List;
import org.followthrough.api.http.Call;
import org.followthrough.api.http.Gives;
import org.followthrough.api.http.May;
import org.followthrough.forum.Edition;
import org.followthrough.forum.Editions;
import org.followthrough.forum.Event;
import org.followthrough.forum.EventKind;
import org.followthrough.forum.Profile;
import org.followthrough.forum.ProfileStep;
import org.followthrough.identity.Permission;
import org.followthrough.parties.Parties;
import org.followthrough.parties.Party;
import org.followthrough.parties.PartyKind;
import org.followthrough.register.Theme;
import org.followthrough.register.Themes;
import org.followthrough.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Editions, events, parties and themes. */
@RestController
@RequestMapping("/api/v1")
class ReferenceDataResource {

    private final Editions editions;
    private final Parties parties;
    private final Themes themes;

    ReferenceDataResource(Editions editions, Parties parties, Themes themes) {
        this.editions = editions;
        this.parties = parties;
        this.themes = themes;
    }

    /**
     * An edition with its profile: formal, informal, or own where it is neither.
     *
     * @param steps those that are on
     * @param periods how long each lasts, in working days; the tracking in years
     */
    record EditionView(String code, String name, String forum, LocalDate opens, LocalDate closes, String timeZone, String profile,
            List<ProfileStep> steps, PeriodsView periods) {

        static EditionView of(Edition e) {
            return new EditionView(e.code(), e.name(), e.forum(), e.opens(), e.closes(), e.timeZone().getId(), e.profile().code(),
                    e.profile().steps().stream().sorted().toList(), PeriodsView.of(e.profile()));
        }
    }

    record PeriodsView(int objection, int response, int reminder, int veryLate, int review, int reply, int answer, int comment, int trackingYears) {

        static PeriodsView of(Profile p) {
            return new PeriodsView(p.objection(), p.response(), p.reminder(), p.veryLate(), p.review(), p.reply(), p.answer(), p.comment(), p.trackingYears());
        }
    }

    record EventView(String code, String edition, String name, EventKind kind, LocalDate starts, LocalDate ends, @Nullable String place,
            @Nullable String parent, int ordinal) {

        static EventView of(Event e) {
            return new EventView(e.code(), e.edition(), e.name(), e.kind(), e.starts(), e.ends(), e.place(), e.parent(), e.ordinal());
        }
    }

    record PartyView(String code, String name, PartyKind kind, String region, @Nullable String sector) {

        static PartyView of(Party p) {
            return new PartyView(p.code(), p.name(), p.kind(), p.region(), p.sector());
        }
    }

    record ThemeView(String code, String name, String description) {

        static ThemeView of(Theme t) {
            return new ThemeView(t.code(), t.name(), t.description());
        }
    }

    @GetMapping("/editions")
    @May(Permission.READ_PUBLIC)
    @Gives(value = EditionView.class, list = true)
    ResponseEntity<byte[]> editions(Call call) {
        var slice = call.slice();
        var found = editions.page(slice.after(0, LocalDate::parse), slice.after(1), slice.fetch());
        return call.answer(slice.page(found, EditionView::of, edition -> List.of(edition.opens().toString(), edition.code())));
    }

    @GetMapping("/editions/{code}")
    @May(Permission.READ_PUBLIC)
    @Gives(EditionView.class)
    ResponseEntity<byte[]> edition(@PathVariable String code, Call call) {
        var edition = editions.find(code).orElseThrow(() -> new NotFound("forum.edition.unknown"));
        return call.plain().answer(EditionView.of(edition));
    }

    @GetMapping("/events")
    @May(Permission.READ_PUBLIC)
    @Gives(value = EventView.class, list = true, parameters = "edition")
    ResponseEntity<byte[]> events(Call call) {
        var slice = call.slice("edition");
        var found = editions.events(slice.query().ref("edition").orElse(null), slice.after(0, LocalDate::parse), slice.after(1),
                slice.fetch());
        return call.answer(slice.page(found, EventView::of, event -> List.of(event.starts().toString(), event.code())));
    }

    @GetMapping("/events/{code}")
    @May(Permission.READ_PUBLIC)
    @Gives(EventView.class)
    ResponseEntity<byte[]> event(@PathVariable String code, Call call) {
        var event = editions.event(code).orElseThrow(() -> new NotFound("forum.event.unknown"));
        return call.plain().answer(EventView.of(event));
    }

    @GetMapping("/parties")
    @May(Permission.READ_PUBLIC)
    @Gives(value = PartyView.class, list = true, parameters = "kind")
    ResponseEntity<byte[]> parties(Call call) {
        var slice = call.slice("kind");
        var found = parties.page(slice.query().code("kind", PartyKind.class).orElse(null), slice.after(0), slice.fetch());
        return call.answer(slice.page(found, PartyView::of, party -> List.of(party.code())));
    }

    @GetMapping("/parties/{code}")
    @May(Permission.READ_PUBLIC)
    @Gives(PartyView.class)
    ResponseEntity<byte[]> party(@PathVariable String code, Call call) {
        var party = parties.find(code).orElseThrow(() -> new NotFound("parties.unknown"));
        return call.plain().answer(PartyView.of(party));
    }

    /** The vocabulary is short and read whole. */
    @GetMapping("/themes")
    @May(Permission.READ_PUBLIC)
    @Gives(value = ThemeView.class, list = true)
    ResponseEntity<byte[]> themes(Call call) {
        var slice = call.slice();
        var after = slice.after(0);
        var rest = themes.all(call.locale()).stream().filter(theme -> after == null || theme.code().compareTo(after) > 0).toList();
        return call.answer(slice.page(rest, ThemeView::of, theme -> List.of(theme.code())));
    }
}

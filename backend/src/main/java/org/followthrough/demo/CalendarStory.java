package org.followthrough.demo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.followthrough.forum.calendars.CalendarFile;
import org.followthrough.forum.calendars.CalendarOwner;
import org.followthrough.forum.calendars.CalendarService;
import org.followthrough.shared.Coded;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The organiser says the holidays of the forum and of some states; deadlines that run move with them. */
@Component
@Profile(DemoMode.PROFILE)
class CalendarStory {

    private static final String FILE = "calendars.json";

    private final CalendarService service;
    private final Cast cast;
    private final Strides strides;

    CalendarStory(CalendarService service, Cast cast, Strides strides) {
        this.service = service;
        this.cast = cast;
        this.strides = strides;
    }

    /** One calendar as it is said; {@code lines} have a day and a name each. */
    record Said(Instant at, String kind, String code, List<String> lines) {
    }

    void tell(Agenda agenda) {
        DemoFiles.list(FILE, Said.class).forEach(said -> agenda.add(said.at(), said.code(), () -> say(said)));
    }

    private void say(Said said) {
        var owner = new CalendarOwner(Coded.find(CalendarOwner.Kind.class, said.kind()).orElseThrow(), said.code());
        service.replaceYears(cast.organiser(), owner, CalendarFile.read(String.join("\n", said.lines()).getBytes(StandardCharsets.UTF_8)));
        strides.timersWereSet();
    }
}

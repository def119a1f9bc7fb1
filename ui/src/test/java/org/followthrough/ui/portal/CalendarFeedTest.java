package org.followthrough.ui.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.followthrough.World;
import org.followthrough.notification.FeedService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Calendar feeds as a calendar program fetches them. */
@PortalTest
class CalendarFeedTest {

    @Autowired
    private PublicWorld world;
    @Autowired
    private World people;
    @Autowired
    private FeedService calendars;
    @Autowired
    private Browsing reader;

    @BeforeEach
    void begin() {
        world.begin();
    }

    @Test
    void an_edition_has_a_calendar_for_everybody() {
        var feed = reader.get("/editions/GFMD-2009/calendar.ics");
        assertThat(feed.statusCode()).isEqualTo(200);
        assertThat(feed.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=UTF-8");
        assertThat(feed.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(feed.body()).startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n");
        assertThat(reader.get("/editions/NONE/calendar.ics").statusCode()).isEqualTo(404);
    }

    @Test
    void a_private_calendar_is_read_by_its_address_alone_and_kept_by_nobody_in_between() {
        var address = URI.create(calendars.renew(people.who("focal.xaa"))).getPath();
        var feed = reader.get(address);
        assertThat(feed.statusCode()).isEqualTo(200);
        assertThat(feed.headers().firstValue("Cache-Control").orElseThrow()).contains("private").contains("no-cache");
        assertThat(feed.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(reader.get("/calendar/" + "x".repeat(43) + ".ics").statusCode()).isEqualTo(404);
        assertThat(reader.get("/calendar/x").statusCode()).isEqualTo(404);
    }
}

package org.followthrough.ui.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.followthrough.Panels;
import org.followthrough.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The side ways on the real application, each journey whole and with a commitment of its own; the clock only goes forward. */
@RunningDemo
@Import(Panels.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SideWaysJourneyTest {

    @Autowired
    private World world;
    @LocalServerPort
    private int port;
    private Chromium browser;
    private PublicReader reader;
    private Organiser organiser;

    @BeforeAll
    void begin() {
        world.begin();
        browser = new Chromium("http://localhost:" + port);
        reader = new PublicReader(browser.reader("a reader"));
        organiser = new Organiser(browser.person("organiser"));
    }

    @AfterAll
    void end() {
        browser.close();
    }

    /** The two sides work by keyboard alone. */
    @Test
    @Order(1)
    void more_time_is_granted_and_a_question_stops_the_clock_until_it_is_answered() {
        var ref = world.assigned("XAA");
        var focalPoint = new ExchangeByKeyboard(browser.reader("focal.xaa"), ref);
        var secretariat = new ExchangeByKeyboard(browser.reader("organiser"), ref);
        focalPoint.signsIn("focal.xaa@demo.example");
        secretariat.signsIn("organiser@demo.example");

        focalPoint.asksForTime(LocalDate.of(2025, 6, 30), "Parliament returns in June.");
        reader.finds(ref, "public-asked-for-time", "Until 26 May 2025");
        secretariat.grants("The request came in good time.");
        focalPoint.seesBothDates("30 June 2025", "26 May 2025");
        reader.finds(ref, "public-extended", "Until 30 June 2025", "First due 26 May 2025", "More time granted", "Parliament returns in June.",
                "The request came in good time.");

        secretariat.asks("Which ministry is in the lead?");
        reader.finds(ref, "public-stopped", "A question is open; the clock stands still since 3 March 2025", "A question lies with the addressee");
        reader.doesNotFind("Which ministry is in the lead?");
        organiser.movesTheClockTo(LocalDate.of(2025, 3, 10));
        focalPoint.answers("Which ministry is in the lead?", "The Ministry of Labour.");
        focalPoint.seesBothDates("7 July 2025", "26 May 2025");
        reader.finds(ref, "public-answered", "Until 7 July 2025", "First due 26 May 2025", "answered by the addressee on 10 March 2025");
        reader.doesNotFind("The Ministry of Labour.");
        reader.readsTheRecord("The clock runs again", "The clarification was given", "it lies with the addressee", "More time was granted",
                "Assigned; a response is due");
    }

    @Test
    void every_page_on_the_way_was_sound() {
        assertThat(browser.findings()).isEmpty();
    }
}

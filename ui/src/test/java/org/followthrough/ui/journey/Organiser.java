package org.followthrough.ui.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Gives recommendations to addressees, opens reporting periods, and moves the demo's clock. */
final class Organiser {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final Person person;

    Organiser(Person person) {
        this.person = person;
    }

    void assigns(String ref, List<String> addressees) {
        person.does("assigns " + ref, () -> {
            person.open("/app/recommendations/" + ref);
            addressees.forEach(addressee -> person.pick("Addressees", addressee));
            person.page().keyboard().press("Escape");
            person.showsEverywhere("assign");
            person.pressTwice("Assign");
            addressees.forEach(person::row);
            person.shows("assigned");
        });
    }

    void opensACycle(String code, LocalDate opens, LocalDate due, int asked) {
        person.does("opens the cycle " + code, () -> {
            person.open("/app/cycles");
            person.pick("Edition", "Athens 2009");
            person.write("Code", code);
            person.type("Opens", opens);
            person.type("Due", due);
            person.showsEverywhere("cycle-plan");
            person.pressTwice("Plan the cycle");
            assertThat(person.row(code)).containsText(asked + " commitments");
            person.showsEverywhere("cycle-open");
        });
    }

    /** Hears the appeal: another panel is called. */
    void acceptsTheAppeal(String ref, String reason) {
        person.does("accepts the appeal", () -> {
            person.open("/app/tasks");
            person.row(ref).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Decide on a reopening or appeal")).click();
            person.page().waitForURL("**?tab=reopening");
            person.settle();
            person.sees("Decide the appeal");
            person.showsEverywhere("appeal-decide");
            person.write("Reason; of a refusal it becomes public", reason);
            person.pressTwice("Accept the appeal");
            person.seesNot("Decide the appeal");
            person.shows("appeal-accepted");
        });
    }

    /** Moves the clock to nine o'clock of a day; all deadlines on the way pass. */
    void movesTheClockTo(LocalDate day) {
        person.does("moves the clock to " + day, () -> {
            person.open("/app/tasks");
            var date = person.page().locator(".demo vaadin-date-picker input");
            date.fill(day.format(Person.TYPED));
            date.press("Enter");
            var time = person.page().locator(".demo vaadin-time-picker input");
            time.fill("09:00");
            time.press("Enter");
            person.pressTwice("Move the clock");
            person.sees("It is " + day.format(SHOWN) + ", 09:00 UTC here.");
        });
    }
}

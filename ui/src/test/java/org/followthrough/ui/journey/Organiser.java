package org.followthrough.ui.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

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

    /** Has the edition's pack made in the background, and meanwhile does the rest. */
    void freezesAPack(String edition, Runnable meanwhile) {
        person.does("freezes a pack of " + edition, () -> {
            person.open("/app/accountability?edition=" + edition);
            person.press("Freeze a pack now");
            person.sees("Freeze and publish?");
            person.shows("pack-ask");
            person.pressTwice("Freeze and publish");
            assertThat(told()).isFocused();
            person.shows("pack-freezing");
        });
        meanwhile.run();
        person.does("finds the pack", () -> {
            person.open("/app/accountability?edition=" + edition);
            person.page().getByText(edition + "-1: public on").waitFor();
            assertThat(person.button("Freeze a pack now")).isVisible();
            person.showsEverywhere("pack-frozen");
        });
    }

    private Locator told() {
        return person.page().locator("main [role=status][tabindex='-1']");
    }

    /** Nothing leaves the machine: it is paused before there is anything to send. */
    void keepsAWebhook(String edition) {
        person.does("keeps a webhook", () -> {
            person.open("/app/webhooks");
            person.showsEverywhere("webhooks-none");
            person.write("Address", "https://93.184.216.34/messages/of/the/commitments-of-this-edition");
            person.write("Conditions", "edition=" + edition);
            person.press("Register");
            assertThat(person.page().getByLabel("Secret", new Page.GetByLabelOptions().setExact(true))).hasValue(Pattern.compile("whsec_.+"));
            person.showsEverywhere("webhooks-secret");
            person.press("Pause");
            assertThat(told()).isFocused();
            person.press("Try it");
            person.press("Messages");
            person.page().locator("vaadin-details-summary").first().click();
            person.sees("Waits to be sent");
            person.showsEverywhere("webhooks-messages");
        });
    }

    void comparesADeclaration(String edition) {
        person.does("compares what governments agreed on", () -> {
            person.open("/app/register/declarations?edition=" + edition);
            person.showsEverywhere("declarations-none");
            person.write("Title", "Outcome of the governments");
            person.write("Agreed by", "Government Meeting");
            person.type("Agreed on", LocalDate.of(2009, 11, 5));
            person.pressTwiceAndLeave("Enter the document", "edition=");
            person.write("Paragraphs, word for word", "7. We will regulate recruitment in every district.\n\n8. We will meet again.");
            person.press("Add the sentences");
            person.sees("We will meet again.");
            person.showsEverywhere("declaration");
            person.button("Compare with asks").first().click();
            person.sees("Asks that resemble it");
            person.showsEverywhere("declaration-compared");
            person.button("The sentence adopts it").first().click();
            person.settle();
            person.sees("adopts");
            person.showsEverywhere("declaration-adopted");
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

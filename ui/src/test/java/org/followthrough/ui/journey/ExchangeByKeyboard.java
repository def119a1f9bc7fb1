package org.followthrough.ui.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;

/** One side of what addressee and organiser settle between them, without a mouse: questions, answers and more time. */
final class ExchangeByKeyboard {

    private final Person person;
    private final String ref;
    private final Keyboard keys;

    ExchangeByKeyboard(Person person, String ref) {
        this.person = person;
        this.ref = ref;
        keys = new Keyboard(person);
    }

    void signsIn(String email) {
        person.does("signs in by keyboard", () -> {
            person.open("/app/login");
            keys.type(email).to("Password").type("demo").press("Enter");
            person.page().waitForURL("**/app/tasks");
            person.settle();
        });
    }

    /** The tab of the commitment, from its first page. */
    private void opensTheTab() {
        person.open("/app/commitments/" + ref);
        keys.to("Questions and time").press("Enter");
        person.page().waitForURL("**?tab=exchange");
        person.settle();
    }

    void asksForTime(LocalDate until, String reason) {
        person.does("asks for more time by keyboard", () -> {
            opensTheTab();
            person.sees("Nobody has asked for more time.");
            person.showsEverywhere("exchange-empty");
            keys.to("Until").type(until.format(Person.TYPED));
            // A calendar over the day would hide the page around it from a screen reader.
            assertThat(person.page().locator("vaadin-date-picker[opened]")).hasCount(0);
            keys.press("Enter");
            keys.to("Why you need more time").type(reason);
            keys.to("Ask for more time").press("Enter");
            person.sees("The addressee asked for time until");
            person.seesNot("Ask for more time");
            person.showsEverywhere("exchange-asked");
        });
    }

    /** From the task on the desk. */
    void grants(String reason) {
        person.does("grants more time by keyboard", () -> {
            person.open("/app/tasks");
            person.shows("tasks-decide-extension");
            keys.to("Decide on more time").press("Enter");
            person.page().waitForURL("**?tab=exchange");
            person.settle();
            person.showsEverywhere("exchange-decide");
            keys.to("Reason, public").type(reason);
            keys.to("Grant").press("Enter");
            person.sees("Granted until");
        });
    }

    void asks(String question) {
        person.does("asks a question by keyboard", () -> {
            opensTheTab();
            keys.to("Question to the other side").type(question);
            keys.to("Ask").press("Enter");
            person.sees("The organiser asked");
            person.sees("The clock stands still since");
            person.showsEverywhere("exchange-stopped");
        });
    }

    /** From the task on the desk. */
    void answers(String question, String answer) {
        person.does("answers by keyboard", () -> {
            person.open("/app/tasks");
            person.shows("tasks-answer-clarification");
            keys.to("Answer the clarification").press("Enter");
            person.page().waitForURL("**?tab=exchange");
            person.settle();
            person.sees(question);
            keys.to("Record").to("Answer").type(answer).to("Answer").press("Enter");
            person.sees("The addressee answered");
            person.seesNot("The clock stands still since");
            person.showsEverywhere("exchange-answered");
        });
    }

    /** Both dates of what is due stand on the commitment's first page. */
    void seesBothDates(String... dates) {
        person.does("sees both dates", () -> {
            person.open("/app/commitments/" + ref);
            for (var date : dates) {
                person.sees(date);
            }
            person.shows("commitment-moved");
        });
    }
}

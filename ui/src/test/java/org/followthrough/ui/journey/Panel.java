package org.followthrough.ui.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Somebody on a panel: a reviewer who rates alone, or the chair who seals. */
final class Panel {

    private final Person person;

    Panel(Person person) {
        this.person = person;
    }

    /** Rates; who else rates, what they wrote and how many did may not stand on the page. */
    void rates(String title, String level, String comment, String... ofOthers) {
        person.does("rates", () -> {
            person.open("/app/tasks");
            person.row(title).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Rate")).click();
            person.settle();
            declares();
            person.sees("You rate alone.");
            for (var other : ofOthers) {
                person.seesNot(other);
            }
            person.seesNot("ratings are in");
            person.choose(AriaRole.RADIO, level);
            person.choose(AriaRole.RADIO, "Official text, dataset");
            person.write("Why", comment);
            isThereAgain("Why", comment);
            person.showsEverywhere("rating");
            person.pressTwiceAndLeave("Submit rating", "/review");
            for (var other : ofOthers) {
                person.seesNot(other);
            }
            person.shows("rating-sent");
        });
    }

    /** Leaves the field and the page without pressing anything: what was written is kept for its writer. */
    private void isThereAgain(String label, String text) {
        person.page().getByLabel(label, new Page.GetByLabelOptions().setExact(true)).blur();
        person.settle();
        person.page().reload();
        person.settle();
        person.sees("This is your draft of");
        assertThat(person.page().getByLabel(label, new Page.GetByLabelOptions().setExact(true))).hasValue(text);
    }

    /** Says on the page before the file that there is a conflict; the seat is gone, and the task with it. */
    void givesTheSeatBack(String ref) {
        person.does("gives the seat back", () -> {
            person.open("/app/tasks");
            person.row(ref).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Rate")).click();
            person.sees("Before you see the file");
            person.seesNot("What the addressee says");
            person.showsEverywhere("declaration-of-conflicts");
            person.press("I have a conflict of interest");
            var ask = person.page().getByRole(AriaRole.ALERTDIALOG);
            assertThat(ask).hasCount(1);
            person.showsEverywhere("seat-asked");
            ask.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Give the seat back")).click();
            person.page().waitForURL("**/app/tasks");
            person.settle();
            person.seesNot(ref);
        });
    }

    /** Opens the seal before the quorum's ratings are in: it is shut. */
    void cannotSealYet(String title) {
        person.does("looks at the seal", () -> {
            open(title);
            person.sees("The quorum’s ratings are not in yet.");
            assertThat(person.button("Seal the assessment")).hasCount(0);
            person.shows("seal-shut");
        });
    }

    private void open(String title) {
        person.open("/app/tasks");
        person.row(title).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Seal")).click();
        person.settle();
        declares();
    }

    /** Says once, before the file is shown, that there is no conflict of interest. */
    private void declares() {
        person.page().waitForURL(address -> address.contains("/review"));
        person.page().locator(".panes").waitFor();
        var free = person.button("I have no conflict of interest");
        if (free.count() > 0) {
            person.shows("declaration");
            free.click();
            person.settle();
        }
    }

    void seals(String title, String finding, String... ofReviewers) {
        person.does("seals", () -> {
            open(title);
            person.sees("3 of 5 ratings are in.");
            person.seesNot("Limited");
            for (var comment : ofReviewers) {
                person.seesNot(comment);
            }
            person.write("Finding, public", finding);
            person.showsEverywhere("seal");
            person.button("Seal the assessment").dblclick();
            var ask = person.page().getByRole(AriaRole.ALERTDIALOG);
            assertThat(ask).hasCount(1);
            person.showsEverywhere("seal-asked");
            ask.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Seal the assessment")).click();
            person.page().waitForURL(address -> !address.contains("/review"));
            person.settle();
            person.shows("sealed");
        });
    }
}

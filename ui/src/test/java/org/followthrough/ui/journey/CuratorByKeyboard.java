package org.followthrough.ui.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;

/** A curator who never touches a mouse, from the file to the last of its candidates. */
final class CuratorByKeyboard {

    private final Person person;
    private final Keyboard keyboard;

    CuratorByKeyboard(Person person) {
        this.person = person;
        keyboard = new Keyboard(person);
    }

    void signsIn(String mail) {
        person.does("signs in by keyboard", () -> {
            person.open("/app/login");
            keyboard.type(mail).to("Password").type("demo").press("Enter");
            person.page().waitForURL("**/app/tasks");
            person.settle();
        });
    }

    void imports(String name, byte[] content) {
        person.does("imports by keyboard", () -> {
            person.open("/app/register/import");
            keyboard.to("Choose a file").give(name, "text/plain", content);
            person.sees("Found in " + name);
            keyboard.to("Import for curation").press("Enter");
            person.page().waitForURL("**/register/candidates?**");
            person.settle();
            assertThat(current()).isVisible();
        });
    }

    private Locator current() {
        return person.page().locator(".cand .on");
    }

    /** One is looked at and come back to, one split and merged again, one given another title, every tenth rejected, all others confirmed. */
    void decides(int number) {
        person.does("decides a hundred candidates by keyboard", () -> {
            looksAround();
            splitsAndMerges();
            for (var left = number; left > 0; left--) {
                open(left);
                if (left % 10 == 0) {
                    rejects();
                } else if (left % 10 == 5) {
                    entitles("Title number " + left);
                } else {
                    press("a");
                }
            }
            open(0);
            person.sees("Nothing to show here.");
            person.showsEverywhere("desk-finished");
        });
    }

    private void open(int number) {
        assertThat(person.page().locator("h1 ~ *, .heading").getByText(number + " open").first()).isVisible();
    }

    private void press(String key) {
        person.page().keyboard().press(key);
        person.settle();
    }

    private void looksAround() {
        var first = current().innerText();
        press("j");
        assertThat(current()).not().hasText(first);
        press("k");
        assertThat(current()).hasText(first, new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions().setUseInnerText(true));
    }

    /** Before the fourth word, and back. */
    private void splitsAndMerges() {
        press("s");
        keyboard.to("Or place the cursor in the text").press("Control+Home");
        for (var sign = 0; sign < "Governments should publish ".length(); sign++) {
            person.page().keyboard().press("ArrowRight");
        }
        keyboard.to("Cut at the cursor").press("Enter").to("Split").press("Enter");
        assertThat(current().locator(".written").first()).hasText("Governments should publish");
        press("m");
        assertThat(current().locator(".written").first()).containsText("Governments should publish a yearly account");
    }

    private void rejects() {
        press("r");
        keyboard.to("Reason").type("It repeats what stands above.").to("Reject").press("Enter");
    }

    /** Out of the field the candidate is confirmed at once. */
    private void entitles(String title) {
        press("e");
        press("Control+a");
        keyboard.type(title).press("Control+Enter");
        person.sees("Registered as");
    }
}

package org.followthrough.ui.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.nio.charset.StandardCharsets;

/** A focal point's whole leg without a mouse: sign in, find the task, write the report with its evidence, send it. */
final class FocalPointByKeyboard {

    private final Person person;
    private final Keyboard keys;

    FocalPointByKeyboard(Person person) {
        this.person = person;
        keys = new Keyboard(person);
    }

    void signsIn(String email) {
        person.does("signs in by keyboard", () -> {
            person.open("/app/login");
            assertThat(person.page().getByLabel("E-mail")).isFocused();
            keys.type(email).to("Password").type("demo").press("Enter");
            person.page().waitForURL("**/app/tasks");
            person.settle();
            keys.to("Send the progress report").press("Enter");
            person.page().waitForURL("**/report?**");
            person.settle();
            assertThat(person.page().getByText("Forty inspectors were trained.")).hasCount(1);
            person.shows("report");
        });
    }

    void files(String address, String title) {
        person.does("files evidence by keyboard", () -> {
            keys.to("Add evidence").press("Enter");
            keys.to("Choose a file").give("gazette.txt", "text/plain", "The bill was tabled.".getBytes(StandardCharsets.UTF_8));
            person.sees("gazette.txt");
            person.shows("report-evidence");
            keys.to("File it").press("Enter");
            person.sees("gazette.txt (other");
            again(address, title);
        });
    }

    /** An address in place of a file. */
    private void again(String address, String title) {
        keys.isAt("Add evidence").press("Enter");
        keys.to("Address").type(address).to("Title").type(title).to("File it").press("Enter");
        person.sees(title + " (other");
    }

    void sends(String text, String nextStep) {
        person.does("writes and sends the report by keyboard", () -> {
            keys.isAt("Add evidence").to("Not started").press("ArrowDown").press("ArrowDown").press("ArrowDown");
            keys.to("What has changed since your last report").type(text);
            keys.to("Bill tabled").press("Space");
            keys.to("Next step").type(nextStep);
            keys.to("Save draft").press("Enter");
            person.sees("Draft saved at");
            person.showsEverywhere("report-filled");
            keys.to("Send to clearance").press("Enter");
            person.page().waitForURL(address -> !address.contains("/report"));
            person.settle();
            person.shows("report-sent");
        });
    }
}

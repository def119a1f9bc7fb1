package org.followthrough.ui.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** A focal point who writes one report of the parts of several institutions. */
final class ReportWriter {

    private static final String TEXT = "What has changed since your last report";

    private final Person person;
    private final String page;

    ReportWriter(Person person, String ref, String cycle) {
        this.person = person;
        page = "/app/commitments/" + ref + "/report?cycle=" + cycle;
    }

    void asks(String institution, String question) {
        person.does("asks " + institution, () -> {
            person.open(page);
            person.page().getByText("Ask an institution", new com.microsoft.playwright.Page.GetByTextOptions().setExact(true)).click();
            person.settle();
            person.type("Institution", institution);
            person.write("What you need to know", question);
            person.showsEverywhere("part-to-ask");
            person.pressTwice("Ask for its part");
            assertThat(part(institution)).containsText("Missing");
            person.shows("part-asked");
        });
    }

    private Locator part(String institution) {
        return person.page().locator(".part", new com.microsoft.playwright.Page.LocatorOptions().setHasText(institution));
    }

    /** One click for each part. */
    void takesOver(String institution, String text) {
        person.does("takes the part of " + institution, () -> {
            person.open(page);
            assertThat(part(institution)).containsText("Signed");
            person.showsEverywhere("parts-signed");
            part(institution).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Take into the text")).click();
            assertThat(part(institution)).containsText("In the text of the report.");
            assertThat(person.page().getByLabel(TEXT)).hasValue(Pattern.compile(text.replace(".", "\\.")));
        });
    }

    void sends() {
        person.does("sends the report", () -> {
            person.open(page);
            person.choose(AriaRole.RADIO, "At least one act has been done");
            person.write("Why there is no evidence yet", "The visits are counted at the end of the year.");
            person.showsEverywhere("report-of-parts");
            person.pressTwiceAndLeave("Send to clearance", "/report");
        });
    }

    /** Reads why it came back, mends it and sends it again. */
    void mends(String note, String nextStep) {
        person.does("mends the report", () -> {
            person.open("/app/tasks");
            person.follow("Send the progress report");
            person.sees(note);
            person.showsEverywhere("report-returned");
            person.write("Next step", nextStep);
            person.pressTwiceAndLeave("Send to clearance", "/report");
        });
    }
}

package org.followthrough.ui.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;

/** The people of one government: focal point, contributing institution and clearing officer. */
final class Addressee {

    private final Person focal;
    private final Person clearing;
    private final Person ministry;

    Addressee(Chromium browser, String code) {
        focal = browser.person("focal." + code);
        clearing = browser.person("clearing." + code);
        ministry = browser.person("ministry." + code);
    }

    Person focalPoint() {
        return focal;
    }

    /** Accepts the whole, with one milestone. */
    void accepts(String title, LocalDate target) {
        focal.does("gives a position", () -> {
            focal.open("/app/tasks");
            focal.showsEverywhere("tasks-position");
            focal.follow("Give a position");
            focal.sees(title);
            focal.showsEverywhere("position");
            focal.press("Send to clearance");
            focal.sees("Choose a position.");
            focal.shows("position-refused");
            focal.choose(AriaRole.RADIO, "You will act on the whole");
            focal.type("Lead institution", "Ministry of Labour");
            focal.type("Target date", target);
            focal.write("Where it starts", "The labour code does not cover work in households.");
            focal.write("What is to change", "The labour code covers work in households.");
            focal.press("Add a milestone");
            focal.write("Milestone", "Bill tabled");
            focal.type("Date", target.minusMonths(6));
            focal.showsEverywhere("position-filled");
            focal.pressTwiceAndLeave("Send to clearance", "/position");
            focal.shows("position-sent");
        });
    }

    void clearsThePosition() {
        clearing.does("clears the position", () -> {
            clearing.open("/app/tasks");
            clearing.follow("Clear the position");
            clearing.showsEverywhere("position-clearance");
            clearing.pressTwiceAndLeave("Clear and publish", "/position");
            clearing.sees("Accepted: no reporting period yet");
            clearing.shows("position-cleared");
        });
    }

    void contributes(String text) {
        ministry.does("contributes", () -> {
            ministry.open("/app/tasks");
            ministry.follow("Contribute to the progress report");
            ministry.write("Institution", "Labour Inspectorate");
            ministry.write("What your institution has to say", text);
            ministry.showsEverywhere("contribution");
            ministry.pressTwiceAndLeave("Send to the focal point", "/report");
        });
    }

    void reportsNothingNew(String reason) {
        focal.does("sends a nil report", () -> {
            focal.open("/app/tasks");
            focal.follow("Send the progress report");
            focal.press("Nothing new this period?");
            focal.write("Why there is nothing new", reason);
            focal.shows("nil-report");
            focal.pressTwiceAndLeave("Send a nil report", "/report");
        });
    }

    void clearsTheReport(String text) {
        clearing.does("clears the report", () -> {
            clearing.open("/app/tasks");
            clearing.follow("Clear the progress report");
            clearing.sees(text);
            clearing.shows("report-clearance");
            clearing.pressTwiceAndLeave("Clear and publish", "/report");
        });
    }

    void returnsTheReport(String note) {
        clearing.does("returns the report", () -> {
            clearing.open("/app/tasks");
            clearing.follow("Clear the progress report");
            clearing.write("What has to change", note);
            clearing.showsEverywhere("report-to-return");
            clearing.pressTwiceAndLeave("Return for changes", "/report");
        });
    }

    /** Reads only what is different now. */
    void clearsWhatChanged(String field, String text) {
        clearing.does("clears what changed", () -> {
            clearing.open("/app/tasks");
            clearing.follow("Clear the progress report");
            clearing.sees("What changed since it was sent before");
            assertThat(clearing.page().locator(".changes tbody tr")).hasCount(1);
            assertThat(clearing.page().locator(".changes")).containsText(field);
            assertThat(clearing.page().locator(".changes")).containsText(text);
            clearing.showsEverywhere("report-changed");
            clearing.pressTwiceAndLeave("Clear and publish", "/report");
        });
    }

    void replies(String text) {
        focal.does("replies", () -> {
            focal.open("/app/tasks");
            focal.follow("Read the assessment");
            focal.sees("Limited");
            focal.choose(AriaRole.CHECKBOX, "We dispute the finding");
            focal.write("Your reply, public", text);
            focal.showsEverywhere("reply");
            focal.pressTwiceAndLeave("Reply and publish", "/review");
            focal.shows("reply-published");
        });
    }

    /** Once, within twenty working days of the publication. */
    void appeals(String ref, String reason) {
        focal.does("appeals", () -> {
            focal.open("/app/commitments/" + ref + "?tab=reopening");
            focal.sees("Appeal against the assessment");
            focal.press("Appeal");
            focal.sees("reason");
            focal.showsEverywhere("appeal");
            focal.write("Why the assessment is wrong, public", reason);
            focal.pressTwice("Appeal");
            focal.seesNot("Appeal against the assessment");
            focal.shows("appeal-lodged");
        });
    }
}

package org.followthrough.ui.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Somebody who writes on a report while somebody else does so, too. */
final class Draft {

    private static final String TEXT = "What has changed since your last report";

    private final Person person;

    Draft(Person person) {
        this.person = person;
    }

    void opens() {
        person.does("opens the draft", () -> {
            person.open("/app/tasks");
            person.follow("Send the progress report");
            assertThat(person.page().getByLabel(TEXT)).isVisible();
        });
    }

    void saves(String text) {
        person.does("saves first", () -> {
            person.write(TEXT, text);
            person.pressTwice("Save draft");
            person.sees("Draft saved at");
        });
    }

    void isToldAndKeeps(String mine, String theirs) {
        person.does("saves second", () -> {
            person.write(TEXT, mine);
            person.press("Save draft");
            person.sees("Somebody else has saved this meanwhile");
            person.sees(theirs);
            assertThat(person.page().getByLabel(TEXT)).hasValue(mine);
            person.showsEverywhere("report-overtaken");
            person.pressTwice("Save mine over it");
            person.seesNot("Somebody else has saved this meanwhile");
            person.open(person.page().url().replaceFirst("https?://[^/]+", ""));
            assertThat(person.page().getByLabel(TEXT)).hasValue(mine);
        });
    }
}

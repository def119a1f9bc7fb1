package org.followthrough.ui.journey;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody who wants to know where a commitment is, who has it, since when, and what happens if nothing happens. */
final class ProcessReader {

    private final Person person;

    ProcessReader(Person person) {
        this.person = person;
    }

    void sees(String ref) {
        person.does("looks at the process", () -> {
            person.open("/app/commitments/" + ref);
            person.showsEverywhere("commitment");
            person.open("/app/commitments/" + ref + "/process");
            drawn();
            person.sees("held by the panel since 11 June 2025");
            person.sees("The engine seals after");
            person.showsEverywhere("process");
        });
    }

    void seesInPublic(String ref) {
        person.does("looks at the public process", () -> {
            person.open("/commitments/" + ref + "#process");
            drawn();
            person.sees("11 June 2025");
            person.shows("portal-process");
        });
    }

    private void drawn() {
        for (var state : new String[] {"done", "now", "next"}) {
            assertThat(person.page().locator("svg.process .pn." + state).count()).as("steps " + state).isPositive();
        }
    }
}

package org.followthrough.ui.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;

/** Somebody on a panel whose ratings lie more than one step apart: the chair who opens the round, or a member who answers. */
final class Round {

    private static final String SEAL = "Seal the assessment";

    private final Person person;
    private final String ref;

    Round(Person person, String ref) {
        this.person = person;
        this.ref = ref;
    }

    /** The chair's first seal opens the round instead. */
    void opens(String finding) {
        person.does("opens the consensus round", () -> {
            follow("Seal");
            person.button("I have no conflict of interest").click();
            seals(finding);
            person.sees("a consensus round is open until");
            person.sees("0 of 5 members have answered");
            assertThat(person.page().getByLabel("Finding, public")).hasValue(finding);
            person.showsEverywhere("round-chair");
        });
    }

    /** The second one seals, with a note of those who see it otherwise. */
    void seals(String finding, String minorityNote) {
        person.does("seals after the round", () -> {
            follow("Seal");
            person.sees("5 of 5 members have answered");
            person.write("Minority note, public", minorityNote);
            seals(finding);
            person.page().waitForURL(address -> !address.contains("/review"));
            person.settle();
        });
    }

    private void seals(String finding) {
        person.write("Finding, public", finding);
        person.press(SEAL);
        var ask = person.page().getByRole(AriaRole.ALERTDIALOG);
        ask.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(SEAL)).click();
        assertThat(ask).hasCount(0);
        person.settle();
    }

    /** Sees how often each level was given, by no matter whom, and gives another one. */
    void revises(String level, String comment, String... ofOthers) {
        person.does("revises the rating", () -> {
            learns(ofOthers);
            person.choose(AriaRole.RADIO, level);
            person.write("Why", comment);
            person.showsEverywhere("round-revised");
            person.pressTwiceAndLeave("Submit the revised rating", "/review");
        });
    }

    void standsBy(String... ofOthers) {
        person.does("stands by the rating", () -> {
            learns(ofOthers);
            person.showsEverywhere("round-member");
            person.pressTwiceAndLeave("Stand by my rating", "/review");
        });
    }

    private void learns(String... ofOthers) {
        follow("Rate");
        person.sees("Consensus round until");
        assertThat(person.page().locator(".consensus li")).containsText(new String[] {"Not started once", "Limited twice", "Substantial twice"});
        for (var other : ofOthers) {
            person.seesNot(other);
        }
    }

    private void follow(String task) {
        person.open("/app/tasks");
        person.row(ref).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(task)).click();
        person.page().waitForURL("**/review**");
        person.settle();
    }
}

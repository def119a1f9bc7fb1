package org.followthrough.ui.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads a source document in and makes recommendations of it. */
final class Curator {

    private static final Pattern REFERENCE = Pattern.compile("Registered as ([\\w.-]+)\\. ");

    private final Person person;

    Curator(Person person) {
        this.person = person;
    }

    void imports(String name, byte[] content) {
        person.does("imports " + name, () -> {
            person.open("/app/register/import");
            person.showsEverywhere("import");
            person.page().locator("input[type=file]").setInputFiles(new FilePayload(name, "text/plain", content));
            person.sees("Found in " + name);
            person.shows("import-preview");
            person.pressTwice("Import for curation");
            person.page().waitForURL("**/register/candidates?**");
            person.settle();
            assertThat(person.page().locator(".src mark").first()).isVisible();
            person.showsEverywhere("desk");
        });
        person.does("finds it imported once", () -> {
            person.open("/app/register/candidates");
            person.row(name).getByRole(AriaRole.LINK).first().click();
            person.settle();
            assertThat(current()).isVisible();
        });
    }

    private void sends(String name, List<String> rows) {
        var lines = new ArrayList<>(List.of("title,verbatim,verifiability,ambition,consensus"));
        rows.forEach(row -> lines.add(row + ",improves,not-stated"));
        person.open("/app/register/import");
        person.page().locator("input[type=file]").setInputFiles(new FilePayload(name, "text/csv",
                String.join("\n", lines).getBytes(StandardCharsets.UTF_8)));
        person.sees("What " + name + " does");
    }

    void isToldWhatIsWrongWith(String name, List<String> rows, String error) {
        person.does("is told what is wrong with a list", () -> {
            sends(name, rows);
            person.sees(error);
            assertThat(person.button("Apply the list")).hasCount(0);
            person.showsEverywhere("list-errors");
        });
    }

    void applies(String name, List<String> rows, int registered) {
        person.does("applies a list", () -> {
            sends(name, rows);
            person.showsEverywhere("list-new");
            person.pressTwice("Apply the list");
            person.sees(name + " is applied, whole.");
            person.showsEverywhere("list-applied");
            person.open("/app/register/candidates");
            person.row(name).getByRole(AriaRole.LINK).first().click();
            person.sees(registered + " recommendations were registered from this list.");
            person.showsEverywhere("list-kept");
        });
    }

    /** Puts the cursor on a candidate. */
    private void goesTo(String words) {
        person.page().locator(".cand").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words)).first().click();
        person.settle();
        assertThat(current()).containsText(words);
    }

    /** One of the buttons at the cursor, which show their keys. */
    private Locator act(String text) {
        return person.page().locator(".acts vaadin-button", new Page.LocatorOptions().setHasText(text));
    }

    private Locator current() {
        return person.page().locator(".cand .on");
    }

    /** The part of a candidate from these words on becomes one of its own, and the two become one again. */
    void splitsAndMerges(String candidate, String second) {
        person.does("splits and merges", () -> {
            goesTo(candidate);
            act("Split").click();
            person.settle();
            person.sees("Split the candidate");
            person.choose(AriaRole.CHECKBOX, second);
            person.showsEverywhere("desk-split");
            dialogPress("Split");
            assertThat(current()).not().containsText(second);
            act("Merge with the next").click();
            person.settle();
            assertThat(current()).containsText(second);
            assertThat(current()).containsText(candidate);
        });
    }

    private void dialogPress(String button) {
        var dialog = person.page().getByRole(AriaRole.DIALOG);
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true)).click();
        person.settle();
        assertThat(dialog).hasCount(0);
    }

    void rejectsAndUndoes(String candidate) {
        person.does("rejects and undoes", () -> {
            goesTo(candidate);
            act("Reject").click();
            person.settle();
            person.select("Usual reasons", "It states a belief and asks for nothing.");
            person.showsEverywhere("desk-reject");
            dialogPress("Reject");
            person.sees("Rejected. Press u to undo.");
            person.page().keyboard().press("u");
            person.settle();
            person.sees("Undone.");
            assertThat(current()).containsText(candidate);
        });
    }

    /** Returns the reference under which the recommendation is registered. */
    String confirms(String candidate, String title) {
        var reference = new String[1];
        person.does("confirms a candidate", () -> {
            goesTo(candidate);
            person.write("Title in plain words", title);
            act("Confirm").dblclick();
            person.settle();
            var notice = person.page().getByText(REFERENCE).first();
            assertThat(notice).isVisible();
            person.shows("desk-confirmed");
            reference[0] = found(notice.textContent());
        });
        return reference[0];
    }

    private static String found(String notice) {
        var match = REFERENCE.matcher(notice);
        if (!match.find()) {
            throw new AssertionError(notice);
        }
        return match.group(1);
    }

    /** The second person agrees with the codes. */
    void confirmsTheCodes(String title) {
        person.does("confirms the codes", () -> {
            person.open("/app/tasks");
            person.sees(title);
            person.showsEverywhere("tasks-codes");
            person.follow("Confirm the quality codes");
            person.sees(title);
            person.showsEverywhere("codes");
            person.pressTwice("Set these codes");
            person.sees("Confirmed by a second person");
            person.shows("codes-confirmed");
        });
    }
}

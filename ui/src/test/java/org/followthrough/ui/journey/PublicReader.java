package org.followthrough.ui.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;

/** Somebody without an account. */
final class PublicReader {

    private final Person person;

    PublicReader(Person person) {
        this.person = person;
    }

    void opens(String path, String picture, String... texts) {
        person.does("reads " + path, () -> {
            person.open(path);
            for (var text : texts) {
                person.sees(text);
            }
            person.showsEverywhere(picture);
        });
    }

    /** Both views stand side by side. */
    void comparesTheTwoViews(String said, String found) {
        person.does("compares the two views", () -> {
            var views = person.page().locator(".verdicts > div");
            assertThat(views).hasCount(2);
            assertThat(views.nth(0)).containsText(said);
            assertThat(views.nth(1)).containsText(found);
            var first = views.nth(0).boundingBox();
            var second = views.nth(1).boundingBox();
            org.assertj.core.api.Assertions.assertThat(second.x).as("beside each other").isGreaterThan(first.x + first.width - 1);
        });
    }

    /** What happened, the newest first. */
    void readsTheRecord(List<String> inOrder) {
        person.does("reads the record", () -> assertThat(person.page().locator(".time")).containsText(
                java.util.regex.Pattern.compile(String.join("[\\s\\S]*", inOrder))));
    }

    /** The number in the table of a funnel's stages. */
    String figure(String stage) {
        return person.page().getByRole(com.microsoft.playwright.options.AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(stage)).first()
                .textContent();
    }

    Person person() {
        return person;
    }
}

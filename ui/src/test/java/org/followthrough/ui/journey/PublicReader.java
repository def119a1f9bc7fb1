package org.followthrough.ui.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

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
            person.shows(picture);
        });
    }

    /** The public page of a commitment, at a desk and on a telephone. */
    void finds(String ref, String picture, String... texts) {
        person.does("reads " + ref, () -> {
            person.open("/commitments/" + ref);
            for (var text : texts) {
                person.sees(text);
            }
            person.showsEverywhere(picture);
        });
    }

    /** These words stand nowhere on the page that is open. */
    void doesNotFind(String... texts) {
        person.does("looks for what is not public", () -> {
            for (var text : texts) {
                assertThat(person.page().getByText(text)).hasCount(0);
            }
        });
    }

    /** Both views stand side by side. */
    void comparesTheTwoViews(String said, String found) {
        person.does("compares the two views", () -> {
            var views = person.page().locator(".verdicts > div");
            person.showsEverywhere("portal-commitment");
            assertThat(views).hasCount(2);
            assertThat(views.nth(0)).containsText(said);
            assertThat(views.nth(1)).containsText(found);
            var first = views.nth(0).boundingBox();
            var second = views.nth(1).boundingBox();
            assertEquals(first.y, second.y, 1, "beside each other");
        });
    }

    /** What happened, each thing once, the newest first. */
    void readsTheRecord(String... newestFirst) {
        person.does("reads the record", () -> assertThat(person.page().locator(".time li > div")).containsText(newestFirst));
    }

    Person person() {
        return person;
    }
}

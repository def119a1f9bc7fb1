package org.followthrough.ui.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** Somebody at a browser, and what people do there. Waits for what the page shows, never for a time. */
final class Person {

    static final int WIDE = 1280;
    static final int HIGH = 900;
    private static final int NARROW = 360;
    /** The workspace has nothing to ask of its server, and its server nothing to tell. */
    private static final String SETTLED = """
            () => document.readyState === 'complete' && Object.values(window.Vaadin?.Flow?.clients ?? {})
                .every(client => !client.isActive || !client.isActive())""";

    private final String name;
    private final String site;
    private final Page page;
    private final Inspection inspection;

    Person(String name, String site, Page page, Inspection inspection) {
        this.name = name;
        this.site = site;
        this.page = page;
        this.inspection = inspection;
        inspection.listenTo(name, page);
    }

    Person signedIn() {
        return does("signs in", () -> {
            open("/app/login");
            page.getByLabel("E-mail").fill(name + "@demo.example");
            page.locator("input[type=password]").fill("demo");
            press("Sign in");
            page.waitForURL("**/app/tasks");
            settle();
        });
    }

    /** Names who failed at what. */
    Person does(String what, Runnable work) {
        try {
            work.run();
        } catch (AssertionError | PlaywrightException failed) {
            page.screenshot(new Page.ScreenshotOptions().setPath(java.nio.file.Path.of("target", "screenshots", "journey", "failed.png")));
            throw new AssertionError(name + " " + what + ", at " + page.url() + ": " + failed.getMessage(), failed);
        }
        return this;
    }

    Page page() {
        return page;
    }

    void open(String path) {
        page.navigate(site + path);
        settle();
    }

    void settle() {
        page.waitForFunction(SETTLED);
    }

    /** The page as it is now, at the width of a desk. */
    void shows(String picture) {
        settle();
        inspection.look(name, page, picture);
    }

    /** The same, and at the width of a telephone. */
    void showsEverywhere(String picture) {
        shows(picture);
        page.setViewportSize(NARROW, HIGH);
        page.waitForFunction("() => !document.querySelector('vaadin-app-layout[drawer-opened]')");
        shows(picture + "-narrow");
        page.setViewportSize(WIDE, HIGH);
    }

    /** Presses a button once. */
    void press(String button) {
        button(button).click();
        settle();
    }

    /** Presses a button twice in a hurry, as many people press every button. */
    void pressTwice(String button) {
        button(button).dblclick();
        settle();
    }

    Locator button(String text) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text).setExact(true));
    }

    void follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).first().click();
        settle();
    }

    void write(String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
    }

    /** Chooses a radio button or ticks a box by the first words of its text. */
    void choose(AriaRole kind, String begins) {
        page.getByRole(kind, new Page.GetByRoleOptions().setName(Pattern.compile("^" + Pattern.quote(begins)))).first().check();
        settle();
    }

    /** Types into a field with a list or a calendar, and takes what fits. */
    void pick(String label, String text) {
        var field = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label).setExact(true));
        field.fill(text);
        settle();
        field.press("Enter");
        settle();
    }

    void sees(String text) {
        assertThat(page.getByText(text).first()).isVisible();
    }

    void seesNot(String text) {
        assertThat(page.getByText(text)).hasCount(0);
    }
}

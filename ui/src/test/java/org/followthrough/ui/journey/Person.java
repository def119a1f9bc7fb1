package org.followthrough.ui.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Somebody at a browser, and what people do there. Waits for what the page shows, never for a time. */
final class Person {

    static final int WIDE = 1280;
    static final int HIGH = 900;
    static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int NARROW = 360;
    /** The workspace has nothing to ask of its server, its server nothing to tell, and nothing is on its way out. */
    private static final String SETTLED = """
            () => document.readyState === 'complete' && !document.querySelector('[closing]')
                && Object.values(window.Vaadin?.Flow?.clients ?? {}).every(client => !client.isActive || !client.isActive())""";

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

    /** The same on a page in any language. */
    Person signedInByTheFields() {
        return does("signs in", () -> {
            open("/app/login");
            page.locator("input[name=username]").fill(name + "@demo.example");
            page.locator("input[type=password]").fill("demo");
            page.keyboard().press("Enter");
            page.waitForURL("**/app/tasks");
            settle();
        });
    }

    /** Names who failed at what. */
    Person does(String what, Runnable work) {
        try {
            work.run();
        } catch (AssertionError | PlaywrightException failed) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", "journey", "failed.png")));
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

    /** Presses a button twice in a hurry, which leads to another page. */
    void pressTwiceAndLeave(String button, String place) {
        button(button).dblclick();
        page.waitForURL((Predicate<String>) address -> !address.contains(place));
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

    /** Chooses the first radio button, or ticks the first box, whose text holds these words. */
    void choose(AriaRole kind, String words) {
        page.getByRole(kind, new Page.GetByRoleOptions().setName(words)).first().check();
        settle();
    }

    /** Looks for a value in a long list and takes it. */
    void pick(String label, String text) {
        combo(label).fill(text);
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(text)).first().click();
        settle();
    }

    /** Types into a field with a list or a calendar what need not stand in it. */
    void type(String label, String text) {
        combo(label).fill(text);
        combo(label).press("Enter");
        settle();
    }

    void type(String label, LocalDate day) {
        type(label, day.format(TYPED));
    }

    private Locator combo(String label) {
        return page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label).setExact(true));
    }

    /** Opens a short list and takes one of its values. */
    void select(String label, String value) {
        page.locator("vaadin-select", new Page.LocatorOptions().setHas(page.getByText(label, new Page.GetByTextOptions().setExact(true))))
                .locator("vaadin-select-value-button").click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(value).setExact(true)).click();
        settle();
    }

    /** A row of a table that holds this text; there has to be one and only one. */
    Locator row(String text) {
        var row = page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(text));
        assertThat(row).hasCount(1);
        return row;
    }

    void sees(String text) {
        assertThat(page.getByText(text).first()).isVisible();
    }

    /** These words stand nowhere on the page, whole; reviewer1 is not reviewer11. */
    void seesNot(String words) {
        assertThat(page.getByText(Pattern.compile("(?<!\\w)" + words + "(?!\\w)"))).hasCount(0);
    }
}

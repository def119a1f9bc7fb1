package org.followthrough.ui.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser: every person has a session of their own, which stays signed in. */
final class Chromium implements AutoCloseable {

    private static final double PATIENCE_MILLIS = 20_000;

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser;
    private final String site;
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Inspection inspection = new Inspection();

    /** @param site address of the application, without a path */
    Chromium(String site) {
        this.site = site;
        var options = new BrowserType.LaunchOptions().setArgs(List.of("--no-sandbox", "--disable-background-networking"));
        installed().ifPresent(options::setExecutablePath);
        browser = playwright.chromium().launch(options);
    }

    private static Optional<Path> installed() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator)).flatMap(folder ->
                Stream.of("chromium", "chromium-browser", "google-chrome").map(Path.of(folder)::resolve))
                .filter(Files::isExecutable).findFirst();
    }

    /** Somebody who is signed in to the workspace, by the name of the account. */
    Person person(String name) {
        return people.computeIfAbsent(name, wanted -> reader(wanted).signedIn());
    }

    /** Somebody who is signed in to the workspace with a browser that asks for Arabic. */
    Person inArabic(String name) {
        return people.computeIfAbsent(name + "-ar", wanted -> reader(name, "ar").signedInByTheFields());
    }

    /** Somebody with a browser and no account, or not signed in yet. */
    Person reader(String name) {
        return reader(name, "en-GB");
    }

    private Person reader(String name, String language) {
        var context = browser.newContext(new Browser.NewContextOptions().setViewportSize(Person.WIDE, Person.HIGH)
                .setReducedMotion(ReducedMotion.REDUCE).setLocale(language).setTimezoneId("UTC"));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return new Person(name, site, context.newPage(), inspection);
    }

    /** What was found on all pages, one line each. */
    List<String> findings() {
        return inspection.findings();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}

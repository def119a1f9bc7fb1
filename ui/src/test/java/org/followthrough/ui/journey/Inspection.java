package org.followthrough.ui.journey;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What every page of the journey is held to: WCAG 2.2 A and AA, a quiet console, no scrolling sideways; and a picture of it. */
final class Inspection {

    private static final Path SCREENS = Path.of("target", "screenshots", "journey");
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final List<String> findings = new ArrayList<>();
    private int number;

    void listenTo(String who, Page page) {
        page.onConsoleMessage(message -> heard(who, message));
        page.onPageError(error -> findings.add(who + ", script error on " + page.url() + ": " + error));
    }

    private void heard(String who, ConsoleMessage message) {
        if ("error".equals(message.type())) {
            findings.add(who + ", console on " + message.page().url() + ": " + message.text());
        }
    }

    void look(String who, Page page, String name) {
        var place = "%02d-%s".formatted(++number, name);
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENS.resolve(place + ".png")));
        if ((boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")) {
            findings.add(place + ", " + who + ": scrolls sideways");
        }
        new AxeBuilder(page).withTags(RULES).setLegacyMode(true).analyze().getViolations().forEach(violation -> violation.getNodes()
                .forEach(node -> findings.add(place + ", " + who + ": " + violation.getId() + " " + node.getTarget() + " " + node.getHtml()
                        + " " + node.getFailureSummary())));
    }

    List<String> findings() {
        return List.copyOf(findings);
    }
}

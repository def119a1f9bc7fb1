package org.followthrough.ui.journey;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.followthrough.ui.Breaches;

/** What every page of the journey is held to: WCAG 2.2 A and AA, a quiet console, no scrolling sideways; and a picture of it. */
final class Inspection {

    private static final Path SCREENS = Path.of("target", "screenshots", "journey");

    /** Whether the page, or the place in which its main part stands, is wider than what is shown of it. */
    private static final String SIDEWAYS = """
            () => {
              for (let at = document.querySelector('main'); at; at = at.assignedSlot ?? at.parentElement ?? at.getRootNode().host) {
                if (at.clientWidth > 0 && at.scrollWidth > at.clientWidth + 1) return true;
              }
              return document.documentElement.scrollWidth > document.documentElement.clientWidth;
            }""";
    /** How high a window has to be to show all of the main part. */
    private static final String HEIGHT = """
            () => {
              let hidden = 0;
              for (let at = document.querySelector('main'); at; at = at.assignedSlot ?? at.parentElement ?? at.getRootNode().host) {
                hidden = Math.max(hidden, at.scrollHeight - at.clientHeight);
              }
              return innerHeight + hidden;
            }""";

    private final List<String> findings = new ArrayList<>();
    private final Set<String> looked = new HashSet<>();
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

    /** Looks at a page once; who meets the same one later need not wait for it. */
    void look(String who, Page page, String name) {
        if (!looked.add(name)) {
            return;
        }
        var place = "%02d-%s".formatted(++number, name);
        picture(page, place);
        if ((boolean) page.evaluate(SIDEWAYS)) {
            findings.add(place + ", " + who + ": scrolls sideways");
        }
        Breaches.ofWcag(page).forEach(breach -> findings.add(place + ", " + who + ": " + breach));
    }

    private static void picture(Page page, String place) {
        var window = page.viewportSize();
        page.setViewportSize(window.width, ((Number) page.evaluate(HEIGHT)).intValue());
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENS.resolve(place + ".png")));
        page.setViewportSize(window.width, window.height);
    }

    List<String> findings() {
        return List.copyOf(findings);
    }
}

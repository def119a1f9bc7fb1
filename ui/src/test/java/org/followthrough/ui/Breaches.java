package org.followthrough.ui;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What the rules of axe find wrong on a page, one line each. */
public final class Breaches {

    private static final List<String> TAGS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Breaches() {
    }

    /** Of WCAG 2.2 A and AA, and good practice. */
    public static List<String> of(Page page) {
        return told(axe(page).withTags(TAGS));
    }

    /** Of WCAG 2.2 A and AA. */
    public static List<String> ofWcag(Page page) {
        return told(axe(page).withTags(TAGS.subList(0, TAGS.size() - 1)));
    }

    /** Of the rules on contrast, for a page that was held to all of them in other colours. */
    public static List<String> ofContrast(Page page) {
        return told(axe(page).withRules(List.of("color-contrast", "link-in-text-block")));
    }

    /** Only what is wrong is told in full, in the page itself: both make it fast. */
    private static AxeBuilder axe(Page page) {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).options(options).setLegacyMode(true);
    }

    private static List<String> told(AxeBuilder axe) {
        return axe.analyze().getViolations().stream().flatMap(rule -> rule.getNodes().stream().map(node ->
                rule.getId() + " " + node.getTarget() + " " + node.getHtml() + " " + node.getFailureSummary())).toList();
    }
}

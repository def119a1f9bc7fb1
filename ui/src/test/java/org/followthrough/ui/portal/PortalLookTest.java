package org.followthrough.ui.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.followthrough.shared.Sha256;
import org.followthrough.ui.Breaches;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How the portal looks in a browser: on narrow and wide screens, in light and dark, for everyone (WCAG 2.2 A and AA). */
@PortalTest
class PortalLookTest {

    private static final Path SCREENS = Path.of("target", "screenshots", "portal");
    /** Between the two: the parts are those of the others, so only its width is looked at. */
    private static final int TABLET = 768;
    private static final String ARABIC = "-ar";
    /** That the browser tells of an answer that is no page. */
    private static final Pattern MISSING = Pattern.compile("(/nothing|/submit-evidence|/comments)\\S*: Failed to load resource");
    /** What stands out of the page to its left is nowhere to be scrolled to, and as bad. */
    private static final String SIDEWAYS = """
            () => [document.documentElement, document.querySelector('main')].some(one => one.scrollWidth > one.clientWidth)""";
    /** What a sheet of A4 is wide between its margins, in pixels of CSS. */
    private static final int SHEET = 680;
    /** What is wrong on paper: what can only be pressed, a table without its head, what lies folded, what runs over the edge. */
    private static final String ON_PAPER = """
            () => {
              const seen = one => one.getClientRects().length > 0;
              const named = one => one.tagName + '.' + one.className + ' ' + one.textContent.trim().slice(0, 40);
              const all = query => [...document.querySelectorAll(query)];
              return [
                ...all('nav, .filters, .btn, .skip, .save, .parts, .more, .embed').filter(seen).map(one => 'to be pressed: ' + named(one)),
                ...all('main thead:not(.vh)').filter(one => seen(one.closest('table')) && getComputedStyle(one).display != 'table-header-group')
                    .map(one => 'without its head: ' + named(one.closest('table'))),
                ...all('main details:not(.embed)').filter(one => seen(one) && [...one.children].some(part => part.tagName != 'SUMMARY' && !seen(part)))
                    .map(one => 'folded: ' + named(one)),
                ...all('main :is(table, p, h1, h2, h3, svg, dl, pre)').filter(one => seen(one) && !one.closest('.vh, svg svg') && !one.matches('.vh')
                    && (one.getBoundingClientRect().right > innerWidth + 1 || one.getBoundingClientRect().left < -1))
                    .map(one => 'over the edge: ' + named(one)),
                ...(document.querySelector('link[rel=canonical]') && !all('.printed').some(seen) ? ['without its address'] : [])]
            }""";
    private static Playwright playwright;
    private static Browser browser;

    @Autowired
    private PublicWorld world;
    @Autowired
    private LaterWords later;
    @Autowired
    private AgedSeals seals;
    @Autowired
    private CommentedWorld commented;
    @Autowired
    private Browsing reader;

    @BeforeAll
    static void open() {
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var options = new BrowserType.LaunchOptions().setArgs(List.of("--no-sandbox", "--disable-background-networking"));
        installed().ifPresent(options::setExecutablePath);
        browser = playwright.chromium().launch(options);
    }

    private static java.util.Optional<Path> installed() {
        return Arrays.stream(System.getenv("PATH").split(java.io.File.pathSeparator)).flatMap(folder ->
                Stream.of("chromium", "chromium-browser", "google-chrome").map(Path.of(folder)::resolve)).filter(Files::isExecutable).findFirst();
    }

    @AfterAll
    static void close() {
        browser.close();
        playwright.close();
    }

    @BeforeEach
    void begin() {
        world.begin();
        later.of(world.contested, "2025-1");
    }

    private Map<String, String> pages() {
        var pages = new TreeMap<String, String>();
        pages.put("overview", "/");
        pages.put("recommendations", "/recommendations");
        pages.put("recommendations-found", "/recommendations?q=recruitment+governments&gcm=6");
        pages.put("recommendations-none", "/recommendations?q=nothing+like+this");
        pages.put("recommendation", "/recommendations/" + world.contested.substring(0, world.contested.indexOf('~')));
        pages.put("recommendation-asked-again", "/recommendations/" + world.askedAgain);
        pages.put("commitments", "/commitments");
        pages.put("commitments-none", "/commitments?q=nothing+like+this");
        pages.put("commitment-contested", "/commitments/" + world.contested);
        pages.put("commitment-awaiting", "/commitments/" + world.awaiting);
        pages.put("commitment-reported", "/commitments/" + world.reported);
        pages.put("action", "/actions/" + world.action);
        pages.put("alternative", "/alternative-reports/" + world.alternative);
        pages.put("alternatives", "/alternative-reports");
        pages.put("confidential", "/submit-evidence?commitment=" + world.reported);
        pages.put("confidential-unknown", "/submit-evidence?commitment=NO~XAA");
        pages.put("comments", "/commitments/" + commented.commented() + "/comments");
        pages.put("comments-receipt", "/comments/receipt");
        pages.put("commitment-commented", "/commitments/" + commented.commented());
        pages.put("support", "/support");
        pages.put("evidence", "/evidence");
        pages.put("evidence-file", "/evidence/" + Sha256.hex("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)));
        pages.put("evidence-no-hash", "/evidence?sha256=nothing");
        pages.put("confidential-receipt", "/submit-evidence/receipt");
        pages.put("unsubscribe", "/unsubscribe/anything");
        pages.put("edition", "/accountability/GFMD-2009");
        pages.put("edition-region", "/accountability/GFMD-2009?region=north");
        pages.put("edition-times", "/accountability/GFMD-2009/times");
        pages.put("edition-comparison", "/accountability/GFMD-2009/comparison");
        pages.put("edition-timeline", "/accountability/GFMD-2009/timeline");
        pages.put("edition-contested", "/accountability/GFMD-2009/contested");
        pages.put("edition-uptake", "/accountability/GFMD-2009/uptake?edge=declared");
        pages.put("declaration", world.declaration);
        pages.put("region", "/regions/north");
        pages.put("cycle", "/cycles/2025-1");
        pages.put("corridors", "/corridors");
        pages.put("corridor", "/corridors/XAB-XAC");
        pages.put("programme", "/editions/GFMD-2009");
        pages.put("outcome", world.outcome());
        pages.put("parties", "/parties");
        pages.put("party", "/parties/XAA");
        pages.put("method", "/method");
        pages.put("data", "/data");
        pages.put("accessibility", "/accessibility");
        pages.put("not-found", "/nothing");
        return pages;
    }

    private List<String> findings(int width, ColorScheme scheme) {
        return findings(width, scheme, path -> path, "");
    }

    private List<String> findings(int width, ColorScheme scheme, UnaryOperator<String> way, String kind) {
        var findings = new ArrayList<String>();
        try (var context = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme)
                .setBypassCSP(false))) {
            var page = context.newPage();
            page.onConsoleMessage(message -> findings.add(page.url() + ": " + message.text()));
            pages().forEach((name, path) -> look(page, name + kind, way.apply(path), width, scheme, findings));
            assertThat(context.cookies()).as("cookies").isEmpty();
        }
        return findings.stream().filter(finding -> !MISSING.matcher(finding).find()).toList();
    }

    private void look(Page page, String name, String path, int width, ColorScheme scheme, List<String> findings) {
        page.navigate(reader.address(path));
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                .setPath(SCREENS.resolve(name + "-" + width + (scheme == ColorScheme.DARK ? "-dark" : "") + ".png")));
        if ((boolean) page.evaluate(SIDEWAYS)) {
            findings.add(name + " at " + width + " scrolls sideways");
        }
        if (width != TABLET && !(name.endsWith(ARABIC) && width > TABLET)) {
            (scheme == ColorScheme.DARK ? Breaches.ofContrast(page) : Breaches.of(page)).forEach(breach -> findings.add(name + " at " + width + ": " + breach));
        }
    }

    private static void looked(Page page, String name, List<String> findings) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENS.resolve(name + "-360.png")));
        if ((boolean) page.evaluate(SIDEWAYS)) {
            findings.add(name + " scrolls sideways");
        }
        Breaches.of(page).forEach(breach -> findings.add(name + ": " + breach));
    }

    @Test
    void reads_well_on_a_wide_screen() {
        assertThat(findings(1440, ColorScheme.LIGHT)).isEmpty();
    }

    @Test
    void reads_well_in_the_dark() {
        assertThat(findings(1440, ColorScheme.DARK)).isEmpty();
    }

    @Test
    void reads_well_on_a_tablet() {
        assertThat(findings(TABLET, ColorScheme.LIGHT)).isEmpty();
    }

    @Test
    void reads_well_on_a_telephone() {
        assertThat(findings(360, ColorScheme.LIGHT)).isEmpty();
    }

    @Test
    void reads_well_on_paper() {
        var findings = new ArrayList<String>();
        try (var context = browser.newContext(new Browser.NewContextOptions().setViewportSize(SHEET, 1000).setColorScheme(ColorScheme.DARK))) {
            var page = context.newPage();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            for (var way : List.of(UnaryOperator.<String>identity(), (UnaryOperator<String>) PortalLookTest::inArabic)) {
                pages().forEach((name, path) -> {
                    page.navigate(reader.address(way.apply(path)));
                    ((List<?>) page.evaluate(ON_PAPER)).forEach(wrong -> findings.add(way.apply(path) + ": " + wrong));
                });
            }
        }
        assertThat(findings).isEmpty();
    }

    private static String inArabic(String path) {
        return path + (path.contains("?") ? "&" : "?") + "lang=ar";
    }

    @Test
    void reads_well_from_right_to_left() {
        assertThat(findings(1440, ColorScheme.LIGHT, PortalLookTest::inArabic, ARABIC)).isEmpty();
        assertThat(findings(360, ColorScheme.LIGHT, PortalLookTest::inArabic, ARABIC)).isEmpty();
    }

    /** A form without an account, what it says against an empty one, its code, and what became of it; by keyboard alone. */
    @Test
    void hands_in_confidentially_on_a_telephone_in_every_direction() {
        assertThat(handedIn("confidential", "/submit-evidence?commitment=" + world.reported + "&lang=", "/submit-evidence/receipt?lang=", "Tab", "Tab", "Enter"))
                .isEmpty();
    }

    /** What is found wrong on the way; the keys send the form from its empty text. */
    private List<String> handedIn(String name, String form, String receipt, String... keys) {
        var findings = new ArrayList<String>();
        for (var language : List.of("en", "ar")) {
            try (var context = browser.newContext(new Browser.NewContextOptions().setViewportSize(360, 900))) {
                var page = context.newPage();
                page.navigate(reader.address(form + language));
                var code = sent(page, name, language, findings, keys);
                page.navigate(reader.address(receipt + language));
                looksUp(page, code, name, language, findings);
            }
        }
        return findings;
    }

    private String sent(Page page, String name, String language, List<String> findings, String... keys) {
        seal(page);
        page.locator("textarea").focus();
        press(page, keys);
        PlaywrightAssertions.assertThat(page.locator("[role=alert]")).isFocused();
        looked(page, name + "-refused-" + language, findings);
        press(page, "Tab", "Enter", "Tab");
        seal(page);
        page.locator("textarea").focus();
        page.keyboard().type("The desk closed in May.");
        press(page, "Tab", "Tab", "Enter");
        PlaywrightAssertions.assertThat(page.locator(".receipt")).isVisible();
        looked(page, name + "-done-" + language, findings);
        return page.locator(".receipt").textContent();
    }

    private void looksUp(Page page, String code, String name, String language, List<String> findings) {
        page.locator("#c-code").focus();
        page.keyboard().type("2345");
        press(page, "Enter");
        PlaywrightAssertions.assertThat(page.locator("[role=alert]")).isVisible();
        PlaywrightAssertions.assertThat(page.locator("#c-code")).isFocused();
        looked(page, name + "-no-such-code-" + language, findings);
        page.locator("#c-code").fill(code);
        press(page, "Enter");
        PlaywrightAssertions.assertThat(page.locator("[role=status]")).isVisible();
        looked(page, name + "-became-" + language, findings);
    }

    /** As above; the space goes into the text, which a browser would otherwise not send empty. */
    @Test
    void comments_on_a_telephone_in_every_direction() {
        assertThat(handedIn("comments", "/commitments/" + commented.commented() + "/comments?lang=", "/comments/receipt?lang=", "Space", "Tab", "Tab", "Enter"))
                .isEmpty();
    }

    private static void press(Page page, String... keys) {
        for (var key : keys) {
            page.keyboard().press(key);
        }
    }

    /** As if the form had been open for a minute. */
    private void seal(Page page) {
        page.locator("[name=seal]").evaluate("(field, seal) => field.value = seal", seals.make());
    }
}

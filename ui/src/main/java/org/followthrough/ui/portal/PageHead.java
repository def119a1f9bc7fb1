package org.followthrough.ui.portal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the head of a page tells search engines, messengers and programs: its one address, and the same in other forms. Of its
 * parameters only those count that change what it shows; what others add to follow readers is left out.
 */
public final class PageHead {

    private static final Set<String> PARAMETERS = Set.of("edition", "event", "theme", "region", "kind", "headline", "q", "party", "gcm",
            "recommendation", "state", "position", "selfReport", "assessment", "effect", "cooperation", "quality", "stage", "overdue", "moved",
            "addressee", "group", "assigned", "principle", "sdg", "instrument", "affected", "form", "corridor", "after", "from", "to",
            LanguageSwitch.PARAMETER);

    /** As high as a card is with a title of three lines, in pixels. */
    private static final int FRAME = 360;

    private final String base;
    private final LanguageSwitch languages;
    private final List<Link> links = new ArrayList<>();
    private boolean listed = true;

    PageHead(String base, LanguageSwitch languages) {
        this.base = base;
        this.languages = languages;
    }

    /**
     * The same in another form.
     *
     * @param type its media type
     * @param title what it is, for whoever chooses among several; empty where nobody does
     */
    public record Link(String type, String href, String title) {
    }

    void unlisted() {
        listed = false;
    }

    /** Whether search engines may list the page: not where it tells why there is none, nor where it is one person's. */
    public boolean listed() {
        return listed;
    }

    public List<Link> links() {
        return links;
    }

    PageHead feed(String href, String title) {
        links.add(new Link(Atom.TYPE, inLanguage(href), title));
        return this;
    }

    private String inLanguage(String href) {
        return languages.chosen() ? href + (href.contains("?") ? "&" : "?") + LanguageSwitch.PARAMETER + "=" + languages.language().toLanguageTag() : href;
    }

    PageHead json(String href) {
        links.add(new Link("application/json", href, ""));
        return this;
    }

    /** What catalogues of data sets read. */
    PageHead dataset(String href) {
        links.add(new Link("application/ld+json", href, ""));
        return this;
    }

    /** An address of this site as others have to write it. */
    public String absolute(String path) {
        return base + path;
    }

    /** What another site writes to show a card, in the language in which this page is read. */
    public String frame(String card, String title) {
        return "<iframe src=\"" + absolute(card) + "?" + LanguageSwitch.PARAMETER + "=" + languages.language().toLanguageTag() + "\" title=\""
                + title.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;") + "\" width=\"100%\" height=\"" + FRAME + "\" loading=\"lazy\"></iframe>";
    }

    /** The page's own address. */
    public String canonical() {
        var own = languages.chosen() ? languages.ways().stream().filter(way -> way.code().equals(languages.language().toLanguageTag()))
                .findFirst().orElseThrow().href() : languages.neutral();
        var parts = own.split("\\?", 2);
        var kept = parts.length < 2 ? "" : Arrays.stream(parts[1].split("&")).filter(part -> PARAMETERS.contains(part.replaceFirst("=.*", "")))
                .filter(part -> !part.matches("[^=]*=?")).collect(Collectors.joining("&"));
        return absolute(kept.isEmpty() ? parts[0] : parts[0] + "?" + kept);
    }
}

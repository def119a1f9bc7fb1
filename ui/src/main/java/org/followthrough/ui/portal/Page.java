package org.followthrough.ui.portal;

import gg.jte.Content;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.followthrough.review.ReviewService;
import org.followthrough.shared.LanguageRules;
import org.followthrough.ui.shared.Charts;
import org.followthrough.ui.shared.Formats;
import org.followthrough.ui.shared.Glyphs;
import org.followthrough.ui.shared.Status;
import org.followthrough.ui.shared.Texts;
import org.followthrough.ui.shared.WrittenLanguage;
import org.jspecify.annotations.Nullable;

/** What every page has, and what its templates call to write texts, dates, signs and charts. One for each request. */
public final class Page {

    private final Frame frame;
    private final Section section;
    private final String title;
    private final String description;
    private final List<Crumb> crumbs;
    private final Formats formats;
    private final Set<String> signs = new LinkedHashSet<>();
    private final PageHead head;

    Page(Frame frame, Section section, String title, String description, List<Crumb> crumbs, Formats formats) {
        this.frame = frame;
        this.section = section;
        this.title = title;
        this.description = description;
        this.crumbs = List.copyOf(crumbs);
        this.formats = formats;
        this.head = new PageHead(frame.base, frame.languages);
    }

    /**
     * What does not differ between pages of one moment.
     *
     * @param assets address of the style sheets' folder, which changes with their content
     * @param base where others find this site
     */
    record Frame(Texts texts, LanguageSwitch languages, Instant now, boolean demo, String assets, String base) {
    }

    /** What its head tells programs. */
    public PageHead head() {
        return head;
    }

    public String title() {
        return title;
    }

    public String description() {
        return description;
    }

    public List<Crumb> crumbs() {
        return crumbs;
    }

    public boolean demo() {
        return frame.demo;
    }

    public String asset(String file) {
        return frame.assets + file;
    }

    public String language() {
        return frame.texts.locale().getLanguage();
    }

    /** Where its lines begin. */
    public String direction() {
        return LanguageRules.direction(frame.texts.locale());
    }

    /** The language of the page and the ways to the same page in others. */
    public LanguageSwitch languages() {
        return frame.languages;
    }

    /** The language of a text that somebody wrote, where it is known and not the page's; for the attribute {@code lang}. */
    public @Nullable String lang(@Nullable String written) {
        return written == null ? null : WrittenLanguage.of(written).filter(code -> !code.equals(language())).orElse(null);
    }

    public Instant now() {
        return frame.now;
    }

    /** When the figures were read, in words. */
    public String asOf() {
        return new Formats(formats.locale(), ZoneOffset.UTC).minute(frame.now);
    }

    public @Nullable String current(Section entry) {
        return entry == section ? "page" : null;
    }

    /** The version of the method that the figures follow. */
    public int methodVersion() {
        return ReviewService.METHOD_VERSION;
    }

    /** The product's mark, drawn. */
    public Content mark() {
        return new Html(Glyphs.MARK);
    }

    /** The text of a key, filled. */
    public String t(String key, Object... args) {
        return frame.texts.get(key, args);
    }

    Texts texts() {
        return frame.texts;
    }

    public Formats formats() {
        return formats;
    }

    public String number(long number) {
        return formats.number(number);
    }

    public String percent(long part, long whole) {
        return formats.percent(part, whole);
    }

    /** Sign and word of a value. */
    public Content status(Status status) {
        return status(status, t(status.textKey()));
    }

    /** Sign and other words of a value. */
    public Content status(Status status, String words) {
        return span("st " + status.tone(), status, words);
    }

    /** Sign and words as a label, once beside a title. */
    public Content pill(Status status, String words) {
        return span("st pill " + status.tone(), status, words);
    }

    private Content span(String classes, Status status, String words) {
        return new Html("<span class=\"" + classes.strip() + "\">" + sign(status.glyph()) + escaped(words) + "</span>");
    }

    private String sign(String glyph) {
        signs.add(glyph);
        return Glyphs.use(glyph);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    /** Parts of a whole as a bar. */
    public Content bar(List<Charts.Part> parts, long whole) {
        parts.forEach(part -> hatch(part.fill()));
        return new Html(Charts.bar(parts, whole));
    }

    /** A bar of one part. */
    public Content bar(String fill, long part, long whole) {
        return bar(List.of(new Charts.Part(fill, part)), whole);
    }

    public Content key(String fill) {
        hatch(fill);
        return new Html(Charts.key(fill));
    }

    public Content tiles(String name, List<Charts.Tile> tiles) {
        tiles.forEach(tile -> hatch(tile.fill()));
        return new Html(Charts.tiles(name, tiles, LanguageRules.isRightToLeft(frame.texts.locale())));
    }

    private void hatch(String fill) {
        if (fill.equals("hx")) {
            signs.add("hatch");
        } else if (fill.equals("v5")) {
            signs.add("hatchv");
        }
    }

    /** The drawings of the signs that were used; to be written last. */
    public Content sprite() {
        return new Html(Glyphs.sprite(signs));
    }

}

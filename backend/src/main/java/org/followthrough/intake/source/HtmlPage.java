package org.followthrough.intake.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** A page as its reader sees it: blocks as paragraphs, items with their number or bullet; what moves or navigates is left out. */
final class HtmlPage implements NodeFilter {

    private static final Set<String> LEFT_OUT = Set.of("script", "style", "noscript", "template", "nav", "form", "button", "select", "iframe",
            "object", "svg", "math", "head", "aside", "dialog");

    private final Paragraphs paragraphs = new Paragraphs();
    private final StringBuilder open = new StringBuilder();
    private final Deque<HtmlList> lists = new ArrayDeque<>();
    private String marker = "";
    private int set;
    private int raised;

    private HtmlPage() {
    }

    static String text(String page) {
        var reader = new HtmlPage();
        Jsoup.parse(page).filter(reader);
        reader.endParagraph();
        return reader.paragraphs.toString();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            write(text);
        } else if (node instanceof Element element) {
            if (isLeftOut(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            begin(element);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            if (element.isBlock()) {
                endParagraph();
            }
            end(element.normalName());
        }
        return FilterResult.CONTINUE;
    }

    private void end(String name) {
        switch (name) {
            case "ol", "ul", "menu" -> lists.pop();
            case "pre" -> set--;
            case "sup" -> raised--;
            default -> { }
        }
    }

    private static boolean isLeftOut(Element element) {
        return LEFT_OUT.contains(element.normalName()) || element.hasAttr("hidden") || "true".equals(element.attr("aria-hidden"))
                || element.attr("style").replace(" ", "").contains("display:none");
    }

    private void begin(Element element) {
        if (element.isBlock()) {
            endParagraph();
        }
        switch (element.normalName()) {
            case "li" -> marker = lists.isEmpty() ? HtmlList.BULLET : lists.peek().marker(element);
            case "br" -> open.append('\n');
            case "td", "th" -> endParagraph();
            case "ol", "ul", "menu" -> lists.push(HtmlList.of(element));
            case "pre" -> set++;
            case "sup" -> raised++;
            default -> { }
        }
    }

    /** Runs of blanks are one blank to a reader, except where the page says that it is set already. */
    private void write(TextNode node) {
        var text = set > 0 ? node.getWholeText() : node.getWholeText().replaceAll("[ \\t\\r\\n\\f]+", " ");
        open.append(raised > 0 && Raised.isNumber(text.strip()) ? Raised.of(text.strip()) : text);
    }

    /** The number of an item stands before the first words in it, however deep they lie. */
    private void endParagraph() {
        var paragraph = open.toString().replaceAll(" *\\n *", "\n").replaceAll("(?<=\\S)  +", " ").strip();
        open.setLength(0);
        if (!paragraph.isEmpty()) {
            paragraphs.add(marker + paragraph);
            marker = "";
        }
    }
}

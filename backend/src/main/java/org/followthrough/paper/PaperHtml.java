package org.followthrough.paper;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.followthrough.paper.Block.Bars;
import org.followthrough.paper.Block.Bullets;
import org.followthrough.paper.Block.Column;
import org.followthrough.paper.Block.Content;
import org.followthrough.paper.Block.Facts;
import org.followthrough.paper.Block.Note;
import org.followthrough.paper.Block.Paragraph;
import org.followthrough.paper.Block.Table;

/**
 * Writes papers as a part of a page: plain elements, no style attributes, no scripts. Pictures are what the face makes of them, since
 * a page and a print are drawn by different hands.
 */
public final class PaperHtml {

    private static final int DEEPEST = 6;

    private final Face face;
    private final Tags tags = new Tags();

    /** Draws the bars of a figure beside its rows. */
    interface Picture {

        void draw(Bars bars, Tags tags, int row);
    }

    /**
     * For what it is written.
     *
     * @param mirrored whether cells are written from the last to the first, for a hand that draws each row from the left
     * @param paged    whether lines are as wide as a sheet; on a screen a table that is wider moves sideways
     */
    record Face(Picture picture, boolean mirrored, boolean paged) {
    }

    PaperHtml(Face face) {
        this.face = face;
    }

    /** The paper below a page's own title: facts, then sections with headings from the second level on. */
    public static String of(Paper paper) {
        return new PaperHtml(new Face(BarShapes::draw, false, false)).body(paper).toString();
    }

    /** Facts and sections. */
    Tags body(Paper paper) {
        if (!paper.facts().isEmpty()) {
            facts(paper.facts());
        }
        sections(paper.sections(), 2, "s");
        return tags;
    }

    private void sections(List<Section> sections, int level, String prefix) {
        for (var i = 0; i < sections.size(); i++) {
            section(sections.get(i), level, prefix + (i + 1));
        }
    }

    private void section(Section section, int level, String id) {
        tags.open("section").text("h" + Math.min(level, DEEPEST), section.heading(), "id", id);
        section.blocks().forEach(this::block);
        sections(section.sections(), level + 1, id + "-");
        tags.close("section");
    }

    private void block(Block block) {
        switch (block) {
            case Paragraph(var text) -> tags.text("p", text);
            case Note(var text) -> tags.text("p", text, "class", "note");
            case Bullets(var items) -> {
                tags.open("ul");
                items.forEach(item -> tags.open("li").text("span", item).close("li"));
                tags.close("ul");
            }
            case Facts(var facts) -> facts(facts);
            case Table table -> table(table);
            case Bars bars -> bars(bars);
        }
    }

    private void facts(List<Fact> facts) {
        tags.open("table", "class", face.paged() ? "pairs" : "pairs tight").open("tbody");
        for (var fact : facts) {
            row(List.of(() -> tags.text("th", fact.name(), "scope", "row"), () -> words("td", fact.words())));
        }
        tags.close("tbody").close("table");
    }

    private void table(Table table) {
        if (face.paged()) {
            lines(table);
        } else {
            tags.open("div", "class", "scroll", "tabindex", 0, "role", "group", "aria-label", table.caption());
            lines(table);
            tags.close("div");
        }
    }

    private void lines(Table table) {
        var columns = table.columns();
        tags.open("table", "class", "list").text("caption", table.caption());
        if (face.paged()) {
            widths(columns);
        }
        tags.open("thead");
        row(columns.stream().<Runnable>map(column -> () -> tags.text("th", column.header(), attributes(column, "scope", "col"))).toList());
        tags.close("thead").open("tbody");
        table.rows().forEach(row -> row(IntStream.range(0, row.size()).<Runnable>mapToObj(i -> () -> cell(row.get(i), columns.get(i), i == 0)).toList()));
        tags.close("tbody").close("table");
    }

    private void widths(List<Column> columns) {
        var all = columns.stream().mapToInt(Column::share).sum();
        tags.open("colgroup");
        ordered(columns).forEach(column -> tags.empty("col", "width", 100 * column.share() / all + "%"));
        tags.close("colgroup");
    }

    private void row(List<Runnable> cells) {
        tags.open("tr");
        ordered(cells).forEach(Runnable::run);
        tags.close("tr");
    }

    private <T> List<T> ordered(List<T> cells) {
        return face.mirrored() ? cells.reversed() : cells;
    }

    private void cell(Words words, Column column, boolean header) {
        words(header ? "th" : "td", words, header ? attributes(column, "scope", "row") : attributes(column));
    }

    private static Object[] attributes(Column column, Object... others) {
        return column.content() == Content.TEXT ? others : Stream.concat(Stream.of("class", "n"), Stream.of(others)).toArray();
    }

    private void words(String cell, Words words, Object... attributes) {
        tags.open(cell, attributes);
        if (words.address() == null) {
            tags.text(words.text());
        } else {
            tags.text("a", words.text(), "href", words.address(), "title", words.text());
        }
        tags.close(cell);
    }

    private void bars(Bars bars) {
        tags.open("table", "class", face.paged() ? "bars" : "tight funnel").text("caption", bars.caption()).open("tbody");
        for (var i = 0; i < bars.bars().size(); i++) {
            var row = i;
            var bar = bars.bars().get(i);
            row(List.of(() -> tags.text("th", bar.name(), "scope", "row"), () -> tags.text("td", bar.figures(), "class", "n"),
                    () -> face.picture().draw(bars, tags, row)));
        }
        tags.close("tbody").close("table");
    }
}

package org.followthrough.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.followthrough.paper.Block.Bars;
import org.followthrough.paper.Block.Bullets;
import org.followthrough.paper.Block.Column;
import org.followthrough.paper.Block.Content;
import org.followthrough.paper.Block.Facts;
import org.followthrough.paper.Block.Note;
import org.followthrough.paper.Block.Paragraph;
import org.followthrough.paper.Block.Table;
import org.jspecify.annotations.Nullable;

/** The text of a Word document. */
final class WordBody {

    /** Twentieths of a point between the margins of a page of A4. */
    static final int WIDTH = 9866;
    private static final int MARGIN = 1020;
    private static final int PAGE_WIDTH = WIDTH + 2 * MARGIN;
    private static final int PAGE_HEIGHT = 16838;
    private static final int DEEPEST = 5;
    /** A table of so many rows stays on one page. */
    private static final int FEW = 10;
    /** What of a table's style is used, as the older readers take it: first row, first column, no bands of columns. */
    private static final String HEADED = "04A0";
    private static final String UNHEADED = "0480";

    private final Paper paper;
    private final OutputStream out;
    private final WordLinks links;
    private Tags tags = new Tags();

    WordBody(Paper paper, OutputStream out, WordLinks links) {
        this.paper = paper;
        this.out = out;
        this.links = links;
    }

    void write() throws IOException {
        out.write(WordFrame.HEAD.getBytes(StandardCharsets.UTF_8));
        tags.open("w:document", "xmlns:w", WordFrame.WORDS, "xmlns:r", WordFrame.TYPES.substring(0, WordFrame.TYPES.length() - 1)).open("w:body");
        paragraph("Title", Words.of(paper.title()));
        if (!paper.subtitle().isEmpty()) {
            paragraph("Subtitle", Words.of(paper.subtitle()));
        }
        facts(paper.facts());
        for (var section : paper.sections()) {
            section(section, 1);
        }
        page();
        tags.close("w:body").close("w:document");
        hand();
    }

    /** Hands over what is written so far. */
    private void hand() throws IOException {
        out.write(tags.toString().getBytes(StandardCharsets.UTF_8));
        tags = new Tags();
    }

    private void section(Section section, int level) throws IOException {
        paragraph("Heading" + Math.min(level, DEEPEST), Words.of(section.heading()));
        for (var i = 0; i < section.blocks().size(); i++) {
            block(section.blocks().get(i), i + 1 < section.blocks().size());
            hand();
        }
        for (var below : section.sections()) {
            section(below, level + 1);
        }
    }

    /** A paragraph does not stay behind at the foot of a page when what it leads to begins on the next one. */
    private void block(Block block, boolean leads) throws IOException {
        switch (block) {
            case Paragraph(var text) -> paragraph(null, Content.TEXT, Words.of(text), leads);
            case Note(var text) -> paragraph("Note", Words.of(text));
            case Bullets(var items) -> items.forEach(item -> paragraph("ListBullet", Words.of(item)));
            case Facts(var facts) -> facts(facts);
            case Table table -> table(table);
            case Bars bars -> bars(bars);
        }
    }

    private void table(Table table) throws IOException {
        paragraph("Caption", Words.of(table.caption()));
        beginTable(table.columns(), table.caption(), true);
        row(table.columns(), table.columns().stream().map(column -> Words.of(column.header())).toList(), true, true);
        var few = table.rows().size() <= FEW;
        for (var i = 0; i < table.rows().size(); i++) {
            row(table.columns(), table.rows().get(i), false, few && i + 1 < table.rows().size());
            hand();
        }
        endTable();
    }

    private void facts(List<Fact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        var columns = List.of(Column.text("", 3), Column.text("", 7));
        pairs(columns, paper.title(), facts.stream().map(fact -> List.of(Words.of(fact.name()), fact.words())).toList());
    }

    /** The figures are the picture: a table says all that the bars would. */
    private void bars(Bars bars) {
        var columns = List.of(Column.text("", 7), new Column("", Content.NUMBER, 3));
        paragraph("Caption", Words.of(bars.caption()));
        pairs(columns, bars.alternative(), bars.bars().stream().map(bar -> List.of(Words.of(bar.name()), Words.of(bar.figures()))).toList());
    }

    /** A small table without a head, on one page. */
    private void pairs(List<Column> columns, String description, List<List<Words>> rows) {
        beginTable(columns, description, false);
        for (var i = 0; i < rows.size(); i++) {
            row(columns, rows.get(i), false, i + 1 < rows.size());
        }
        endTable();
    }

    private void beginTable(List<Column> columns, String description, boolean headed) {
        tags.open("w:tbl").open("w:tblPr").empty("w:tblStyle", "w:val", "Lines");
        if (paper.isRightToLeft()) {
            tags.empty("w:bidiVisual");
        }
        tags.empty("w:tblW", "w:w", WIDTH, "w:type", "dxa").empty("w:tblLayout", "w:type", "fixed")
                .empty("w:tblLook", "w:val", headed ? HEADED : UNHEADED, "w:firstRow", headed ? "1" : "0", "w:lastRow", "0", "w:firstColumn", "1", "w:lastColumn", "0",
                        "w:noHBand", "0", "w:noVBand", "1")
                .empty("w:tblDescription", "w:val", description).close("w:tblPr").open("w:tblGrid");
        columns.forEach(column -> tags.empty("w:gridCol", "w:w", width(column, columns)));
        tags.close("w:tblGrid");
    }

    /** Two tables would grow together without a paragraph between them. */
    private void endTable() {
        tags.close("w:tbl");
        paragraph(null, Words.of(""));
    }

    private static int width(Column column, List<Column> columns) {
        return WIDTH * column.share() / columns.stream().mapToInt(Column::share).sum();
    }

    private void row(List<Column> columns, List<Words> cells, boolean head, boolean withNext) {
        tags.open("w:tr").open("w:trPr").empty("w:cantSplit");
        if (head) {
            tags.empty("w:tblHeader");
        }
        tags.close("w:trPr");
        for (var i = 0; i < cells.size(); i++) {
            tags.open("w:tc").open("w:tcPr").empty("w:tcW", "w:w", width(columns.get(i), columns), "w:type", "dxa").close("w:tcPr");
            paragraph(null, columns.get(i).content(), cells.get(i), withNext);
            tags.close("w:tc");
        }
        tags.close("w:tr");
    }

    private void paragraph(@Nullable String style, Words words) {
        paragraph(style, Content.TEXT, words, false);
    }

    private void paragraph(@Nullable String style, Content content, Words words, boolean withNext) {
        tags.open("w:p").open("w:pPr");
        if (style != null) {
            tags.empty("w:pStyle", "w:val", style);
        }
        if (withNext) {
            tags.empty("w:keepNext");
        }
        if ("ListBullet".equals(style)) {
            tags.open("w:numPr").empty("w:ilvl", "w:val", "0").empty("w:numId", "w:val", "1").close("w:numPr");
        }
        if (paper.isRightToLeft()) {
            tags.empty("w:bidi");
        }
        if (content == Content.NUMBER) {
            tags.empty("w:jc", "w:val", "end");
        }
        tags.close("w:pPr");
        run(words);
        tags.close("w:p");
    }

    private void run(Words words) {
        if (words.text().isEmpty()) {
            return;
        }
        if (words.address() != null) {
            tags.open("w:hyperlink", "r:id", links.name(words.address()));
        }
        tags.open("w:r").open("w:rPr");
        if (words.address() != null) {
            tags.empty("w:rStyle", "w:val", "Hyperlink");
        }
        if (paper.isRightToLeft() && isRightToLeft(words.text())) {
            tags.empty("w:rtl");
        }
        tags.close("w:rPr").text("w:t", words.text(), "xml:space", "preserve").close("w:r");
        if (words.address() != null) {
            tags.close("w:hyperlink");
        }
    }

    private static boolean isRightToLeft(String text) {
        return text.codePoints().map(Character::getDirectionality).anyMatch(
                direction -> direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
    }

    private void page() {
        tags.open("w:sectPr").empty("w:footerReference", "w:type", "default", "r:id", WordFrame.FOOTER)
                .empty("w:pgSz", "w:w", PAGE_WIDTH, "w:h", PAGE_HEIGHT)
                .empty("w:pgMar", "w:top", 1134, "w:bottom", 1247, "w:left", MARGIN, "w:right", MARGIN, "w:header", 567, "w:footer", 567, "w:gutter", 0);
        if (paper.isRightToLeft()) {
            tags.empty("w:bidi");
        }
        tags.close("w:sectPr");
    }
}

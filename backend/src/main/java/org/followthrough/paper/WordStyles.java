package org.followthrough.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The styles of a Word document: an editor changes one, and every heading follows. */
final class WordStyles {

    private static final String INK = "16202B";
    private static final String QUIET = "475462";
    private static final String ACCENT = "1B3F75";
    private static final String LINE = "D3DAE1";
    private static final int LEVELS = 5;
    private static final List<Integer> SIZES = List.of(30, 24, 20, 20, 20);

    private final boolean fromTheRight;
    private final Tags tags = new Tags();

    private WordStyles(Paper paper) {
        fromTheRight = paper.isRightToLeft();
        tags.open("w:styles", "xmlns:w", WordFrame.WORDS).open("w:docDefaults").open("w:rPrDefault").open("w:rPr")
                .empty("w:rFonts", "w:ascii", "Noto Sans", "w:hAnsi", "Noto Sans", "w:cs", "Noto Sans Arabic", "w:eastAsia", "Noto Sans")
                .empty("w:color", "w:val", INK).empty("w:sz", "w:val", 19).empty("w:szCs", "w:val", 19)
                .empty("w:lang", "w:val", fromTheRight ? "en-GB" : paper.language().toLanguageTag(), "w:bidi",
                        fromTheRight ? paper.language().toLanguageTag() : "ar-SA")
                .close("w:rPr").close("w:rPrDefault").open("w:pPrDefault").open("w:pPr").empty("w:spacing", "w:after", 120, "w:line", 276, "w:lineRule", "auto")
                .close("w:pPr").close("w:pPrDefault").close("w:docDefaults");
    }

    static String of(Paper paper) {
        var styles = new WordStyles(paper);
        styles.paragraph("Normal", "Normal", null, 0, INK, false, 0);
        styles.paragraph("Title", "Title", null, 44, INK, true, 0);
        styles.paragraph("Subtitle", "Subtitle", null, 24, QUIET, false, 0);
        for (var level = 1; level <= LEVELS; level++) {
            styles.paragraph("Heading" + level, "heading " + level, level, SIZES.get(level - 1), level == 1 ? ACCENT : INK, true, 320);
        }
        styles.paragraph("Caption", "caption", null, 18, INK, true, 160);
        styles.paragraph("Note", "Note", null, 19, QUIET, false, 0);
        styles.paragraph("ListBullet", "List Bullet", null, 19, INK, false, 0);
        styles.paragraph("Footer", "footer", null, 16, QUIET, false, 0);
        styles.characters();
        styles.table();
        return WordFrame.HEAD + styles.tags.close("w:styles");
    }

    private void paragraph(String id, String name, @Nullable Integer level, int size, String colour, boolean bold, int before) {
        var isNormal = id.equals("Normal");
        tags.open("w:style", isNormal ? new Object[] {"w:type", "paragraph", "w:default", "1", "w:styleId", id}
                : new Object[] {"w:type", "paragraph", "w:styleId", id}).empty("w:name", "w:val", name);
        if (!isNormal) {
            tags.empty("w:basedOn", "w:val", "Normal").empty("w:next", "w:val", "Normal");
        }
        tags.empty("w:qFormat").open("w:pPr");
        if (level != null || id.equals("Caption")) {
            tags.empty("w:keepNext").empty("w:keepLines");
        }
        if (fromTheRight) {
            tags.empty("w:bidi");
        }
        if (before > 0) {
            tags.empty("w:spacing", "w:before", before, "w:after", 80);
        }
        if (level != null) {
            tags.empty("w:outlineLvl", "w:val", level - 1);
        }
        tags.close("w:pPr").open("w:rPr");
        if (bold) {
            tags.empty("w:b").empty("w:bCs");
        }
        tags.empty("w:color", "w:val", colour);
        if (size > 0) {
            tags.empty("w:sz", "w:val", size).empty("w:szCs", "w:val", size);
        }
        tags.close("w:rPr").close("w:style");
    }

    private void characters() {
        tags.open("w:style", "w:type", "character", "w:styleId", "Hyperlink").empty("w:name", "w:val", "Hyperlink").open("w:rPr")
                .empty("w:color", "w:val", ACCENT).empty("w:u", "w:val", "single").close("w:rPr").close("w:style");
    }

    private void table() {
        tags.open("w:style", "w:type", "table", "w:default", "1", "w:styleId", "Lines").empty("w:name", "w:val", "Lines").open("w:pPr")
                .empty("w:spacing", "w:before", 40, "w:after", 40, "w:line", 252, "w:lineRule", "auto").close("w:pPr").open("w:rPr").empty("w:sz", "w:val", 17).empty("w:szCs", "w:val", 17).close("w:rPr")
                .open("w:tblPr").open("w:tblBorders").empty("w:bottom", "w:val", "single", "w:sz", 4, "w:color", LINE)
                .empty("w:insideH", "w:val", "single", "w:sz", 4, "w:color", LINE).close("w:tblBorders").open("w:tblCellMar")
                .empty("w:start", "w:w", 80, "w:type", "dxa").empty("w:end", "w:w", 80, "w:type", "dxa").close("w:tblCellMar").close("w:tblPr")
                .open("w:tblStylePr", "w:type", "firstRow").open("w:rPr").empty("w:b").empty("w:bCs").empty("w:color", "w:val", QUIET).close("w:rPr")
                .close("w:tblStylePr").close("w:style");
    }
}

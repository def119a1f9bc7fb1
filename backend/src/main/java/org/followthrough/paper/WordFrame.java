package org.followthrough.paper;

import java.util.Map;
import java.util.TreeMap;

/** The small parts of a Word document around its text. */
final class WordFrame {

    static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    static final String TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    static final String WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String FOOTER = "rFooter";

    /** What belongs to the main part, by the name under which it is known there. */
    static final Map<String, String> PARTS = new TreeMap<>(Map.of("rStyles", "styles", "rNumbering", "numbering", "rSettings", "settings",
            FOOTER, "footer"));

    private static final String DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    private WordFrame() {
    }

    static String contentTypes() {
        var tags = new Tags().open("Types", "xmlns", PACKAGE + "content-types")
                .empty("Default", "Extension", "rels", "ContentType", "application/vnd.openxmlformats-package.relationships+xml")
                .empty("Override", "PartName", "/word/document.xml", "ContentType", DOCUMENT + "document.main+xml")
                .empty("Override", "PartName", "/docProps/core.xml", "ContentType", "application/vnd.openxmlformats-package.core-properties+xml");
        PARTS.values().forEach(part -> tags.empty("Override", "PartName", "/word/" + (part.equals("footer") ? "footer1" : part) + ".xml",
                "ContentType", DOCUMENT + part + "+xml"));
        return HEAD + tags.close("Types");
    }

    static String relations() {
        return HEAD + new Tags().open("Relationships", "xmlns", RELATIONS)
                .empty("Relationship", "Id", "rDocument", "Type", TYPES + "officeDocument", "Target", "word/document.xml")
                .empty("Relationship", "Id", "rProperties", "Type", PACKAGE + "relationships/metadata/core-properties", "Target",
                        "docProps/core.xml")
                .close("Relationships");
    }

    /** Title and language; nobody's name, and no time but what the paper itself says. */
    static String properties(Paper paper) {
        return HEAD + new Tags().open("cp:coreProperties", "xmlns:cp", PACKAGE + "metadata/core-properties", "xmlns:dc",
                        "http://purl.org/dc/elements/1.1/")
                .text("dc:title", paper.title()).text("dc:subject", paper.subtitle()).text("dc:language", paper.language().toLanguageTag())
                .close("cp:coreProperties");
    }

    static String bullets(Paper paper) {
        return HEAD + new Tags().open("w:numbering", "xmlns:w", WORDS).open("w:abstractNum", "w:abstractNumId", "0")
                .open("w:lvl", "w:ilvl", "0").empty("w:start", "w:val", "1").empty("w:numFmt", "w:val", "bullet").empty("w:lvlText", "w:val", "•")
                .empty("w:lvlJc", "w:val", "start").open("w:pPr").empty("w:ind", "w:start", "360", "w:hanging", "360").close("w:pPr").close("w:lvl")
                .close("w:abstractNum").open("w:num", "w:numId", "1").empty("w:abstractNumId", "w:val", "0").close("w:num").close("w:numbering");
    }

    static String settings(Paper paper) {
        return HEAD + new Tags().open("w:settings", "xmlns:w", WORDS)
                .empty("w:themeFontLang", "w:val", paper.isRightToLeft() ? "en-GB" : paper.language().toLanguageTag(), "w:bidi",
                        paper.isRightToLeft() ? paper.language().toLanguageTag() : "ar-SA")
                .close("w:settings");
    }

    /** On every page the instant of which the paper tells, and which page of how many it is. */
    static String footer(Paper paper) {
        var tags = new Tags().open("w:ftr", "xmlns:w", WORDS).open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "Footer").open("w:tabs")
                .empty("w:tab", "w:val", "end", "w:pos", WordBody.WIDTH).close("w:tabs");
        if (paper.isRightToLeft()) {
            tags.empty("w:bidi");
        }
        tags.close("w:pPr");
        run(tags, paper, paper.instant());
        tags.open("w:r").empty("w:tab").close("w:r");
        field(tags, "PAGE");
        tags.open("w:r").text("w:t", " / ", "xml:space", "preserve").close("w:r");
        field(tags, "NUMPAGES");
        return HEAD + tags.close("w:p").close("w:ftr");
    }

    private static void run(Tags tags, Paper paper, String text) {
        tags.open("w:r");
        if (paper.isRightToLeft()) {
            tags.open("w:rPr").empty("w:rtl").close("w:rPr");
        }
        tags.text("w:t", text, "xml:space", "preserve").close("w:r");
    }

    private static void field(Tags tags, String name) {
        tags.open("w:fldSimple", "w:instr", name).open("w:r").text("w:t", "1").close("w:r").close("w:fldSimple");
    }
}

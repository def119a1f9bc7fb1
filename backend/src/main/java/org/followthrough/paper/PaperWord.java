package org.followthrough.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes papers as Word documents (ECMA-376) that can be worked on: real styles of headings, lists and tables, heads of tables repeated
 * on every page, lines and tables from the right where the language runs so. The main part is written as it is made, so that a long table
 * needs no memory.
 */
public final class PaperWord {

    private PaperWord() {
    }

    /** The whole file; the stream stays open. */
    public static void write(Paper paper, OutputStream out) throws IOException {
        var file = new ZipOutputStream(out, StandardCharsets.UTF_8);
        var links = new WordLinks();
        part(file, "[Content_Types].xml", WordFrame.contentTypes());
        part(file, "_rels/.rels", WordFrame.relations());
        part(file, "docProps/core.xml", WordFrame.properties(paper));
        part(file, "word/styles.xml", WordStyles.of(paper));
        part(file, "word/numbering.xml", WordFrame.bullets(paper));
        part(file, "word/settings.xml", WordFrame.settings(paper));
        part(file, "word/footer1.xml", WordFrame.footer(paper));
        begin(file, "word/document.xml");
        new WordBody(paper, file, links).write();
        file.closeEntry();
        part(file, "word/_rels/document.xml.rels", links.relations());
        file.finish();
    }

    private static void part(ZipOutputStream file, String name, String content) throws IOException {
        begin(file, name);
        file.write(content.getBytes(StandardCharsets.UTF_8));
        file.closeEntry();
    }

    /** Without the time of writing: the same paper is the same file. */
    private static void begin(ZipOutputStream file, String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTime(0);
        file.putNextEntry(entry);
    }
}

package org.followthrough.intake.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes Word documents for tests. */
final class Docx {

    private static final String HEAD = "<?xml version=\"1.0\"?>";
    private static final String NAMESPACE = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";

    private final StringBuilder body = new StringBuilder();
    private final Map<String, String> parts = new LinkedHashMap<>();

    Docx() {
        parts.put("_rels/.rels", HEAD + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"r1\" Target=\"word/document.xml\""
                + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\"/></Relationships>");
    }

    /** A paragraph with properties and what stands in it, as XML. */
    Docx p(String properties, String runs) {
        return raw("<w:p><w:pPr>" + properties + "</w:pPr>" + runs + "</w:p>");
    }

    Docx text(String text) {
        return p("", r(text));
    }

    /** A paragraph that is an item of a list at a level. */
    Docx item(int list, int level, String text) {
        return p("<w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list + "\"/></w:numPr>", r(text));
    }

    Docx raw(String xml) {
        body.append(xml);
        return this;
    }

    static String r(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    Docx part(String name, String element, String content) {
        parts.put("word/" + name + ".xml", HEAD + "<w:" + element + NAMESPACE + ">" + content + "</w:" + element + ">");
        return this;
    }

    static String level(int level, String format, String text) {
        return "<w:lvl w:ilvl=\"" + level + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format + "\"/><w:lvlText w:val=\"" + text
                + "\"/></w:lvl>";
    }

    Map<String, String> parts() {
        var all = new LinkedHashMap<>(parts);
        all.put("word/document.xml", HEAD + "<w:document" + NAMESPACE + "><w:body>" + body + "</w:body></w:document>");
        return all;
    }

    byte[] bytes() {
        return zip(parts());
    }

    static byte[] zip(Map<String, String> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }
}

package org.followthrough.evidence.confidential;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.followthrough.evidence.FileKind;

/** Documents and tables with empty properties, without times, and without the paths and names that programs leave in them. */
final class CleanOffice {

    static final long LARGEST_UNPACKED = 200L * 1024 * 1024;
    static final int MOST_PARTS = 5_000;
    private static final long LARGEST_CHANGED_PART = 50L * 1024 * 1024;
    /** Documents within documents within a document. */
    private static final int DEEPEST = 2;
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String NO_PROPERTIES = XML
            + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\"/>";
    private static final String NO_APPLICATION = XML + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"/>";
    private static final String NO_CUSTOM = XML + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\"/>";
    private static final String QUOTED = "(?:\"[^\"]*\"|'[^']*')";
    /** The small picture of the first page, as the archive's list of parts and their kinds names it. */
    private static final Pattern SMALL_PICTURE = Pattern.compile("<(?:\\w+:)?(?:Relationship|Override)\\b[^>]*docProps/thumbnail\\.[^>]*/>",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LOCAL_FOLDER = Pattern.compile("(\\bTarget\\s*=\\s*[\"'])file:[^\"']*?([^/\\\\\"']*)([\"'])", Pattern.CASE_INSENSITIVE);
    private static final Pattern SAVED_AT = Pattern.compile("(<(?:\\w+:)?absPath\\b[^>]*?\\burl\\s*=\\s*)" + QUOTED);
    private static final Pattern PERSON = Pattern.compile("(\\b(?:displayName|(?:\\w+:)?userId|(?:\\w+:)?providerId)\\s*=\\s*)" + QUOTED);
    private static final Pattern AUTHOR = Pattern.compile("(\\b(?:\\w+:)?author\\s*=\\s*)" + QUOTED);

    private long left = LARGEST_UNPACKED;
    private int parts;

    private CleanOffice() {
    }

    static byte[] of(byte[] file) throws IOException {
        return new CleanOffice().archive(file, 0);
    }

    /** One limit holds for everything that is packed in a file, however deep. */
    private byte[] archive(byte[] file, int depth) throws IOException {
        var out = new ByteArrayOutputStream(file.length);
        Set<String> names = new HashSet<>();
        try (var from = new ZipInputStream(new ByteArrayInputStream(file)); var to = new ZipOutputStream(out)) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                require(++parts <= MOST_PARTS);
                names.add(entry.getName());
                part(entry.getName(), from, to, depth);
            }
        }
        require(names.contains("[Content_Types].xml"));
        return out.toByteArray();
    }

    private void part(String name, ZipInputStream from, ZipOutputStream to, int depth) throws IOException {
        var plain = name.toLowerCase(Locale.ROOT);
        if (plain.startsWith("docprops/thumbnail.")) {
            copy(from, OutputStream.nullOutputStream(), LARGEST_UNPACKED);
            return;
        }
        to.putNextEntry(undated(name));
        if (plain.endsWith(".xml") && !isTouched(plain)) {
            copy(from, to, LARGEST_UNPACKED);
        } else {
            to.write(cleaned(plain, whole(from), depth));
        }
        to.closeEntry();
    }

    private static boolean isTouched(String name) {
        return name.startsWith("docprops/") || name.equals("[content_types].xml") || name.equals("xl/workbook.xml") || isPeople(name);
    }

    private static boolean isPeople(String name) {
        return name.equals("word/people.xml") || name.startsWith("xl/persons/");
    }

    private byte[] cleaned(String name, byte[] part, int depth) throws IOException {
        return switch (name) {
            case "docprops/core.xml" -> bytes(NO_PROPERTIES);
            case "docprops/app.xml" -> bytes(NO_APPLICATION);
            case "docprops/custom.xml" -> bytes(NO_CUSTOM);
            case "[content_types].xml" -> text(part, SMALL_PICTURE, "");
            case "xl/workbook.xml" -> text(part, SAVED_AT, "$1\"\"");
            default -> other(name, part, depth);
        };
    }

    private byte[] other(String name, byte[] part, int depth) throws IOException {
        if (name.endsWith(".psmdcp")) {
            return bytes(NO_PROPERTIES);
        }
        if (name.endsWith(".rels")) {
            return text(text(part, SMALL_PICTURE, ""), LOCAL_FOLDER, "$1file:///$2$3");
        }
        if (isPeople(name)) {
            return text(text(part, PERSON, "$1\"-\""), AUTHOR, "$1\"-\"");
        }
        return packed(part, depth);
    }

    /** Pictures and documents that are packed in it are cleaned as they would be alone. */
    private byte[] packed(byte[] part, int depth) throws IOException {
        if (new String(part, 0, Math.min(4, part.length), StandardCharsets.ISO_8859_1).equals("PK\3\4")) {
            require(depth < DEEPEST);
            return archive(part, depth + 1);
        }
        var kind = FileKind.of("", new ByteArrayInputStream(part));
        return kind.isPresent() ? picture(kind.get(), part) : part;
    }

    private static byte[] picture(FileKind kind, byte[] part) throws IOException {
        return switch (kind) {
            case JPEG -> CleanPicture.jpeg(part);
            case PNG -> CleanPicture.png(part);
            case WEBP -> CleanPicture.webp(part);
            default -> part;
        };
    }

    /** Byte for byte but for what is found, which is written in signs that all usual encodings share; others are refused. */
    private static byte[] text(byte[] part, Pattern found, String instead) throws IOException {
        var text = new String(part, StandardCharsets.ISO_8859_1);
        require(text.indexOf('\0') < 0);
        return found.matcher(text).replaceAll(instead).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static ZipEntry undated(String name) {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        return entry;
    }

    private byte[] whole(ZipInputStream from) throws IOException {
        var out = new ByteArrayOutputStream();
        copy(from, out, LARGEST_CHANGED_PART);
        return out.toByteArray();
    }

    private void copy(ZipInputStream from, OutputStream to, long limit) throws IOException {
        var buffer = new byte[64 * 1024];
        var copied = 0L;
        for (var read = from.read(buffer); read >= 0; read = from.read(buffer)) {
            left -= read;
            copied += read;
            require(left >= 0 && copied <= limit);
            to.write(buffer, 0, read);
        }
    }

    private static void require(boolean asItShouldBe) throws IOException {
        if (!asItShouldBe) {
            throw new IOException("not as its kind should be");
        }
    }
}

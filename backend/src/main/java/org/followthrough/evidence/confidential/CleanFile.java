package org.followthrough.evidence.confidential;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.followthrough.evidence.FileKind;

/**
 * Files without what tells, beside what they show, who made them, when and where, as far as that is taken out easily: pictures of cameras,
 * and the properties of documents. A file that is not as its kind should be stays as it is, as do all other kinds.
 */
final class CleanFile {

    private static final Set<String> TELLING_CHUNKS = Set.of("tEXt", "zTXt", "iTXt", "eXIf", "tIME");
    private static final Set<String> TELLING_PARTS = Set.of("EXIF", "XMP ");
    private static final int PNG_START = 8;
    private static final int CHUNK = 12;
    private static final int RIFF_START = 12;
    private static final int TELLING_FLAGS = 0x0c;
    private static final String NO_PROPERTIES = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\"/>";
    private static final String NO_APPLICATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"/>";
    private static final String NO_CUSTOM = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\"/>";

    private CleanFile() {
    }

    static byte[] of(FileKind kind, byte[] file) {
        try {
            return switch (kind) {
                case JPEG -> jpeg(file);
                case PNG -> png(file);
                case WEBP -> webp(file);
                case DOCX, XLSX -> office(file);
                default -> file;
            };
        } catch (IOException | IndexOutOfBoundsException odd) {
            return file;
        }
    }

    /** Without comments and without the segments of applications, but for those by which colours are shown (JFIF, ICC, Adobe). */
    private static byte[] jpeg(byte[] file) {
        var out = new ByteArrayOutputStream(file.length);
        out.write(file, 0, 2);
        var at = 2;
        while ((file[at] & 0xff) == 0xff && (file[at + 1] & 0xff) != 0xda) {
            var marker = file[at + 1] & 0xff;
            var length = 2 + ((file[at + 2] & 0xff) << 8 | file[at + 3] & 0xff);
            var telling = marker == 0xfe || marker >= 0xe1 && marker <= 0xef && marker != 0xe2 && marker != 0xee;
            if (!telling) {
                out.write(file, at, length);
            }
            at += length;
        }
        out.write(file, at, file.length - at);
        return out.toByteArray();
    }

    private static byte[] png(byte[] file) {
        var out = new ByteArrayOutputStream(file.length);
        out.write(file, 0, PNG_START);
        for (var at = PNG_START; at < file.length;) {
            var length = CHUNK + ByteBuffer.wrap(file, at, 4).getInt();
            if (!TELLING_CHUNKS.contains(name(file, at + 4))) {
                out.write(file, at, length);
            }
            at = Math.addExact(at, Math.max(CHUNK, length));
        }
        return out.toByteArray();
    }

    private static byte[] webp(byte[] file) {
        var out = new ByteArrayOutputStream(file.length);
        out.write(file, 0, RIFF_START);
        for (var at = RIFF_START; at + 8 <= file.length;) {
            var size = ByteBuffer.wrap(file, at + 4, 4).order(ByteOrder.LITTLE_ENDIAN).getInt();
            var length = Math.min(8 + size + (size & 1), file.length - at);
            if (!TELLING_PARTS.contains(name(file, at))) {
                out.write(file, at, length);
            }
            at = Math.addExact(at, Math.max(8, length));
        }
        return counted(out.toByteArray());
    }

    /** The whole length anew, and no promise of what was taken out. */
    private static byte[] counted(byte[] webp) {
        ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN).putInt(4, webp.length - 8);
        if (name(webp, RIFF_START).equals("VP8X")) {
            webp[RIFF_START + 8] &= (byte) ~TELLING_FLAGS;
        }
        return webp;
    }

    private static String name(byte[] file, int at) {
        return new String(file, at, 4, StandardCharsets.ISO_8859_1);
    }

    /** The same parts with empty properties and without times. */
    private static byte[] office(byte[] file) throws IOException {
        var out = new ByteArrayOutputStream(file.length);
        try (var from = new ZipInputStream(new ByteArrayInputStream(file)); var to = new ZipOutputStream(out)) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(undated(entry.getName()));
                switch (entry.getName()) {
                    case "docProps/core.xml" -> to.write(NO_PROPERTIES.getBytes(StandardCharsets.UTF_8));
                    case "docProps/app.xml" -> to.write(NO_APPLICATION.getBytes(StandardCharsets.UTF_8));
                    case "docProps/custom.xml" -> to.write(NO_CUSTOM.getBytes(StandardCharsets.UTF_8));
                    default -> copy(from, to);
                }
                to.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static ZipEntry undated(String name) {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
        return entry;
    }

    /** Never more than what the whole file may have unpacked a hundred times. */
    private static void copy(ZipInputStream from, ZipOutputStream to) throws IOException {
        var buffer = new byte[64 * 1024];
        var left = 100L * ConfidentialService.LARGEST_FILE;
        for (var read = from.read(buffer); read >= 0; read = from.read(buffer)) {
            left -= read;
            if (left < 0) {
                throw new IOException("a part is too large");
            }
            to.write(buffer, 0, read);
        }
    }
}

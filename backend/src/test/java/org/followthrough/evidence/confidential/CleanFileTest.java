package org.followthrough.evidence.confidential;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.followthrough.evidence.FileKind;
import org.junit.jupiter.api.Test;

/** What pictures and documents tell beside what they show is taken out; what they show stays. */
class CleanFileTest {

    private static final byte[] SECRET = "Exif\0\0Camera of A. Person, 37.98N 23.72E".getBytes(StandardCharsets.ISO_8859_1);

    private static byte[] picture(String format) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 6, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }

    private static byte[] inserted(byte[] file, int at, byte[]... parts) throws IOException {
        var out = new ByteArrayOutputStream();
        out.write(file, 0, at);
        for (var part : parts) {
            out.write(part);
        }
        out.write(file, at, file.length - at);
        return out.toByteArray();
    }

    @Test
    void a_photograph_forgets_its_camera_and_its_place() throws IOException {
        var length = SECRET.length + 2;
        var photograph = inserted(picture("jpg"), 2, new byte[] {(byte) 0xff, (byte) 0xe1, (byte) (length >> 8), (byte) length}, SECRET,
                new byte[] {(byte) 0xff, (byte) 0xfe, 0, 8}, "secret".getBytes(StandardCharsets.ISO_8859_1));
        var clean = CleanFile.of(FileKind.JPEG, photograph);
        assertThat(text(clean)).doesNotContain("Person", "secret", "Exif");
        assertThat(clean).isEqualTo(picture("jpg"));
        assertThat(ImageIO.read(new ByteArrayInputStream(clean)).getWidth()).isEqualTo(8);
    }

    @Test
    void a_png_forgets_its_texts() throws IOException {
        var chunk = new ByteArrayOutputStream();
        chunk.write(new byte[] {0, 0, 0, (byte) SECRET.length});
        chunk.write("tEXt".getBytes(StandardCharsets.ISO_8859_1));
        chunk.write(SECRET);
        chunk.write(new byte[4]);
        var whole = picture("png");
        var clean = CleanFile.of(FileKind.PNG, inserted(whole, 33, chunk.toByteArray()));
        assertThat(clean).isEqualTo(whole);
    }

    @Test
    void a_webp_forgets_its_camera_and_counts_anew() {
        var told = "RIFF\40\0\0\0WEBPVP8X\12\0\0\0\14\0\0\0\7\0\0\5\0\0EXIF\6\0\0\0Person".getBytes(StandardCharsets.ISO_8859_1);
        var clean = CleanFile.of(FileKind.WEBP, told);
        assertThat(text(clean)).doesNotContain("EXIF", "Person").startsWith("RIFF\26\0\0\0WEBPVP8X\12\0\0\0\0\0\0\0");
    }

    @Test
    void a_document_forgets_its_author_and_keeps_its_text() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : new String[][] {{"word/document.xml", "<w:document>What was seen</w:document>"}, {"docProps/core.xml", "<dc:creator>A. Person</dc:creator>"},
                    {"docProps/app.xml", "<Company>Ministry</Company>"}}) {
                zip.putNextEntry(new ZipEntry(part[0]));
                zip.write(part[1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        var clean = CleanFile.of(FileKind.DOCX, out.toByteArray());
        var told = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(clean))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                told.append(entry.getName()).append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                assertThat(entry.getTimeLocal().getYear()).isEqualTo(1980);
            }
        }
        assertThat(told.toString()).contains("What was seen", "docProps/core.xml").doesNotContain("Person", "Ministry");
        assertThat(FileKind.of("x", new ByteArrayInputStream(clean))).contains(FileKind.DOCX);
    }

    @Test
    void what_is_broken_or_of_another_kind_stays_as_it_is() {
        var broken = new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe1, (byte) 0xff, (byte) 0xff, 1};
        assertThat(CleanFile.of(FileKind.JPEG, broken)).isEqualTo(broken);
        assertThat(CleanFile.of(FileKind.PNG, SECRET)).isEqualTo(SECRET);
        assertThat(CleanFile.of(FileKind.PDF, SECRET)).isEqualTo(SECRET);
    }
}

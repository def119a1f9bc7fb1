package org.followthrough.evidence.confidential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.followthrough.evidence.FileKind;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.Violation;
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

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void refused(FileKind kind, byte[] file) {
        assertThatThrownBy(() -> CleanFile.of(kind, file)).isInstanceOfSatisfying(RuleViolation.class, refused ->
                assertThat(refused.violations()).extracting(Violation::messageKey).containsExactly("confidential.file.unclean"));
    }

    @Test
    void what_follows_the_end_of_a_picture_is_left_behind() throws IOException {
        for (var kind : Map.of("jpg", FileKind.JPEG, "png", FileKind.PNG).entrySet()) {
            var whole = picture(kind.getKey());
            assertThat(CleanFile.of(kind.getValue(), inserted(whole, whole.length, SECRET, whole))).isEqualTo(whole);
        }
    }

    @Test
    void fill_bytes_hide_nothing() throws IOException {
        var segment = bytes("\377\377\377\341\0\10Person");
        assertThat(CleanFile.of(FileKind.JPEG, inserted(picture("jpg"), 2, segment))).isEqualTo(picture("jpg"));
    }

    @Test
    void of_the_segments_that_show_colours_only_such_stay() throws IOException {
        var profile = bytes("\377\342\0\21ICC_PROFILE\0\1\1x");
        var preview = bytes("\377\342\0\10MPF\0ab");
        var clean = CleanFile.of(FileKind.JPEG, inserted(picture("jpg"), 20, profile, preview));
        assertThat(clean).isEqualTo(inserted(picture("jpg"), 20, profile));
    }

    @Test
    void a_webp_forgets_its_camera_and_counts_anew() {
        var told = bytes("RIFF\44\0\0\0WEBPVP8X\12\0\0\0\14\0\0\0\7\0\0\5\0\0EXIF\6\0\0\0PersonAfter the end");
        var clean = CleanFile.of(FileKind.WEBP, told);
        assertThat(text(clean)).doesNotContain("EXIF", "Person", "After").startsWith("RIFF\26\0\0\0WEBPVP8X\12\0\0\0\0\0\0\0");
        var moving = bytes("RIFF\62\0\0\0WEBPANMF\46\0\0\0" + "0123456789abcdef" + "VP8 \2\0\0\0ok" + "EXIF\4\0\0\0Pers");
        assertThat(text(CleanFile.of(FileKind.WEBP, moving))).isEqualTo("RIFF\46\0\0\0WEBPANMF\32\0\0\0" + "0123456789abcdef" + "VP8 \2\0\0\0ok");
    }

    private static byte[] archive(Map<String, byte[]> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] document(Map<String, byte[]> parts) throws IOException {
        var all = new LinkedHashMap<>(Map.of("[Content_Types].xml", bytes("<Types/>"), "word/document.xml", bytes("<w:document>What was seen</w:document>")));
        all.putAll(parts);
        return archive(all);
    }

    private static Map<String, String> parts(byte[] archive) throws IOException {
        var told = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                told.put(entry.getName(), text(zip.readAllBytes()));
                assertThat(entry.getTimeLocal().getYear()).isEqualTo(1980);
            }
        }
        return told;
    }

    @Test
    void a_document_forgets_its_author_and_keeps_its_text() throws IOException {
        var clean = CleanFile.of(FileKind.DOCX, document(Map.of("docProps/core.xml", bytes("<dc:creator>A. Person</dc:creator>"),
                "docProps/app.xml", bytes("<Company>Ministry</Company>"), "package/services/metadata/core-properties/1.psmdcp", bytes("A. Person"))));
        assertThat(parts(clean)).containsEntry("word/document.xml", "<w:document>What was seen</w:document>").containsKey("docProps/core.xml");
        assertThat(parts(clean).toString()).doesNotContain("Person", "Ministry");
        assertThat(FileKind.of("x", new ByteArrayInputStream(clean))).contains(FileKind.DOCX);
    }

    @Test
    void a_document_forgets_its_folders_its_people_and_its_small_picture() throws IOException {
        var clean = parts(CleanFile.of(FileKind.DOCX, document(Map.of("docProps/thumbnail.jpeg", SECRET,
                "_rels/.rels", bytes("<Relationships><Relationship Id=\"1\" Target=\"word/document.xml\"/>"
                        + "<Relationship Id=\"2\" Type=\"x/thumbnail\" Target=\"docProps/thumbnail.jpeg\"/></Relationships>"),
                "word/_rels/settings.xml.rels", bytes("<Relationship Target=\"file:///C:\\Users\\Person\\Normal.dotm\" TargetMode=\"External\"/>"),
                "word/people.xml", bytes("<w15:person w15:author=\"A. Person\"><w15:presenceInfo w15:providerId=\"AD\" w15:userId='Person@x'/>"),
                "xl/workbook.xml.x", bytes("x")))));
        assertThat(clean.toString()).doesNotContain("Person", "Users", "thumbnail");
        assertThat(clean.get("_rels/.rels")).isEqualTo("<Relationships><Relationship Id=\"1\" Target=\"word/document.xml\"/></Relationships>");
        assertThat(clean.get("word/_rels/settings.xml.rels")).isEqualTo("<Relationship Target=\"file:///Normal.dotm\" TargetMode=\"External\"/>");
        var table = parts(CleanFile.of(FileKind.XLSX, archive(Map.of("[Content_Types].xml", bytes("<Types/>"), "xl/workbook.xml",
                bytes("<x15ac:absPath url=\"C:\\Users\\Person\\\" xmlns:x15ac=\"u\"/>"), "xl/persons/person.xml",
                bytes("<person displayName=\"A. Person\" id=\"{1}\" userId=\"p\"/>")))));
        assertThat(table).containsEntry("xl/workbook.xml", "<x15ac:absPath url=\"\" xmlns:x15ac=\"u\"/>")
                .containsEntry("xl/persons/person.xml", "<person displayName=\"-\" id=\"{1}\" userId=\"-\"/>");
    }

    @Test
    void pictures_and_documents_within_a_document_are_cleaned_too() throws IOException {
        var photograph = inserted(picture("jpg"), 2, bytes("\377\341\0\10Person"));
        var inner = document(Map.of("docProps/core.xml", bytes("A. Person"), "word/media/1.jpeg", photograph));
        var clean = parts(CleanFile.of(FileKind.DOCX, document(Map.of("word/media/image1.jpeg", photograph, "word/embeddings/1.docx", inner))));
        assertThat(clean).containsEntry("word/media/image1.jpeg", text(picture("jpg")));
        assertThat(parts(bytes(clean.get("word/embeddings/1.docx"))).toString()).doesNotContain("Person");
        var broken = document(Map.of("word/media/image1.jpeg", bytes("\377\330\377\341\377\377\1")));
        refused(FileKind.DOCX, broken);
        refused(FileKind.DOCX, document(Map.of("a.docx", document(Map.of("b.docx", document(Map.of("c.docx", document(Map.of()))))))));
    }

    @Test
    void one_limit_holds_for_everything_that_is_packed() throws IOException {
        var zeroes = new byte[45 * 1024 * 1024];
        var four = Map.of("1.bin", zeroes, "2.bin", zeroes, "3.bin", zeroes, "4.bin", zeroes);
        assertThat(CleanFile.of(FileKind.DOCX, document(four))).isNotEmpty();
        refused(FileKind.DOCX, document(Map.of("0.bin", zeroes, "1.bin", zeroes, "2.bin", zeroes, "3.bin", zeroes, "4.bin", zeroes)));
        var many = new LinkedHashMap<String, byte[]>();
        IntStream.range(0, CleanOffice.MOST_PARTS - 2).forEach(i -> many.put(i + ".xml", new byte[0]));
        assertThat(CleanFile.of(FileKind.DOCX, document(many))).isNotEmpty();
        many.put("more.xml", new byte[0]);
        refused(FileKind.DOCX, document(many));
    }

    @Test
    void what_cannot_be_cleaned_is_refused_and_other_kinds_stay_as_they_are() throws IOException {
        refused(FileKind.JPEG, bytes("\377\330\377\341\377\377\1"));
        refused(FileKind.JPEG, bytes("\377\330\377\341\0\0\377\331"));
        refused(FileKind.JPEG, Arrays.copyOf(picture("jpg"), picture("jpg").length - 2));
        refused(FileKind.PNG, SECRET);
        refused(FileKind.PNG, bytes("\211PNG\r\n\32\n\177\377\377\377IHDR12345678"));
        refused(FileKind.PNG, Arrays.copyOf(picture("png"), picture("png").length - 12));
        refused(FileKind.WEBP, bytes("RIFF\377\377\377\177WEBPVP8X\12\0\0\0\14\0\0\0\7\0\0\5\0\0"));
        refused(FileKind.DOCX, SECRET);
        refused(FileKind.DOCX, archive(Map.of("word/document.xml", SECRET)));
        refused(FileKind.DOCX, document(Map.of("_rels/.rels", "Person".getBytes(StandardCharsets.UTF_16))));
        assertThat(CleanFile.of(FileKind.PDF, SECRET)).isEqualTo(SECRET);
    }
}

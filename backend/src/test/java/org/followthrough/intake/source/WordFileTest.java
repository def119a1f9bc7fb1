package org.followthrough.intake.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.followthrough.intake.source.Docx.level;
import static org.followthrough.intake.source.Docx.r;
import static org.followthrough.intake.source.Refusals.refuses;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordFileTest {

    private static final String LISTS = "<w:abstractNum w:abstractNumId=\"1\">" + level(0, "decimal", "%1.") + level(1, "lowerLetter", "(%2)")
            + level(2, "lowerRoman", "%1.%2.%3") + "</w:abstractNum><w:abstractNum w:abstractNumId=\"2\">" + level(0, "bullet", "\uF0B7")
            + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>"
            + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"2\"/></w:num><w:num w:numId=\"3\"><w:abstractNumId w:val=\"1\"/>"
            + "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride></w:num>";

    private static Docx withLists() {
        return new Docx().part("numbering", "numbering", LISTS);
    }

    private static String[] paragraphs(Docx docx) {
        return SourceText.ofDocx(docx.bytes()).strip().split("\n\n");
    }

    @Test
    void items_carry_the_number_that_a_reader_sees_at_every_level() {
        assertThat(paragraphs(withLists().item(1, 0, "One").item(1, 1, "first").item(1, 1, "second").item(1, 2, "deep")
                .text("Between.").item(1, 0, "Two").item(1, 1, "first again")))
                .containsExactly("1. One", "(a) first", "(b) second", "1.b.i deep", "Between.", "2. Two", "(a) first again");
    }

    @Test
    void a_list_that_begins_anew_counts_from_there_and_shares_the_counter_afterwards() {
        assertThat(paragraphs(withLists().item(1, 0, "One").item(3, 0, "Five").item(3, 0, "Six").item(1, 0, "Seven")))
                .containsExactly("1. One", "5. Five", "6. Six", "7. Seven");
    }

    @Test
    void a_list_may_come_with_the_style_even_through_the_style_it_is_based_on() {
        var docx = withLists().part("styles", "styles", "<w:style w:styleId=\"ListBullet\"><w:pPr><w:numPr><w:numId w:val=\"2\"/></w:numPr>"
                + "</w:pPr></w:style><w:style w:styleId=\"Mine\"><w:basedOn w:val=\"ListBullet\"/></w:style>"
                + "<w:style w:styleId=\"Ring\"><w:basedOn w:val=\"Ring\"/></w:style>");
        assertThat(paragraphs(docx.p("<w:pStyle w:val=\"Mine\"/>", r("By style")).p("<w:pStyle w:val=\"Ring\"/>", r("Ring"))
                .p("<w:pStyle w:val=\"Mine\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>", r("Taken out"))))
                .containsExactly("• By style", "Ring", "Taken out");
    }

    @Test
    void a_paragraph_without_text_does_not_count() {
        assertThat(paragraphs(withLists().item(1, 0, "One").item(1, 0, "").item(1, 0, "Two"))).containsExactly("1. One", "2. Two");
    }

    @Test
    void what_was_deleted_moved_away_or_hidden_is_left_out_and_what_was_inserted_is_there() {
        assertThat(paragraphs(new Docx().p("", r("States ") + "<w:del><w:r><w:delText>may </w:delText></w:r></w:del><w:ins>" + r("should ")
                + "</w:ins><w:moveFrom>" + r("never ") + "</w:moveFrom><w:r><w:rPr><w:vanish/></w:rPr><w:t>secretly </w:t></w:r>" + r("act."))))
                .containsExactly("States should act.");
    }

    @Test
    void a_note_is_lifted_out_of_its_sentence_and_stands_behind_the_text() {
        var docx = new Docx().part("footnotes", "footnotes", "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p>" + r("----") + "</w:p></w:footnote>"
                + "<w:footnote w:id=\"7\"><w:p>" + r("Resolution 45/158.") + "</w:p></w:footnote>");
        assertThat(paragraphs(docx.p("", r("Ratify the Convention") + "<w:r><w:footnoteReference w:id=\"7\"/></w:r>" + r(" now."))))
                .containsExactly("Ratify the Convention\u00B9 now.", "\u00B9 Resolution 45/158.");
    }

    @Test
    void cells_and_boxes_are_paragraphs_and_the_fallback_of_a_box_is_not_read_twice() {
        var box = "<w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p>" + r("In the box.") + "</w:p></w:txbxContent></mc:Choice>"
                + "<mc:Fallback><w:txbxContent><w:p>" + r("In the box.") + "</w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>";
        assertThat(paragraphs(new Docx().raw("<w:tbl><w:tr><w:tc><w:p>" + r("A") + "</w:p></w:tc><w:tc><w:p>" + r("B")
                + "</w:p></w:tc></w:tr></w:tbl>").p("", r("Around it.") + box))).containsExactly("A", "B", "In the box.", "Around it.");
    }

    @Test
    void breaks_and_tabs_stand_where_they_are_seen() {
        assertThat(paragraphs(new Docx().p("", "<w:r><w:t>one</w:t><w:br/><w:t>two</w:t><w:tab/><w:t>three</w:t></w:r>")))
                .containsExactly("one\ntwo\tthree");
    }

    @Test
    void nothing_from_outside_is_taken_in(@TempDir java.nio.file.Path folder) throws IOException {
        var secret = java.nio.file.Files.writeString(folder.resolve("secret"), "secret");
        var parts = new Docx().text("Before &x; after.").parts();
        parts.computeIfPresent("word/document.xml", (name, xml) -> xml.replace("<?xml version=\"1.0\"?>",
                "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>"));
        refuses(() -> SourceText.ofDocx(Docx.zip(parts)), "intake.file.damaged");
    }

    @Test
    void entities_that_multiply_are_not_unfolded() {
        var parts = new Docx().text("&b;").parts();
        parts.computeIfPresent("word/document.xml", (name, xml) -> xml.replace("<?xml version=\"1.0\"?>",
                "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"));
        refuses(() -> SourceText.ofDocx(Docx.zip(parts)), "intake.file.damaged");
    }

    @Test
    void an_archive_that_unpacks_without_end_is_refused() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/media/picture.bmp"));
            var blank = new byte[1 << 20];
            for (var i = 0; i < 300; i++) {
                zip.write(blank);
            }
        }
        refuses(() -> SourceText.ofDocx(bytes.toByteArray()), "intake.file.too-long");
    }

    @Test
    void what_is_protected_cut_off_or_something_else_is_refused() {
        refuses(() -> SourceText.ofDocx(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}), "intake.file.protected");
        var whole = new Docx().text("Cut off.").bytes();
        refuses(() -> SourceText.ofDocx(Arrays.copyOf(whole, whole.length * 2 / 3)), "intake.file.damaged");
        refuses(() -> SourceText.ofDocx("PK no archive".getBytes(java.nio.charset.StandardCharsets.UTF_8)), "intake.file.damaged");
        refuses(() -> SourceText.ofDocx(new Docx().bytes()), "intake.file.blank");
    }
}

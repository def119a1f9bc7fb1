package org.followthrough.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.followthrough.intake.source.SourceText;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

class PaperWordTest {

    @Test
    void headings_are_headings_of_the_editor() {
        assertThat(styled(parts(Papers.english(2)).get("word/document.xml"))).contains("Title: Report on behalf of the governments",
                "Subtitle: Athens 2009", "Heading1: At a glance", "Heading2: Below", "Heading1: Commitments", "Caption: All of them",
                "ListBullet: one", "Note: Nothing is ranked.");
    }

    @Test
    void every_style_and_every_part_that_is_named_is_there() {
        var parts = parts(Papers.english(2));
        var styles = elements(parts.get("word/styles.xml"), "w:style").map(style -> style.getAttribute("w:styleId")).toList();
        assertThat(elements(parts.get("word/document.xml"), "w:pStyle").map(style -> style.getAttribute("w:val"))).allMatch(styles::contains);
        assertThat(elements(parts.get("word/_rels/document.xml.rels"), "Relationship").filter(one -> !one.getAttribute("TargetMode").equals("External"))
                .map(one -> "word/" + one.getAttribute("Target"))).isNotEmpty().allMatch(parts::containsKey);
        assertThat(elements(parts.get("[Content_Types].xml"), "Override").map(one -> one.getAttribute("PartName").substring(1)))
                .allMatch(parts::containsKey);
    }

    @Test
    void the_head_of_a_table_is_repeated_and_its_rows_stay_whole() {
        var document = parts(Papers.english(2)).get("word/document.xml");
        var heads = elements(document, "w:tr").filter(row -> row.getElementsByTagName("w:tblHeader").getLength() == 1).toList();
        assertThat(heads).singleElement().satisfies(head -> assertThat(head.getTextContent()).isEqualTo("ReferenceDays"));
        assertThat(elements(document, "w:tr")).allMatch(row -> row.getElementsByTagName("w:cantSplit").getLength() == 1);
    }

    @Test
    void only_a_table_with_a_head_is_drawn_as_one_for_older_readers_too() {
        var looks = elements(parts(Papers.english(2)).get("word/document.xml"), "w:tblLook").toList();
        assertThat(looks).extracting(look -> look.getAttribute("w:firstRow") + " " + look.getAttribute("w:val")).containsExactly("0 0480", "0 0480", "1 04A0");
    }

    @Test
    void small_tables_stay_on_one_page_and_long_ones_may_break_between_rows() {
        assertThat(rowsKeptWithNext(Papers.english(10))).isEqualTo(List.of(false, true, false, true, true, true, true, true, true, true, true, true, true, false));
        assertThat(rowsKeptWithNext(Papers.english(11)).get(3)).as("the head stays with its first row").isTrue();
        assertThat(rowsKeptWithNext(Papers.english(11)).subList(4, 15)).containsOnly(false);
    }

    private static List<Boolean> rowsKeptWithNext(Paper paper) {
        return elements(parts(paper).get("word/document.xml"), "w:tr").map(row -> row.getElementsByTagName("w:keepNext").getLength() > 0).toList();
    }

    @Test
    void every_page_says_its_instant_and_its_number() {
        var footer = parts(Papers.english(2)).get("word/footer1.xml");
        assertThat(footer.getDocumentElement().getTextContent()).startsWith("1 September 2026");
        assertThat(elements(footer, "w:fldSimple").map(field -> field.getAttribute("w:instr"))).containsExactly("PAGE", "NUMPAGES");
    }

    @Test
    void lines_and_tables_of_arabic_run_from_the_right() {
        var document = parts(Papers.arabic(2)).get("word/document.xml");
        assertThat(elements(document, "w:tblPr")).allMatch(table -> table.getElementsByTagName("w:bidiVisual").getLength() == 1);
        assertThat(elements(document, "w:pPr")).allMatch(paragraph -> paragraph.getElementsByTagName("w:bidi").getLength() == 1);
        assertThat(elements(document, "w:sectPr")).allMatch(page -> page.getElementsByTagName("w:bidi").getLength() == 1);
        assertThat(elements(parts(Papers.english(2)).get("word/document.xml"), "w:bidi")).isEmpty();
    }

    @Test
    void it_says_in_which_language_it_is() {
        assertThat(elements(parts(Papers.arabic(1)).get("word/styles.xml"), "w:lang").map(lang -> lang.getAttribute("w:bidi"))).containsExactly("ar");
        assertThat(elements(parts(Papers.english(1)).get("word/styles.xml"), "w:lang").map(lang -> lang.getAttribute("w:val"))).containsExactly("en");
        assertThat(parts(Papers.english(1)).get("docProps/core.xml").getDocumentElement().getTextContent()).contains("Report on behalf of the governments");
    }

    @Test
    void references_lead_to_their_pages() {
        assertThat(elements(parts(Papers.english(2)).get("word/_rels/document.xml.rels"), "Relationship").map(one -> one.getAttribute("Target")))
                .contains("https://example.org/commitments/CSD-2009-RT1-1");
    }

    @Test
    void it_can_be_read_again_as_the_product_reads_documents() {
        assertThat(SourceText.ofDocx(bytes(Papers.english(2)))).contains("Report on behalf of the governments").contains("CSD-2009-RT1-1")
                .contains("96 (80%)");
    }

    @Test
    void the_same_paper_is_the_same_file() {
        assertThat(bytes(Papers.english(5))).isEqualTo(bytes(Papers.english(5)));
    }

    @Test
    void what_no_markup_can_hold_is_left_out() {
        assertThat(parts(Papers.saying("\u0000<a>&\uD800 = \u000B漢")).get("word/document.xml").getDocumentElement().getTextContent())
                .contains("<a>& = 漢");
    }

    @Test
    void a_paper_without_anything_is_a_document_with_a_title() {
        assertThat(styled(parts(Papers.empty()).get("word/document.xml"))).containsExactly("Title: Nothing");
    }

    private static byte[] bytes(Paper paper) {
        var bytes = new ByteArrayOutputStream();
        try {
            PaperWord.write(paper, bytes);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return bytes.toByteArray();
    }

    private static Map<String, Document> parts(Paper paper) {
        var parts = new TreeMap<String, Document>();
        try (var file = new ZipInputStream(new ByteArrayInputStream(bytes(paper)))) {
            for (var entry = file.getNextEntry(); entry != null; entry = file.getNextEntry()) {
                parts.put(entry.getName(), DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(file.readAllBytes())));
            }
        } catch (IOException | SAXException | ParserConfigurationException broken) {
            throw new AssertionError(broken);
        }
        return parts;
    }

    private static List<String> styled(Document document) {
        return elements(document, "w:p").filter(paragraph -> paragraph.getElementsByTagName("w:pStyle").getLength() == 1)
                .map(paragraph -> ((Element) paragraph.getElementsByTagName("w:pStyle").item(0)).getAttribute("w:val") + ": " + paragraph.getTextContent())
                .toList();
    }

    private static Stream<Element> elements(Document document, String name) {
        NodeList found = document.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
    }
}

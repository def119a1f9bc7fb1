package org.followthrough.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PaperPdfTest {

    @Test
    void it_is_tagged_and_says_its_language_and_title() throws IOException {
        read(Papers.english(3), pdf -> {
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo("en");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Report on behalf of the governments");
            assertThat(tags(pdf)).contains("H1", "H2", "H3", "P", "L", "LI", "Table", "TH", "TD", "Figure", "Link");
        });
    }

    @Test
    void the_library_tells_the_console_no_more_than_warnings() throws IOException {
        read(Papers.english(1), pdf -> assertThat(XRLog.listRegisteredLoggers()).isNotEmpty()
                .allMatch(logger -> !Logger.getLogger(logger).isLoggable(Level.INFO)));
    }

    @Test
    void it_claims_to_be_accessible_in_its_metadata() throws IOException {
        read(Papers.english(1), pdf -> assertThat(metadata(pdf)).contains("pdfuaid").contains("Report on behalf of the governments"));
    }

    @Test
    void every_font_travels_in_it() throws IOException {
        read(Papers.arabic(3), pdf -> {
            assertThat(fonts(pdf)).isNotEmpty().allMatch(PDFont::isEmbedded);
            assertThat(fonts(pdf)).extracting(PDFont::getName).anyMatch(name -> name.contains("NotoSansArabic")).anyMatch(name -> name.contains("NotoSans-"));
        });
    }

    @Test
    void headers_of_columns_and_rows_say_which_they_are() throws IOException {
        read(Papers.english(3), pdf -> assertThat(elements(pdf, "TH")).extracting(PaperPdfTest::scope).contains("Column", "Row").doesNotContain(""));
    }

    @Test
    void a_figure_has_a_text_in_its_place() throws IOException {
        read(Papers.english(1), pdf -> assertThat(elements(pdf, "Figure")).extracting(PDStructureElement::getAlternateDescription)
                .containsExactly("Of 120 assigned: 96 responded to"));
    }

    @Test
    void its_bookmarks_are_its_headings() throws IOException {
        read(Papers.english(1), pdf -> {
            var first = pdf.getDocumentCatalog().getDocumentOutline().getFirstChild();
            assertThat(first.getTitle()).isEqualTo("At a glance");
            assertThat(first.getFirstChild().getTitle()).isEqualTo("Below");
            assertThat(first.getNextSibling().getTitle()).isEqualTo("Commitments");
        });
    }

    @Test
    void its_text_can_be_taken_out_in_every_writing() throws IOException {
        read(Papers.english(2), pdf -> assertThat(text(pdf)).contains("العربية").contains("Кириллица").contains("Ελληνικά").contains("CSD-2009-RT1-1"));
        read(Papers.arabic(2), pdf -> assertThat(text(pdf)).contains("تقرير باسم الحكومات").contains("CSD-2009-RT1-1"));
    }

    @Test
    void rows_from_the_right_are_read_from_their_first_cell() throws IOException {
        read(Papers.arabic(1), pdf -> {
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("ar");
            assertThat(elements(pdf, "TR")).allSatisfy(row -> assertThat(kinds(row).getFirst()).isEqualTo("TH"));
        });
    }

    @Test
    void a_long_table_repeats_its_head_on_every_page() throws IOException {
        read(Papers.english(120), pdf -> {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(2);
            assertThat(text(pdf).split("Reference", -1)).hasSizeGreaterThan(pdf.getNumberOfPages() - 1);
        });
    }

    @Test
    void words_that_are_too_long_stay_on_the_sheet() throws IOException {
        read(Papers.saying(Papers.LONG.repeat(4)), pdf -> {
            var farthest = new ArrayList<Float>();
            var stripper = new PDFTextStripper() {
                @Override
                protected void processTextPosition(org.apache.pdfbox.text.TextPosition text) {
                    farthest.add(text.getXDirAdj() + text.getWidthDirAdj());
                }
            };
            taken(stripper, pdf);
            assertThat(farthest).isNotEmpty().allMatch(x -> x <= pdf.getPage(0).getMediaBox().getWidth() - 40);
        });
    }

    @Test
    void what_no_font_can_draw_and_no_markup_can_hold_does_no_harm() throws IOException {
        read(Papers.saying("漢字 \uD83D\uDE00 \u0000\u000B\uD800 <b>&amp;</b> \u202Eabc"), pdf ->
                assertThat(text(pdf)).contains("\uFFFD").contains("<b>&amp;</b>"));
    }

    @Test
    void a_paper_without_anything_is_a_page_with_a_title() throws IOException {
        read(Papers.empty(), pdf -> assertThat(text(pdf)).contains("Nothing"));
    }

    private static void read(Paper paper, Consumer<PDDocument> look) throws IOException {
        var bytes = new ByteArrayOutputStream();
        PaperPdf.write(paper, bytes);
        try (var pdf = Loader.loadPDF(bytes.toByteArray())) {
            look.accept(pdf);
        }
    }

    private static String text(PDDocument pdf) {
        return taken(new PDFTextStripper(), pdf);
    }

    private static String taken(PDFTextStripper stripper, PDDocument pdf) {
        try {
            return stripper.getText(pdf);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private static String metadata(PDDocument pdf) {
        try {
            return new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private static List<PDFont> fonts(PDDocument pdf) {
        var fonts = new ArrayList<PDFont>();
        for (var page : pdf.getPages()) {
            page.getResources().getFontNames().forEach(name -> {
                try {
                    fonts.add(page.getResources().getFont(name));
                } catch (IOException broken) {
                    throw new AssertionError(broken);
                }
            });
        }
        return fonts;
    }

    private static List<String> tags(PDDocument pdf) {
        return all(pdf.getDocumentCatalog().getStructureTreeRoot()).map(PDStructureElement::getStructureType).distinct().toList();
    }

    private static List<PDStructureElement> elements(PDDocument pdf, String type) {
        return all(pdf.getDocumentCatalog().getStructureTreeRoot()).filter(element -> element.getStructureType().equals(type)).toList();
    }

    private static Stream<PDStructureElement> all(PDStructureNode node) {
        return node.getKids().stream().filter(PDStructureElement.class::isInstance).map(PDStructureElement.class::cast)
                .flatMap(element -> Stream.concat(Stream.of(element), all(element)));
    }

    private static List<String> kinds(PDStructureElement row) {
        return row.getKids().stream().map(kid -> ((PDStructureElement) kid).getStructureType()).toList();
    }

    private static String scope(PDStructureElement header) {
        var attributes = (COSDictionary) header.getCOSObject().getDictionaryObject(COSName.A);
        return attributes.getNameAsString("Scope", "");
    }
}

package org.followthrough.ui.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.followthrough.intake.source.SourceText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Pages of the portal as papers, for anyone and in every language. */
@PortalTest
class PaperPagesTest {

    private static final String ACCOUNT = "/accountability/GFMD-2009";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @Autowired
    private PublicWorld world;
    @Autowired
    private Browsing reader;

    @BeforeEach
    void begin() {
        world.begin();
    }

    private List<String> papers() {
        return List.of(ACCOUNT, ACCOUNT + "/governments", ACCOUNT + "/civil-society", ACCOUNT + "/agenda", "/parties/XAA", "/parties/ORG-15",
                "/themes/labour", "/recommendations/" + world.unassigned, asked(world.contested));
    }

    private static String asked(String commitment) {
        return "/recommendations/" + commitment.substring(0, commitment.indexOf('~'));
    }

    @Test
    void each_is_a_pdf_and_a_word_document() throws IOException {
        for (var path : papers()) {
            var pdf = get(path + ".pdf");
            assertThat(pdf.statusCode()).as(path).isEqualTo(200);
            assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
            assertThat(text(pdf.body())).as(path).contains("Version of the method");
            var word = get(path + ".docx");
            assertThat(word.headers().firstValue("Content-Type")).contains(WORD);
            assertThat(SourceText.ofDocx(word.body())).as(path).contains("Version of the method");
        }
    }

    @Test
    void they_speak_the_language_of_the_reader() throws IOException {
        assertThat(text(get(ACCOUNT + "/governments.pdf?lang=fr").body())).contains("Rapport au nom des gouvernements");
        assertThat(text(get(ACCOUNT + "/governments.pdf?lang=ar").body())).contains("تقرير باسم الحكومات");
        assertThat(get(ACCOUNT + "/governments.pdf?lang=xx").statusCode()).isEqualTo(404);
        assertThat(get(ACCOUNT + "/governments.pdf?lang=es").headers().firstValue("Content-Language")).contains("es");
    }

    @Test
    void pages_lead_to_them_and_the_language_goes_along() {
        assertThat(reader.get("/parties/XAA?lang=fr").body()).contains("/parties/XAA.pdf?lang=fr", "/parties/XAA.docx?lang=fr");
        assertThat(reader.get(ACCOUNT).body()).contains(ACCOUNT + "/governments.pdf", ACCOUNT + "/civil-society.docx", ACCOUNT + "/agenda.pdf",
                ACCOUNT + ".pdf");
        assertThat(reader.get(asked(world.contested)).body()).contains(asked(world.contested) + ".pdf");
        assertThat(reader.get("/commitments?theme=labour").body()).contains("/themes/labour.pdf\"");
        assertThat(reader.get("/commitments?edition=GFMD-2009&theme=labour").body()).contains("/themes/labour.pdf?edition=GFMD-2009");
        assertThat(reader.get("/commitments?theme=labour&kind=state").body()).as("the paper would tell of more").doesNotContain("/themes/");
    }

    @Test
    void both_reports_can_be_read_as_pages() {
        assertThat(reader.get(ACCOUNT + "/governments").body()).contains("<h1>Report on behalf of the governments</h1>", "href=\"/commitments/" + world.contested)
                .contains("State XAA");
        assertThat(reader.get(ACCOUNT + "/civil-society").body()).contains("<h1>Report on behalf of civil society</h1>", world.ofOrganisation)
                .doesNotContain("href=\"/commitments/" + world.contested);
    }

    @Test
    void the_agenda_holds_both_verdicts_and_the_reply() {
        assertThat(reader.get(ACCOUNT + "/agenda").body()).contains(world.contested, "Addressee says", "Panel found", "Disputes the finding");
    }

    @Test
    void what_does_not_exist_is_a_page_that_says_so() {
        for (var path : List.of("/accountability/none.pdf", "/accountability/none/governments.pdf", ACCOUNT + "/planets.pdf", ACCOUNT + "/planets",
                "/parties/ZZZ.docx", "/themes/none.pdf", "/themes/labour.pdf?edition=none", "/recommendations/none.pdf", "/parties/XAA.odt",
                "/themes/none")) {
            assertThat(reader.get(path).statusCode()).as(path).isEqualTo(404);
            assertThat(reader.get(path).body()).as(path).contains("There is no such page");
        }
    }

    @Test
    void an_unchanged_paper_is_answered_with_304_and_caches_know_that_it_has_languages() {
        var first = get("/parties/XAB.pdf");
        var tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(get("/parties/XAB.pdf", "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(get("/parties/XAB.docx", "If-None-Match", tag).statusCode()).isEqualTo(200);
        assertThat(get("/parties/XAB.pdf?lang=fr", "If-None-Match", tag).statusCode()).isEqualTo(200);
        assertThat(first.headers().allValues("Vary")).anyMatch(value -> value.contains("Accept-Language"));
    }

    private HttpResponse<byte[]> get(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(reader.address(path)));
        for (var i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException broken) {
            throw new AssertionError(broken);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new AssertionError(ended);
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}

package org.followthrough.intake.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.followthrough.intake.source.Refusals.refuses;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.followthrough.shared.RuleViolation;
import org.junit.jupiter.api.Test;

class PdfFileTest {

    private static final String LEFT = "Governments should ratify the Convention on the rights of all migrant workers and members of "
            + "their families and bring national law into line with it before the next meeting of the Forum.";
    private static final String RIGHT = "Recruitment fees should never be charged to workers and agencies that charge them should lose "
            + "their licence after a fair hearing in the country where the fee was paid by the worker.";

    @Test
    void lines_stay_lines_and_paragraphs_are_parted_by_an_empty_one() throws IOException {
        try (var pdf = new Pdfs()) {
            var below = pdf.paragraph(72, 80, 400, LEFT);
            pdf.paragraph(72, below + 10, 400, RIGHT);
            var text = SourceText.ofPdf(pdf.bytes());
            assertThat(text.split("\n\n")).hasSize(2).allMatch(paragraph -> paragraph.contains("\n"));
            assertThat(words(text)).isEqualTo(LEFT + " " + RIGHT);
        }
    }

    @Test
    void generous_line_spacing_is_no_paragraph() throws IOException {
        try (var pdf = new Pdfs()) {
            for (var i = 0; i < 8; i++) {
                pdf.line(72, 80 + 22 * i, "line " + i + " of one long paragraph that goes on and on over many lines");
            }
            assertThat(SourceText.ofPdf(pdf.bytes()).strip()).doesNotContain("\n\n");
        }
    }

    @Test
    void a_page_ends_in_a_form_feed() throws IOException {
        try (var pdf = new Pdfs()) {
            pdf.line(72, 80, "First page.").page().line(72, 80, "Second page.");
            assertThat(SourceText.ofPdf(pdf.bytes())).isEqualTo("First page.\n\n\fSecond page.\n");
        }
    }

    @Test
    void columns_are_read_one_after_the_other_under_the_line_that_goes_across() throws IOException {
        try (var pdf = new Pdfs()) {
            pdf.line(72, 60, "Recommendations of the Civil Society Days, adopted in plenary on the second day of the meeting");
            pdf.paragraph(72, 90, 210, LEFT);
            pdf.paragraph(310, 90, 210, RIGHT);
            pdf.line(72, 300, "This line goes across again and closes the page with a word of thanks to everyone who came.");
            assertThat(words(SourceText.ofPdf(pdf.bytes()))).isEqualTo("Recommendations of the Civil Society Days, adopted in plenary on the "
                    + "second day of the meeting " + LEFT + " " + RIGHT + " This line goes across again and closes the page with a word of "
                    + "thanks to everyone who came.");
        }
    }

    @Test
    void three_columns_whose_lines_stand_on_other_heights_are_read_in_their_order() throws IOException {
        try (var pdf = new Pdfs()) {
            pdf.paragraph(50, 90, 150, LEFT);
            pdf.paragraph(225, 95, 150, RIGHT);
            pdf.paragraph(400, 93, 150, LEFT);
            assertThat(words(SourceText.ofPdf(pdf.bytes()))).isEqualTo(LEFT + " " + RIGHT + " " + LEFT);
        }
    }

    @Test
    void a_line_that_runs_over_the_margin_hides_no_column() throws IOException {
        try (var pdf = new Pdfs()) {
            var twice = LEFT + " " + RIGHT;
            pdf.paragraph(72, 90, 210, twice + " " + twice + " " + twice + " " + twice);
            var at = pdf.paragraph(310, 97, 210, twice + " " + twice);
            pdf.line(310, at, "https://example.org/" + "a".repeat(60));
            pdf.paragraph(310, at + Pdfs.LEADING, 210, twice);
            assertThat(words(SourceText.ofPdf(pdf.bytes()))).startsWith(twice + " " + twice + " " + twice + " " + twice + " " + twice);
        }
    }

    @Test
    void lines_of_one_sentence_each_are_paragraphs_where_they_stand_apart() throws IOException {
        try (var pdf = new Pdfs()) {
            for (var i = 0; i < 9; i++) {
                pdf.line(72, 80 + 36 * i, "A first line of the paragraph with number " + i).line(72, 94 + 36 * i, "and its second and last line.");
            }
            assertThat(SourceText.ofPdf(pdf.bytes()).split("\n\n")).hasSize(9);
        }
    }

    @Test
    void a_number_set_apart_from_its_item_is_no_column() throws IOException {
        try (var pdf = new Pdfs()) {
            var at = 80f;
            for (var i = 1; i <= 4; i++) {
                pdf.line(72, at, i + ".");
                at = pdf.paragraph(108, at, 400, LEFT) + 8;
            }
            assertThat(words(SourceText.ofPdf(pdf.bytes()))).startsWith("1. " + LEFT + " 2. " + LEFT);
        }
    }

    @Test
    void a_raised_number_is_a_reference_to_a_note() throws IOException {
        try (var pdf = new Pdfs()) {
            pdf.line(72, 80, "Ratify the Convention").line(72 + Pdfs.width("Ratify the Convention"), 76, 6, "12")
                    .line(72 + Pdfs.width("Ratify the Convention") + Pdfs.width("12", 6), 80, " of 1990 without delay.");
            assertThat(SourceText.ofPdf(pdf.bytes()).strip()).isEqualTo("Ratify the Convention\u00B9\u00B2 of 1990 without delay.");
        }
    }

    @Test
    void a_page_without_text_is_refused_with_what_to_do() throws IOException {
        try (var pdf = new Pdfs()) {
            refuses(() -> SourceText.ofPdf(pdf.bytes()), "intake.pdf.no-text");
        }
    }

    @Test
    void a_damaged_page_is_named_and_never_left_out_in_silence() throws IOException {
        try (var pdf = new Pdfs().line(72, 80, "Whole.").page().line(72, 80, "Damaged.").damageFonts()) {
            var refusal = catchThrowableOfType(RuleViolation.class, () -> SourceText.ofPdf(pdf.bytes()));
            assertThat(refusal.violations().getFirst().messageKey()).isEqualTo("intake.pdf.page-damaged");
            assertThat(refusal.violations().getFirst().args()).containsExactly(2);
        }
    }

    @Test
    void a_protected_file_is_refused() throws IOException {
        try (var pdf = new Pdfs().line(72, 80, "Secret.").protectedBy("password")) {
            refuses(() -> SourceText.ofPdf(pdf.bytes()), "intake.file.protected");
        }
    }

    @Test
    void what_is_no_pdf_is_refused() {
        refuses(() -> SourceText.ofPdf("not a PDF at all".getBytes(StandardCharsets.UTF_8)), "intake.file.damaged");
        refuses(() -> SourceText.ofPdf(new byte[0]), "intake.file.empty");
    }

    @Test
    void of_a_file_cut_off_nothing_false_is_told() throws IOException {
        try (var pdf = new Pdfs()) {
            pdf.line(72, 80, "Cut off.");
            var whole = pdf.bytes();
            for (var length = 1; length < whole.length; length += 7) {
                var part = Arrays.copyOf(whole, length);
                try {
                    assertThat(SourceText.ofPdf(part)).isEqualTo("Cut off.\n");
                } catch (RuleViolation refused) {
                    assertThat(refused.violations().getFirst().messageKey()).isIn("intake.file.damaged", "intake.pdf.no-text", "intake.pdf.page-damaged");
                }
            }
        }
    }

    @Test
    void more_pages_than_can_be_read_at_once_are_refused_before_any_is_read() throws IOException {
        try (var pdf = new Pdfs()) {
            for (var i = 0; i < 2_000; i++) {
                pdf.page();
            }
            refuses(() -> SourceText.ofPdf(pdf.bytes()), "intake.pdf.too-many-pages");
        }
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}

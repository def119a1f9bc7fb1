package org.followthrough.intake.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.followthrough.intake.Format;
import org.followthrough.intake.Reading;
import org.junit.jupiter.api.Test;

/** An outcome has the same recommendations whether it is published as text, PDF, Word or a page of the web. */
class EveryFormTest {

    private static final String HEADING = "RECOMMENDATIONS";
    private static final String INTRODUCTION = "The participants met for two days and heard from workers, employers and governments.";
    private static final String LEAD = "Participants recommend that governments:";
    private static final List<String> ITEMS = List.of(
            "Ratify and implement the Convention on the rights of all migrant workers, and report every second year on what was done for that.",
            "Regulate recruitment agencies and forbid that any fee is charged to a worker, in the country of origin or of destination.",
            "Give every child access to school whatever the papers of its parents say, and tell the schools so in writing.",
            "Include migrant organisations in each national delegation to the next meeting of the Forum.");
    private static final String CLOSING = "The chair thanked the interpreters.";

    @Test
    void text_pdf_word_and_web_give_the_same() throws IOException {
        var text = found(Format.TEXT, plain());
        assertThat(text).hasSizeGreaterThanOrEqualTo(ITEMS.size()).containsAll(ITEMS);
        assertThat(found(Format.PDF, pdf())).isEqualTo(text);
        assertThat(found(Format.DOCX, word())).isEqualTo(text);
        assertThat(found(Format.HTML, web())).isEqualTo(text);
    }

    /** What a curator sees first, in words alone: where a line ends is a matter of form. */
    private static List<String> found(Format format, byte[] content) {
        var reading = Reading.of("outcome", new ByteArrayInputStream(content), Format.AUTO);
        assertThat(reading.format()).isEqualTo(format);
        reading.found().forEach(one -> assertThat(reading.text().substring(one.charStart(), one.charEnd())).isEqualTo(one.verbatim()));
        return reading.found().stream().filter(one -> one.confidence() >= 0.5).map(one -> one.verbatim().replaceAll("\\s+", " ")).toList();
    }

    private static byte[] plain() {
        var text = new StringBuilder(HEADING + "\n\n" + INTRODUCTION + "\n\n" + LEAD + "\n\n");
        for (var i = 0; i < ITEMS.size(); i++) {
            text.append(i + 1).append(". ").append(ITEMS.get(i)).append("\n\n");
        }
        return (text + CLOSING + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] pdf() throws IOException {
        try (var pdf = new Pdfs()) {
            pdf.line(72, 72, 14, HEADING);
            var at = pdf.paragraph(72, 100, 450, INTRODUCTION) + 8;
            at = pdf.paragraph(72, at, 450, LEAD) + 8;
            for (var i = 0; i < ITEMS.size(); i++) {
                pdf.line(72, at, (i + 1) + ".");
                at = pdf.paragraph(90, at, 430, ITEMS.get(i)) + 8;
            }
            pdf.paragraph(72, at, 450, CLOSING);
            return pdf.bytes();
        }
    }

    private static byte[] word() {
        var docx = new Docx().part("numbering", "numbering", "<w:abstractNum w:abstractNumId=\"1\">" + Docx.level(0, "decimal", "%1.")
                + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>").text(HEADING).text(INTRODUCTION).text(LEAD);
        ITEMS.forEach(item -> docx.item(1, 0, item));
        return docx.text(CLOSING).bytes();
    }

    private static byte[] web() {
        var items = String.join("<li>", ITEMS);
        return ("<!doctype html><html><body><nav>Home</nav><h2>" + HEADING + "</h2><p>" + INTRODUCTION + "</p><p>" + LEAD + "</p><ol><li>" + items
                + "</ol><p>" + CLOSING + "</p></body></html>").getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void the_number_of_an_item_is_known_in_every_form() throws IOException {
        var numbers = Map.of(Format.PDF, pdf(), Format.DOCX, word(), Format.HTML, web());
        numbers.forEach((format, content) -> assertThat(Reading.of("outcome", new ByteArrayInputStream(content), format).found())
                .as("numbers in %s", format).filteredOn(one -> ITEMS.contains(one.verbatim().replaceAll("\\s+", " ")))
                .extracting(one -> String.valueOf(one.number()).replaceAll("\\D", "")).containsExactly("1", "2", "3", "4"));
    }
}

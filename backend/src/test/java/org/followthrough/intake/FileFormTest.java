package org.followthrough.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.followthrough.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileFormTest {

    @ParameterizedTest
    @CsvSource({"%PDF-1.7 …,report.txt,PDF", "<!DOCTYPE html><p>,report.txt,HTML", "' <html lang=en>',x,HTML", "a;b,asks.CSV,CSV",
        "1. Ratify.,report.pdf,TEXT", "The <html> element,x,TEXT"})
    void the_bytes_tell_the_form_before_the_name_does(String content, String name, Format form) {
        assertThat(FileForm.of(content.getBytes(StandardCharsets.UTF_8), name)).isEqualTo(form);
    }

    @ParameterizedTest
    @CsvSource({"report.docx,DOCX", "asks.XLSX,XLSX", "noname,DOCX"})
    void a_zip_is_a_sheet_by_its_name_and_else_a_text_document(String name, Format form) {
        assertThat(FileForm.of(new byte[] {'P', 'K', 3, 4, 20}, name)).isEqualTo(form);
    }

    @ParameterizedTest
    @CsvSource({"C:\\docs\\Outcome 2009.txt,Outcome 2009.txt", "../../etc/passwd,passwd", "' ',document", "a/,document"})
    void a_name_has_neither_folders_nor_control_characters(String sent, String kept) {
        assertThat(FileName.of(sent + "\u0007")).isEqualTo(kept);
    }

    @Test
    void a_name_of_200_signs_stays_and_a_longer_one_keeps_its_ending() {
        var longest = "a".repeat(196) + ".txt";
        assertThat(FileName.of(longest)).isEqualTo(longest);
        assertThat(FileName.of("a" + longest)).hasSizeLessThanOrEqualTo(200).endsWith(".txt");
    }

    @ParameterizedTest
    @CsvSource({"word/document.xml,sheet.xlsx,DOCX", "xl/workbook.xml,text.docx,XLSX", "other,sheet.xlsx,XLSX", "other,text,DOCX"})
    void the_folders_of_an_archive_tell_more_than_its_name(String entry, String name, Format form) throws IOException {
        var archive = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(archive)) {
            zip.putNextEntry(new ZipEntry(entry));
        }
        assertThat(FileForm.of(archive.toByteArray(), name)).isEqualTo(form);
    }

    @Test
    void a_file_that_is_not_what_it_is_said_to_be_is_refused() {
        refused("%PDF-1.7", Format.AUTO, "file", "intake.file.damaged");
        refused("1. Ratify.", Format.PDF, "file", "intake.file.damaged");
    }

    @Test
    void a_form_that_is_not_read_yet_is_refused_beside_the_field_that_named_it() {
        refused("a;b", Format.CSV, "format", "intake.format.unsupported");
    }

    private static void refused(String content, Format format, String field, String rule) {
        assertThatThrownBy(() -> read(content, format)).isInstanceOfSatisfying(RuleViolation.class, refusal -> {
            assertThat(refusal.violations().getFirst().field()).isEqualTo(field);
            assertThat(refusal.violations().getFirst().messageKey()).isEqualTo(rule);
        });
    }

    private static Reading read(String content, Format format) {
        return Reading.of("report", new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), format);
    }
}

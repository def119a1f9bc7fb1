package org.followthrough.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Papers keep PDF/UA-1, as a validator that is not ours sees it (features, row M1). */
class PaperUaTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "ar"})
    void everything_that_a_paper_can_hold_keeps_the_rules_in_every_language(String language) {
        assertThat(Validator.breaches(Papers.in(Locale.of(language), 60))).isEmpty();
    }

    @Test
    void a_file_that_breaks_the_rules_is_found_out() throws IOException {
        assertThat(Validator.breaches(spoilt(catalog -> { }))).isEmpty();
        assertThat(Validator.breaches(spoilt(catalog -> catalog.removeItem(COSName.LANG)))).anyMatch(breach -> breach.startsWith("7.2"));
        assertThat(Validator.breaches(spoilt(catalog -> catalog.removeItem(COSName.STRUCT_TREE_ROOT)))).isNotEmpty();
        assertThat(Validator.breaches(spoilt(catalog -> catalog.removeItem(COSName.METADATA)))).anyMatch(breach -> breach.startsWith("7.1-8"));
    }

    /** A good paper from whose catalog something is taken. */
    private static byte[] spoilt(Consumer<COSDictionary> spoil) throws IOException {
        var good = new ByteArrayOutputStream();
        PaperPdf.write(Papers.in(Locale.ENGLISH, 2), good);
        var bytes = new ByteArrayOutputStream();
        try (var pdf = Loader.loadPDF(good.toByteArray())) {
            spoil.accept(pdf.getDocumentCatalog().getCOSObject());
            pdf.save(bytes);
        }
        return bytes.toByteArray();
    }

    @Test
    void a_paper_without_anything_keeps_the_rules() {
        assertThat(Validator.breaches(Papers.empty())).isEmpty();
    }

    @Test
    void words_that_are_too_long_keep_the_rules() {
        assertThat(Validator.breaches(Papers.saying(Papers.LONG.repeat(4)))).isEmpty();
    }

    @Test
    void names_from_the_right_in_a_paper_from_the_left_and_the_other_way_round_keep_the_rules() {
        assertThat(Validator.breaches(Papers.saying("وزارة الهجرة (Ministère des migrations) والتنمية 2030"))).isEmpty();
        assertThat(Validator.breaches(Papers.saying(Locale.of("ar"), "Ministry of Migration وزارة الهجرة 2030"))).isEmpty();
    }

    @Test
    void what_no_font_can_draw_keeps_the_rules() {
        for (var text : List.of("漢字", "\uD83D\uDE00", "\u0000\u000B\uD800 <b>&amp;</b>", "\u202Eabc\u2067هجرة\u2069", "فَتْحَة", "e\u0301", "\u00AD\u200B\u2009", " ", "हिन्दी")) {
            assertThat(Validator.breaches(Papers.saying("Some " + text + " words"))).as(text).isEmpty();
        }
    }
}

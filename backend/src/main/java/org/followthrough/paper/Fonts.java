package org.followthrough.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.InputStream;
import java.util.Objects;

/** The typefaces that travel with the application, since a server has none: Latin, Greek, Cyrillic and Arabic. */
final class Fonts {

    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private Fonts() {
    }

    static void into(PdfRendererBuilder builder) {
        add(builder, "Noto Sans", "NotoSans");
        add(builder, "Noto Sans Arabic", "NotoSansArabic");
    }

    private static void add(PdfRendererBuilder builder, String family, String file) {
        builder.useFont(() -> read(file + "-Regular"), family, REGULAR, FontStyle.NORMAL, true);
        builder.useFont(() -> read(file + "-Bold"), family, BOLD, FontStyle.NORMAL, true);
    }

    private static InputStream read(String file) {
        return Objects.requireNonNull(Fonts.class.getResourceAsStream("/fonts/" + file + ".ttf"));
    }
}

package org.followthrough.accountability.printed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.followthrough.accountability.packs.Frozen;
import org.followthrough.accountability.packs.PackFile;
import org.followthrough.accountability.packs.PackPart;
import org.followthrough.paper.Paper;
import org.followthrough.paper.PaperHtml;
import org.followthrough.paper.PaperPdf;
import org.followthrough.paper.PaperWord;
import org.followthrough.parties.PartyKind;
import org.followthrough.shared.LanguageRules;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The two reports of a pack, governments' and civil society's, in every language of the product as PDF, Word document and page. */
@Component
@Order(10)
class PackedReports implements PackPart {

    private static final String PDF = "application/pdf";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String HTML = "text/html;charset=UTF-8";
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH, Locale.of("es"), Locale.of("ar"));

    private final Printer printer;

    PackedReports(Printer printer) {
        this.printer = printer;
    }

    @Override
    public List<PackFile> files(Frozen frozen) {
        var ledger = FrozenLedger.of(frozen.snapshot(), frozen.standings(), frozen.figures());
        var edition = FrozenLedger.edition(frozen.snapshot());
        var files = new ArrayList<PackFile>();
        for (var side : List.of(PartyKind.STATE, PartyKind.ORGANISATION)) {
            Optional<Ledger.Times> times = FrozenLedger.times(frozen.standings(), side);
            LANGUAGES.forEach(language -> files.addAll(report(printer.openingDay(edition, ledger, side, times, language), side, language)));
        }
        return files;
    }

    private static List<PackFile> report(Paper paper, PartyKind side, Locale language) {
        var name = (side == PartyKind.STATE ? "governments" : "civil-society") + "-report." + language.toLanguageTag();
        return List.of(new PackFile(name + ".pdf", PDF, written(out -> PaperPdf.write(paper, out))),
                new PackFile(name + ".docx", WORD, written(out -> PaperWord.write(paper, out))),
                new PackFile(name + ".html", HTML, page(paper, language).getBytes(StandardCharsets.UTF_8)));
    }

    /** A page of its own, without scripts and styles, which the portal shows in its frame. */
    private static String page(Paper paper, Locale language) {
        return "<!doctype html>\n<html lang=\"" + language.toLanguageTag() + "\" dir=\"" + LanguageRules.direction(language) + "\">\n"
                + "<head><meta charset=\"utf-8\"><title>" + escaped(paper.title()) + "</title></head>\n<body>\n<h1>" + escaped(paper.title()) + "</h1>\n<p>"
                + escaped(paper.subtitle()) + "</p>\n<main>\n" + PaperHtml.of(paper) + "\n</main>\n</body>\n</html>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    /** Writes into memory. */
    private interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] written(Writing writing) {
        var out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}

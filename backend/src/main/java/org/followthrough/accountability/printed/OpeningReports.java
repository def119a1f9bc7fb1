package org.followthrough.accountability.printed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.followthrough.accountability.packs.Frozen;
import org.followthrough.accountability.packs.PackFile;
import org.followthrough.accountability.packs.PackPart;
import org.followthrough.paper.Paper;
import org.followthrough.paper.PaperHtml;
import org.followthrough.paper.PaperPdf;
import org.followthrough.paper.PaperWord;
import org.followthrough.parties.PartyKind;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The two reports that open a meeting, and the agenda of its dialogue, made of what is frozen: to print, to work on, to read. */
@Component
@Order(10)
class OpeningReports implements PackPart {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final Printer printer;
    private final List<Locale> languages;

    OpeningReports(Printer printer, @Value("${followthrough.pack.languages:en}") List<String> languages) {
        this.printer = printer;
        this.languages = languages.stream().map(Locale::forLanguageTag).toList();
    }

    @Override
    public List<PackFile> files(Frozen frozen) {
        var ledger = FrozenLedger.of(frozen.snapshot(), frozen.standings(), frozen.figures());
        return languages.stream().flatMap(language -> files(frozen, ledger, language)).toList();
    }

    private Stream<PackFile> files(Frozen frozen, Ledger ledger, Locale language) {
        var edition = FrozenLedger.edition(frozen.snapshot());
        return Stream.of(files("governments", report(frozen, ledger, PartyKind.STATE, language)),
                files("civil-society", report(frozen, ledger, PartyKind.ORGANISATION, language)),
                files("agenda", printer.agenda(edition, ledger, language))).flatMap(List::stream);
    }

    private Paper report(Frozen frozen, Ledger ledger, PartyKind side, Locale language) {
        return printer.openingDay(FrozenLedger.edition(frozen.snapshot()), ledger, side, FrozenLedger.times(frozen.standings(), side), language);
    }

    private static List<PackFile> files(String name, Paper paper) {
        var base = name + "-" + paper.language().toLanguageTag();
        return List.of(new PackFile(base + ".pdf", "application/pdf", written(paper, PaperPdf::write)),
                new PackFile(base + ".docx", WORD, written(paper, PaperWord::write)),
                new PackFile(base + ".html", "text/html;charset=UTF-8", PaperHtml.page(paper).getBytes(StandardCharsets.UTF_8)));
    }

    /** Writes a paper in one form. */
    private interface Writer {

        void write(Paper paper, OutputStream out) throws IOException;
    }

    private static byte[] written(Paper paper, Writer writer) {
        var bytes = new ByteArrayOutputStream();
        try {
            writer.write(paper, bytes);
        } catch (IOException impossible) { // Nothing is written to but memory.
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}

package org.followthrough.accountability.printed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    private final Printer printer;
    private final List<Locale> languages;

    OpeningReports(Printer printer, @Value("${followthrough.pack.languages:en}") List<String> languages) {
        this.printer = printer;
        this.languages = languages.stream().map(Locale::forLanguageTag).toList();
    }

    @Override
    public int count() {
        return languages.size() * Content.values().length * Form.values().length;
    }

    @Override
    public Stream<PackFile> files(Frozen frozen) {
        var ledger = FrozenLedger.of(frozen.snapshot(), frozen.standings(), frozen.figures());
        return languages.stream().flatMap(language -> Arrays.stream(Content.values()).map(content -> paper(content, frozen, ledger, language))
                .flatMap(OpeningReports::forms));
    }

    /** What is printed. */
    private enum Content {
        GOVERNMENTS, CIVIL_SOCIETY, AGENDA
    }

    /** One paper with the name of its files. */
    private record Named(String name, Paper paper) {
    }

    private Named paper(Content content, Frozen frozen, Ledger ledger, Locale language) {
        var name = content.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + language.toLanguageTag();
        return new Named(name, switch (content) {
            case GOVERNMENTS -> report(frozen, ledger, PartyKind.STATE, language);
            case CIVIL_SOCIETY -> report(frozen, ledger, PartyKind.ORGANISATION, language);
            case AGENDA -> printer.agenda(FrozenLedger.edition(frozen.snapshot()), ledger, language);
        });
    }

    private Paper report(Frozen frozen, Ledger ledger, PartyKind side, Locale language) {
        return printer.openingDay(FrozenLedger.edition(frozen.snapshot()), ledger, side, Optional.of(FrozenLedger.times(frozen.standings(), side)), language);
    }

    private static Stream<PackFile> forms(Named named) {
        return Arrays.stream(Form.values()).map(form -> new PackFile(named.name() + form.ending, form.mediaType, written(named.paper(), form.writer)));
    }

    /** In which form. */
    private enum Form {
        PDF(".pdf", "application/pdf", PaperPdf::write),
        WORD(".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", PaperWord::write),
        PAGE(".html", "text/html;charset=UTF-8", (paper, out) -> out.write(PaperHtml.page(paper).getBytes(StandardCharsets.UTF_8)));

        private final String ending;
        private final String mediaType;
        private final Writer writer;

        Form(String ending, String mediaType, Writer writer) {
            this.ending = ending;
            this.mediaType = mediaType;
            this.writer = writer;
        }
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

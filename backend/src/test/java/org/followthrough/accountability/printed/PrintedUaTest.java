package org.followthrough.accountability.printed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.accountability.CommitmentSearch.Filter;
import org.followthrough.accountability.Headline;
import org.followthrough.accountability.HeadlineCode;
import org.followthrough.accountability.Sentence;
import org.followthrough.accountability.printed.Entry.Account;
import org.followthrough.accountability.printed.Entry.Addressee;
import org.followthrough.accountability.printed.Entry.Finding;
import org.followthrough.commitment.Position;
import org.followthrough.forum.Profile;
import org.followthrough.paper.Paper;
import org.followthrough.paper.PaperPdf;
import org.followthrough.paper.Validator;
import org.followthrough.parties.PartyKind;
import org.followthrough.register.Verifiability;
import org.followthrough.reporting.SelfReport;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.review.EvidenceGrade;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Every kind of paper keeps PDF/UA-1 in every language, with the names and words that make trouble in it. */
@IntegrationTest
@Import(World.class)
class PrintedUaTest {

    private static final String LONG = "Wanderarbeitnehmerschutzübereinkommensausführungsgesetz";
    private static final String ARABIC = "وزارة الهجرة والعمل";
    private static final Printer.Edition EDITION = new Printer.Edition("E-1", ARABIC + " (" + LONG + ") 2009", "GFMD");
    private static final float MARGIN = 40;

    @Autowired
    private World world;
    @Autowired
    private Printer printer;
    @Autowired
    private LiveLedgers ledgers;

    @BeforeEach
    void begin() {
        world.begin();
    }

    /** As many as need several sheets: contested ones, silent ones, some without an assessment, with all sorts of names. */
    private Ledger full() {
        world.acceptedBy("XAA");
        world.acceptedBy("ORG-15");
        var live = ledgers.of(Filter.ALL);
        var entries = IntStream.range(0, 40).mapToObj(PrintedUaTest::entry).toList();
        return new Ledger(live.at(), live.methodVersion(), live.total(), live.sides(), Stream.concat(live.accounts().stream(),
                Stream.of(new Account(state(0), live.accounts().getFirst().figures()), new Account(state(1), live.accounts().getFirst().figures()))).toList(),
                entries, Optional.of(new Ledger.Times(new Ledger.Median(7, 12.5), new Ledger.Median(4, 3))));
    }

    private static Addressee state(int number) {
        return new Addressee("X0" + number, number == 0 ? ARABIC : LONG, PartyKind.STATE);
    }

    private static Entry entry(int number) {
        var code = List.of(HeadlineCode.CONTESTED, HeadlineCode.NO_RESPONSE, HeadlineCode.NO_QUORUM, HeadlineCode.ASSESSED).get(number % 4);
        var finding = switch (code) {
            case CONTESTED -> new Finding("C-1", AssessmentLevel.LIMITED, EvidenceGrade.WEAK, Map.of("limited", 2, "substantial", 1), true,
                    ARABIC + " disputes " + LONG);
            case NO_QUORUM -> new Finding("C-1", AssessmentLevel.NO_QUORUM, null, Map.of(), null, null);
            case ASSESSED -> new Finding("C-1", AssessmentLevel.COMPLETE, EvidenceGrade.STRONG, Map.of("complete", 3), null, null);
            default -> null;
        };
        var silent = code == HeadlineCode.NO_RESPONSE;
        return new Entry("CSD-2009-RT1-" + number + "~X0" + number % 2, number % 3 == 0 ? ARABIC : LONG + " " + number, "CSD-2009-RT1-" + number,
                state(number % 2), Verifiability.VERIFIABLE, silent ? Position.NO_RESPONSE : Position.ACCEPTED, silent ? null : SelfReport.DONE,
                silent ? null : "C-1", finding, headline(code));
    }

    private static Headline headline(HeadlineCode code) {
        return new Headline(code, new Sentence("headline.contested", Map.of("addressee", ARABIC, "report", "done", "level", "limited")), List.of());
    }

    private Stream<Paper> papers(Ledger ledger, Locale language) {
        return Stream.of(printer.openingDay(EDITION, ledger, PartyKind.STATE, ledger.times(), language),
                printer.openingDay(EDITION, ledger, PartyKind.ORGANISATION, Optional.empty(), language),
                printer.agenda(EDITION, ledger, language), printer.ofEdition(EDITION, ledger, language),
                printer.ofParty(state(0), ledger, language), printer.ofTheme("labour", LONG, ledger, language),
                printer.ofRecommendation(new Printer.Ask("CSD-2009-RT1-1", ARABIC, LONG + "\n" + ARABIC, "E-1"), ledger, language));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "ar"})
    void with_everything_in_it(String language) {
        var ledger = full();
        assertThat(papers(ledger, Locale.of(language))).allSatisfy(paper -> assertThat(Validator.breaches(paper)).as(paper.title()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "ar"})
    void of_an_edition_without_commitments(String language) {
        var ledger = ledgers.of(Filter.ofEdition(world.forumOfItsOwn(Profile.FORMAL, "UTC")));
        assertThat(papers(ledger, Locale.of(language))).allSatisfy(paper -> assertThat(Validator.breaches(paper)).as(paper.title()).isEmpty());
    }

    @Test
    void of_an_addressee_that_never_answered() {
        var state = world.stateOfItsOwn();
        world.assignedOf(world.forumOfItsOwn(Profile.FORMAL, "UTC"), state);
        var ledger = ledgers.besideAll(Filter.ofParty(state));
        assertThat(Validator.breaches(printer.ofParty(new Addressee(state, ARABIC, PartyKind.STATE), ledger, Locale.ENGLISH))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void nothing_runs_over_the_edge_of_a_sheet(String language) {
        var ledger = full();
        assertThat(papers(ledger, Locale.of(language))).allSatisfy(paper -> assertThat(overEdges(paper)).as(paper.title()).isEmpty());
    }

    /** What begins or ends outside of the sheet's text. */
    private static List<String> overEdges(Paper paper) {
        var over = new java.util.ArrayList<String>();
        var bytes = new ByteArrayOutputStream();
        try {
            PaperPdf.write(paper, bytes);
            try (var pdf = Loader.loadPDF(bytes.toByteArray())) {
                var right = pdf.getPage(0).getMediaBox().getWidth() - MARGIN;
                new PDFTextStripper() {
                    @Override
                    protected void processTextPosition(TextPosition text) {
                        if (text.getXDirAdj() < MARGIN || text.getXDirAdj() + text.getWidthDirAdj() > right) {
                            over.add(text.getUnicode() + " at " + text.getXDirAdj() + " on page " + getCurrentPageNo());
                        }
                    }
                }.getText(pdf);
            }
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
        return over;
    }
}

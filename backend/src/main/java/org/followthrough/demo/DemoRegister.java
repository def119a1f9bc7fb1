package org.followthrough.demo;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.followthrough.evidence.FileKind;
import org.followthrough.intake.Candidate;
import org.followthrough.intake.CandidateQuery;
import org.followthrough.intake.Confirmation;
import org.followthrough.intake.CurationService;
import org.followthrough.intake.DocumentReader;
import org.followthrough.intake.Format;
import org.followthrough.intake.IntakeService;
import org.followthrough.intake.Suggested;
import org.followthrough.intake.papers.PaperService;
import org.followthrough.intake.papers.PaperVisibility;
import org.followthrough.register.AddresseeGroup;
import org.followthrough.register.Ambition;
import org.followthrough.register.Coding;
import org.followthrough.register.Consensus;
import org.followthrough.register.Corridor;
import org.followthrough.register.Quality;
import org.followthrough.register.RegisterService;
import org.followthrough.register.SubPoints;
import org.followthrough.register.Verifiability;
import org.followthrough.register.lineage.LineageKind;
import org.followthrough.register.lineage.LineageService;
import org.followthrough.register.lineage.Suggesting;
import org.followthrough.register.sharpening.SharpeningService;
import org.followthrough.register.treaties.TreatyService;
import org.followthrough.shared.Coded;
import org.followthrough.vocabulary.Scheme;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The digests: imported and curated by one curator, most of their codes confirmed by a second one; what came back is linked. */
@Component
@Profile(DemoMode.PROFILE)
class DemoRegister {

    private static final String GUIDE = "reading-guide.txt";
    private static final String EVENT = "CSD-2009";
    private static final Instant KEPT = Instant.parse("2024-02-12T08:00:00Z");
    /** Of so many proposals one still waits for its second person. */
    private static final int WAITING = 9;

    private final IntakeService intake;
    private final DocumentReader documents;
    private final CurationService curation;
    private final RegisterService register;
    private final LineageService lineage;
    private final Suggesting suggesting;
    private final SharpeningService sharpening;
    private final PaperService papers;
    private final SubPoints subPoints;
    private final TreatyService treaties;
    private final Cast cast;

    DemoRegister(IntakeService intake, DocumentReader documents, CurationService curation, RegisterService register, LineageService lineage,
            Suggesting suggesting, SharpeningService sharpening, PaperService papers, SubPoints subPoints, TreatyService treaties, Cast cast) {
        this.intake = intake;
        this.documents = documents;
        this.curation = curation;
        this.register = register;
        this.lineage = lineage;
        this.suggesting = suggesting;
        this.papers = papers;
        this.subPoints = subPoints;
        this.sharpening = sharpening;
        this.treaties = treaties;
        this.cast = cast;
    }

    void tell(Agenda agenda) {
        agenda.add(KEPT, GUIDE, this::keepGuide);
        DemoFiles.list("digests.json", Directory.Digest.class).forEach(digest -> tell(digest, agenda));
        DemoFiles.list("lineage.json", Directory.Kinship.class).forEach(kinship -> agenda.add(kinship.at(), kinship.ref(), () -> link(kinship)));
        DemoFiles.list("sharpenings.json", Directory.Sharper.class).forEach(sharper -> tell(sharper, agenda));
        DemoFiles.list("treaties.json", Directory.Treaty.class)
                .forEach(treaty -> agenda.add(treaty.at(), treaty.ref(), () -> treaties.mark(cast.curator(), treaty.ref(), true)));
    }

    private void tell(Directory.Sharper sharper, Agenda agenda) {
        var codes = new Quality(Coded.find(Verifiability.class, sharper.verifiability()).orElseThrow(),
                Coded.find(Ambition.class, sharper.ambition()).orElseThrow(), Consensus.NOT_STATED, null);
        agenda.add(sharper.at(), sharper.ref(), () -> sharpening.sharpen(cast.organiser(), sharper.ref(), codes, sharper.parts()));
        agenda.add(sharper.confirmedAt(), sharper.ref(), () -> register.codeQuality(cast.named("curator2"), sharper.ref(), codes));
    }

    private void tell(Directory.Digest digest, Agenda agenda) {
        var desk = new Desk(digest);
        agenda.add(digest.imported(), digest.file(), desk::receive);
        DemoFiles.list("lead-ins.json", Directory.LeadIn.class)
                .forEach(leadIn -> agenda.add(digest.registered(), digest.file(), () -> desk.reject(leadIn)));
        var items = DemoFiles.list(digest.items(), Directory.Item.class);
        for (var i = 0; i < items.size(); i++) {
            var item = items.get(i);
            agenda.add(digest.registered().plus(Duration.ofMinutes(4L * (i + 1))), item.ref(), () -> desk.confirm(item));
            agenda.add(item.parent() == null ? null : digest.confirmed(), item.ref(), () -> subPoints.place(cast.curator(), item.ref(), item.parent()));
            agenda.add(i % WAITING == WAITING - 1 ? null : digest.confirmed().plus(Duration.ofMinutes(3L * i)), item.ref(),
                    () -> register.codeQuality(cast.named("curator2"), item.ref(), quality(item)));
        }
    }

    /** Links two asks, once it has been looked for all that are alike. */
    private void link(Directory.Kinship kinship) {
        while (suggesting.some() > 0) {
            Thread.onSpinWait();
        }
        lineage.link(cast.curator(), kinship.ref(), Coded.find(LineageKind.class, kinship.kind()).orElseThrow(), kinship.to(), kinship.reason());
    }

    private void keepGuide() {
        papers.add(cast.organiser(), EVENT, null, new PaperService.Description(DemoTexts.text("demo.paper.guide"),
                LocalDate.ofInstant(KEPT, ZoneOffset.UTC), PaperVisibility.PUBLIC), new PaperService.Upload(GUIDE, FileKind.TEXT,
                new ByteArrayInputStream(DemoFiles.text(GUIDE).getBytes(StandardCharsets.UTF_8))));
    }

    /** The curator's desk: the candidates that the import has found, by their first words. */
    private final class Desk {

        private final Map<String, UUID> found = new LinkedHashMap<>();
        private final Directory.Digest digest;

        Desk(Directory.Digest digest) {
            this.digest = digest;
        }

        void receive() {
            var text = DemoFiles.text(digest.file()).getBytes(StandardCharsets.UTF_8);
            var document = intake.importDocument(cast.curator(), digest.event(), digest.file(), new ByteArrayInputStream(text), Format.TEXT);
            documents.candidates(cast.curator(), CandidateQuery.everything(document.id()))
                    .forEach(candidate -> found.put(folded(candidate), candidate.id()));
        }

        void confirm(Directory.Item item) {
            var groups = item.addresseeGroups().stream().map(code -> Coded.find(AddresseeGroup.class, code).orElseThrow())
                    .collect(Collectors.toSet());
            curation.confirm(cast.curator(), startingWith(item.starts()).getFirst(), new Confirmation(item.ref(), item.title(),
                    item.themes(), item.gcmObjectives(), groups, coding(item), quality(item), item.readingText()), null);
        }

        /** The curator accepts what the text suggests of the further vocabularies. */
        private Coding coding(Directory.Item item) {
            var suggested = documents.suggestions(cast.curator(), startingWith(item.starts()).getFirst()).terms();
            var terms = Scheme.FURTHER.stream().collect(Collectors.toMap(scheme -> scheme,
                    scheme -> suggested.of(scheme).stream().map(Suggested::value).toList()));
            var named = item.corridors() == null ? Stream.<Corridor>empty() : item.corridors().stream().map(code -> Corridor.of(code).orElseThrow());
            return new Coding(terms, Stream.concat(suggested.corridors().stream().map(Suggested::value), named).distinct().toList());
        }

        void reject(Directory.LeadIn leadIn) {
            startingWith(leadIn.starts()).forEach(id -> curation.reject(cast.curator(), id, leadIn.reject(), null));
        }

        private List<UUID> startingWith(String words) {
            return found.entrySet().stream().filter(entry -> entry.getKey().startsWith(words)).map(Map.Entry::getValue).toList();
        }
    }

    private static String folded(Candidate candidate) {
        return candidate.verbatim().strip().replaceAll("\\s+", " ");
    }

    private static Quality quality(Directory.Item item) {
        return new Quality(Coded.find(Verifiability.class, item.verifiability()).orElseThrow(),
                Coded.find(Ambition.class, item.ambition()).orElseThrow(), Coded.find(Consensus.class, item.consensus()).orElseThrow(), null);
    }
}

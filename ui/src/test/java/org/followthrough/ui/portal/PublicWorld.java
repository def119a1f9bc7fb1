package org.followthrough.ui.portal;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.followthrough.World;
import org.followthrough.commitment.CommitmentService;
import org.followthrough.commitment.Position;
import org.followthrough.commitment.PositionDraft;
import org.followthrough.commitment.PositionTerms;
import org.followthrough.commitment.joint.JointService;
import org.followthrough.commitment.joint.JointStatements;
import org.followthrough.commitment.joint.JointWords;
import org.followthrough.corrections.TypingErrorService;
import org.followthrough.corrections.WordingKind;
import org.followthrough.evidence.Evidence;
import org.followthrough.evidence.EvidenceKind;
import org.followthrough.evidence.EvidenceService;
import org.followthrough.evidence.FileKind;
import org.followthrough.evidence.Visibility;
import org.followthrough.evidence.alternative.AlternativeDraft;
import org.followthrough.evidence.alternative.AlternativeService;
import org.followthrough.forum.EventDraft;
import org.followthrough.forum.EventKind;
import org.followthrough.forum.ProgrammeService;
import org.followthrough.intake.papers.PaperService;
import org.followthrough.intake.papers.PaperVisibility;
import org.followthrough.register.RegisterSearch;
import org.followthrough.register.RegisterService;
import org.followthrough.register.Verifiability;
import org.followthrough.register.declarations.Adopting;
import org.followthrough.register.declarations.AdoptionKind;
import org.followthrough.register.declarations.Adoptions;
import org.followthrough.register.declarations.DeclarationDraft;
import org.followthrough.register.declarations.DeclarationService;
import org.followthrough.register.declarations.DeclaredSentence;
import org.followthrough.register.lineage.Asks;
import org.followthrough.register.lineage.LineageKind;
import org.followthrough.register.lineage.LineageService;
import org.followthrough.register.sharpening.Parts;
import org.followthrough.register.sharpening.SharpeningService;
import org.followthrough.register.treaties.TreatyService;
import org.followthrough.reporting.Barrier;
import org.followthrough.reporting.BarrierKind;
import org.followthrough.reporting.ReportDraft;
import org.followthrough.reporting.ReportingService;
import org.followthrough.reporting.SelfReport;
import org.followthrough.reporting.actions.ActionCorrection;
import org.followthrough.reporting.actions.ActionDraft;
import org.followthrough.reporting.actions.ActionKind;
import org.followthrough.reporting.actions.ActionService;
import org.followthrough.reporting.actions.CorrectionService;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.review.EvidenceGrade;
import org.followthrough.review.RatingDraft;
import org.followthrough.review.ReplyService;
import org.followthrough.review.ReviewService;
import org.followthrough.review.SealingService;
import org.springframework.boot.test.context.TestComponent;

/** Commitments in every state that the public can meet, made once by running the services. */
@TestComponent
class PublicWorld {

    private final World world;
    private final SealingService sealing;
    private final ReplyService replies;
    private final ReportingService reporting;
    private final ProgrammeService programmes;
    private final PaperService papers;
    private final RegisterSearch search;
    private final Asks asks;
    private final LineageService lineage;
    private final SharpeningService sharpening;
    private final RegisterService register;
    private final ReviewService reviews;
    private final TreatyService treaties;
    private final CommitmentService commitments;
    private final JointService joints;
    private final JointWords words;
    private final JointStatements statements;
    private final ActionService actions;
    private final CorrectionService corrections;
    private final EvidenceService evidence;
    private final AlternativeService alternatives;
    private final TypingErrorService typingErrors;
    private final DeclarationService declarations;
    private final Adoptions adoptions;
    private final Adopting adopting;
    private boolean made;
    String contested = "";
    String assessed = "";
    String silent = "";
    String awaiting = "";
    String reported = "";
    String unassigned = "";
    String ofOrganisation = "";
    String askedAgain = "";
    String action = "";
    String alternative = "";
    /** Address of what governments agreed on; the contested ask is adopted in it, the one that was given to nobody reflected. */
    String declaration = "";

    PublicWorld(World world, SealingService sealing, ReplyService replies, ReportingService reporting, ProgrammeService programmes,
            PaperService papers, RegisterSearch search, Asks asks, LineageService lineage, SharpeningService sharpening, RegisterService register,
            ReviewService reviews, TreatyService treaties, CommitmentService commitments, JointService joints, JointWords words, JointStatements statements, ActionService actions,
            CorrectionService corrections, EvidenceService evidence, AlternativeService alternatives,
            TypingErrorService typingErrors, DeclarationService declarations, Adoptions adoptions, Adopting adopting) {
        this.declarations = declarations;
        this.adoptions = adoptions;
        this.adopting = adopting;
        this.alternatives = alternatives;
        this.world = world;
        this.typingErrors = typingErrors;
        this.programmes = programmes;
        this.papers = papers;
        this.search = search;
        this.sealing = sealing;
        this.replies = replies;
        this.reporting = reporting;
        this.asks = asks;
        this.lineage = lineage;
        this.sharpening = sharpening;
        this.register = register;
        this.reviews = reviews;
        this.treaties = treaties;
        this.commitments = commitments;
        this.joints = joints;
        this.words = words;
        this.statements = statements;
        this.actions = actions;
        this.corrections = corrections;
        this.evidence = evidence;
    }

    PublicWorld begin() {
        world.begin();
        if (!made) {
            made = true;
            make();
        }
        return this;
    }

    private void declare() {
        var curator = world.who("curator");
        var made = declarations.add(curator, new DeclarationDraft(World.EDITION, "Outcome of the governments", "Government Meeting", LocalDate.of(2009, 11, 5),
                "https://outcome.example/2009"));
        declarations.addSentences(curator, made.id(), List.of(new DeclaredSentence.Draft("Paragraph 3", "We will license recruiters & inspect <them>."),
                new DeclaredSentence.Draft("Paragraph 4", "We recall our earlier words.")));
        var sentence = adoptions.sentences(made.id()).getFirst().id();
        adopting.link(curator, contested.substring(0, contested.indexOf('~')), sentence, AdoptionKind.ADOPTED_IN, null);
        adopting.link(curator, unassigned, sentence, AdoptionKind.REFLECTED_IN, null);
        declaration = "/declarations/" + made.id();
    }

    /** A roundtable with a session, in which everything is asked that follows, and a background paper. */
    private void programme() {
        var organiser = world.who("organiser");
        var first = LocalDate.of(2009, 11, 2);
        programmes.add(organiser, World.EDITION, World.EVENT, EventKind.ROUNDTABLE, "CSD-2009-RT1",
                new EventDraft("Roundtable 1: Recruitment", first, first.plusDays(1), "Athens"));
        programmes.add(organiser, World.EDITION, "CSD-2009-RT1", EventKind.SESSION, null, new EventDraft("Session 1.1", first, first, null));
        papers.add(organiser, "CSD-2009-RT1", null, new PaperService.Description("On fees", first, PaperVisibility.PUBLIC),
                new PaperService.Upload("Fees.txt", FileKind.TEXT, new ByteArrayInputStream("Fees.".getBytes(StandardCharsets.UTF_8))));
        papers.add(organiser, "CSD-2009-RT1", null, new PaperService.Description("Notes of the secretariat", first, PaperVisibility.CURATORS),
                new PaperService.Upload("Notes.txt", FileKind.TEXT, new ByteArrayInputStream("Notes.".getBytes(StandardCharsets.UTF_8))));
    }

    /** The page of the outcome document. */
    String outcome() {
        return "/editions/GFMD-2009/documents/" + search.find(unassigned).orElseThrow().document();
    }

    /** An action with its evidence that is cited before anything is cleared. */
    private void act(String cycle) {
        var focalPoint = world.who("focal.xaa");
        var law = actions.add(focalPoint, "XAA", new ActionDraft(ActionKind.LAW, "Recruitment Act", "Bars fees.", LocalDate.of(2025, 2, 1)));
        var item = evidence.addUrl(focalPoint, contested, new EvidenceService.Description(EvidenceKind.LAW, "Gazette of 1 February",
                LocalDate.of(2025, 2, 1), Visibility.PUBLIC), "https://gazette.example/act");
        corrections.support(focalPoint, law.code(), item.id());
        actions.cite(focalPoint, contested, cycle, List.of(law.code()));
        actions.cite(focalPoint, assessed, cycle, List.of(law.code()));
        action = law.code();
    }

    /** What the public has read is corrected, with the reason. */
    private void correctTheAction() {
        var focalPoint = world.who("focal.xaa");
        var said = actions.read(focalPoint, action);
        corrections.correct(focalPoint, action, said.version(), new ActionCorrection(new ActionDraft(said.kind(), "Act on Fair Recruitment", said.text(),
                LocalDate.of(2025, 2, 8)), corrections.proofs(focalPoint, said).stream().map(Evidence::id).toList(), "The act was signed a week later."));
    }

    private void make() {
        programme();
        silent = world.assigned("XAB");
        contested = world.acceptedBy("XAA");
        assessed = world.acceptedBy("XAA");
        var regressed = world.acceptedBy("XAC");
        var missing = world.acceptedBy("XAC");
        var noted = world.assigned("XAB");
        world.respond(noted, new PositionDraft(Position.NOTED, new PositionTerms("No law is planned.", null, null, null, null, null), List.of()));
        var refused = world.assigned("XAC");
        world.respond(refused, new PositionDraft(Position.NOT_ACCEPTED, new PositionTerms("Not our competence.", null, null, null, null, null),
                List.of()));
        var partly = world.assigned("XAA");
        world.respond(partly, new PositionDraft(Position.ACCEPTED_IN_PART, new PositionTerms("The rest needs money.", "Points one and two",
                "Ministry of Justice", LocalDate.of(2027, 1, 31), null, null), List.of()));
        ofOrganisation = world.acceptedBy("ORG-15");
        treaties.mark(world.who("curator"), assessed.substring(0, assessed.indexOf('~')), true);
        var first = world.openCycle("2025-1");
        act(first);
        world.reported(contested, first, SelfReport.DONE);
        world.reported(assessed, first, SelfReport.UNDER_WAY);
        world.reported(regressed, first, SelfReport.PLANNED);
        correctTheAction();
        reporting.nil(world.who("focal.xab"), noted, first, "Nothing new this period.");
        reporting.decide(world.who("clearing.xab"), noted, first, org.followthrough.commitment.Decision.CLEAR, null);
        sealed(contested, first, AssessmentLevel.LIMITED, EvidenceGrade.MODERATE);
        replies.reply(world.who("focal.xaa"), contested, first, true, "The regulation is before Parliament; the finding is disputed.");
        climbed(assessed, first, 5);
        world.reported(ofOrganisation, first, SelfReport.DONE);
        sealed(ofOrganisation, first, AssessmentLevel.LIMITED, EvidenceGrade.MODERATE);
        replies.reply(world.who("focal.org-15"), ofOrganisation, first, true, "Our members see more than the panel does.");
        world.walkTo("2025-12-01T09:00:00Z");
        reported = world.acceptedBy("XAA");
        var second = world.openCycle("2025-2");
        reporting.save(world.who("focal.xaa"), reported, second, new ReportDraft(SelfReport.BLOCKED, "The bill wiats for a budget.", Map.of(),
                List.of(new Barrier(BarrierKind.FUNDING, "No budget line in 2026.")), "Ask the treasury", "Two trade unions", List.of()), null);
        reporting.submit(world.who("focal.xaa"), reported, second);
        reporting.decide(world.who("clearing.xaa"), reported, second, org.followthrough.commitment.Decision.CLEAR, null);
        typingErrors.correct(world.who("admin"), reported, WordingKind.REPORT_TEXT, second, "The bill wiats for a budget.",
                "The bill waits for a budget.", "Two letters had changed places.");
        world.reported(assessed, second, SelfReport.DONE);
        awaiting = world.assigned("XAB");
        jointly(awaiting, "XAC");
        alternative = handedIn();
        unassigned = world.recommendation(Verifiability.NOT_VERIFIABLE);
        askedAgain = askedAgain();
        declare();
    }

    /** An ask of three editions, sharpened and taken over by the last; its page shows everything of it. */
    private String askedAgain() {
        asks.begin(2014, 2020);
        var first = contested.substring(0, contested.indexOf('~'));
        var second = asks.of(2014, "Regulate recruitment agencies", "Governments should regulate recruitment and inspect agencies.");
        var third = asks.of(2020, "Regulate recruitment by licence", "Governments should regulate recruitment by licence.");
        sharpening.sharpen(asks.who("curator2"), second, asks.find(second).quality(),
                new Parts("Ministries of labour", "License agencies", "A public register of licences", "by the end of 2027", "No licence today"));
        register.codeQuality(asks.who("organiser"), second, asks.find(second).quality());
        lineage.link(asks.curator(), second, LineageKind.REPEATS, first, null);
        lineage.link(asks.curator(), third, LineageKind.SUPERSEDES, second, null);
        return second;
    }

    /** What an organisation says of two commitments, corrected once. */
    private String handedIn() {
        var author = world.who("focal.org-15");
        var day = LocalDate.of(2025, 11, 3);
        var report = alternatives.handIn(author, null, new AlternativeDraft("Fees <after> the act", day, "en", "Fees fell.\n\n<b>Not</b> everywhere.", null),
                Optional.of(new EvidenceService.Upload("fees.csv", FileKind.CSV, new ByteArrayInputStream("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)))),
                List.of(reported, silent));
        return alternatives.correct(author, report.number(), new AlternativeDraft("Fees <after> the act", day, "en", "Fees fell by half.\n\n<b>Not</b> everywhere.",
                null), Optional.empty(), List.of(), "The first figure was of 2024.").number();
    }

    /** A panel on the ladder: the rung is verified, the remedy is not. */
    private void climbed(String ref, String cycle, int rung) {
        world.panel(ref, cycle).stream().map(world::who).forEach(seat -> {
            reviews.rate(seat, ref, cycle, new RatingDraft(AssessmentLevel.SUBSTANTIAL, EvidenceGrade.MODERATE, null, null, rung, Set.of(),
                    "No remedy is within reach.", List.of(), Set.of(rung), null), null);
            reviews.submit(seat, ref, cycle);
        });
        sealing.seal(world.who(world.chair(ref, cycle)), ref, cycle, "Inspectors apply it; no remedy is within reach.", null);
    }

    /** Somebody else is given the same, and both keep it together. */
    private void jointly(String ref, String other) {
        var ask = ref.substring(0, ref.indexOf('~'));
        commitments.assign(world.who("organiser"), ask, List.of(other), null, false);
        var code = joints.form(world.who("organiser"), ask, List.of(ref, ask + "~" + other), ref).code();
        words.state(world.who("focal." + World.stateOf(ref)), code, "One form for complaints in both.");
        statements.decide(world.who("clearing." + World.stateOf(ref)), code, org.followthrough.commitment.Decision.CLEAR, null);
    }

    private void sealed(String ref, String cycle, AssessmentLevel level, EvidenceGrade grade) {
        world.allRate(ref, cycle, level, grade);
        sealing.seal(world.who(world.chair(ref, cycle)), ref, cycle, "The bill is tabled; no inspection of a household is on record.", null);
    }
}

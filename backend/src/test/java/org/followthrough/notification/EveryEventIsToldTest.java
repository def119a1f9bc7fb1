package org.followthrough.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.followthrough.commitment.CommitmentEvent;
import org.followthrough.shared.DomainEvent;
import org.followthrough.workflow.WorkItemKind;
import org.junit.jupiter.api.Test;
import org.springframework.context.event.EventListener;

/**
 * Of everything that can happen it is decided whether somebody is told. An event that is new has to be given its place: among those that a
 * listener of this package tells, among those that lay work on a desk (which is told as work), or among those that nobody is told of, with why.
 */
class EveryEventIsToldTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.followthrough");

    /** Which work tells it, to those on whose desk it lies. */
    static final Map<String, WorkItemKind> TOLD_AS_WORK = Map.ofEntries(
            Map.entry("CommitmentAssigned", WorkItemKind.RESPOND),
            Map.entry("PositionSubmitted", WorkItemKind.CLEAR_POSITION),
            Map.entry("PositionReturned", WorkItemKind.RESPOND),
            Map.entry("PlanSubmitted", WorkItemKind.CLEAR_PLAN),
            Map.entry("InstitutionsSubmitted", WorkItemKind.CLEAR_INSTITUTIONS),
            Map.entry("JointStatementSubmitted", WorkItemKind.CLEAR_STATEMENT),
            Map.entry("LaterReplyWritten", WorkItemKind.REPLY),
            Map.entry("ClarificationAsked", WorkItemKind.ANSWER_CLARIFICATION),
            Map.entry("ExtensionAsked", WorkItemKind.DECIDE_EXTENSION),
            Map.entry("HandedBack", WorkItemKind.REASSIGN),
            Map.entry("ReportAsked", WorkItemKind.REPORT),
            Map.entry("ContributionAsked", WorkItemKind.CONTRIBUTE),
            Map.entry("ReportSubmitted", WorkItemKind.CLEAR_REPORT),
            Map.entry("ReportReturned", WorkItemKind.REPORT),
            Map.entry("PanelDrawn", WorkItemKind.RATE),
            Map.entry("ConsensusOpened", WorkItemKind.RATE),
            Map.entry("ClosingProposed", WorkItemKind.CONFIRM_CLOSE),
            Map.entry("ReopeningProposed", WorkItemKind.CONFIRM_REOPEN),
            Map.entry("AppealLodged", WorkItemKind.CONFIRM_REOPEN),
            Map.entry("Registered", WorkItemKind.CONFIRM_QUALITY),
            Map.entry("QualityCoded", WorkItemKind.CONFIRM_QUALITY));

    /** Whom a joint event concerns is {@link JointNotices}' to say, which hears many of them together. */
    private static final Set<String> TOLD_TO_PARTNERS = Set.of("JointlyKept", "JointlyLeft", "JointlyDissolved", "CoordinatorChanged",
            "JointStatementWritten");

    /** Why, and what. */
    private static final Map<String, String> UNTOLD = Map.ofEntries(
            Map.entry("the reminder of the due date has told it", "ResponseLate ClearanceLate"),
            Map.entry("what let the clock run again, or moved the date, is told", "ClockResumed"),
            Map.entry("reminders and calendars go by the new date", "DeadlineMoved CycleMoved"),
            Map.entry("nobody has anything to do or to decide", "ObjectionWindowEnded AppealWindowEnded ReplyWindowPassed CycleDue CycleVeryLate CycleClosed"),
            Map.entry("the assessment is published with it, and that is told", "Replied"),
            Map.entry("whoever is asked is told one by one", "CycleOpened CyclePlanned CycleChanged CycleWithdrawn"),
            Map.entry("the focal point writes the report into which it goes, and sees it there", "ContributionSigned ContributionTaken"),
            Map.entry("the work goes from the desk", "ContributionWithdrawn"),
            Map.entry("how far a panel is, is its chair's to look at; a notice each would tell who is quick and who is not",
                    "RatingSubmitted RatingRevised SeatTaken"),
            Map.entry("the account itself has done it", "AvailabilityChanged ConflictDeclared ConflictWithdrawn FollowChanged NewsChanged SettingsChanged"
                    + " CalendarAddressChanged WebhookChanged"),
            Map.entry("it stands in the public's eyes, on the pages of its edition", "PackFrozen"),
            Map.entry("who began it watches it where packs are listed", "PackFreezingBegun PackFreezingFailed"),
            Map.entry("it is itself how somebody is told", "AddresseeReminded"),
            Map.entry("a setting of an edition, which shows in what comes of it", "RemindersChanged EditionSaved EditionRemoved ProfileChanged CalendarChanged"
                    + " EventSaved EventRemoved"),
            Map.entry("it becomes a step of the report, and clearing that is told", "EvidenceAdded ActionEntered ActionsCited ActionCorrected IndicatorAdded"
                    + " IndicatorChanged IndicatorMeasured IndicatorRemoved"),
            Map.entry("attaching it to a commitment is told; what becomes of it later stands where it is read", "AlternativeReportHandedIn"
                    + " AlternativeReportCorrected AlternativeReportTakenBack AlternativeReportWithdrawn"),
            Map.entry("whoever handed it in finds it by their code, and nobody else is to notice", "ConfidentialRead ConfidentialWithdrawn"),
            Map.entry("its panel is told on the next day, so that nobody sees by a notice when it came", "ConfidentialReceived"),
            Map.entry("no news of the commitment; who wrote it finds it by their code, and organisers find how many wait where they moderate", "CommentPublished"
                    + " CommentRefused CommentTakenDown"),
            Map.entry("it stands among the evidence and in the timeline", "RedactedCopyPublished RedactedCopyWithdrawn ConfidentialCopyTakenOut"),
            Map.entry("made in the background; it shows beside the evidence", "CopyKept AddressUnreachable"),
            Map.entry("who began it watches it, or finds its end on the page of runs", "BulkBegun BulkEnded BulkFailed BulkStopped"),
            Map.entry("work of the register, seen by curators where they work; nobody waits for it", "CandidateConfirmed CandidateEdited CandidateRejected"
                    + " CandidateReopened CandidateSplit CandidatesMerged DocumentImported ListImported PaperAdded PaperRemoved SubmissionEvent Placement"
                    + " RecommendationRevised SubPointNested AttributionChanged AttributionOpeningProposed ProponentsNamed LinkRefused LinkReopened"
                    + " LinkTakenBack RecommendationLinked RecommendationRestored RecommendationSuperseded AskSharpened TreatyAskMarked QualityCommented"
                    + " DeclarationAdded DeclarationRemoved SentencesAdded SentenceRemoved AskAdopted AdoptionRefused AdoptionTakenBack"),
            Map.entry("the vocabulary concerns everybody and nobody", "CueWordsChanged TermAdded TermEnded TermMapped TermRemoved TermRenamed"),
            Map.entry("an administrator has done it, and tells whom it concerns", "RolesChanged StepTriedAgain InstanceMoved"));

    private static Map<String, JavaClass> events() {
        return PRODUCT.stream().filter(kind -> kind.isAssignableTo(DomainEvent.class) && !kind.isInterface())
                .collect(Collectors.toMap(JavaClass::getSimpleName, kind -> kind, (one, other) -> one, TreeMap::new));
    }

    /** Events for which a listener of this package asks by their own name, and outcomes of the addressee. */
    private static Set<String> listened() {
        var listeners = PRODUCT.stream().filter(kind -> kind.getPackageName().equals("org.followthrough.notification")).flatMap(kind -> kind.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(EventListener.class)).map(JavaMethod::getRawParameterTypes).map(types -> types.getFirst())
                .filter(kind -> !kind.isInterface() && kind.isAssignableTo(DomainEvent.class)).map(JavaClass::getSimpleName);
        return Stream.concat(listeners, Outcomes.OF_THE_ADDRESSEE.keySet().stream().map(Class::getSimpleName)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> told() {
        return Stream.of(listened(), TOLD_AS_WORK.keySet(), TOLD_TO_PARTNERS).flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> untold() {
        return UNTOLD.values().stream().flatMap(names -> Arrays.stream(names.split(" "))).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void every_event_is_told_or_it_is_said_why_nobody_is() {
        var decided = new TreeSet<>(told());
        decided.addAll(untold());
        assertThat(events().keySet()).as("tell it in this package, as work, or say here why not").isSubsetOf(decided);
        assertThat(decided).as("names of what cannot happen any more").isSubsetOf(events().keySet());
    }

    @Test
    void nothing_is_both_told_and_not() {
        assertThat(untold()).doesNotContainAnyElementsOf(told());
    }

    @Test
    void what_is_told_as_work_lays_work_on_desks() {
        var desks = PRODUCT.stream().filter(kind -> kind.getPackageName().equals("org.followthrough.workflow")).flatMap(kind -> kind.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(EventListener.class)).map(method -> method.getRawParameterTypes().getFirst().getSimpleName())
                .collect(Collectors.toSet());
        assertThat(desks).containsAll(TOLD_AS_WORK.keySet());
    }

    @Test
    void what_followers_are_told_is_the_name_of_an_event_of_a_commitment() {
        var actions = events().values().stream().filter(kind -> kind.isAssignableTo(CommitmentEvent.class))
                .map(kind -> kind.reflect().asSubclass(DomainEvent.class)).map(DomainEvent::action).collect(Collectors.toSet());
        assertThat(actions).containsAll(FollowNotices.NEWS).containsAll(Outcomes.NAMED);
    }
}

package org.followthrough.ui.portal;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.followthrough.accountability.CommitmentReader;
import org.followthrough.accountability.CommitmentReader.Detail;
import org.followthrough.accountability.Timeline;
import org.followthrough.evidence.alternative.AlternativeReports;
import org.followthrough.identity.Actor;
import org.followthrough.reporting.institutions.InstitutionLists;
import org.followthrough.review.NewEvidence;
import org.followthrough.review.replies.LaterReplies;
import org.followthrough.shared.Deadline;
import org.followthrough.ui.portal.CommitmentPage.Entry;
import org.followthrough.ui.portal.CommitmentPage.Process;
import org.followthrough.ui.portal.CommitmentPage.Whereabouts;
import org.followthrough.ui.shared.NextDates;
import org.followthrough.ui.shared.ModelNames;
import org.followthrough.ui.shared.ProcessDrawing;
import org.followthrough.ui.shared.TimelineText;
import org.followthrough.workflow.ProcessView;
import org.followthrough.workflow.ProcessView.CurrentStep;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** One commitment. */
@Controller
class CommitmentController {

    private static final int ENTRIES = 500;

    private final Pages pages;
    private final Names.Directory directory;
    private final CommitmentReader commitments;
    private final Timeline timeline;
    private final ProcessView processes;
    private final SideWays sideWays;
    private final NextDates nextDates;
    private final Ladders ladders;
    private final Joints joints;
    private final LaterReplies replies;
    private final InstitutionLists institutions;
    private final AlternativeReports alternatives;
    private final NewEvidence newEvidence;
    private final CorrectedTexts corrected;
    private final PublicCommentThread comments;

    CommitmentController(Pages pages, Names.Directory directory, CommitmentReader commitments, Timeline timeline, ProcessView processes,
            SideWays sideWays, NextDates nextDates, Ladders ladders, Joints joints, LaterReplies replies,
            AlternativeReports alternatives, InstitutionLists institutions, NewEvidence newEvidence,
            CorrectedTexts corrected, PublicCommentThread comments) {
        this.comments = comments;
        this.corrected = corrected;
        this.alternatives = alternatives;
        this.newEvidence = newEvidence;
        this.pages = pages;
        this.directory = directory;
        this.commitments = commitments;
        this.timeline = timeline;
        this.processes = processes;
        this.sideWays = sideWays;
        this.nextDates = nextDates;
        this.ladders = ladders;
        this.joints = joints;
        this.replies = replies;
        this.institutions = institutions;
    }

    @GetMapping("/commitments/{ref}")
    View commitment(@PathVariable String ref) {
        var detail = commitments.read(ref);
        var names = directory.read();
        var standing = detail.standing();
        var texts = pages.texts();
        var addressee = detail.addressee();
        var page = pages.page(Section.COMMITMENTS, texts.get("commitment.title", standing.title(), addressee.name()),
                texts.get("commitment.description", addressee.name(), texts.write(standing.headline().text())),
                List.of(new Crumb(texts.get("nav.commitments"), "/commitments"), new Crumb(addressee.name(), "/parties/" + addressee.code()),
                        new Crumb(detail.recommendation().ref(), "/recommendations/" + detail.recommendation().ref())),
                names.zone(standing.edition()));
        page.head().feed("/commitments/" + standing.ref() + ".atom", page.t("feed.commitment", standing.ref(), standing.title()))
                .json("/api/v1/commitments/" + standing.ref());
        return pages.show("commitment", page, model(detail, names, page));
    }

    private CommitmentPage model(Detail detail, Names names, Page page) {
        var ref = detail.standing().ref();
        var view = processes.of(Actor.PUBLIC, ref);
        var parts = new CommitmentParts(detail, names, page, replies.published(List.of(detail.commitment().id())));
        var entries = timeline.of(detail.standing().commitment(), 0, ENTRIES);
        return new CommitmentPage(detail, new Listed.Maker(page.texts(), names, page.now()).of(detail.standing(), detail.addressee().name()),
                names.edition(detail.standing().edition()), where(detail, view.currentStep(), page), new CommitmentSteps(detail, page).all(),
                parts.views(), parts.beside(), new ReopeningNotes(detail, page, newEvidence).all(), parts.newer(), parts.responses(), parts.milestones(), parts.evidence(),
                told(entries, page), new CommitmentValues(detail, page).all(), processes(view, page), parts.indicators(),
                sideWays.of(ref, page), ladders.of(detail, page), joints.of(ref, names, page), new PlanHistory(detail, page).versions(), parts.earlierReplies(),
                alternatives.of(detail.standing().commitment()).stream().map(one -> AlternativeRow.of(one, page)).toList(),
                supporting(detail, page), corrected.of(detail.standing().commitment(), page), comments.section(ref, page));
    }

    /** Who supports the institution that leads, by name or by role, with its level. */
    private List<String> supporting(Detail detail, Page page) {
        return institutions.counting(detail.commitment().id()).stream()
                .map(one -> page.t("said.contributor", one.publicly(), page.t("level." + one.level().code()))).toList();
    }

    /** Newest first. */
    private static List<Entry> told(List<Timeline.Entry> entries, Page page) {
        var text = new TimelineText(page.texts(), page.formats());
        return entries.reversed().stream().map(entry -> new Entry(text.day(entry), text.tone(entry), text.words(entry),
                text.changedAWording(entry) ? "#corrections" : "")).toList();
    }

    private Whereabouts where(Detail detail, Optional<CurrentStep> step, Page page) {
        var state = detail.commitment().state();
        var target = detail.commitment().terms() == null || detail.commitment().terms().targetDate() == null ? ""
                : page.formats().day(detail.commitment().terms().targetDate());
        var says = CommitmentPage.ofSide("state.says." + (detail.commitment().isHandedBack() ? "handed-back" : state.code()), detail, page);
        return step.map(now -> new Whereabouts(says, models(page).of(now.process(), now.id(), now.name()), holder(now, detail, page),
                page.formats().since(now.since()), due(detail, now, page), then(now, page), target, first(detail, page), next(detail, page)))
                .orElseGet(() -> closed(says, target, detail, page));
    }

    /** What is closed lies with nobody, but for an appeal against that. */
    private Whereabouts closed(String says, String target, Detail detail, Page page) {
        var decides = appeal(detail, page);
        return new Whereabouts(says, "", decides.isPresent() ? CommitmentPage.ofSide("holder.organiser", detail, page) : page.t("commitment.holder.nobody"),
                page.formats().since(decides.isPresent() ? detail.commitment().underAppealSince().orElseThrow() : detail.commitment().stateSince()),
                decides.orElse(""), "", target, "", List.of());
    }

    private Optional<String> appeal(Detail detail, Page page) {
        return nextDates.appeal(detail.reopened(), page.texts(), page.formats());
    }

    /** The decision on an appeal stands in the first place where nothing is asked of the addressee, else below. */
    private List<String> next(Detail detail, Page page) {
        var reports = nextDates.of(detail.commitment(), page.texts(), page.formats());
        return detail.commitment().dueAt() == null ? reports : Stream.concat(appeal(detail, page).stream(), reports.stream()).toList();
    }

    private static String holder(CurrentStep step, Detail detail, Page page) {
        return CommitmentPage.ofSide("holder." + step.holder(), detail, page, detail.addressee().name());
    }

    private static String first(Detail detail, Page page) {
        return detail.commitment().originalDueAt().map(first -> page.t("commitment.due.first", page.formats().day(first))).orElse("");
    }

    /** While the clock stands still, with whom the ask lies and the date that stood. */
    private String due(Detail detail, CurrentStep step, Page page) {
        if (detail.commitment().clockIsStopped()) {
            var since = page.formats().since(detail.commitment().clockStoppedAt().orElseThrow());
            return page.t(detail.commitment().isHandedBack() ? "commitment.due.handed-back" : "commitment.due.stopped", since);
        }
        if (detail.commitment().dueAt() == null) {
            return appeal(detail, page).orElse("");
        }
        return step.due() == null ? "" : due(step, page);
    }

    private static String due(CurrentStep step, Page page) {
        var passed = Deadline.hasPassed(step.due(), page.now());
        return page.t(passed ? "commitment.due.passed" : "commitment.due", page.formats().day(step.due()));
    }

    private static String then(CurrentStep step, Page page) {
        var then = step.then();
        return then == null ? "" : page.t("then." + then.deadline(), page.formats().day(then.at()));
    }

    /** The process in which it stands is shown first; the others can be opened. */
    private static List<Process> processes(ProcessView.View view, Page page) {
        var step = view.currentStep().map(CurrentStep::process).orElse("");
        return view.diagrams().stream().map(diagram -> {
            var drawing = new ProcessDrawing(new HashSet<>(diagram.done()), new HashSet<>(diagram.active()),
                    new HashSet<>(diagram.skipped()), new HashSet<>(diagram.next()), new HashSet<>(diagram.walked()),
                    page.t("process.now"));
            var own = models(page).of(diagram.process(), diagram.name());
            var earlier = diagram.process().equals("commitment") && !diagram.instance().equals(view.diagrams().getFirst().instance());
            var name = earlier ? page.t("process.earlier", own, page.formats().since(diagram.began())) : own;
            return new Process(name, new Html(drawing.draw(diagram.bpmn(), page.t("process.label", name), models(page))),
                    drawing.steps(diagram.bpmn(), models(page)), !earlier && (diagram.process().equals(step) || diagram.process().equals("commitment")));
        }).toList();
    }

    private static ModelNames models(Page page) {
        return new ModelNames(page.texts());
    }
}

package org.followthrough.ui.workspace.reports;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.Optional;
import org.followthrough.accountability.CommitmentReader;
import org.followthrough.accountability.CommitmentReader.Detail;
import org.followthrough.accountability.CommitmentReader.Inside;
import org.followthrough.commitment.Lateness;
import org.followthrough.drafts.DraftForm;
import org.followthrough.drafts.DraftPlace;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Role;
import org.followthrough.identity.Target;
import org.followthrough.reporting.ReportState;
import org.followthrough.reporting.ReportingService;
import org.followthrough.reporting.ReportingService.Found;
import org.followthrough.reporting.contributions.ContributionService;
import org.followthrough.reporting.institutions.InstitutionService;
import org.followthrough.reporting.joint.CommonReports;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.NotFound;
import org.followthrough.ui.shared.Vocabulary;
import org.followthrough.ui.workspace.actions.ActionRoom;
import org.followthrough.ui.workspace.drafts.DraftRoom;
import org.followthrough.ui.workspace.evidence.EvidenceRoom;
import org.followthrough.ui.workspace.frame.MainLayout;
import org.followthrough.ui.workspace.indicators.IndicatorRoom;
import org.followthrough.ui.workspace.joint.JointRoom;
import org.followthrough.ui.workspace.shared.Clearance;
import org.followthrough.ui.workspace.shared.Crumb;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.followthrough.ui.workspace.shared.OpenTo;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Sign;
import org.followthrough.ui.workspace.shared.Words;

/** One progress report: written by the focal point, contributed to, read and cleared by the clearing officer. */
@Route(value = "commitments/:ref/report", layout = MainLayout.class)
@OpenTo({Role.FOCAL_POINT, Role.CONTRIBUTOR, Role.CLEARING_OFFICER})
public class ReportView extends Page implements BeforeEnterObserver {

    private final transient ReportingService reporting;
    private final transient ContributionService contributions;
    private final transient InstitutionService supporting;
    private final transient CommitmentReader reader;
    private final transient CurrentActor current;
    private final transient AccessPolicy policy;
    private final transient MethodClock clock;
    private final transient Refusals refusals;
    private final transient EvidenceRoom evidence;
    private final transient IndicatorRoom indicators;
    private final transient ActionRoom actions;
    private final transient CommonReports commons;
    private final transient JointRoom joints;
    private final transient DraftRoom drafts;

    ReportView(Words words, ReportingService reporting, ContributionService contributions, InstitutionService supporting, CommitmentReader reader, CurrentActor current, AccessPolicy policy,
            MethodClock clock, Refusals refusals, EvidenceRoom evidence, IndicatorRoom indicators, ActionRoom actions, CommonReports commons,
            JointRoom joints, DraftRoom drafts) {
        super(words);
        this.reporting = reporting;
        this.contributions = contributions;
        this.supporting = supporting;
        this.reader = reader;
        this.current = current;
        this.policy = policy;
        this.clock = clock;
        this.refusals = refusals;
        this.evidence = evidence;
        this.indicators = indicators;
        this.actions = actions;
        this.commons = commons;
        this.joints = joints;
        this.drafts = drafts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var cycle = event.getLocation().getQueryParameters().getSingleParameter("cycle");
        open(event, () -> build(ref(event), cycle.orElse(null)));
    }

    private void build(String ref, @org.jspecify.annotations.Nullable String wanted) {
        var inside = reader.inside(current.get(), ref).orElseThrow(() -> new NotFound("commitment.unknown"));
        var detail = reader.read(ref);
        if (wanted == null && detail.cycles().isEmpty()) {
            notAsked(ref, detail);
            return;
        }
        var found = reporting.read(current.get(), ref, wanted == null ? detail.cycles().getLast().code() : wanted);
        var title = words.get("report.title", detail.standing().title());
        name(title, new Crumb(ref, "commitments/" + ref), Crumb.here(words.get("report.crumb", found.cycle().code())));
        var desk = new PartsDesk(contributions, reporting, current, supporting, ref, found.cycle().code(), detail.addressee().code());
        var main = main(detail, found, inside, desk);
        var aside = new ReportAside(words, detail, found, main instanceof ReportForm, new PartsBox(words, refusals, desk, clock,
                main instanceof ReportForm form ? form::take : null),
                open(found) && may(Permission.SPEAK_FOR_ADDRESSEE, detail) ? indicators.box(ref, detail.addressee().code()) : indicators.text(ref),
                actions.box(ref, found.cycle().code(), detail.addressee().code(), main instanceof ReportForm));
        joints.beside(ref, main instanceof ReportForm form ? Optional.of(form::takeCommon) : Optional.empty()).ifPresent(aside::addComponentAsFirst);
        var columns = new Div(main, aside);
        columns.addClassName("cols");
        add(above(ref, words.get("report.above", detail.addressee().name(), found.cycle().code())), heading(title, due(found)), columns);
    }

    private static boolean open(Found found) {
        return found.report().isOpen() && found.report().state() != ReportState.SUBMITTED;
    }

    private void notAsked(String ref, Detail detail) {
        name(words.get("report.title", detail.standing().title()), new Crumb(ref, "commitments/" + ref));
        add(heading(words.get("report.title", detail.standing().title())), empty(words.get("report.not-asked")));
    }

    private Sign due(Found found) {
        var report = found.report();
        if (report.isVoluntary()) {
            return new Sign(Vocabulary.of(Lateness.ON_TIME), words.get("report.voluntary", words.day(report.closesAt()))).asPill();
        }
        var now = clock.now();
        var lateness = report.lateness().orElse(Lateness.of(report.dueAt(), report.veryLateAt(), now));
        var text = report.isOpen() && lateness == Lateness.ON_TIME ? words.get("report.due", words.day(report.dueAt()),
                words.left(report.dueAt(), now)) : words.get("report.was-due", words.day(report.dueAt()));
        return new Sign(Vocabulary.of(lateness), text).asPill();
    }

    private Component main(Detail detail, Found found, Inside inside, PartsDesk desk) {
        var ref = detail.standing().ref();
        var state = found.report().state();
        var open = found.report().isOpen() && !detail.commitment().state().isClosed();
        if (open && state == ReportState.SUBMITTED && may(Permission.CLEAR_FOR_ADDRESSEE, detail)) {
            return clearance(ref, detail, found, inside);
        }
        if (open && state != ReportState.SUBMITTED && may(Permission.SPEAK_FOR_ADDRESSEE, detail)) {
            return new ReportForm(words, refusals, new ReportDesk(reporting, commons, current, ref, found.cycle().code()), detail.milestones(),
                    inside.evidence(), evidence, found, () -> leave(ref));
        }
        var text = new Div(dim(words.get("report.state." + state.code())), new ReportText(words, detail, found), cited(found, inside));
        if (open && may(Permission.CONTRIBUTE, detail)) {
            text.add(new ContributionForm(words, refusals, desk, evidence,
                    drafts.at(new DraftPlace(DraftForm.CONTRIBUTION, ref, found.cycle().code()), ContributionForm.Written.class), () -> leave(ref)));
        }
        text.addClassName("stack");
        return text;
    }

    private Component clearance(String ref, Detail detail, Found found, Inside inside) {
        var background = reporting.background(current.get(), ref, found.cycle().code());
        var drafts = new DraftWords(words, detail.milestones(), inside.evidence());
        var text = new Div(new ReportText(words, detail, found), cited(found, inside));
        background.last().map(found.report().draft()::carriedOver).filter(fields -> !fields.isEmpty())
                .ifPresent(fields -> text.add(dim(words.get("report.carried", ReportChanges.names(drafts, fields)))));
        background.before(found.report().state()).ifPresent(before ->
                text.add(new ReportChanges(drafts, "report.changes", before, found.report().draft())));
        text.add(found.report().isSentBy(current.get().id()) ? dim(words.get("clear.second-person")) : new Clearance(words, refusals, "report.clear",
                (decision, reason) -> reporting.decide(current.get(), ref, found.cycle().code(), decision, reason), () -> leave(ref)));
        text.addClassName("stack");
        return text;
    }

    /** What becomes public with the report, as far as it is marked so. */
    private Component cited(Found found, Inside inside) {
        var cited = new Div();
        inside.evidence().stream().filter(item -> found.report().draft().evidence().contains(item.id()))
                .forEach(item -> cited.add(evidence.line(item)));
        cited.setVisible(cited.getChildren().findAny().isPresent());
        cited.addComponentAsFirst(new H3(words.get("report.evidence.label")));
        cited.addClassName("stack");
        return cited;
    }

    private boolean may(Permission permission, Detail detail) {
        return policy.allows(current.get(), permission, Target.of(detail.addressee().code()));
    }

    private static void leave(String ref) {
        UI.getCurrent().navigate("commitments/" + ref);
    }
}

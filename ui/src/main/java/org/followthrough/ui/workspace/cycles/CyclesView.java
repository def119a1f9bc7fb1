package org.followthrough.ui.workspace.cycles;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.followthrough.accountability.CommitmentSearch;
import org.followthrough.accountability.CommitmentSearch.Filter;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.forum.Editions;
import org.followthrough.identity.Role;
import org.followthrough.reporting.CycleAnchorRows;
import org.followthrough.reporting.CycleAnchors;
import org.followthrough.reporting.CycleService;
import org.followthrough.reporting.CycleState;
import org.followthrough.reporting.Cycles;
import org.followthrough.reporting.PlannedCycles;
import org.followthrough.reporting.ReportingCycle;
import org.followthrough.ui.workspace.frame.MainLayout;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.Confirm;
import org.followthrough.ui.workspace.shared.Crumb;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.followthrough.ui.workspace.shared.OpenTo;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Rows;
import org.followthrough.ui.workspace.shared.Words;
import org.jspecify.annotations.Nullable;

/** The reporting cycles: planned, open and closed, and how far an opening one has asked. */
@Route(value = "cycles", layout = MainLayout.class)
@OpenTo(Role.ORGANISER)
public class CyclesView extends Page implements BeforeEnterObserver {

    private static final List<CommitmentState> ASKED = List.of(CommitmentState.REPORT_DUE, CommitmentState.UNDER_CLEARANCE,
            CommitmentState.IN_REVIEW, CommitmentState.RIGHT_OF_REPLY);
    private static final int ALL = 200;
    private static final int EVERY = 2_000;

    private final transient CycleService service;
    private final transient PlannedCycles planned;
    private final transient Cycles cycles;
    private final transient CycleAnchorRows anchors;
    private final transient Editions editions;
    private final transient CommitmentSearch search;
    private final transient CurrentActor current;
    private final transient Refusals refusals;
    private final Problems problems;
    private transient Map<UUID, CycleAnchors> hung = Map.of();
    private final Div list = new Div();
    private final Div below = new Div();
    private @Nullable Registration polling;

    CyclesView(Words words, CycleService service, PlannedCycles planned, Cycles cycles, CycleAnchorRows anchors, Editions editions, CommitmentSearch search,
            CurrentActor current, Refusals refusals) {
        super(words);
        this.service = service;
        this.planned = planned;
        this.cycles = cycles;
        this.anchors = anchors;
        this.editions = editions;
        this.search = search;
        this.current = current;
        this.refusals = refusals;
        this.problems = new Problems(words);
        name(words.get("cycles.title"), Crumb.here(words.get("cycles.title")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        plan();
        var columns = new Div(new Div(problems, list), below);
        columns.addClassName("stack");
        add(heading(words.get("cycles.title")), columns);
        show();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        polling = event.getUI().addPollListener(poll -> show());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
        Objects.requireNonNull(polling).remove();
    }

    private void plan() {
        below.removeAll();
        below.add(box(words.get("cycles.plan"), new CycleForm(words, refusals, editions.page(null, null, ALL), edition -> editions.eventsOf(edition.forum()),
                wish -> service.plan(current.get(), wish.plan(), wish.anchors()), this::show)));
    }

    /** The form takes the place of that for a new cycle until it is saved or left. */
    private void change(ReportingCycle cycle) {
        below.removeAll();
        var form = CycleForm.changing(words, refusals, editions.page(null, null, ALL), edition -> editions.eventsOf(edition.forum()),
                wish -> planned.change(current.get(), cycle.code(), wish.plan(), wish.anchors()), this::again, cycle, hung(cycle));
        form.add(Act.button(words.get("cycle.leave"), this::plan));
        var box = box(words.get("cycles.change", cycle.code()), form);
        box.getElement().setAttribute("tabindex", "-1");
        below.add(box);
        box.getElement().callJsFunction("focus");
    }

    private void again() {
        plan();
        show();
    }

    private void withdraw(ReportingCycle cycle) {
        new Confirm(words, refusals, words.get("cycles.withdraw.title", cycle.code()), words.get("cycles.withdraw.text"), words.get("cycles.withdraw"), id -> {
            planned.withdraw(current.get(), cycle.code());
            again();
        }).open();
    }

    /** Shows all cycles; looks again by itself while one of them still asks. */
    private void show() {
        var all = cycles.page(null, true, null, null, ALL);
        list.removeAll();
        list.add(all.isEmpty() ? empty(words.get("cycles.empty")) : table(all));
        var asking = all.stream().anyMatch(cycle -> cycle.state() == CycleState.OPEN && !cycle.allAsked());
        getUI().ifPresent(ui -> ui.setPollInterval(asking ? EVERY : -1));
    }

    private CycleAnchors hung(ReportingCycle cycle) {
        return hung.getOrDefault(cycle.id(), CycleAnchors.NONE);
    }

    private Component table(List<ReportingCycle> all) {
        hung = anchors.of(all.stream().map(ReportingCycle::id).toList());
        var rows = new Rows<ReportingCycle>(words.get("cycles.title"))
                .names(words.get("cycles.cycle"), cycle -> new Anchor("accountability?edition=" + cycle.edition(), cycle.code()))
                .column(words.get("cycles.edition"), "d", cycle -> new Span(cycle.edition()))
                .column(words.get("cycles.state"), "", cycle -> new Span(words.of("cycles.state", cycle.state())))
                .column(words.get("cycles.opens"), "d", cycle -> HungDate.opening(words, editions, cycle, hung(cycle).opens()))
                .column(words.get("cycles.due"), "d", cycle -> new HungDate(words, editions, cycle.due(), hung(cycle).due()))
                .column(words.get("cycles.closes"), "d wide", cycle -> new HungDate(words, editions, cycle.closes(), hung(cycle).closes()))
                .column(words.get("cycles.asked"), "d", this::asked)
                .column(words.get("cycles.progress"), "", this::progress);
        rows.show(all);
        return rows;
    }

    /** Where the commitments of an open cycle's edition stand now, each figure with its list. */
    private Component progress(ReportingCycle cycle) {
        var line = new Div();
        line.addClassName("row");
        if (cycle.state() == CycleState.OPEN) {
            ASKED.forEach(state -> line.add(new Anchor("accountability?edition=" + cycle.edition() + "&state=" + state.code(),
                    words.get("cycles.in." + state.code(), search.count(inState(cycle, state))))));
        }
        return line;
    }

    private static Filter inState(ReportingCycle cycle, CommitmentState state) {
        return new Filter(cycle.edition(), null, null, null, null, null, null, state, null, null, null, null, null, null, null, null, null, null);
    }

    private Component asked(ReportingCycle cycle) {
        if (cycle.state() == CycleState.PLANNED) {
            var row = new Div(Act.small(words.get("cycles.open"), () -> {
                refusals.attempt(problems, () -> service.open(current.get(), cycle.code()));
                show();
            }), Act.small(words.get("cycles.change.act"), () -> change(cycle)), Act.small(words.get("cycles.withdraw"), () -> withdraw(cycle)));
            row.addClassName("row");
            return row;
        }
        return new Span(words.get(cycle.allAsked() ? "cycles.asked.all" : "cycles.asked.so-far", cycle.asked()));
    }
}

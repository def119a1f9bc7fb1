package org.followthrough.ui.workspace.roster;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Objects;
import org.followthrough.identity.Role;
import org.followthrough.parties.Parties;
import org.followthrough.parties.Party;
import org.followthrough.review.roster.Absence;
import org.followthrough.review.roster.DeclaredConflict;
import org.followthrough.review.roster.ReviewerTerms;
import org.followthrough.review.roster.RosterService;
import org.followthrough.shared.RuleViolation;
import org.followthrough.ui.workspace.frame.MainLayout;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.Crumb;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.followthrough.ui.workspace.shared.Fields;
import org.followthrough.ui.workspace.shared.OpenTo;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Rows;
import org.followthrough.ui.workspace.shared.Words;

/** A reviewer's or chair's own terms: when they are away, how many panels they take, where they have a conflict of interest. */
@Route(value = "availability", layout = MainLayout.class)
@OpenTo({Role.REVIEWER, Role.PANEL_CHAIR})
public class TermsView extends Page implements BeforeEnterObserver {

    private static final int MOST = 500;

    private final transient RosterService roster;
    private final transient Parties parties;
    private final transient CurrentActor current;
    private final transient Refusals refusals;

    TermsView(Words words, RosterService roster, Parties parties, CurrentActor current, Refusals refusals) {
        super(words);
        this.roster = roster;
        this.parties = parties;
        this.current = current;
        this.refusals = refusals;
        name(words.get("reviewer.terms.title"), Crumb.here(words.get("reviewer.terms.title")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        removeAll();
        var own = roster.own(current.get());
        add(heading(words.get("reviewer.terms.title")), dim(words.get("reviewer.terms.lead")), section(words.get("reviewer.terms.at-once.heading"), atOnce(own)),
                section(words.get("reviewer.terms.away.heading"), absences(own.absences()), awayForm()),
                section(words.get("reviewer.terms.conflicts.heading"), dim(words.get("reviewer.terms.conflicts.text")), conflicts(own.conflicts()), conflictForm()));
    }

    private Component atOnce(ReviewerTerms own) {
        var problems = new Problems(words);
        var number = problems.field("atOnce", new IntegerField(words.get("reviewer.terms.at-once.label")));
        number.setHelperText(words.get("reviewer.terms.at-once.help"));
        number.setMin(0);
        number.setMax(RosterService.MOST_AT_ONCE);
        number.setStepButtonsVisible(true);
        number.setValue(own.atOnce());
        return form(problems, number, Act.button(words.get("reviewer.terms.save"), () ->
                attempt(problems, () -> roster.takeAtOnce(current.get(), number.getValue()))));
    }

    private Component absences(List<Absence> absences) {
        if (absences.isEmpty()) {
            return empty(words.get("reviewer.terms.away.none"));
        }
        var problems = new Problems(words);
        var rows = new Rows<Absence>(words.get("reviewer.terms.away.heading"))
                .names(words.get("reviewer.terms.away.days"), absence -> new Span(words.get("reviewer.terms.away.range", words.shortDay(absence.from()),
                        words.shortDay(absence.until()))))
                .column(words.get("reviewer.terms.change"), "", absence -> Act.small(words.get("reviewer.terms.away.back"), () ->
                        attempt(problems, () -> roster.backEarlier(current.get(), absence.id()))));
        rows.show(absences);
        return new Div(problems, rows);
    }

    private Component awayForm() {
        var problems = new Problems(words);
        var from = problems.field("from", Fields.date(words, "reviewer.terms.away.from"));
        var until = problems.field("until", Fields.date(words, "reviewer.terms.away.until"));
        var days = new Div(from, until);
        days.addClassName("row");
        return form(problems, days, Act.button(words.get("reviewer.terms.away.add"), () -> attempt(problems, () -> {
            if (from.isEmpty() || until.isEmpty()) {
                throw RuleViolation.of(from.isEmpty() ? "from" : "until", "reviewer.terms.away.missing");
            }
            roster.away(current.get(), from.getValue(), until.getValue());
        })));
    }

    private Component conflicts(List<DeclaredConflict> conflicts) {
        if (conflicts.isEmpty()) {
            return empty(words.get("reviewer.terms.conflicts.none"));
        }
        var problems = new Problems(words);
        var rows = new Rows<DeclaredConflict>(words.get("reviewer.terms.conflicts.heading"))
                .names(words.get("reviewer.terms.conflicts.party"), conflict -> new Span(conflict.partyName()))
                .column(words.get("reviewer.terms.conflicts.reason"), "", conflict -> new Span(conflict.reason()))
                .column(words.get("reviewer.terms.conflicts.since"), "d", conflict -> new Span(words.shortDay(conflict.declaredAt())))
                .column(words.get("reviewer.terms.change"), "", conflict -> Act.small(words.get("reviewer.terms.conflicts.over"), () ->
                        attempt(problems, () -> roster.withdrawConflict(current.get(), conflict.id()))));
        rows.show(conflicts);
        return new Div(problems, rows);
    }

    private Component conflictForm() {
        var problems = new Problems(words);
        var party = problems.field("party", new ComboBox<Party>(words.get("reviewer.terms.conflicts.party"), parties.page(null, null, MOST)));
        party.setItemLabelGenerator(choice -> words.get("assign.party", choice.name(), choice.code()));
        party.setWidthFull();
        var reason = problems.field("reason", Fields.text(words, "reviewer.terms.conflicts.why", 2));
        return form(problems, party, reason, Act.button(words.get("reviewer.terms.conflicts.declare"), () -> attempt(problems, () ->
                roster.declareConflict(current.get(), party.isEmpty() ? "" : Objects.requireNonNull(party.getValue()).code(), reason.getValue()))));
    }

    private static Div form(Component... parts) {
        var form = new Div(parts);
        form.addClassName("form");
        return form;
    }

    private void attempt(Problems problems, Runnable action) {
        if (refusals.attempt(problems, action)) {
            show();
        }
    }
}

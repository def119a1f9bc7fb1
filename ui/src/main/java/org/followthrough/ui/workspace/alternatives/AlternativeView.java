package org.followthrough.ui.workspace.alternatives;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import org.followthrough.evidence.alternative.AlternativeReport;
import org.followthrough.ui.workspace.frame.MainLayout;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.Crumb;
import org.followthrough.ui.workspace.shared.Fields;
import org.followthrough.ui.workspace.shared.OpenTo;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Words;

/** One alternative report: handed in here, read by everybody, corrected and withdrawn by its organisation. */
@Route(value = "alternative-reports/:ref", layout = MainLayout.class)
@OpenTo
public class AlternativeView extends Page implements BeforeEnterObserver {

    private static final String NEW = "new";

    private final transient AlternativeRoom room;

    AlternativeView(Words words, AlternativeRoom room) {
        super(words);
        this.room = room;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var commitment = event.getLocation().getQueryParameters().getSingleParameter("commitment").orElse("");
        open(event, () -> {
            if (ref(event).equals(NEW)) {
                begin(commitment);
            } else {
                build(ref(event));
            }
        });
    }

    private void begin(String commitment) {
        room.service.requireAuthor(room.current.get());
        var title = words.get("alternatives.new");
        name(title, crumb(), Crumb.here(title));
        var problems = new Problems(words);
        var form = new AlternativeForm(room, problems, null, commitment);
        form.addComponentAsFirst(problems);
        form.add(dim(words.get("alternatives.public-at-once")), Act.main(words.get("alternatives.send"), () -> {
            if (room.refusals.attempt(problems, () -> getUI().ifPresent(ui -> ui.navigate("alternative-reports/"
                    + room.service.handIn(room.current.get(), form.whose(), form.draft(), form.file(), form.refs()).number())))) {
                problems.clear();
            }
        }));
        add(heading(title), dim(words.get("alternatives.lead")), form);
    }

    private Crumb crumb() {
        return new Crumb(words.get("alternatives.title"), "alternative-reports");
    }

    private void build(String number) {
        removeAll();
        var report = room.service.read(number);
        var said = report.said();
        name(said.title(), room.isOpen() ? new Crumb[] {crumb(), Crumb.here(number)} : new Crumb[] {Crumb.here(number)});
        var open = new Anchor("/alternative-reports/" + number, words.get("alternatives.public-page"));
        open.setRouterIgnore(true);
        add(above(number, report.organisationName()), heading(said.title()),
                dim(words.get("alternatives.dated", words.day(said.date()), said.version())), open);
        var withdrawn = report.withdrawnAt();
        if (withdrawn != null) {
            add(section(words.get("alternatives.withdrawn"), dim(words.day(withdrawn)), quote(Fields.shown(report.withdrawnBecause()))));
        } else if (!said.text().isEmpty()) {
            add(quote(said.text()));
        }
        add(commitments(report));
        if (room.service.mayChange(room.current.get(), report)) {
            add(correction(report), withdrawal(report));
        }
    }

    private Component commitments(AlternativeReport report) {
        var list = new Div();
        list.addClassName("stack");
        report.commitments().forEach(ref -> {
            var link = new Anchor("commitments/" + ref + "?tab=alternatives", ref);
            link.addClassName("code");
            list.add(new Div(link, new Span()));
        });
        return section(words.get("alternatives.commitments"), list);
    }

    private Component correction(AlternativeReport report) {
        var problems = new Problems(words);
        var form = new AlternativeForm(room, problems, report, "");
        var reason = problems.field("reason", Fields.text(words, "alternatives.reason", 2));
        form.addComponentAsFirst(problems);
        form.add(reason, Act.main(words.get("alternatives.correct.send"), () -> {
            if (room.refusals.attempt(problems, () -> room.service.correct(room.current.get(), report.number(), form.draft(), form.file(), form.refs(),
                    reason.getValue()))) {
                build(report.number());
            }
        }));
        return new Details(words.get("alternatives.correct"), form);
    }

    private Component withdrawal(AlternativeReport report) {
        var problems = new Problems(words);
        var reason = problems.field("reason", Fields.text(words, "alternatives.withdraw.reason", 2));
        var form = new Div(problems, dim(words.get("alternatives.withdraw.lead")), reason, Act.button(words.get("alternatives.withdraw.send"), () -> {
            if (room.refusals.attempt(problems, () -> room.service.withdraw(room.current.get(), report.number(), reason.getValue()))) {
                build(report.number());
            }
        }));
        form.addClassName("form");
        return new Details(words.get("alternatives.withdraw"), form);
    }
}

package org.followthrough.ui.workspace.reviews;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.function.BiConsumer;
import org.followthrough.review.PanelState;
import org.followthrough.review.SealingService;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.Fields;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;
import org.jspecify.annotations.Nullable;

/** What the chair sees, the number of ratings and never a rating, and the seal. */
class SealPane extends Section {

    SealPane(Words words, Refusals refusals, SealingService.Chair chair, SealWords written, BiConsumer<@Nullable String, @Nullable String> seal, Runnable done) {
        addClassName("pane");
        var body = new Div(Page.dim(words.get("seal.count", chair.ratingsIn(), chair.seats())),
                Page.dim(words.get(chair.quorum() ? "seal.quorum" : "seal.no-quorum")));
        body.addClassNames("form", "inside");
        chair.review().consensus().filter(round -> chair.review().state() == PanelState.RATING).ifPresent(round -> {
            var note = new Div(words.get("consensus.chair", words.day(chair.review().reviewEndsAt()), chair.answered(), chair.seats()));
            note.addClassName("note");
            body.addComponentAsFirst(note);
        });
        if (chair.review().state() == PanelState.RATING && chair.review().consensus().isEmpty()) {
            body.add(Page.dim(words.get("seal.round", words.day(chair.review().reviewEndsAt()))));
        }
        if (chair.review().state() == PanelState.RATING) {
            body.add(form(words, refusals, chair, written, seal, done));
        } else {
            body.add(Page.dim(words.get("seal.sealed")));
        }
        add(new Header(new H2(words.get("seal.heading")), new Span(words.get("rating.due", words.day(chair.review().reviewEndsAt())))), body);
    }

    private static Div form(Words words, Refusals refusals, SealingService.Chair chair, SealWords written,
            BiConsumer<@Nullable String, @Nullable String> seal, Runnable done) {
        var problems = new Problems(words);
        var finding = problems.field("finding", Fields.text(words, "seal.finding", 5));
        var note = problems.field("minorityNote", Fields.text(words, "seal.note", 3));
        finding.setValue(Fields.shown(written.finding()));
        note.setValue(Fields.shown(written.minorityNote()));
        var button = Act.main(words.get("seal.send"), () -> ask(words, () -> {
            if (refusals.attempt(problems, () -> seal.accept(Fields.written(finding.getValue()), Fields.written(note.getValue())))) {
                done.run();
            }
        }));
        button.setVisible(chair.quorum());
        var foot = new Div(Page.dim(words.get("seal.foot")), button);
        foot.addClassName("actions");
        var form = new Div(problems, finding, note, foot);
        form.addClassName("form");
        return form;
    }

    private static void ask(Words words, Runnable yes) {
        var ask = new ConfirmDialog(words.get("seal.ask"), words.get("seal.ask.text"), words.get("seal.send"), confirmed -> yes.run());
        ask.setCancelable(true);
        ask.setCancelText(words.get("seal.ask.no"));
        ask.open();
    }
}

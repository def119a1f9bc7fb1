package org.followthrough.ui.workspace.reviews;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.followthrough.accountability.CommitmentReader.Detail;
import org.followthrough.review.ReviewService;
import org.followthrough.review.SeatedRating;
import org.followthrough.ui.shared.Vocabulary;
import org.followthrough.ui.workspace.evidence.EvidenceForm;
import org.followthrough.ui.workspace.evidence.EvidenceRoom;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Sign;
import org.followthrough.ui.workspace.shared.Words;

/** One's own blind rating: nothing of the others is shown before the panel is sealed. */
class RatingPane extends Section {

    private final transient Words words;
    private final transient Refusals refusals;
    private final transient RatingDesk desk;
    private final transient Runnable done;
    private final Problems problems;
    private final Span saved = new Span();
    private final RatingFields fields;
    private long version;

    RatingPane(Words words, Refusals refusals, RatingDesk desk, EvidenceRoom room, Detail detail, ReviewService.Desk mine, Runnable done) {
        this.words = words;
        this.refusals = refusals;
        this.desk = desk;
        this.done = done;
        problems = new Problems(words);
        var later = detail.assessments().size() > 0;
        fields = new RatingFields(words, problems, detail.milestones(), room.of(detail.standing().ref()), later);
        addClassName("pane");
        var submitted = mine.rating().map(SeatedRating::submittedAt).isPresent();
        mine.rating().ifPresent(this::fill);
        saved.getElement().setAttribute("role", "status");
        saved.addClassName("dim");
        add(new Header(new H2(words.get("rating.heading")), new Span(words.get("rating.due", words.day(mine.review().reviewEndsAt())))),
                submitted ? submitted(mine.rating().orElseThrow()) : form(room.form(detail.standing().ref(), fields::cite)));
    }

    private void fill(SeatedRating rating) {
        fields.fill(rating.draft());
        version = rating.version();
        saved.setText(words.get("rating.saved", words.clock(rating.savedAt())));
    }

    private Div form(EvidenceForm adding) {
        var alone = new Div(new Div(words.get("rating.alone")), giveBack());
        alone.addClassName("note");
        var foot = new Div(saved, Act.button(words.get("rating.keep"), () -> refusals.attempt(problems, this::keep)),
                Act.main(words.get("rating.submit"), this::submit));
        foot.addClassName("actions");
        var form = new Div(alone, problems, fields, adding, foot);
        form.addClassNames("form", "inside");
        return form;
    }

    private Div submitted(SeatedRating rating) {
        var level = java.util.Objects.requireNonNull(rating.draft().level());
        var read = new Div(Page.dim(words.get("rating.submitted")), new Sign(Vocabulary.of(level), words),
                Page.quote(rating.draft().comment()));
        read.addClassName("inside");
        return read;
    }

    private void keep() {
        fill(desk.save(fields.draft(), version));
    }

    private void submit() {
        var sent = refusals.attempt(problems, () -> {
            keep();
            desk.submit();
        });
        if (sent) {
            done.run();
        }
    }

    /** A conflict of interest gives the seat back, which cannot be undone: asked once. */
    private Button giveBack() {
        return Act.small(words.get("rating.conflict"), () -> {
            var ask = new ConfirmDialog(words.get("rating.conflict.ask"), words.get("rating.conflict.text"), words.get("rating.conflict.yes"),
                    yes -> stepBack());
            ask.setCancelable(true);
            ask.setCancelText(words.get("rating.conflict.no"));
            ask.open();
        });
    }

    private void stepBack() {
        if (refusals.attempt(problems, desk::giveBack)) {
            com.vaadin.flow.component.UI.getCurrent().navigate("tasks");
        }
    }
}

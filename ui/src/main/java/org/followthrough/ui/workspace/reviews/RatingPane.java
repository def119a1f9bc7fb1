package org.followthrough.ui.workspace.reviews;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import org.followthrough.accountability.CommitmentReader.Detail;
import org.followthrough.review.Consensus;
import org.followthrough.review.RatingDraft;
import org.followthrough.review.ReviewService;
import org.followthrough.review.SeatedRating;
import org.followthrough.ui.shared.Vocabulary;
import org.followthrough.ui.workspace.drafts.DraftDesk;
import org.followthrough.ui.workspace.drafts.Keeper;
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
    private final RatingFields fields;
    private final Keeper<RatingDraft> keeper;
    private long version;

    RatingPane(Words words, Refusals refusals, RatingDesk desk, DraftDesk<RatingDraft> drafts, EvidenceRoom room, Detail detail, ReviewService.Desk mine,
            Collection<String> groups, Runnable done) {
        this.words = words;
        this.refusals = refusals;
        this.desk = desk;
        this.done = done;
        problems = new Problems(words);
        fields = new RatingFields(words, problems, detail.milestones(), room.of(detail.standing().ref()), groups, mine.asksEffect(),
                mine.review().isOnLadder());
        addClassName("pane");
        var submitted = mine.rating().map(SeatedRating::submittedAt).isPresent() && !mine.mayRevise();
        mine.written().map(SeatedRating::draft).ifPresent(fields::fill);
        var begun = mine.mayRevise() ? mine.consensus().flatMap(Consensus.Part::revision) : mine.rating();
        version = begun.map(SeatedRating::version).orElse(0L);
        keeper = new Keeper<>(words, drafts, new Keeper.Fields<>(fields::draft, fields::fill, RatingDraft::comment),
                begun.map(SeatedRating::savedAt).orElse(null));
        add(new Header(new H2(words.get("rating.heading")), new Span(words.get("rating.due", words.day(mine.review().reviewEndsAt())))),
                submitted ? submitted(mine) : form(mine, room.form(detail.standing().ref(), fields::cite)));
    }

    private Div form(ReviewService.Desk mine, EvidenceForm adding) {
        var revising = mine.mayRevise();
        var alone = new Div(new Div(words.get("rating.alone")), giveBack());
        alone.addClassName("note");
        var foot = new Div(keeper.line(), Act.button(words.get("rating.keep"), keeper::keep));
        if (revising) {
            foot.add(Act.button(words.get("consensus.stand"), this::standBy));
        }
        foot.add(Act.main(words.get(revising ? "consensus.revise" : "rating.submit"), this::submit));
        foot.addClassName("actions");
        var form = new Div(revising ? consensus(mine) : alone, keeper, problems, fields, adding, foot);
        form.addClassNames("form", "inside");
        return form;
    }

    private ConsensusNote consensus(ReviewService.Desk mine) {
        return new ConsensusNote(words, mine.consensus().orElseThrow().round(), mine.review().reviewEndsAt());
    }

    private Div submitted(ReviewService.Desk mine) {
        var rating = mine.rating().orElseThrow();
        var level = java.util.Objects.requireNonNull(rating.draft().level());
        var answered = mine.consensus().isPresent();
        var read = new Div(Page.dim(words.get(answered ? "consensus.answered" : "rating.submitted")), new Sign(Vocabulary.of(level), words),
                Page.quote(rating.draft().comment()));
        read.addClassName("inside");
        return read;
    }

    private void standBy() {
        if (refusals.attempt(problems, desk::standBy)) {
            done.run();
        }
    }

    private void submit() {
        var sent = refusals.attempt(problems, () -> {
            version = desk.save(fields.draft(), version).version();
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
